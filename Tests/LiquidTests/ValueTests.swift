import FoundationEssentials
import Testing

@testable import Liquid

@Suite("values")
struct ValueTests {
  @Test func `JSON keeps the order of members and the digits of numbers`() throws {
    let json =
      #"{"z": 1, "a": [1.10, -2e2, 12345678901234567890, "é\n\u00e9\ud83d\ude00", true, null], "z": 2}"#
    let value = try Value(json: Array(json.utf8))
    let expected: Value = [
      "z": 2,
      "a": [
        .decimal(Decimal(string: "1.1") ?? 0), .decimal(-200),
        .decimal(Decimal(string: "12345678901234567890") ?? 0), "é\né😀", true, .null,
      ],
    ]
    #expect(value == expected)
    guard case .object(let fields) = value else { return }
    #expect(fields.names == ["z", "a"])
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\" 1}", "{\"a\":1,}", "tru", "01x", "\"a", "\"\\x\"", "\"\\u12\"", "1 2",
    "\"\u{1}\"", "nan", "-", String(repeating: "[", count: 100_000),
  ])
  func `what is no JSON is an error`(json: String) {
    #expect(throws: (any Error).self) { try Value(json: Array(json.utf8)) }
  }

  @Test func `half a surrogate is replaced`() throws {
    #expect(try Value(json: Array(#""\ud83dx""#.utf8)) == "\u{FFFD}x")
  }

  @Test(arguments: [0, 3, 6, 7, 40])
  func `fields are found by name, however many there are`(count: Int) {
    let fields = Fields((0..<count).reversed().map { ("n\($0)", .int($0)) })
    #expect(fields.count == count)
    #expect((0..<count).allSatisfy { fields["n\($0)"] == .int($0) })
    #expect(fields["n\(count)"] == nil)
    #expect(fields.values == (0..<count).reversed().map { .int($0) })
  }

  @Test func `objects are equal in any order`() {
    let one: Value = ["a": 1, "b": 2]
    let two: Value = ["b": 2, "a": 1]
    #expect(one == two)
    #expect(one.hashValue == two.hashValue)
    #expect(one != ["a": 1])
  }

  @Test func `a dictionary becomes an object in the order of its names`() {
    let dictionary: [String: Value] = ["b": 1, "a": 2, "c": 3]
    #expect(Value.object(dictionary) == ["a": 2, "b": 1, "c": 3])
    guard case .object(let fields) = Value.object(dictionary) else { return }
    #expect(fields.names == ["a", "b", "c"])
  }

  @Test(arguments: [
    Row(
      "{{ v }}",
      "{\"a\"=>[1, nil, \"x\\\"\"], \"b\"=>{}}",
      ["v": ["a": [1, .null, "x\""], "b": [:]]]
    ),
    Row("{{ v }}", "1truex2.5", ["v": [1, [true, .null], "x", .decimal(2.5)]]),
    Row(
      "{{ v }}",
      "2026-11-23 10:00:00 +0000",
      ["v": .date(Date(timeIntervalSince1970: 1_795_428_000))]
    ),
    Row("{{ v | upcase }}", "[\"A\"]", ["v": ["a"]]),
    Row("{{ v.size }}{{ v.first }}{{ v.last }}{{ v[-1] }}", "2xyy", ["v": ["x", "y"]]),
    Row("{{ v.size }}", "7", ["v": ["size": 7]]),
    Row("{{ ['v'].w }}{{ v[k] }}", "11", ["v": ["w": 1], "k": "w"]),
  ])
  func `values print as Liquid prints them`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }

  @Test(arguments: [
    ("", "abc", [Int]()), ("b", "abcb", [1, 3]), ("aa", "aaaa", [0, 2]), ("abab", "abaabab", [3]),
    ("abcd", "abc", []),
  ])
  func `a text is found from the left without overlap`(pattern: String, text: String, starts: [Int])
  {
    #expect(ByteSearch(pattern).starts(in: Array(text.utf8)) == starts)
  }

  @Test func `a filter of one's own gets its arguments, and its error a place`() throws {
    struct Refusal: Error, CustomStringConvertible { let description = "no" }
    var options = RenderOptions()
    options.filters = [
      "money": { input, arguments, named in
        guard case .int(let cents) = input else { throw Refusal() }
        return .string("\(cents) \(arguments.first?.text ?? "") \(named["style"]?.text ?? "")")
      },
      "upcase": { _, _, _ in "own" },
    ]
    #expect(try rendered("{{ 5 | money: 'EUR', style: 'long' }}", options: options) == "5 EUR long")
    #expect(try rendered("{{ 'a' | upcase }}", options: options) == "own")
    let error = try #require(failure("{{ 'x' | money }}", options: options))
    #expect(error.description == "test:1:10: argument error: money: no")
  }
}
