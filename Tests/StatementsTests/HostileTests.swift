import Statements
import Testing

@Suite("files that are something else, or mean harm")
struct HostileTests {
  @Test(
    arguments: [
      ("", .empty), ("  \n", .empty), ("%PDF-1.7", .pdf), ("Konto;Betrag\n1;2\n", .unknown),
      ("<html><body/></html>", .xml("html")),
      ("<Document><CstmrDrctDbtInitn/></Document>", .order("CstmrDrctDbtInitn")),
      ("<ApplicationResponse/>", .invoice("ApplicationResponse")),
      ("<rsm:CrossIndustryInvoice xmlns:rsm=\"x\"/>", .invoice("CrossIndustryInvoice")),
    ] as [(String, StatementError.OtherFile)]
  )
  func `what is no statement is named`(text: String, other: StatementError.OtherFile) {
    #expect(refusal(text)?.problem == .notAStatement(other))
  }

  @Test func `a document type is refused, with all that it could declare`() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"b\">]>" + Camt.message("")
    #expect(refusal(bomb)?.problem == .documentType)
    let outside = "<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><Document/>"
    #expect(refusal(outside)?.problem == .documentType)
  }

  @Test(arguments: [
    "<a>&lt;&b;</a>", "<a>&#0;</a>", "<a>Meier & Co</a>", "<a><b></a></b>", "<a x=1></a>", "<></>",
    "<a><![INCLUDE[x]]></a>",
  ])
  func `XML that is not well formed is refused`(text: String) {
    guard case .malformed = refusal(text)?.problem else {
      Issue.record("\(text): \(String(describing: refusal(text)))")
      return
    }
  }

  /// At each length that it may be cut to, nothing of it is taken.
  @Test func `a message that was cut anywhere is refused`() {
    let bytes = Array(Camt.message(Camt.statement(Camt.entry())).utf8)
    for count in stride(from: 0, to: bytes.count - 1, by: 7) {
      #expect(refusal(Array(bytes[..<count])) != nil, "cut to \(count) bytes")
    }
  }

  @Test func `what is too deep, too long or too many is refused`() {
    var limits = StatementLimits()
    limits.depth = 20
    let deep = String(repeating: "<a>", count: 30)
    #expect(refusal(deep, limits: limits)?.problem == .tooLarge("the depth of elements", bound: 20))
    limits = StatementLimits()
    limits.tokenBytes = 1000
    let long = "<a>" + String(repeating: "x", count: 2000) + "</a>"
    #expect(refusal(long, limits: limits)?.problem == .tooLarge("a text", bound: 1000))
    let tag = "<a " + String(repeating: "x", count: 200_000)
    #expect(refusal(tag, limits: limits)?.problem == .tooLarge("a text or tag", bound: 1000))
    let line = ":20:A\n:25:" + String(repeating: "1", count: 2000)
    #expect(refusal(line, limits: limits)?.problem == .tooLarge("a line", bound: 1000))
    limits = StatementLimits()
    limits.elements = 50
    let wide = Camt.entry(more: String(repeating: "<X/>", count: 100))
    let error = refusal(Camt.message(Camt.statement(wide)), limits: limits)
    #expect(error?.problem == .tooLarge("the number of elements", bound: 50))
    limits = StatementLimits()
    limits.entries = 2
    let three = Camt.message(Camt.statement(Camt.entry() + Camt.entry() + Camt.entry()))
    #expect(refusal(three, limits: limits)?.problem == .tooLarge("the number of entries", bound: 2))
  }

  @Test func `sums beyond counting are refused`() {
    let most = Camt.entry("99999999999999999.99")
    let text = Camt.message(Camt.statement(most))
    #expect(refusal(text)?.problem == .unreadable("the amount", "99999999999999999.99"))
    let large = String(repeating: Camt.entry("999999999999999.99"), count: 100)
    let error = refusal(Camt.message(Camt.statement(large)))
    #expect(error?.problem == .tooLarge("the sum of the entries", bound: Int.max))
  }

  @Test(arguments: [
    (
      Camt.statement(Camt.entry()).replacing("<Id><IBAN>\(Camt.own)</IBAN></Id>", with: ""),
      "the account (Acct/Id)"
    ),
    (
      Camt.statement(Camt.entry()).replacing("Ntry><Amt Ccy=\"EUR\">10.00</Amt>", with: "Ntry>"),
      "the amount (Amt)"
    ),
    (
      Camt.statement(Camt.entry("10.00", "")).replacing("<CdtDbtInd></CdtDbtInd>", with: ""),
      "the side (CdtDbtInd)"
    ),
  ])
  func `what each statement has is not left out`(statement: String, missing: String) {
    #expect(refusal(Camt.message(statement))?.problem == .missing(missing))
  }

  /// Pieces end anywhere: within a tag, a character, a reference.
  @Test func `how the bytes are cut into pieces means nothing`() throws {
    let text = Camt.message(
      Camt.statement(
        Camt.entry(
          payments: Camt.payment(
            Camt.parties() + "<RmtInf><Ustrd>Süd &amp; <![CDATA[x]]></Ustrd></RmtInf>"
          )
        )
      )
    )
    let bytes = Array(text.utf8)
    let whole = try read(text)
    for size in [1, 2, 3, 7, 64] {
      let source = StatementSource {
        var place = 0
        return {
          guard place < bytes.count else { return nil }
          defer { place += size }
          return bytes[place..<min(bytes.count, place + size)]
        }
      }
      #expect(try StatementReader().statements(in: source).statements == whole)
    }
  }
}
