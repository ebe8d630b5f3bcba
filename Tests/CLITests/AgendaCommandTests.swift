import Foundation
import Mail
import Testing

@testable import CLI
@testable import Desk

@Suite("what is to be done next")
struct AgendaCommandTests {
  private let sample: SampleCase
  private var sandbox: Sandbox { sample.sandbox }

  init() throws { sample = try SampleCase() }

  private func day(_ offset: Int) throws -> String {
    let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
    return sandbox.context.now().addingTimeInterval(Double(offset) * 86_400)
      .formatted(Date.ISO8601FormatStyle(timeZone: zone).year().month().day())
  }

  /// Sets the clock, to a day around which people work.
  private func at(_ moment: String) throws {
    let date = try Date(moment, strategy: .iso8601)
    sandbox.context.now = { date }
  }

  private var agenda: [[String]] {
    sandbox.run(["agenda"]).results.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `a case has one next action, which is moved and keeps its history`() throws {
    try at("2026-08-07T09:00:00Z")
    try sample.run("next", "set", "1001", day(3), "--title", "Call Anke", "--kind", "call")
    try sample.run("next", "set", "1001", day(5), "--reason", "she is away")
    #expect(agenda.map { $0[1] } == [try day(5)])
    #expect(agenda.first?[3] == "Call Anke", "what is left out stays")
    let page = try sample.run("case", "show", "1001").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(page.contains("Next: Call Anke on \(try day(5)) (moved 2 times)"))
    #expect(page.contains("moved 'Call Anke' from \(try day(3)) to \(try day(5)): she is away"))
    try sample.run("next", "done", "1001")
    #expect(agenda.isEmpty)
    #expect(sandbox.run(["next", "done", "1001"]).code != 0)
  }

  @Test func `the page has what is late first, and nothing beyond its days`() throws {
    try at("2026-08-05T09:00:00Z")
    try sample.run("next", "done", "1001")
    for (offset, title) in [(-1, "Late"), (0, "Now"), (7, "Soon"), (8, "Beyond")] {
      try sample.run("case", "create", title, "--type", "other")
      let number = 1002 + ([-1, 0, 7, 8].firstIndex(of: offset) ?? 0)
      try sample.run("next", "set", "\(number)", day(offset))
    }
    #expect(agenda.map { $0[0] } == ["late", "today", "coming"])
    #expect(agenda.map { $0[4] } == ["Late", "Now", "Soon"])
    #expect(try sample.run("agenda", "--days", "8").split(separator: "\n").count == 4)
    try sample.run("case", "close", "1002", "done")
    #expect(agenda.count == 2, "an ended case asks for nothing")
  }

  @Test func `mail that nobody has looked at is on the page`() throws {
    try sample.run("send", "1001", "--to", "client", "--template", "request-for-information")
    let address = MessageParser().parse(Array(try sample.run("raw", "1").utf8)).replyTo.first?.email
    let fields = [
      "From: anke@client.example.net", "To: \(address ?? "")", "Subject: x", "", "Hello", "",
    ]
    try sandbox.write("mail.eml", fields.joined(separator: "\r\n"))
    try sample.run("import", sandbox.path("mail.eml"))
    try sample.run("run", "--once")
    #expect(agenda.map { $0[0] } == ["today", "replies"], "and what is next moves to today")
    try sample.run("case", "seen", "1001")
    #expect(agenda.map { $0[0] } == ["today"])
  }

  @Test func `only one person's when asked`() throws {
    try sample.run("next", "set", "1001", day(0), "--assign", "alice")
    #expect(try sample.run("agenda", "--user", "alice").split(separator: "\n").count == 1)
    #expect(try sample.run("agenda", "--user", "bob").isEmpty)
    #expect(
      sandbox.run(["next", "set", "1001", try day(0), "--assign", "alise"]).remarks.contains(
        "did you mean 'alice'"
      )
    )
  }

  @Test(arguments: ["tomorrow", "2026-02-30", "2026-13-01", "05.10.2026", ""])
  func `what is no day is refused`(text: String) {
    #expect(sandbox.run(["next", "set", "1001", text]).code != 0)
  }
}
