import Cases
import Statements
import Testing

@Suite("camt.053, .052, .054 (ISO 20022)")
struct CamtTests {
  @Test(arguments: [
    ("02", "<Sts>BOOK</Sts>"), ("06", "<Sts>BOOK</Sts>"), ("08", "<Sts><Cd>BOOK</Cd></Sts>"),
    ("14", "<Sts><Cd>BOOK</Cd></Sts>"),
  ])
  func `each version is read, one of next year too`(version: String, status: String) throws {
    let text = Camt.message(Camt.statement(Camt.entry(status: status)), version: version)
    let statement = try #require(try read(text).first)
    #expect(statement.heading.format == .camt053)
    #expect(statement.heading.version == "camt.053.001.\(version)")
    #expect(statement.heading.account == Camt.own)
    #expect(statement.entries.map(\.amount) == [1000])
    #expect(statement.entries.first?.isBooked == true)
    #expect(statement.balance.difference == 0)
  }

  @Test func `names may have a prefix`() throws {
    let text = Camt.message(Camt.statement(Camt.entry()))
      .replacing("</", with: "</c:").replacing(/<([A-Z])/) { "<c:\($0.1)" }
      .replacing("xmlns=", with: "xmlns:c=")
    #expect(try entry(text)?.amount == 1000)
  }

  @Test(
    arguments: [
      ("<Sts><Cd>PDNG</Cd></Sts>", []), ("<Sts>PDNG</Sts>", []), ("<Sts><Cd>INFO</Cd></Sts>", []),
      ("<Sts><Cd>FUTR</Cd></Sts>", []),
      ("<Sts><Prtry>HELD</Prtry></Sts>", [.unknownStatus("HELD")]),
    ] as [(String, [StatementDoubt])]
  )
  func `what is not booked does not count`(status: String, expected: [StatementDoubt]) throws {
    let text = Camt.message(
      Camt.statement(Camt.entry() + Camt.entry("5.00", status: status, day: "", reference: nil))
    )
    let statement = try #require(try read(text).first)
    #expect(statement.entries.map(\.isBooked) == [true, false])
    #expect(statement.balance.booked == 1000)
    #expect(statement.balance.difference == 0)
    #expect(try doubts(text) == expected)
  }

  @Test func `what does not add up says by how much`() throws {
    let text = Camt.message(Camt.statement(Camt.entry(), to: "12.50"))
    #expect(try read(text).first?.balance.difference == 250)
  }

  @Test func `a balance in debit is negative`() throws {
    let text = Camt.message(Camt.statement(Camt.entry(), from: "-310.00", to: "-300.00"))
    #expect(try read(text).first?.balance.opening == -31_000)
    #expect(try read(text).first?.balance.difference == 0)
  }

  @Test func `of a statement over days the first and the last balance count`() throws {
    let balances =
      Camt.balance("CLBD", "30.00", day: "04") + Camt.balance("OPBD", "10.00", day: "04")
    let text = Camt.message(Camt.statement(balances + Camt.entry("30.00")))
    let balance = try #require(try read(text).first?.balance)
    #expect(balance.opening == 0)
    #expect(balance.closing == 3000)
  }

  @Test(arguments: ["052", "054"])
  func `a report and a notice book nothing`(kind: String) throws {
    let name = kind == "052" ? "Rpt" : "Ntfctn"
    let text = Camt.message(Camt.statement(Camt.entry(), name: name), kind)
    #expect(try read(text).first?.heading.format.books == false)
    #expect(StatementFormat.camt053.books)
  }

  @Test(
    arguments: [
      ("<BookgDt><Dt>2026-03-02</Dt></BookgDt>", "2026-03-02"),
      ("<BookgDt><DtTm>2026-01-01T00:15:00+01:00</DtTm></BookgDt>", "2026-01-01"),
      ("<BookgDt><Dt>2026-03-02T00:00:00</Dt></BookgDt>", "2026-03-02"),
      ("<BookgDt><Dt>2026-03-02+01:00</Dt></BookgDt>", "2026-03-02"),
      ("<ValDt><Dt>2026-03-02</Dt></ValDt>", nil),
    ] as [(String, String?)]
  )
  func `a day is the one that is written`(day: String, expected: String?) throws {
    let found = try entry(Camt.message(Camt.statement(Camt.entry(day: day))))
    #expect(found?.bookingDay?.description == expected)
  }

  @Test func `accounts in one file stay apart`() throws {
    let text = Camt.message(
      Camt.statement(Camt.entry())
        + Camt.statement(
          Camt.entry(currency: "USD"),
          id: "S2",
          account: "DE97500999010000999999",
          currency: "USD"
        )
    )
    let found = try read(text)
    #expect(found.map(\.heading.currency) == ["EUR", "USD"])
    let identities = found.flatMap(\.entries).map(\.identity)
    #expect(Set(identities).count == 2, "the same reference is another entry in another account")
  }

  @Test func `a statement that is missing between two is told`() throws {
    let text = Camt.message(
      Camt.statement(Camt.entry()) + Camt.statement("", from: "15.00", to: "15.00", id: "S3")
    )
    #expect(try doubts(text) == [.gap(500)])
  }

  @Test func `a number of a country is an account too`() throws {
    let text = Camt.message(Camt.statement(Camt.entry(), account: "0390 123 456"))
    #expect(try read(text).first?.heading.account == "0390123456")
  }

  @Test(arguments: [
    ("EUR", "10.00000", 1000), ("EUR", "10", 1000), ("EUR", "10.5", 1050), ("JPY", "1000", 1000),
    ("TND", "12.345", 12_345), ("EUR", "0010.00", 1000),
  ])
  func `an amount has the digits of its currency`(currency: String, text: String, units: Int) throws
  {
    let message = Camt.message(
      Camt.statement(Camt.entry(text, currency: currency), from: "0", to: "0", currency: currency)
    )
    #expect(try entry(message)?.amount == units)
  }

  @Test(arguments: ["10.005", "-10.00", "ten", "", "99999999999999999999", "1.0.0"])
  func `an amount that cannot be exact is refused with its place`(text: String) throws {
    let message = Camt.message(Camt.statement(Camt.entry() + Camt.entry(text)))
    let error = try #require(refusal(message))
    #expect(error.problem == .unreadable("the amount", text))
    #expect(error.entry == 2)
    #expect(error.line != nil)
  }

  @Test func `an entry in another currency than the account is refused`() {
    let message = Camt.message(Camt.statement(Camt.entry(currency: "USD")))
    #expect(refusal(message)?.problem == .foreignCurrency("USD", account: "EUR"))
  }
}
