import Cases
import Testing

@Suite("what an e-invoice suggests")
struct InvoiceRulesTests {
  private static let rules = InvoiceRules(
    items: [
      NamedItem(number: "FAC-1", type: .invoice, amount: euros(600_000), isOnCase: true),
      NamedItem(number: "AVO-1", type: .creditNote, amount: euros(-5950), isOnCase: false),
      NamedItem(number: "RGL-1", type: .payment, amount: euros(-5950), isOnCase: true),
    ],
    organisation: "Nordwerk GmbH",
    ownAccounts: ["DE89370400440532013000"]
  )

  private static func euros(_ units: Int) -> Money { Money(minorUnits: units, currency: "EUR") }

  /// An e-invoice as a row: what it is, and what is found.
  struct Row: Sendable, CustomTestStringConvertible {
    var kind = AttachedInvoice.Kind.invoice
    var number = "FAC-1"
    var owed = 600_000
    var total: Int?
    var preceding: [String] = []
    var seller = ""
    var buyer = ""
    var accounts: [String] = []
    let finding: InvoiceRules.Finding?

    var testDescription: String { "\(kind) \(number) \(owed) \(seller) \(buyer)" }

    var invoice: AttachedInvoice {
      AttachedInvoice(
        fileName: "a.xml",
        kind: kind,
        number: number,
        owed: euros(owed),
        total: total.map(euros),
        preceding: preceding,
        seller: seller,
        buyer: buyer,
        accounts: accounts
      )
    }
  }

  @Test(arguments: [
    Row(finding: .exists), Row(number: "fac-1", finding: .exists),
    Row(owed: 100_000, total: 600_000, finding: .exists), Row(owed: 590_000, finding: .differs),
    Row(number: "FAC-9", seller: "NORDWERK GMBH", finding: .missing),
    Row(number: "FAC-9", accounts: ["DE89370400440532013000"], finding: .missing),
    Row(number: "FAC-9", seller: "Brandt", finding: .unknown),
    Row(number: "RGL-1", owed: 5950, finding: .unknown),
    Row(buyer: "Nordwerk GmbH", finding: .toUs),
    Row(kind: .corrected, number: "FAC-2", preceding: ["FAC-1"], finding: .replaces),
    Row(kind: .creditNote, number: "AVO-1", owed: -5950, finding: .exists),
    Row(kind: .creditNote, number: "AVO-1", owed: -5900, finding: .differs),
    Row(kind: .creditNote, number: "AVO-2", owed: -5950, preceding: ["FAC-1"], finding: nil),
    Row(kind: .creditNote, number: "AVO-2", owed: 5950, preceding: ["FAC-1"], finding: .unclear),
    Row(kind: .creditNote, number: "AVO-2", owed: -5950, finding: .unknown),
    Row(kind: .creditNote, number: "FAC-1", owed: -600_000, finding: .unknown),
  ])
  func `it is found out whose it is, and whether it is an item`(row: Row) {
    let proposal = Self.rules.proposal(row.invoice)
    #expect(proposal.kind == (row.finding == nil ? .creditNote : .eInvoice))
    #expect(proposal.details["finding"] == row.finding?.rawValue)
    #expect(proposal.details["number"] == row.number)
    #expect(proposal.amount == Self.euros(row.owed))
  }

  @Test func `a credit note names the invoice that it is for`() {
    let row = Row(
      kind: .creditNote,
      number: "AVO-2",
      owed: -5950,
      preceding: ["X", "fac-1"],
      finding: nil
    )
    #expect(Self.rules.proposal(row.invoice).details["item"] == "FAC-1")
  }

  @Test func `what differs says by how much`() {
    let proposal = Self.rules.proposal(Row(owed: 590_000, finding: .differs).invoice)
    #expect(proposal.details["difference"] == "-10000")
    #expect(proposal.evidence.hasSuffix("differs from its item, which is 6000.00 EUR"))
  }

  @Test func `what is in another currency differs, and not by a number`() {
    var invoice = Row(finding: .differs).invoice
    invoice.owed.currency = "USD"
    let details = Self.rules.proposal(invoice).details
    #expect(details["finding"] == "differs")
    #expect(details["difference"] == nil)
  }

  @Test func `nothing is owed by a proforma invoice, and doubts are said`() {
    var invoice = Row(number: "FAC-9", seller: "Nordwerk GmbH", finding: .proforma).invoice
    invoice.isProforma = true
    invoice.doubts = ["it names no day of issue"]
    let proposal = Self.rules.proposal(invoice)
    #expect(proposal.details["finding"] == "proforma")
    #expect(proposal.evidence.hasSuffix("nothing is owed yet; it names no day of issue"))
  }

  @Test func `a word of a stranger stays short`() {
    var invoice = Row(finding: .exists).invoice
    invoice.seller = String(repeating: "x", count: 5000)
    #expect(Self.rules.proposal(invoice).evidence.unicodeScalars.count == 500)
    invoice.preceding = (0..<5000).map(String.init)
    let many = [AttachedInvoice](repeating: invoice, count: 50)
    #expect(InvoiceRules.numbers(of: many).count == 60)
  }
}
