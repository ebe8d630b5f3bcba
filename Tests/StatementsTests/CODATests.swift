import Cases
import Statements
import Testing

@Suite("CODA (Febelfin)")
struct CODATests {
  /// A line of 128 characters of pieces at their places, counted from 1.
  static func line(_ pieces: [(Int, String)]) -> String {
    var characters = [Character](repeating: " ", count: 128)
    for (place, text) in pieces {
      for (offset, character) in text.enumerated() { characters[place - 1 + offset] = character }
    }
    return String(characters)
  }

  static func digits(_ thousandths: Int) -> String {
    String(repeating: "0", count: 15 - String(thousandths).count) + String(thousandths)
  }

  /// A statement whose balance moves from nothing to `closing` thousandths.
  static func file(_ movements: [String], closing: Int, header: String = " ", last: String = "2")
    -> String
  {
    let account = "BE68539007547034"
    let lines =
      [
        line([(1, "0000003032699905"), (17, header), (61, "MUSTBEBB"), (128, "2")]),
        line([
          (1, "12061"), (6, account), (40, "EUR"), (43, "0"), (44, digits(0)), (59, "270226"),
          (126, "061"),
        ]),
      ] + movements + [
        line([
          (1, "8061"), (5, account), (39, "EUR"), (42, "0"), (43, digits(closing)), (58, "020326"),
          (128, "0"),
        ]), line([(1, "9"), (128, last)]),
      ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// A movement or a detail in its three records.
  static func movement(
    _ thousandths: Int,
    sequence: String = "0001",
    detail: String = "0000",
    type: String = "0",
    sign: String = "0",
    communication: (kind: String, text: String) = ("0", "FACTUUR 1"),
    customer: String = "",
    account: String = "BE59001999888777",
    name: String = "PEETERS NV"
  ) -> String {
    let padded = communication.text + String(repeating: " ", count: 149)
    func piece(_ from: Int, _ count: Int) -> String { String(padded.dropFirst(from).prefix(count)) }
    return [
      line([
        (1, "21"), (3, sequence), (7, detail), (11, "REFBANK0000000000000A"), (32, sign),
        (33, digits(thousandths)), (48, "020326"), (54, type + "0150000"),
        (62, communication.kind), (63, piece(0, 53)), (116, "030326"),
      ]),
      line([(1, "22"), (3, sequence), (7, detail), (11, piece(53, 53)), (64, customer)]),
      line([
        (1, "23"), (3, sequence), (7, detail), (11, account), (45, "EUR"), (48, name),
        (83, piece(106, 43)),
      ]),
    ].joined(separator: "\n")
  }

  @Test func `a movement says who and what for`() throws {
    let text = Self.file([Self.movement(60_500, customer: "E2E-9")], closing: 60_500)
    let statement = try #require(try read(text).first)
    #expect(statement.heading.account == "BE68539007547034")
    #expect(statement.heading.number == "061/2026")
    #expect(statement.balance.difference == 0)
    let entry = try #require(statement.entries.first)
    #expect(entry.amount == 6050)
    #expect(entry.bookingDay == Day(2026, 3, 3))
    #expect(entry.valueDay == Day(2026, 3, 2))
    #expect(entry.bankReference == "REFBANK0000000000000A")
    #expect(entry.details.name == "PEETERS NV")
    #expect(entry.details.account == "BE59001999888777")
    #expect(entry.details.endToEndID == "E2E-9")
    #expect(entry.details.remittance == "FACTUUR 1")
  }

  @Test func `a text over three records is whole, also within words`() throws {
    let long = String(repeating: "FACTUUR2026", count: 13)
    let text = Self.file([Self.movement(1000, communication: ("0", long))], closing: 1000)
    #expect(try entry(text)?.details.remittance == long)
  }

  @Test(
    arguments: [
      ("101090933755493", "090933755493", nil), ("102090933755493", "090933755493", nil),
      ("100RF18539007547034", "RF18539007547034", nil), ("106FREE", nil, "FREE"),
    ] as [(String, String?, String?)]
  )
  func `a structured communication is a reference`(
    text: String,
    reference: String?,
    remittance: String?
  ) throws {
    let file = Self.file([Self.movement(1000, communication: ("1", text))], closing: 1000)
    #expect(try entry(file)?.details.reference == reference)
    #expect(try entry(file)?.details.remittance == remittance)
  }

  @Test func `the details of a total move nothing`() throws {
    let text = Self.file(
      [
        Self.movement(9000, type: "1", communication: ("0", "TOTAAL")),
        Self.movement(4000, detail: "0001", type: "5", communication: ("0", "F1")),
        Self.movement(5000, detail: "0002", type: "5", communication: ("0", "F2")),
      ],
      closing: 9000
    )
    let statement = try #require(try read(text).first)
    #expect(statement.entries.map(\.amount) == [900])
    #expect(statement.entries.first?.parts.map(\.amount) == [400, 500])
    #expect(statement.entries.first?.parts.map(\.details.remittance) == ["F1", "F2"])
    #expect(statement.balance.difference == 0)
  }

  @Test func `a debit is negative`() throws {
    let text = Self.file([Self.movement(1000, sign: "1")], closing: 0)
    #expect(try entry(text)?.amount == -100)
    #expect(try read(text).first?.balance.difference == 100)
  }

  @Test func `several statements follow each other, and a copy says so`() throws {
    let first = Self.file([Self.movement(1000)], closing: 1000, last: "1")
    let second = Self.file([Self.movement(1000)], closing: 1000, header: "D")
    let found = try read(first + second)
    #expect(found.map(\.heading.isCopy) == [false, true])
    #expect(found[0].entries[0].identity == found[1].entries[0].identity)
  }

  @Test func `an accent takes one place in either encoding`() throws {
    let text = Self.file([Self.movement(1000, communication: ("0", "Société"))], closing: 1000)
    #expect(try entry(text)?.details.remittance == "Société")
    let latin = text.unicodeScalars.map { UInt8($0.value) }
    let found = try StatementReader().statements(in: StatementSource(latin)).statements
    #expect(found.first?.entries.first?.details.remittance == "Société")
    #expect(found.first?.entries.first?.details.name == "PEETERS NV")
  }

  @Test func `a file that ends in the middle is refused`() {
    let text = Self.file([Self.movement(1000)], closing: 1000)
    let lines = text.split(separator: "\n")
    #expect(refusal(lines.dropLast().joined(separator: "\n"))?.problem == .truncated)
    let without = lines.filter { !$0.hasPrefix("8") }.joined(separator: "\n")
    #expect(refusal(without)?.problem == .missing("the new balance (record 8)"))
  }
}
