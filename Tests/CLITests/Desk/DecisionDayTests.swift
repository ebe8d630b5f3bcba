import Mail
import Testing

@testable import CLI

/// At 23 o'clock UTC it is the next day in Berlin, where the organisation is.
@Suite("the day of a decision")
struct DecisionDayTests {
  private static let asked = "lea@example.com"

  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
    desk.at("2026-08-03", hour: 23)
  }

  private func ask(onExpiry: String = "remind") throws {
    try desk.run(
      "validation",
      "request",
      "1001",
      "Discount",
      "930.00",
      "--step",
      "Sales:\(Self.asked)",
      "--deadline",
      "2026-08-10",
      "--on-expiry",
      onExpiry
    )
    try desk.once()
  }

  private func day() throws -> String? {
    try desk.rows("validation", "list", "1001").first?["decidedOn"] as? String
  }

  @Test func `a decision that a user takes down`() throws {
    try ask()
    try desk.run("validation", "decide", "1", "1", "approve")
    #expect(try day() == "2026-08-04")
  }

  @Test func `an answer by mail`() throws {
    try ask()
    let letter = try #require(try desk.letters().last { $0.to == [Self.asked] })
    let question = MessageParser().parse(Array(try desk.run("raw", "\(letter.message)").utf8))
    try desk.receive(
      from: Self.asked,
      to: try #require(question.replyTo.first?.email),
      "Approve",
      fields: [DeskCase.vouched(for: Self.asked)]
    )
    #expect(try day() == "2026-08-04")
  }

  @Test func `nobody decided in time`() throws {
    try ask(onExpiry: "refuse")
    desk.at("2026-08-10", hour: 23)
    try desk.once()
    #expect(try day() == "2026-08-11")
  }
}
