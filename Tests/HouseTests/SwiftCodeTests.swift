import Testing

@Suite struct SwiftCodeTests {
  @Test(arguments: [
    ("let a = 1 // { x", "let a = 1"),
    ("a /* { /* { */ } */ b", "a b"),
    (#"let a = "{ \" {" + b"#, "let a = + b"),
    (#"let a = "\(f("{")) {" + b"#, "let a = + b"),
    (##"let a = #"{ " {"# + b"##, "let a = + b"),
    (#"let a = /{\/"/ + b"#, "let a = + b"),
    ("let a = b / c { d / e", "let a = b / c { d / e"),
    ("func `a { brace`() {}", "func () {}"),
  ])
  func `comments and literals are blanked`(source: String, code: String) {
    let words = SwiftCode(source).lines.flatMap { $0.split(separator: " ") }
    #expect(words.joined(separator: " ") == code)
  }

  @Test func `line numbers survive blanking`() {
    let code = SwiftCode("let a = \"\"\"\n  {\n  \"\"\"\n/* {\n */\nb")
    #expect(code.lines.count == 6)
    #expect(code.lines.last == "b")
  }

  @Test(arguments: [
    ("func a() {\n}", [2]),
    ("protocol P {\n  func a()\n  func b() -> Int\n}\nfunc c() { d() }", [1]),
    ("init(a: Int = { 1 }()) {\n  self.init()\n}", [3]),
    ("func a<T>(\n  b: T\n) throws -> T\nwhere T: P {\n  func c() {\n  }\n}", [7, 2]),
    ("let a = B.init(c: d) { e }", []),
  ])
  func `a function is as long as its declaration and body`(source: String, lengths: [Int]) {
    #expect(SwiftCode(source).functions.map(\.lineCount) == lengths)
  }

  @Test func `strings are kept with their lines`() {
    let code = SwiftCode("let a = \"b\" // \"c\"\nlet d = \"\"\"\n  e\n  \"\"\"\nlet f = #\"g\"#")
    #expect(code.strings.map(\.line) == [1, 2, 5])
    #expect(code.strings.map(\.text) == ["\"b\"", "\"\"\"\n  e\n  \"\"\"", "#\"g\"#"])
  }

  @Test(arguments: [
    ("a(action: .run { invocation in\n  b { c }\n})", [3]),
    ("change(\"a\") { invocation, environment, number in\n}", [2]),
    ("a.run(b) { c }\nd { invocation in }", []),
  ])
  func `closures of commands are found`(source: String, lengths: [Int]) {
    #expect(SwiftCode(source).commandClosures.map(\.lineCount) == lengths)
  }
}
