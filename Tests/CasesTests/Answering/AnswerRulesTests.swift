import Testing

@testable import Cases

@Suite("what an answer page takes")
struct AnswerRulesTests {
  private let today = Day(number: 20_000)

  private func item(_ number: String, _ open: Int, _ currency: String = "EUR") -> Item {
    let money = Money(minorUnits: open, currency: currency)
    return Item(id: 1, number: number, type: .invoice, amount: money, outstanding: money)
  }

  private func rules(_ role: ParticipantRole = .client, plan: Int? = 3) -> AnswerRules {
    AnswerRules(
      items: [item("A", 10_000), item("B", 5_000), item("C", 700, "USD")],
      plan: plan,
      reasons: ["price", "other"],
      stages: ["judgment"],
      role: role,
      today: today
    )
  }

  private func entry(
    _ kind: PageAnswer.Entry.Kind,
    _ change: (inout PageAnswer.Entry) -> Void = { _ in }
  )
    -> PageAnswer.Entry
  {
    var entry = PageAnswer.Entry(kind)
    change(&entry)
    return entry
  }

  private func day(_ distance: Int) -> String { Day(number: today.number + distance).description }

  @Test func `a promise has items, a day to come, and no more than is open`() {
    let good = entry(.pay) {
      $0.items = ["A", "B"]
      $0.day = day(5)
      $0.amounts = ["EUR": 15_000]
    }
    #expect(rules().problems(good) == [:])
    func changed(_ change: (inout PageAnswer.Entry) -> Void) -> [String: AnswerRules.Problem] {
      var entry = good
      change(&entry)
      return rules().problems(entry)
    }
    #expect(changed { $0.amounts = ["EUR": 15_001] } == ["amount": .tooMuch])
    #expect(changed { $0.amounts = ["EUR": 0] } == ["amount": .amount])
    #expect(changed { $0.amounts = ["EUR": -1] } == ["amount": .amount])
    #expect(changed { $0.amounts = ["USD": 1] } == ["amount": .tooMuch])
    #expect(changed { $0.amounts = [:] } == ["amount": .amount])
    #expect(changed { $0.day = day(-1) } == ["day": .past])
    #expect(changed { $0.day = day(400) } == ["day": .far])
    #expect(changed { $0.day = "2026-02-30" } == ["day": .day])
    #expect(changed { $0.day = nil } == ["day": .day])
    #expect(changed { $0.items = ["A", "X"] }["items"] == .items)
    #expect(changed { $0.items = ["A", "A"] }["items"] == .items)
    #expect(changed { $0.items = [] }["items"] == .items)
    #expect(changed { $0.comment = String(repeating: "x", count: 5_001) } == ["comment": .long])
  }

  @Test func `a payment that was made lies behind us`() {
    let paid = entry(.paid) {
      $0.items = ["A"]
      $0.day = day(1)
      $0.amounts = ["EUR": 10_000]
    }
    #expect(rules().problems(paid) == ["day": .future])
  }

  @Test func `a dispute has a reason of the list, and an amount of one item only`() {
    let one = entry(.dispute) {
      $0.items = ["A"]
      $0.reason = "price"
      $0.amounts = ["EUR": 300]
    }
    #expect(rules().problems(one) == [:])
    var other = one
    other.reason = "nonsense"
    #expect(rules().problems(other) == ["reason": .choice])
    other = one
    other.items = ["A", "B"]
    #expect(rules().problems(other) == ["amount": .amount])
  }

  @Test func `a plan that is agreed to is the one that was shown`() {
    #expect(rules().problems(entry(.accept) { $0.plan = 3 }) == [:])
    #expect(rules().problems(entry(.accept) { $0.plan = 4 }) == ["plan": .plan])
    #expect(rules(plan: nil).problems(entry(.accept)) == ["plan": .plan])
  }

  @Test func `who may say what depends on the role`() {
    let stage = entry(.stage) { $0.stage = "judgment" }
    #expect(rules().problems(stage) == ["choice": .choice])
    #expect(rules(.lawFirm).problems(stage) == [:])
    #expect(rules(.observer).problems(entry(.copy) { $0.items = ["A"] }) == ["choice": .choice])
    #expect(rules(.insurer).problems(entry(.comment) { $0.comment = "hello" }) == [:])
  }

  @Test func `nothing is said without words or files`() {
    #expect(rules().problems(entry(.comment)) == ["comment": .text])
    #expect(rules().problems(entry(.comment), hasFiles: true) == [:])
  }

  // MARK: Proposals

  @Test func `entries become proposals of their kinds, and of nothing else`() {
    let answer = PageAnswer([
      entry(.pay) {
        $0.items = ["A", "C"]
        $0.day = day(3)
        $0.amounts = ["EUR": 10_000, "USD": 700]
        $0.sentence = "We will pay."
      },
      entry(.dispute) {
        $0.items = ["A", "B"]
        $0.reason = "price"
      },
      entry(.processing) { $0.items = ["A"] }, entry(.stage) { $0.stage = "judgment" },
    ])
    let found = answer.proposals(on: 7, as: .client)
    #expect(found.map(\.kind) == [.promise, .promise, .dispute, .dispute])
    #expect(found[0].details == ["day": day(3), "amount": "10000", "currency": "EUR"])
    #expect(found[0].evidence == "We will pay." && found[0].caseNumber == 7)
    #expect(found[2].details == ["item": "A", "reason": "price"])
    #expect(answer.proposals(on: 7, as: .lawFirm).map(\.kind) == [.legalStage])
    #expect(answer.proposals(on: 7, as: .approver) == [])
  }

  @Test(arguments: [(ParticipantRole.lawFirm, "lawyer"), (.bailiff, "enforcement")])
  func `fees are a cost, of whoever says them`(role: ParticipantRole, what: String) {
    let answer = PageAnswer([entry(.fees) { $0.amounts = ["EUR": 125_000] }])
    let found = answer.proposals(on: 7, as: role)
    #expect(found.map(\.kind) == [.cost])
    #expect(found.first?.details == ["amount": "125000", "currency": "EUR", "for": what])
    #expect(answer.proposals(on: 7, as: .client) == [])
  }

  @Test func `where it was entered is said as far as it is known`() {
    #expect(PageAnswer([]).signal == "it was entered on the answer page of its author")
    #expect(PageAnswer([], from: "198.51.100.0/24").signal.hasSuffix("the network 198.51.100.0/24"))
    #expect(PageUse(network: nil).details == ["by": "page"])
    #expect(PageUse(network: "::/48").details == ["by": "page", "from": "::/48"])
  }

  // MARK: Fields

  @Test(arguments: [
    ("1240", ".", 124_000), ("1240.5", ".", 124_050), ("1,240.50", ".", 124_050),
    ("1.240,50", ".", 124_050), ("1.240,50", ",", 124_050), ("1240,50 €", ",", 124_050),
    ("EUR 1 240,50", ",", 124_050), ("1'240.50", ",", 124_050), ("1,240", ".", 124_000),
    ("1.240", ",", 124_000), ("1.240.000", ".", 124_000_000),
  ])
  func `an amount is read as it is meant`(text: String, mark: String, units: Int) {
    #expect(TypedFields.units(text, currency: "EUR", decimalMark: Character(mark)) == units)
  }

  @Test(arguments: [
    "", "abc", "1.240", "12.34.56", "1,2,3", "-5", "0", "1e3", "1.2345", "½", "１２",
    "99999999999999999999999", "12,3456.78", "1,24.50",
  ])
  func `what can be meant in two ways, or is none, is no amount`(text: String) {
    #expect(TypedFields.units(text, currency: "EUR", decimalMark: ".") == nil)
  }

  @Test func `days are read with the day first, but where months come first`() {
    let day = Day(2026, 12, 31)
    for text in ["2026-12-31", "31.12.2026", "31/12/2026", "31-12-2026", "31 12 2026"] {
      #expect(TypedFields.day(text, monthsFirst: false) == day, "\(text)")
    }
    #expect(TypedFields.day("12/31/2026", monthsFirst: true) == day)
    for text in ["12/11/2026", "31/31/2026", "31.12.26", "", "tomorrow"] {
      #expect(TypedFields.day(text, monthsFirst: true) == nil, "\(text)")
    }
  }

  @Test func `a file is what its bytes are`() {
    #expect(FileKind(named: "a.PDF") == .pdf && FileKind(named: "a.exe") == nil)
    #expect(FileKind(named: "pdf") == nil && FileKind(named: "a.pdf.html") == nil)
    #expect(FileKind.pdf.fits(Array("%PDF-1.7".utf8)) && !FileKind.pdf.fits(Array("MZ".utf8)))
    #expect(FileKind.png.fits([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1]))
    #expect(
      !FileKind.jpg.fits(Array("%PDF-1.7".utf8)) && FileKind.jpg.fits([0xFF, 0xD8, 0xFF, 0xE0])
    )
    #expect(FileKind.txt.fits(Array("héllo".utf8)) && !FileKind.txt.fits([0x4D, 0x5A, 0x90]))
    #expect(!FileKind.csv.fits([0x61, 0, 0x62]) && FileKind.docx.fits([0x50, 0x4B, 3, 4]))
  }
}
