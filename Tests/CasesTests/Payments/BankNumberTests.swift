import Testing

@testable import Cases

@Suite("numbers of accounts and structured references, as ISO 13616 and ISO 11649 have them")
struct BankNumberTests {
  /// One number for each of some countries: the examples of the registry of SWIFT.
  @Test(arguments: [
    "AD12 0001 2030 2003 5910 0100", "AT61 1904 3002 3457 3201", "BE68 5390 0754 7034",
    "BG80 BNBG 9661 1020 3456 78", "CH93 0076 2011 6238 5295 7",
    "CY17 0020 0128 0000 0012 0052 7600", "CZ65 0800 0000 1920 0014 5399",
    "DE89 3704 0044 0532 0130 00", "DK50 0040 0440 1162 43", "EE38 2200 2210 2014 5685",
    "ES91 2100 0418 4502 0005 1332", "FI21 1234 5600 0007 85",
    "FR14 2004 1010 0505 0001 3M02 606", "GB29 NWBK 6016 1331 9268 19",
    "GR16 0110 1250 0000 0001 2300 695", "HR12 1001 0051 8630 0016 0",
    "HU42 1177 3016 1111 1018 0000 0000", "IE29 AIBK 9311 5212 3456 78",
    "IS14 0159 2600 7654 5510 7303 39", "IT60 X054 2811 1010 0000 0123 456",
    "LI21 0881 0000 2324 013A A", "LT12 1000 0111 0100 1000", "LU28 0019 4006 4475 0000",
    "LV80 BANK 0000 4351 9500 1", "MC58 1122 2000 0101 2345 6789 030",
    "MT84 MALT 0110 0001 2345 MTLC AST0 01S", "NL91 ABNA 0417 1643 00", "NO93 8601 1117 947",
    "PL61 1090 1014 0000 0712 1981 2874", "PT50 0002 0123 1234 5678 9015 4",
    "RO49 AAAA 1B31 0075 9384 0000", "SE45 5000 0000 0583 9825 7466",
    "SI56 2633 0001 2039 086", "SK31 1200 0000 1987 4263 7541",
    "SM86 U032 2509 8000 0000 0270 100", "TR33 0006 1005 1978 6457 8413 26",
  ])
  func `the examples of the registry are numbers, and print as they stand there`(text: String)
    throws
  {
    #expect(try IBAN(reading: text).grouped == text)
    #expect(try IBAN(reading: text.lowercased().filter { $0 != " " }).grouped == text)
    #expect(try IBAN(reading: text).country == text.prefix(2))
  }

  @Test(arguments: [
    ("", IBAN.Problem.shape), ("DE", .shape), ("DE89", .shape),
    ("3704 0044 0532 0130 00", .shape), ("D189 3704 0044 0532 0130 00", .shape),
    ("DEX9 3704 0044 0532 0130 00", .shape), ("DE89-3704-0044-0532-0130-00", .shape),
    ("DE89 3704 0044 0532 0130 0é", .shape), ("DE89 3704 0044 0532 0130 00\r\nBcc: x", .shape),
    ("DE89 3704 0044 0532 0130 0000 0000 0000 000", .shape),
    ("ＤＥ89 3704 0044 0532 0130 00", .shape),
    ("US89 3704 0044 0532 0130 00", .country("US")),
    ("DE89 3704 0044 0532 0130 0", .length(21, expected: 22, country: "DE")),
    ("BE68 5390 0754 70345", .length(17, expected: 16, country: "BE")),
    ("DE89 3704 0044 0532 0130 01", .checkDigits), ("DE98 3704 0044 0532 0130 00", .checkDigits),
    ("DE89 3704 0044 0532 1030 00", .checkDigits),
  ])
  func `what is no number is refused with its reason`(text: String, problem: IBAN.Problem) {
    #expect(throws: problem) { try IBAN(reading: text) }
  }

  @Test func `no single wrong digit and no two digits changed about pass`() throws {
    let right = Array("DE89370400440532013000")
    for place in right.indices.dropFirst(2) {
      for digit in "0123456789" where digit != right[place] {
        var wrong = right
        wrong[place] = digit
        #expect(throws: IBAN.Problem.checkDigits) { try IBAN(reading: String(wrong)) }
      }
      guard place + 1 < right.count, right[place] != right[place + 1] else { continue }
      var wrong = right
      wrong.swapAt(place, place + 1)
      #expect(throws: IBAN.Problem.checkDigits) { try IBAN(reading: String(wrong)) }
    }
  }

  @Test(arguments: [
    ("539007547034", "RF18 5390 0754 7034"), ("2348231", "RF71 2348 231"),
    ("000000000000123456789", "RF18 0000 0000 0000 1234 5678 9"), ("A", "RF25 A"),
  ])
  func `references of the creditor have the check digits of ISO 11649`(own: String, text: String) {
    #expect(CreditorReference(for: own)?.grouped == text)
    #expect(CreditorReference(reading: text.lowercased())?.own == own)
  }

  @Test(arguments: ["", "A-1", "1234567890123456789012", "é"])
  func `what a reference cannot hold makes none`(own: String) {
    #expect(CreditorReference(for: own) == nil)
  }

  @Test(arguments: ["RF19 5390 0754 7034", "RF18", "XF18 5390 0754 7034", "RFA8 5390", ""])
  func `what is no reference is not read`(text: String) {
    #expect(CreditorReference(reading: text) == nil)
  }

  @Test(arguments: [
    ("paid, RF18 5390 0754 7034 thanks", ["RF18539007547034"]),
    ("/ROC/RF18539007547034/", ["RF18539007547034"]),
    ("RF71 2348 231, RF18 5390 0754 7034", ["RF712348231", "RF18539007547034"]),
    ("RF19 5390 0754 7034", []), ("surf 18", []), ("", []),
  ])
  func `references are found in the text of a payment`(text: String, found: [String]) {
    #expect(CreditorReference.references(in: text).map(\.text) == found)
  }

  @Test func `the reference of a case comes back from it, and from the text of a payment`() throws {
    let scheme = Keys.references()
    let reference = scheme.reference(1042)
    let structured = try #require(CreditorReference(for: reference))
    #expect(structured.reference(prefix: "DOS") == reference)
    #expect(structured.reference(prefix: "AB") == nil)
    #expect(scheme.cases(in: "Rechnung 0118, \(structured.grouped)") == [1042])
    let guessed = try #require(CreditorReference(for: "DOS1042AAAAA"))
    #expect(scheme.cases(in: guessed.text) == [])
  }

  @Test func `a case with the longest prefix has a structured reference too`() {
    let scheme = ReferenceScheme(prefix: "ABCDEFGH", keys: Keys.ours)
    #expect(CreditorReference(for: scheme.reference(12_345_678)) != nil)
    #expect(CreditorReference(for: scheme.reference(123_456_789)) == nil)
  }
}
