import Foundation
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

  /// Whoever holds a forwarded address brings people; nobody trusts or writes to them by that.
  @Test func `people who are only seen in mail`() throws {
    let others = (0..<30).map { "eve\($0)@elsewhere.example" }
    let mail = ["From: \(Self.eve)", "To: \(address)", "Cc: " + others.joined(separator: ",\r\n ")]
    let first = try received(mail + ["Subject: Hello"])
    #expect(first.trust == "L2")
    let page = Data(try sample.run("--json", "case", "show", "1001").utf8)
    let shown = try JSONSerialization.jsonObject(with: page) as? [String: Any]
    let people = try #require(shown?["participants"] as? [[String: Any]])
    #expect(people.count { $0["source"] as? String == "seen_in_mail" } == 10)
    let before = sample.queued.count
    try sample.run(
      "send",
      "1001",
      "--to",
      "all-external",
      "--template",
      "request-for-information",
      "--yes"
    )
    #expect(sample.queued.dropFirst(before).allSatisfy { !$0.contains("elsewhere.example") })
    let refused = sample.sandbox.run(["send", "1001", "--to", Self.eve, "--template", "free-text"])
    #expect(refused.code == 66 && refused.remarks.contains("only seen in mail"))
    let again = (mail + ["Subject: Again", "", "Hello"]).joined(separator: "\r\n")
    try sample.sandbox.write("again.eml", again)
    #expect(try explanation(sample.sandbox.path("again.eml")).trust == "L2")
  }

  @Test func `mail that fails authentication brings nobody`() throws {
    try letIn(
      [
        "Authentication-Results: mx.example.com; dmarc=fail header.from=elsewhere.example",
        Self.boundary, "From: \(Self.eve)", "To: \(address), mallory@elsewhere.example",
        "Subject: Hello",
      ],
      1
    )
    #expect(try !sample.run("--json", "case", "show", "1001").contains("seen_in_mail"))
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
