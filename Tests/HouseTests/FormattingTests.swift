import Testing

@Suite struct FormattingTests {
  @Test(.timeLimit(.minutes(5)))
  func `the formatter would change nothing and the linter is silent`() throws {
    let outcome = try Tool(name: "swift").run(
      ["format", "lint", "--strict", "--recursive", "--parallel", "Sources", "Tests"],
      in: House.root
    )
    let lint = try #require(
      outcome,
      "PATH has no `swift`: install the Swift toolchain, 6.2 or later, from swift.org"
    )
    #expect(
      !lint.output.contains("unable to invoke subcommand"),
      "this Swift toolchain has no swift-format: install the complete toolchain from swift.org"
    )
    #expect(lint.status == 0, "\(lint.output)")
  }
}
