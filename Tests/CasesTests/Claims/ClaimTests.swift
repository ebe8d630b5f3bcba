import Testing

@testable import Cases

/// A claim on one invoice, worked out apart from the program.
struct ClaimCase: Sendable, CustomTestStringConvertible {
  let country: String
  let debtor: DebtorKind
  let facts: ClaimFacts
  let until: Day
  let lines: [String]
  let total: String

  init(
    _ country: String,
    _ debtor: DebtorKind,
    _ amount: String,
    due: String,
    from: String? = nil,
    until: String,
    contract: InterestRate? = nil,
    compensation: Bool = false,
    part: String? = nil,
    open: String? = nil,
    credit: (day: String, amount: String)? = nil,
    payments: [(day: String, amount: String)] = [],
    balances: [(day: String, before: String, amount: String, open: String)] = [],
    costs: String? = nil,
    lines: [String],
    total: String
  ) {
    self.country = country
    self.debtor = debtor
    self.until = day(until)
    self.lines = lines
    self.total = total
    let currency = country == "PL" ? "PLN" : "EUR"
    var item = Self.item("INV-1", Self.money(amount, currency), due: due)
    item.outstanding = Self.money(open ?? amount, currency)
    item.inCase = part.map { Self.money($0, currency).minorUnits }
    var record = ClaimRecord()
    record.ofCase.interest = contract.map { .contractual($0) } ?? .statutory
    record.ofCase.debtor = debtor
    record.ofCase.from = from.map { day($0) }
    record.ofCase.compensation = compensation
    record.balances[1] = balances.map {
      ItemBalance(
        day: day($0.day),
        before: day($0.before),
        amount: Self.money($0.amount, currency).minorUnits,
        outstanding: Self.money($0.open, currency).minorUnits
      )
    }
    record.costs = [costs].compactMap(\.self).map {
      Cost(caseNumber: 1, kind: .court, on: day(due), amount: Self.money($0, currency))
    }
    let notes = [credit].compactMap(\.self).map {
      Self.item("CN-1", Self.money($0.amount, currency), issued: $0.day)
    }
    facts = ClaimFacts(
      items: [item] + notes,
      payments: payments.map { Self.payment($0.day, Self.money($0.amount, currency)) },
      record: record
    )
  }

  private static func money(_ text: String, _ currency: String) -> Money {
    Money(decimal: text, currency: currency) ?? Money(minorUnits: 0, currency: currency)
  }

  private static func item(_ number: String, _ amount: Money, issued: String = "", due: String = "")
    -> Item
  {
    Item(
      id: amount.minorUnits < 0 ? 2 : 1,
      number: number,
      type: amount.minorUnits < 0 ? .creditNote : .invoice,
      issueDate: issued,
      dueDate: due,
      amount: amount,
      outstanding: amount
    )
  }

  private static func payment(_ received: String, _ amount: Money) -> Payment {
    Payment(caseNumber: 1, receivedOn: day(received), amount: amount, source: .manual)
  }

  var testDescription: String { "\(country) \(debtor) until \(until): \(total)" }
}

@Suite("what a case claims")
struct ClaimTests {
  @Test(arguments: ClaimCase.all)
  func `a claim is what was worked out apart, line by line`(_ row: ClaimCase) throws {
    let rates = PublishedRates.rates
    let claim = try Claim.on(row.until, row.facts, country: row.country, rates: rates)
    let dayCount = try #require(rates.countries[row.country]).dayCount
    #expect(claim.interest.map { text($0.line, dayCount) } == row.lines)
    #expect(claim.totals.map { plain(Money(minorUnits: $0.total, currency: "EUR")) } == [row.total])
  }

  @Test func `there are sixty cases and more, of four countries and more`() {
    let lines =
      InterestCase.germanAndAustrian + InterestCase.french + InterestCase.dutch
      + InterestCase.others
    #expect(lines.count + ClaimCase.all.count >= 60)
    #expect(Set(lines.map(\.country) + ClaimCase.all.map(\.country)).count >= 10)
  }

  private func item(_ number: String, _ units: Int, _ currency: String = "EUR") -> Item {
    let money = Money(minorUnits: units, currency: currency)
    return Item(
      id: number.hashValue,
      number: number,
      type: units < 0 ? .creditNote : .invoice,
      dueDate: "2025-01-31",
      amount: money,
      outstanding: money
    )
  }

  private func claim(_ facts: ClaimFacts, on text: String = "2025-12-31") throws -> Claim {
    try Claim.on(day(text), facts, country: "FR", rates: PublishedRates.rates)
  }

  @Test func `without a word only items and costs are claimed, whatever the rates`() throws {
    var record = ClaimRecord()
    record.costs = [
      Cost(caseNumber: 1, kind: .court, on: day("2025-12-31"), amount: euro(4_000)),
      Cost(caseNumber: 1, kind: .court, on: day("2026-01-01"), amount: euro(9_900)),
    ]
    let facts = ClaimFacts(items: [item("A", 200_000)], record: record)
    let claim = try Claim.on(
      day("2025-12-31"),
      facts,
      country: "XX",
      rates: InterestRates()
    )
    #expect(claim.total?.total == 204_000 && claim.interest.isEmpty && claim.costs.count == 1)
  }

  @Test func `each currency has its sum`() throws {
    let facts = ClaimFacts(
      items: [item("A", 200_000), item("B", 30_000, "USD"), item("C", -50_000)],
      payments: [
        Payment(
          caseNumber: 1,
          receivedOn: day("2025-03-01"),
          amount: Money(minorUnits: 10_000, currency: "USD"),
          source: .manual
        )
      ]
    )
    let totals = try claim(facts).totals
    #expect(totals.map(\.currency) == ["EUR", "USD"])
    #expect(totals.map(\.total) == [150_000, 20_000])
    #expect(try claim(facts).total == nil)
  }

  @Test func `the case's word goes before the client's, thing by thing`() {
    var record = ClaimRecord()
    record.ofClient.interest = .statutory
    record.ofClient.debtor = .consumer
    record.ofCase.interest = ClaimTerms.Interest.none
    #expect(!record.terms.needsRates && record.terms.debtor == .consumer)
    record.ofCase.take(.interest(nil))
    #expect(record.terms.interest == .statutory)
  }

  @Test(arguments: [
    ("none", "none"), ("statutory", "statutory"), ("9.5%", "9.50%"), ("9.5", "9.50%"),
  ])
  func `words of interest are read, and written so that they are read again`(
    _ words: String,
    _ written: String
  ) throws {
    let interest = try #require(ClaimTerms.Interest(words: words))
    #expect(interest.words == written && ClaimTerms.Interest(words: written) == interest)
    #expect(ClaimTerms.Interest(words: "0") == nil && ClaimTerms.Interest(words: "-1%") == nil)
  }

  @Test func `an item without a due day bears no interest, and is named`() throws {
    var loose = item("A", 200_000)
    loose.dueDate = ""
    var record = ClaimRecord()
    record.ofCase.interest = .statutory
    let claim = try claim(ClaimFacts(items: [loose], record: record))
    #expect(claim.withoutDueDay == ["A"] && claim.total?.total == 200_000)
  }

  @Test func `a payment is set against the invoice that it names, else that due first`() throws {
    var late = item("FAC-7", 100_000)
    late.dueDate = "2025-11-30"
    var record = ClaimRecord()
    record.ofCase.interest = .statutory
    func interest(_ reference: String) throws -> [String: Int] {
      let payment = Payment(
        caseNumber: 1,
        receivedOn: day("2025-01-31"),
        amount: euro(100_000),
        reference: reference,
        source: .manual
      )
      let facts = ClaimFacts(
        items: [item("FAC-3", 100_000), late],
        payments: [payment],
        record: record
      )
      let lines = try claim(facts).interest
      return Dictionary(grouping: lines, by: \.item).mapValues {
        $0.reduce(0) { $0 + $1.line.amount.minorUnits }
      }.filter { $0.value > 0 }
    }
    #expect(try Array(interest("").keys) == ["FAC-7"])
    #expect(try Array(interest("your invoice fac 3").keys) == ["FAC-7"])
    #expect(try Array(interest("your invoice FAC-7").keys) == ["FAC-3"])
  }

  @Test func `a payment that the accounts show is taken off once`() throws {
    var paid = item("A", 200_000)
    paid.outstanding = euro(150_000)
    var record = ClaimRecord()
    record.balances[paid.id] = [
      ItemBalance(day: day("2025-02-01"), amount: 200_000, outstanding: 200_000),
      ItemBalance(day: day("2025-04-01"), amount: 200_000, outstanding: 150_000),
    ]
    func claim(_ received: String) throws -> Claim {
      let payment = Payment(
        caseNumber: 1,
        receivedOn: day(received),
        amount: euro(50_000),
        source: .manual
      )
      return try self.claim(ClaimFacts(items: [paid], payments: [payment], record: record))
    }
    #expect(try claim("2025-03-20").total?.total == 150_000)
    // One that came after the accounts were so is another.
    #expect(try claim("2025-04-02").total?.total == 100_000)
  }

  @Test func `a part is paid by what came for the case, not by what else was paid`() throws {
    var shared = item("A", 200_000)
    shared.inCase = 50_000
    shared.outstanding = euro(120_000)
    var record = ClaimRecord()
    record.balances[shared.id] = [
      ItemBalance(day: day("2025-02-01"), amount: 200_000, outstanding: 200_000),
      ItemBalance(day: day("2025-04-01"), amount: 200_000, outstanding: 120_000),
    ]
    #expect(try claim(ClaimFacts(items: [shared], record: record)).total?.total == 50_000)
    let payment = Payment(
      caseNumber: 1,
      receivedOn: day("2025-03-20"),
      amount: euro(20_000),
      source: .manual
    )
    let facts = ClaimFacts(items: [shared], payments: [payment], record: record)
    #expect(try claim(facts).total?.total == 30_000)
  }

  @Test func `a rate that is missing refuses, and sums beyond counting do`() throws {
    var record = ClaimRecord()
    record.ofCase.interest = .statutory
    let facts = ClaimFacts(items: [item("A", 200_000)], record: record)
    #expect(throws: InterestError.rateMissing(country: "FR", on: day("2026-07-01"))) {
      try claim(facts, on: "2026-07-01")
    }
    #expect(throws: InterestError.tooLarge) {
      try claim(ClaimFacts(items: [item("A", .max), item("B", .max)]))
    }
  }
}
