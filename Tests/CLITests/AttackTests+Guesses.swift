import Testing

@testable import CLI

/// Codes that are tried, and what that costs.
extension AttackTests {
  @Test func `a right tag behind many wrong ones`() throws {
    let wrong = (0..<50).map { "DOS-1001-\(Self.code($0))" }.joined(separator: " ")
    let found = try received(subject("\(wrong) \(tag)", from: Self.anke))
    #expect(found.decision.hasPrefix("in review: bad_reference"))
    #expect(found.signals.count { $0.hasSuffix("does not verify") } == 3)
  }

  @Test func `each wrong tag counts, also beside a right one`() throws {
    let wrong = (0..<2).map { "[DOS-1001-\(Self.code($0))]" }.joined(separator: " ")
    for number in 0..<3 { try letIn(subject("\(wrong) \(tag)", from: Self.anke), number) }
    let file = sample.sandbox.path("attack.eml")
    try sample.sandbox.write("attack.eml", subject(tag, from: Self.anke).joined(separator: "\r\n"))
    let found = try explanation(file)
    #expect(found.signals.contains { $0.hasPrefix("subject tag not looked at: 5 wrong ones") })
  }

  @Test func `hundreds of address tokens on a case with many participants`() throws {
    let start = ContinuousClock.now
    let tokens = (0..<400).map {
      "cases+1001.a\(Self.code($0))\(Self.code($0 + 1))aaaaaa@example.com"
    }
    let found = try received([
      "From: \(Self.anke)", "To: " + tokens.joined(separator: ",\r\n "), "Subject: Hello",
    ])
    #expect(found.signals.count { $0.hasPrefix("address token for case") } == 10)
    #expect(found.signals.contains { $0.hasPrefix("more address tokens than 10") })
    #expect(start.duration(to: .now) < .seconds(20))
  }

  private func letIn(_ fields: [String], _ number: Int) throws {
    let lines = fields + ["Message-ID: <guess-\(number)@client.example.net>", "", "Hello", ""]
    try sample.sandbox.write("attack.eml", lines.joined(separator: "\r\n"))
    try sample.run("import", sample.sandbox.path("attack.eml"))
    try sample.run("run", "--once")
  }

  /// Five characters that are no code of anything here.
  private static func code(_ number: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return String((0..<5).map { letters[(number / [1, 26, 676, 17_576, 456_976][$0]) % 26] })
  }
}
