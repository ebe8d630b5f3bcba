import Testing

@testable import Cases

@Suite("where money goes by itself, and when a person is asked")
struct PlacingTests {
  /// A payment of client C-1, and where it went: numbers with amounts, or why it waits.
  struct Row: CustomTestStringConvertible, Sendable {
    var text: String
    var units: Int
    var placed: [String: Int] = [:]
    var waits = ""
    var testDescription: String { "\(text) \(units)" }

    init(_ text: String, _ units: Int, _ placed: [String: Int]) {
      (self.text, self.units, self.placed) = (text, units, placed)
    }

    init(_ text: String, _ units: Int, waits: String) {
      (self.text, self.units, self.waits) = (text, units, waits)
    }
  }

  static let items: [PayableItem] = [
    item("F/26-0101", 40_000), item("F/26-0102", 15_000), item("F/26-0103", 40_000),
    item("F/26-0105", 7_000), item("GS-26-9", -2_500), item("77123", 31_000),
    item("F/26-0200", 0), item("X-1001", 5_000, of: "C-2"),
  ]

  static func item(_ number: String, _ open: Int, of client: String = "C-1") -> PayableItem {
    var item = PayableItem(
      number: number,
      open: Money(minorUnits: open, currency: "EUR"),
      client: client
    )
    item.issued = Day(2026, 2, 1)
    return item
  }

  static func facts(_ text: String, _ units: Int, structured: String = "") -> PlacingFacts {
    PlacingFacts(
      text: text,
      structured: structured,
      amount: Money(minorUnits: units, currency: "EUR"),
      day: Day(2026, 3, 2) ?? Day(number: 0),
      payerOf: ["C-1"],
      items: items
    )
  }

  /// What an answer places, by number.
  private func placed(_ facts: PlacingFacts) -> [String: Int] {
    var found: [String: Int] = [:]
    for part in PlacingRule(facts).answer.parts {
      if case .item(let place) = part.target { found[facts.items[place].number] = part.units }
    }
    return found
  }

  @Test(arguments: [
    Row("F/26-0101", 40_000, ["F/26-0101": 40_000]),
    Row("f 26 0103 merci", 40_000, ["F/26-0103": 40_000]),
    Row("RECHNUNGF260102VOM01.02.2026", 15_000, ["F/26-0102": 15_000]),
    Row("F/26-01\n02", 15_000, ["F/26-0102": 15_000]),
    Row(
      "F/26-0101, 0102 und 0105",
      62_000,
      ["F/26-0101": 40_000, "F/26-0102": 15_000, "F/26-0105": 7_000]
    ),
    Row(
      "F/26-0102 bis F/26-0105",
      62_000,
      ["F/26-0102": 15_000, "F/26-0103": 40_000, "F/26-0105": 7_000]
    ),
    Row("F/26-0101 - GS-26-9", 37_500, ["F/26-0101": 40_000, "GS-26-9": -2_500]),
    Row("F/26-0101 100,00 F/26-0102 150,00", 25_000, ["F/26-0101": 10_000, "F/26-0102": 15_000]),
    Row("Teilzahlung F/26-0101", 10_000, ["F/26-0101": 10_000]),
    Row("Rg 77123", 31_000, ["77123": 31_000]),
  ])
  func `numbers however written, with an amount that agrees, are placed`(row: Row) {
    #expect(placed(Self.facts(row.text, row.units)) == row.placed)
  }

  @Test(arguments: [
    Row("", 15_000, waits: "names nothing"),
    Row("0101", 40_000, waits: "names nothing"),
    Row("F/26-0110", 40_000, waits: "names f260110, which is not known"),
    Row("F/26-0101 F/26-0110", 40_000, waits: "names f260110"),
    Row("F/26-0101 F/26-0102", 40_000, waits: "150.00 EUR less"),
    Row("F/26-0101", 40_100, waits: "1.00 EUR more"),
    Row("F/26-0101", 39_200, waits: "8.00 EUR less"),
    Row("Teilzahlung F/26-0101 abzgl Skonto", 10_000, waits: "300.00 EUR less"),
    Row("F/26-0200", 40_000, waits: "nothing is open of F/26-0200"),
    Row("Storno F/26-0101", 40_000, waits: "taken back"),
    Row("X-1001", 5_000, waits: "of client C-2"),
    Row("Kd-Nr 77123", 31_000, waits: "names nothing"),
    Row("Tel. 0711 / 77123", 31_000, waits: "names nothing"),
    Row("+49 711 77123", 31_000, waits: "names nothing"),
    Row("DE89 3704 0077 123", 31_000, waits: "names nothing"),
    Row("PF/26-0101", 40_000, waits: "names nothing"),
    Row("F/26-0101A", 40_000, waits: "names nothing"),
    Row("F/26-0101-7", 40_000, waits: "in several ways"),
    Row("GS-26-9", 2_500, waits: "more than what it names"),
  ])
  func `what is lost, changed, another's or does not agree is for a person`(row: Row) {
    let answer = PlacingRule(Self.facts(row.text, row.units)).answer
    #expect(answer.parts.isEmpty)
    #expect(answer.doubt?.sentence.contains(row.waits) == true, "\(answer)")
  }

  @Test func `who paid decides between two clients, and an unknown payer is asked about`() {
    var facts = Self.facts("F/26-0101", 40_000)
    facts.items.append(Self.item("F/26-0101", 40_000, of: "C-2"))
    #expect(PlacingRule(facts).answer.parts == [PlacedPart(.item(0), 40_000)])
    facts.payerOf = []
    #expect(PlacingRule(facts).answer.doubt == .ambiguous)
    facts.items.removeLast()
    #expect(PlacingRule(facts).answer.doubt == .unknownPayer("C-1"))
    facts.payerOf = ["C-9"]
    #expect(PlacingRule(facts).answer.doubt == .otherClient("C-1"))
  }

  @Test func `another currency, an earlier day and the same again are for a person`() throws {
    var facts = Self.facts("F/26-0101", 40_000)
    facts.paidBefore = ["F/26-0101": try #require(Day(2026, 3, 1))]
    #expect(
      PlacingRule(facts).answer.doubt == .paidBefore("F/26-0101", try #require(Day(2026, 3, 1)))
    )
    facts.paidBefore = [:]
    facts.day = try #require(Day(2026, 1, 31))
    #expect(PlacingRule(facts).answer.doubt == .tooEarly("F/26-0101"))
    facts.day = try #require(Day(2026, 3, 2))
    facts.amount.currency = "USD"
    #expect(PlacingRule(facts).answer.doubt == .currency("EUR"))
  }

  @Test func `a discount counts within its terms only`() throws {
    var facts = Self.facts("F/26-0101", 39_200)
    let last = try #require(Day(2026, 3, 3))
    facts.items[0].discount = CashDiscount(.basisPoints(200), until: last)
    #expect(placed(facts) == ["F/26-0101": 39_200])
    facts.day = try #require(Day(2026, 3, 4))
    #expect(placed(facts).isEmpty, "a day too late")
    let off = Money(minorUnits: 800, currency: "EUR")
    #expect(PlacingRule(facts).answer.doubt == .discountTooLate(off, "F/26-0101", last))
    facts.day = try #require(Day(2026, 3, 2))
    facts.amount.minorUnits = 39_199
    #expect(placed(facts).isEmpty, "a cent too little")
    let more = Money(minorUnits: 801, currency: "EUR")
    #expect(PlacingRule(facts).answer.doubt == .discountTooLarge(more, of: off))
    facts.amount.minorUnits = 30_000
    #expect(
      PlacingRule(facts).answer.doubt == .less(Money(minorUnits: 10_000, currency: "EUR")),
      "far more than any discount"
    )
    facts.amount.minorUnits = 39_200
    facts.items[0].whole = 50_000
    #expect(placed(facts).isEmpty, "a part was paid before")
    facts.items[0].whole = 40_000
    #expect(PlacingRule(facts).answer.parts.map(\.discount) == [800])
  }

  @Test func `what has no discount, or none any more, counts in full beside what has one`() throws {
    var facts = Self.facts("F/26-0101 F/26-0102 GS-26-9", 39_200 + 15_000 - 2_500)
    let (last, past) = (try #require(Day(2026, 3, 3)), try #require(Day(2026, 3, 1)))
    facts.items[0].discount = CashDiscount(.units(800), until: last)
    facts.items[1].discount = CashDiscount(.basisPoints(200), until: past)
    #expect(placed(facts) == ["F/26-0101": 39_200, "F/26-0102": 15_000, "GS-26-9": -2_500])
    facts.amount.minorUnits -= 300
    #expect(placed(facts).isEmpty, "the second discount is over")
  }

  @Test func `candidates: what is named, then look-alikes, then ends, then the amount`() {
    func first(_ text: String, _ units: Int) -> String {
      let rule = PlacingRule(Self.facts(text, units))
      guard case .item(let place)? = rule.candidates.first?.target else { return "" }
      return Self.items[place].number
    }
    #expect(first("F/26-0102", 40_000) == "F/26-0102")
    #expect(first("F/26-O1O2", 40_000) == "F/26-0102")
    #expect(first("F/26-0120", 1) == "F/26-0102", "turned digits")
    #expect(first("Rg 105", 40_000) == "F/26-0105")
    #expect(first("danke", 15_000) == "F/26-0102")
  }

  @Test func `a long text is read in a time that grows with it, and no further than a limit`() {
    let text = String(
      repeating: "F/26-0101/0102+0103-0105 RF72 8801 6 DE89 3704 0044 1.000,00 ",
      count: 200
    )
    let clock = ContinuousClock()
    let time = clock.measure { _ = PlacingRule(Self.facts(text, 1)).answer }
    #expect(time < .seconds(2))
    #expect(PlacingRule(Self.facts(text, 1)).answer.doubt != nil)
  }
}
