import Cases
import Foundation
import Testing

@testable import CLI
@testable import Desk

/// Finding 10 of the walk: `case resolve` silently cancelled a pending validation.
@Suite("walk 10: ending a case says what it ends, and asks")
struct Walk10Tests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
  }

  private static let ends = [
    ["case", "resolve", "1001", "settled"], ["case", "close", "1001", "settled"],
    ["case", "cancel", "1001", "a mistake"],
  ]

  private func validation() throws {
    try desk.open("dispute", "--resolver", "alice")
    try desk.run(
      "validation",
      "request",
      "1001",
      "Discount",
      "930",
      "--step",
      "Sales:max@example.com"
    )
  }

  private func decision() throws -> String? { try desk.texts("validations", "decision").first }

  @Test(arguments: ends)
  func `a script is refused with the list, and --yes means it`(words: [String]) throws {
    try validation()
    let ran = desk.sandbox.run(words)
    #expect(ran.code == 64)
    for part in [
      "validation 1 'Discount' of 930.00 EUR", "max@example.com", "what is next", "--yes",
    ] { #expect(ran.remarks.contains(part), "\(ran.remarks)") }
    #expect(try decision() == "pending")
    #expect(try desk.state() == "open")
    let meant = desk.sandbox.run(words + ["--yes"])
    #expect(meant.code == 0 && meant.remarks.contains("With it ended validation 1"))
    #expect(try decision() == "cancelled")
    #expect(try desk.state() != "open")
  }

  @Test(arguments: ["", "n", "y"])
  func `whoever sits at a terminal is asked`(answer: String) throws {
    try validation()
    desk.sandbox.terminal.ask = { $0.contains("End all of it?") ? answer : nil }
    let ran = desk.sandbox.run(["case", "resolve", "1001", "settled"])
    #expect(ran.results.contains("validation 1 'Discount'"), "\(ran.results)")
    #expect((ran.code == 0) == (answer == "y"))
    #expect(try decision() == (answer == "y" ? "cancelled" : "pending"))
  }

  @Test func `the usual end is not asked for, and says what else it ended`() throws {
    try desk.open("dispute")
    let ran = desk.sandbox.run(["case", "resolve", "1001", "settled"])
    #expect(ran.code == 0 && ran.remarks.contains("With it ended what is next"), "\(ran.remarks)")
  }

  @Test(arguments: ends)
  func `an active plan is not ended unsaid`(words: [String]) throws {
    try desk.open("payment_plan")
    try desk.plan(1001)
    var words = words
    if words[1] != "cancel" { words[3] = "completed" }
    let ran = desk.sandbox.run(words)
    #expect(ran.code == 64 && ran.remarks.contains("plan 1, which is active"), "\(ran.remarks)")
    #expect(try desk.state() == "open")
  }

  @Test(arguments: [("automatic", 64), ("automatic_with_confirmation", 0)])
  func `a letter that leaves by itself counts, and one that waits for a person does not`(
    mode: String,
    code: Int32
  ) throws {
    try desk.rules(
      "name: \"Information requested\", category: \"on_going\"",
      "name: \"Information requested\", category: \"on_going\", "
        + "template: \"request-for-information\", mode: \"\(mode)\""
    )
    try desk.open("other", "--status", "Information requested")
    let ran = desk.sandbox.run(["case", "resolve", "1001", "done"])
    #expect(ran.code == code && ran.remarks.contains("the letter request-for-information"))
  }

  @Test func `by mail the answer lists it, and says how it is meant`() throws {
    try validation()
    let mail = { (text: String) in
      try desk.receive(
        from: "alice@example.com",
        to: desk.address("alice@example.com"),
        text,
        fields: [DeskCase.vouched(for: "alice@example.com")]
      )
      try desk.once()
      let answers = try desk.letters().filter { $0.to == ["alice@example.com"] }
      return try desk.text(ofLetter: #require(answers.last).message)
    }
    let refused = try mail("resolve settled").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(refused.contains("Not done") && refused.contains("validation 1 'Discount'"))
    #expect(refused.contains("'resolve settled anyway'"), "\(refused)")
    #expect(try decision() == "pending")
    #expect(try desk.state() != "resolved")
    #expect(try mail("Resolve settled anyway.").contains("is resolved"))
    #expect(try decision() == "cancelled")
    #expect(try desk.state() == "resolved")
  }

  @Test func `a proposal that ends its case asks as well`() throws {
    try desk.open("payment_plan")
    try desk.plan(1001)
    try desk.run("payment", "add", "1001", "10000.00")
    try desk.once()
    #expect(try desk.openProposals() == ["close"])
    try desk.run(
      "validation",
      "request",
      "1001",
      "Discount",
      "930",
      "--step",
      "Sales:max@example.com"
    )
    let ran = desk.sandbox.run(["proposal", "accept", "1"])
    #expect(ran.code == 64 && ran.remarks.contains("validation 1"), "\(ran.remarks)")
    #expect(try desk.openProposals() == ["close"])
    #expect(try decision() == "pending")
    try desk.run("proposal", "accept", "1", "--yes")
    #expect(try desk.state() == "resolved")
  }

  @Test func `a resolved case is closed without saying its outcome again`() throws {
    try desk.open("dispute")
    let early = desk.sandbox.run(["case", "close", "1001"])
    #expect(early.code == 64 && early.remarks.contains("settled"), "\(early.remarks)")
    try desk.run("case", "resolve", "1001", "settled")
    let closed = desk.sandbox.run(["case", "close", "1001"])
    #expect(closed.code == 0 && closed.results.contains("Settled with the client"))
    #expect(try desk.state() == "closed")
    #expect(try desk.show()["outcome"] as? String == "settled")
  }

  @Test func `the other faces are refused with the kind that asks`() throws {
    try validation()
    let context = desk.sandbox.context
    let folder = desk.sandbox.path("work")
    let environment = try Environment(Workspace.open(folder, context: context), context: context)
    let user = environment.workspace.configuration.users.first { $0.id == "alice" }
    let alice = Principal(try #require(user), face: .page)
    do {
      try environment.perform(EndCase(1001, as: "settled", closes: false), as: alice)
      Issue.record("it is not refused")
    } catch let error as ActError {
      #expect(error.refusal == .needsConfirmation)
    }
  }
}
