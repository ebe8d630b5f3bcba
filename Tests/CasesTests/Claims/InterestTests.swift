import Testing

@testable import Cases

@Suite("interest for late payment, Directive 2011/7/EU")
struct InterestTests {
  private func interest(
    _ country: String = "IT",
    _ debtor: DebtorKind = .business,
    amount: Int = 1_000_000,
    due: String = "2025-01-31",
    changes: [Debt.Change] = [],
    contractual: InterestRate? = nil,
    from start: String? = nil,
    until: String
  ) throws -> Interest {
    let debt = Debt(amount: euro(amount), dueOn: day(due), changes: changes)
    let terms = try PublishedRates.rates.terms(
      country: country,
      debtor: debtor,
      contractual: contractual
    )
    return try Interest.on(debt, by: terms, from: start.map(day), until: day(until))
  }

  @Test(
    arguments: InterestCase.germanAndAustrian + InterestCase.french + InterestCase.dutch
      + InterestCase.others
  )
  func `a claim is what was worked out by hand, line by line`(_ claim: InterestCase) throws {
    let terms = try PublishedRates.rates.terms(country: claim.country, debtor: claim.debtor)
    let interest = try Interest.on(claim.debt, by: terms, until: claim.until)
    #expect(interest.lines.map { text($0, terms.dayCount) } == claim.lines)
    #expect(plain(interest.total) == claim.total)
    #expect(Money.sum(interest.lines.map(\.amount)) == interest.total)
  }

  // MARK: Days

  @Test func `interest starts on the day after the due date, and the last day counts`() throws {
    let one = try interest(until: "2025-02-01").lines
    #expect(one.map(\.days) == [1] && one[0].from == day("2025-02-01") && one[0].to == one[0].from)
    // 10,000.00 × 11.15 % ÷ 365 = 3.05 a day.
    #expect(one[0].amount == euro(305))
    #expect(try interest(until: "2025-01-31").lines.isEmpty)
  }

  @Test func `a due date in the future gives nothing, not even a compensation`() throws {
    let none = try interest(due: "2026-01-31", until: "2025-12-31")
    #expect(none == Interest(lines: [], total: euro(0)))
  }

  @Test func `a given day starts later, never earlier than the day after the due date`() throws {
    #expect(try interest(from: "2025-03-01", until: "2025-03-10").lines.map(\.days) == [10])
    #expect(try interest(from: "2025-01-01", until: "2025-02-10").lines.map(\.days) == [10])
    #expect(try interest(from: "2025-06-01", until: "2025-03-10").lines.isEmpty)
  }

  @Test func `a year that ends in a leap year is two lines where its length counts`() throws {
    let german = try interest("DE", due: "2023-12-30", until: "2024-01-02").lines
    #expect(german.map(\.to) == [day("2023-12-31"), day("2024-01-02")])
    // 2024 and 2025 differ in length, 2025 and 2026 do not.
    let same = try interest("DE", due: "2025-07-31", until: "2026-06-30").lines
    #expect(same.map(\.days) == [334])
    #expect(try interest("DE", due: "2024-02-27", until: "2024-03-01").lines.map(\.days) == [3])
  }

  @Test func `equal rates of two half-years are one line`() throws {
    let line = try interest(due: "2019-12-31", until: "2022-12-31").lines
    #expect(line.map(\.days) == [1096] && line.map(\.rate.description) == ["8.00"])
  }

  // MARK: What is open

  @Test func `a payment counts from the day after it came in`() throws {
    let paid = [Debt.Change(.payment, on: day("2025-02-10"), minorUnits: 400_000)]
    let lines = try interest(changes: paid, until: "2025-02-28").lines
    #expect(lines.map(\.days) == [10, 18])
    #expect(lines.map(\.principal) == [euro(1_000_000), euro(600_000)])
  }

  @Test func `what is paid in full or too much bears no more interest`() throws {
    for units in [1_000_000, 1_200_000] {
      let paid = [Debt.Change(.payment, on: day("2025-02-10"), minorUnits: units)]
      let interest = try interest(changes: paid, until: "2025-06-30")
      #expect(interest.lines.map(\.days) == [10] && interest.compensation == euro(4_000))
    }
  }

  @Test func `what was paid in time was never late`() throws {
    let paid = [Debt.Change(.payment, on: day("2025-01-31"), minorUnits: 1_000_000)]
    #expect(try interest(changes: paid, until: "2025-06-30").compensation == nil)
    let part = [Debt.Change(.payment, on: day("2025-01-15"), minorUnits: 900_000)]
    let lines = try interest(changes: part, until: "2025-02-28").lines
    #expect(lines.map(\.principal) == [euro(100_000)])
  }

  @Test func `a credit note takes away what was never owed, once it is there`() throws {
    let note = [Debt.Change(.credit, on: day("2025-03-15"), minorUnits: 250_000)]
    let before = try interest(changes: note, until: "2025-03-14").lines
    #expect(before.map(\.principal) == [euro(1_000_000)])
    let after = try interest(changes: note, until: "2025-03-15").lines
    #expect(after.map(\.principal) == [euro(750_000)] && after.map(\.days) == [43])
    let whole = [Debt.Change(.credit, on: day("2025-03-15"), minorUnits: 1_000_000)]
    let none = try interest(changes: whole, until: "2025-03-31")
    #expect(none == Interest(lines: [], total: euro(0)))
  }

  @Test func `a payment that went back is open again`() throws {
    let changes = [
      Debt.Change(.payment, on: day("2025-02-10"), minorUnits: 1_000_000),
      Debt.Change(.payment, on: day("2025-02-20"), minorUnits: -1_000_000),
    ]
    let lines = try interest(changes: changes, until: "2025-02-28").lines
    #expect(lines.map(\.days) == [10, 8] && lines[1].from == day("2025-02-21"))
  }

  // MARK: Rates

  @Test func `interest of a full year bears interest in the Netherlands only`() throws {
    let dutch = try interest("NL", due: "2018-06-30", until: "2020-07-01").lines
    #expect(dutch.map(\.days) == [365, 366, 1])
    #expect(dutch.map(\.principal) == [euro(1_000_000), euro(1_080_000), euro(1_166_637)])
    #expect(try interest("IT", due: "2018-06-30", until: "2020-07-01").lines.count == 1)
  }

  @Test func `years go by while nothing is open, and their interest waits`() throws {
    let changes = [
      Debt.Change(.payment, on: day("2018-12-31"), minorUnits: 1_000_000),
      Debt.Change(.payment, on: day("2020-12-31"), minorUnits: -500_000),
    ]
    let lines = try interest("NL", due: "2018-06-30", changes: changes, until: "2021-01-31").lines
    #expect(lines.map(\.principal) == [euro(1_000_000), euro(540_329)])
  }

  @Test func `in Ireland the rate of the due date holds`() throws {
    let lines = try interest("IE", due: "2024-06-30", until: "2025-06-30").lines
    #expect(lines.map(\.rate.description) == ["12.50"] && lines.map(\.days) == [365])
  }

  @Test func `a contract's rate takes the place of the law's`() throws {
    let rate = InterestRate(hundredths: 500)
    let contract = try interest("DE", contractual: rate, until: "2027-01-31")
    #expect(contract.lines.map(\.rate) == [rate] && contract.compensation == euro(4_000))
    // 10,000.00 × 5 % × 730/365 = 1,000.00
    #expect(contract.total == euro(100_000))
    let alone = InterestTerms(contractual: rate)
    let debt = Debt(amount: euro(1_000_000), dueOn: day("2025-01-31"))
    let interest = try Interest.on(debt, by: alone, until: day("2027-01-31"))
    #expect(interest.total == euro(100_000) && interest.compensation == nil)
  }

  // MARK: Mistakes

  @Test func `a half-year without a rate is named`() throws {
    let missing = InterestError.rateMissing(country: "DE", on: day("2026-07-01"))
    #expect(throws: missing) { try interest("DE", until: "2026-07-01") }
    #expect(try interest("DE", until: "2026-06-30").lines.last?.to == day("2026-06-30"))
    #expect(throws: InterestError.rateMissing(country: "IE", on: day("2026-07-01"))) {
      try interest("IE", due: "2026-07-01", until: "2026-08-01")
    }
  }

  @Test func `an unknown country and a kind of debtor without a rate are named`() throws {
    let known = ["AT", "BE", "DE", "ES", "FI", "FR", "IE", "IT", "LU", "NL", "PL"]
    #expect(throws: InterestError.unknownCountry("XX", known: known)) {
      try interest("XX", until: "2025-06-30")
    }
    #expect(throws: InterestError.noRate(country: "IE", .consumer)) {
      try interest("IE", .consumer, until: "2025-06-30")
    }
  }

  @Test func `amounts beyond counting are an error`() throws {
    let rate = InterestRate(hundredths: 100_000)
    #expect(throws: InterestError.tooLarge) {
      try interest(amount: .max, contractual: rate, until: "2025-06-30")
    }
    let back = [Debt.Change(.payment, on: day("2025-02-10"), minorUnits: .min)]
    #expect(throws: InterestError.tooLarge) { try interest(changes: back, until: "2025-06-30") }
    #expect(try interest(amount: -500, until: "2025-06-30").total == euro(0))
  }
}
