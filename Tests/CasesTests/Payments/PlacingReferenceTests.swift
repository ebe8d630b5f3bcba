import Testing

@testable import Cases

@Suite("references by which money is placed")
struct PlacingReferenceTests {
  private func found(_ text: String) -> [RemittanceReference] {
    RemittanceReference.references(in: text, prefix: "DOS") { $0 == 1042 && $1 == "k7qf2" }
  }

  @Test(arguments: [
    "[DOS-1042-k7qf2]", "(DOS-1042-K7QF2) RATE 2", "DOS1042K7QF2", ".DOS.1042.K7QF2. RATE",
    "DOS 1042 K7 QF2", "RG 5 DOS/1042/K7QF2", "12DOS-1042-K7QF2",
  ])
  func `the reference of a case is known however a bank leaves it`(text: String) {
    #expect(found(text) == [RemittanceReference(number: 1042, check: "k7qf2", isRight: true)])
  }

  @Test(arguments: [
    "DOS-1042", "DOS-1042-K7QFZ", "DOS-1024-K7QF2", "DOS-1O42-K7QF2", "DOS 1042 K7QF23X",
  ])
  func `what is not whole or not right is not taken`(text: String) {
    #expect(found(text).map(\.isRight) == [false])
  }

  @Test(arguments: ["ADOS-1042-K7QF2", "K7QF2", "DOS", "1042-k7qf2"])
  func `what is no reference is none`(text: String) {
    #expect(found(text).isEmpty)
  }

  // MARK: Cases

  private func facts(_ units: Int, _ text: String = "DOS-1042-K7QF2") -> PlacingFacts {
    var file = ReferredCase(number: 1042, reference: "DOS-1042-k7qf2", client: "C-1")
    file.currencies = ["EUR"]
    file.missing = [
      .init(number: 1, units: 0), .init(number: 2, units: 2_000), .init(number: 3, units: 5_000),
    ]
    var facts = PlacingFacts(
      text: text,
      amount: Money(minorUnits: units, currency: "EUR"),
      day: Day(2026, 3, 2) ?? Day(number: 0),
      payerOf: ["C-1"],
      cases: [file]
    )
    facts.references = found(text)
    return facts
  }

  @Test func `money with a reference pays what is missing of the next installments`() {
    #expect(PlacingRule(facts(2_000)).answer.parts == [PlacedPart(.installment(2, of: 0), 2_000)])
    #expect(PlacingRule(facts(7_000)).answer.parts.map(\.units) == [2_000, 5_000])
    for units in [1_999, 2_001, 5_000, 7_001] {
      #expect(PlacingRule(facts(units)).answer.doubt == .installment("DOS-1042-k7qf2"))
    }
    #expect(PlacingRule(facts(2_000, "DOS-1042-K7QF2 Rate 2")).answer.doubt == nil)
    #expect(PlacingRule(facts(2_000, "DOS-1042-K7QF2 Rate Nr. 3")).answer.doubt != nil)
  }

  @Test func `an ended case, another client and a wrong reference are for a person`() {
    var ended = facts(2_000)
    ended.cases[0].isLive = false
    #expect(PlacingRule(ended).answer.doubt == .ended("DOS-1042-k7qf2"))
    var other = facts(2_000)
    other.payerOf = ["C-2"]
    #expect(PlacingRule(other).answer.doubt == .otherClient("C-1"))
    other.payerOf = []
    #expect(PlacingRule(other).answer.doubt == nil, "the check characters say enough")
    #expect(PlacingRule(facts(2_000, "DOS-1042-AAAAA")).answer.doubt == .reference(1042))
  }

  @Test func `a case without a plan takes what is open of it at most`() {
    var whole = facts(2_000)
    whole.cases[0].missing = nil
    whole.cases[0].open = 2_500
    whole.cases[0].items = ["F-1"]
    #expect(PlacingRule(whole).answer.parts == [PlacedPart(.ofCase(0), 2_000)])
    whole.amount.minorUnits = 2_501
    #expect(PlacingRule(whole).answer.doubt == .more(Money(minorUnits: 1, currency: "EUR")))
  }

  // MARK: Items

  private func answer(_ text: String, structured: String, reference: String) -> PlacingAnswer {
    var item = PayableItem(
      number: "2026118",
      open: Money(minorUnits: 88_015, currency: "EUR"),
      client: "C-1"
    )
    item.reference = reference
    return PlacingRule(
      PlacingFacts(
        text: text,
        structured: structured,
        amount: item.open,
        day: Day(2026, 3, 2) ?? Day(number: 0),
        payerOf: [],
        items: [item]
      )
    ).answer
  }

  @Test(arguments: [
    "RF372026118", "+++000/2026/11829+++", "000000000000000000020261184", "00000000000020261180",
    "20261184",
  ])
  func `a reference of an item is known with its check digits, in its field and in the text`(
    reference: String
  ) {
    #expect(answer("", structured: reference, reference: reference).doubt == nil)
    #expect(answer(reference, structured: "", reference: reference).doubt == nil)
    #expect(answer("", structured: reference + "1", reference: reference).doubt != nil)
  }

  @Test func `a creditor reference with wrong check digits names nothing`() {
    let right = CreditorReference(for: "2026118")?.text ?? ""
    #expect(answer(right, structured: "", reference: "").doubt == nil, "over the number itself")
    #expect(
      answer("RF00 2026 118", structured: "", reference: "").doubt == .unknownNumber("rf002026118")
    )
  }

  @Test(arguments: [
    ("010806817183", "0108068171"), ("210000000003139471430009017", "21000000000313947143000901"),
    ("1234561", "123456"), ("1234567897", "123456789"),
  ])
  func `the check digits of countries are reckoned as they are there`(digits: String, body: String)
  {
    #expect(ReferenceCheck.bodies(of: digits).contains(Substring(body)), "\(digits)")
  }

  @Test func `names of payers are those of clients as banks carry them`() {
    #expect(PayerName.isSame("KERNBAU SUED GMBH", "Kernbau Süd GmbH"))
    #expect(PayerName.isSame("Kernbau Süd GmbH & Co. KG", "Kernbau Süd"))
    #expect(
      PayerName.isSame("INGENIEURGESELLSCHAFT FUER BAUW", "Ingenieurgesellschaft für Bauwesen mbH")
    )
    #expect(!PayerName.isSame("Kernbau", "Kernbau Süd GmbH"))
    #expect(!PayerName.isSame("GmbH", "AG"))
  }
}
