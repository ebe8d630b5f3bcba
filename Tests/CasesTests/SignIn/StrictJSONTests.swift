import Testing

@testable import Cases

@Suite("JSON of strangers, RFC 8259")
struct StrictJSONTests {
  @Test func `values of all kinds are read`() {
    let text = #" {"a":[1,-2.5e2,true,false,null],"b":{"c":"x\n\u00e4\ud83d\ude00\/"},"":""} "#
    #expect(
      StrictJSON(Array(text.utf8))
        == .object([
          "a": .array([.number(1), .number(-250), .bool(true), .bool(false), .null]),
          "b": .object(["c": .text("x\nä😀/")]), "": .text(""),
        ])
    )
  }

  @Test(
    arguments: [
      "", " ", "{", "[1", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "{'a':1}", "01", "+1", ".5",
      "1.",
      "1e", "-", "1e999", "NaN", "Infinity", "True", "tru", "nul", "[1]]", "{} {}", "{}x",
      "// a\n1",
      "\"", "\"\n\"", "\"\\x\"", "\"\\u12g4\"", "\"\\ud83d\"", "\"\\ude00\"", "\"\\ud83d\\u0041\"",
      "{\"iss\":\"a\",\"iss\":\"b\"}", "{\"a\":1,\"\\u0061\":2}", "{\"x\":{\"a\":1,\"a\":1}}",
      "\u{FEFF}{}",
      String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
      String(repeating: "[", count: 60_000),
      "\"" + String(repeating: "a", count: 65_536) + "\"",
    ]
  )
  func `what others read in two ways is none`(text: String) {
    #expect(StrictJSON(Array(text.utf8)) == nil)
  }

  @Test func `bytes that are no text are none`() {
    #expect(StrictJSON([0x22, 0xFF, 0x22]) == nil)
    #expect(StrictJSON([0x22, 0xED, 0xA0, 0x80, 0x22]) == nil)
    #expect(StrictJSON([0x22, 0xC3, 0xA4, 0x22]) == .text("ä"))
  }
}
