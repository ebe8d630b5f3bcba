import Cases
import Statements
import Testing

@Suite("MT940 and MT942")
struct MT940Tests {
  /// A message around entries whose sum is `closing`.
  static func message(
    _ entries: String,
    closing: String = "10,00",
    account: String = "50099901/0532013000",
    number: String = "48/1"
  ) -> String {
    """
    :20:STARTUMSE
    :25:\(account)
    :28C:\(number)
    :60F:C260227EUR0,00
    \(entries)
    :62F:C260302EUR\(closing)
    -

    """
  }

  private func line(_ line: String, closing: String = "10,00") throws -> StatementEntry? {
    try entry(Self.message(":61:\(line)", closing: closing))
  }

  // MARK: :61:

  @Test(arguments: [
    ("2603020302CR10,00N051NONREF", 1000), ("2603020302C10,N051NONREF", 1000),
    ("2603020302DR10,5N051NONREF", -1050), ("2603020302RC10,00NTRFNONREF", -1000),
    ("2603020302RDR10,00NTRFNONREF", 1000), ("2603020302RCR000000010,00NTRFNONREF", -1000),
    ("260302C10,00N000NONREF", 1000), ("2603020302DF10,00NMSCNONREF", -1000),
  ])
  func `the mark is the sign, with R before it what is reversed`(text: String, units: Int) throws {
    let found = try line(text)
    #expect(found?.amount == units)
    #expect(found?.isReversal == text.contains(/\dR[CD]/))
  }

  @Test(arguments: [
    ("2512310102C1,N051NONREF", "2026-01-02", "2025-12-31"),
    ("2601011230C1,N051NONREF", "2025-12-30", "2026-01-01"),
    ("260302C1,N051NONREF", "2026-03-02", "2026-03-02"),
    ("2602300302C1,N051NONREF", "2026-03-02", "2026-02-28"),
  ])
  func `the year of the entry date is that which is nearest`(
    text: String,
    booked: String,
    value: String
  ) throws {
    let found = try line(text)
    #expect(found?.bookingDay?.description == booked)
    #expect(found?.valueDay?.description == value)
  }

  @Test func `a day that no calendar has is told`() throws {
    #expect(try doubts(Self.message(":61:2602300302C10,N051NONREF")) == [.day("260230")])
  }

  @Test(
    arguments: [
      ("NTRFNONREF//ABC 123", "ABC 123"), (" NTRFKREF+//ABC", "ABC"), ("NTRFKREF+//NONREF", nil),
      ("N051NONREF", nil),
    ] as [(String, String?)]
  )
  func `the bank's reference stands behind two slashes`(text: String, expected: String?) throws {
    #expect(try line("2603020302C10,\(text)")?.bankReference == expected)
  }

  @Test func `an account on the second line is that of the other side`() throws {
    let text = Self.message(
      ":61:260302C000000000010,00N541EREF\nNL23ABNX0417164300\n:86:/NAME/Van Vliet/REMI/F-1"
    )
    #expect(try entry(text)?.details.account == "NL23ABNX0417164300")
    #expect(try entry(text)?.details.name == "Van Vliet")
  }

  @Test func `a long number on the second line is no account`() throws {
    let text = Self.message(
      ":61:2603020302C10,FMSC01916//NONREF\n20131209007602198765432000000012\n:86:GIRO"
    )
    #expect(try entry(text)?.details.account == nil)
  }

  @Test(arguments: ["26030203X2C10,N051", "2613020302C10,N051", "2603020302X10,N051", "260302C,"])
  func `an entry that cannot be read is refused with its line`(text: String) throws {
    let error = try #require(refusal(Self.message(":61:\(text)")))
    #expect(error.line == 5)
    #expect(error.element == ":61:")
  }

  // MARK: The statement

  @Test(arguments: [
    ("50099901/0999999EUR", "50099901/0999999"), ("NL69INGX0123456789EUR", "NL69INGX0123456789"),
    ("NL63 RABX 0300 0652 64 EUR", "NL63RABX0300065264"), ("517852257", "517852257"),
  ])
  func `a currency behind the account is no part of it`(text: String, expected: String) throws {
    let found = try read(Self.message(":61:2603020302C10,N051X", account: text))
    #expect(found.first?.heading.account == expected)
  }

  @Test func `a statement without its end is refused`() {
    let whole = Self.message(":61:2603020302C10,N051NONREF")
    let cut = whole.prefix(upTo: whole.firstRange(of: ":62F:")?.lowerBound ?? whole.endIndex)
    #expect(refusal(String(cut))?.problem == .missing("the closing balance (:62F:)"))
  }

  @Test func `pages of one statement are one`() throws {
    let text = """
      :20:A
      :25:50099901/0532013000
      :28C:00048/001
      :60F:C260227EUR0,00
      :61:2603020302C10,N051NONREF
      :62M:C260302EUR10,00
      -
      :20:A
      :25:50099901/0532013000
      :28C:00048/002
      :60M:C260302EUR10,00
      :61:2603020302C5,N051NONREF
      :62F:C260302EUR15,00
      -
      """
    let found = try read(text)
    #expect(found.map(\.entries.count) == [2])
    #expect(found.first?.balance.closing == 1500)
    #expect(found.first?.balance.difference == 0)
  }

  @Test func `a last page that is missing leaves the statement as it stands`() throws {
    let text = Self.message(":61:2603020302C10,N051NONREF").replacing(":62F:", with: ":62M:")
    #expect(try read(text).first?.balance.difference == 0)
  }

  @Test func `what SWIFT puts around a message means nothing`() throws {
    let inner = String(Self.message(":61:2603020302C10,N051NONREF").dropLast(3))
    #expect(try entry("{1:F01MUSTDEFF}{2:O940}{4:\n\(inner)\n-}\n")?.amount == 1000)
    #expect(try entry("ABNANL2A\n940\nABNANL2A\n\(inner)\n-\n")?.amount == 1000)
    #expect(try entry(inner.replacing("\n", with: "\r\n"))?.amount == 1000)
  }

  @Test func `dashes and colons at the start of a line are text`() throws {
    let text = Self.message(
      ":61:2603020302C10,N051NONREF\n:86:Rechnung\n-RE-1\n:Teil 2\n-\nund mehr"
    )
    #expect(try entry(text)?.details.remittance == "Rechnung -RE-1 :Teil 2 - und mehr")
    #expect(try read(text).first?.balance.difference == 0)
  }

  @Test func `a text that goes on like a field is text`() throws {
    let text = Self.message(
      ":61:2603020302C10,N051NONREF\n:86:166?20Zahlung um 12\n:20:15 Uhr zu 5\n:61:3 und 7\n:25:A"
    )
    #expect(try entry(text)?.details.remittance == "Zahlung um 12:20:15 Uhr zu 5:61:3 und 7:25:A")
    #expect(try read(text).first?.entries.count == 1)
  }

  @Test func `text behind the last balance is of the statement, not of an entry`() throws {
    let text = Self.message(":61:2603020302C10,N051NONREF\n:86:RE-1")
      .replacing("\n-\n", with: "\n:64:C260302EUR10,00\n:86:/SUM/1/10,00\n-\n")
    #expect(try entry(text)?.details.remittance == "RE-1")
  }

  @Test func `a report within the day only announces`() throws {
    let text = """
      :20:DTI
      :25:50099901/0532013000
      :28C:59/1
      :34F:EURD0,
      :13D:2603021145+0100
      :61:2603020302C30,00NTRFNONREF//I1
      :90D:0EUR0,
      :90C:1EUR31,00
      -
      """
    let found = try #require(try read(text).first)
    #expect(found.heading.format == .mt942)
    #expect(found.entries.map(\.isBooked) == [false])
    #expect(found.balance.booked == 0)
    #expect(found.balance.difference == nil)
    #expect(try doubts(text) == [.totalDiffers(of: ":90C:")])
  }
}
