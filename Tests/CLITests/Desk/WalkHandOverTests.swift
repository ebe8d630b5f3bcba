import Foundation
import Testing

@testable import CLI

@Suite("hand-over, to the end: exports, erasure, people added by hand, templates of old workspaces")
struct WalkHandOverTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.addUser("id: \"lea\", name: \"Lea\", email: \"lea@example.com\"")
    try desk.open("dispute")
  }

  private func handOver() throws {
    try desk.run(
      "case",
      "resolver",
      "1001",
      "lea",
      "--cause",
      "Anke of \(DeskCase.client) called",
      "--done",
      "asked for papers",
      "--next",
      "wait for them"
    )
  }

  private func exported(_ audience: String) throws -> String {
    let folder = desk.sandbox.path("export-\(audience)")
    try desk.run("case", "export", "1001", "--to", folder, "--for", audience)
    return try ["case.json", "index.html"].map {
      try String(contentsOf: URL(filePath: "\(folder)/\($0)"), encoding: .utf8)
    }.joined()
  }

  @Test func `our own export has what was said, one for people outside does not`() throws {
    try handOver()
    let own = try exported("internal")
    #expect(own.contains("\"cause\"") && own.contains("asked for papers"))
    #expect(own.contains("Hand-overs"))
    #expect(!(try exported("external")).contains("asked for papers"))
  }

  @Test func `what names a person is erased with them`() throws {
    try handOver()
    try desk.run("erase", DeskCase.client, "--yes")
    let kept = try desk.table("handOvers")
    #expect(kept.count == 1)
    #expect(kept.first?["cause"] as? String == "")
    #expect(kept.first?["done"] as? String == "asked for papers")
  }

  @Test func `whoever is added as the resolver is it, and told`() throws {
    try desk.run("participant", "add", "1001", "lea@example.com", "--role", "resolver")
    try desk.once()
    #expect(try desk.show()["resolver"] as? String == "lea")
    #expect(try desk.letterCount(to: "lea@example.com") == 1)
  }

  @Test func `a status by mail says when the letter that it plans would be held`() throws {
    try desk.rules(
      "{ name: \"Price dispute\", category: \"dispute\", followUpDays: 2 }",
      "{ name: \"Price dispute\", category: \"dispute\", action: \"letter\", template: \"reminder\","
        + " mode: \"automatic\" }"
    )
    try desk.run("participant", "add", "1001", "alice@example.com", "--role", "resolver")
    try desk.receive(
      from: "alice@example.com",
      to: desk.address("alice@example.com"),
      "status Price dispute",
      fields: [DeskCase.vouched(for: "alice@example.com")]
    )
    try desk.once()
    let letter = try #require(try desk.letters().last { $0.to == ["alice@example.com"] })
    let told = try desk.text(ofLetter: letter.message).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(told.contains("would not leave now"), "\(told)")
  }

  // MARK: Templates

  private func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: desk.sandbox.path("work/templates/\(name)"))
  }

  @Test func `a workspace of before writes the letters that it lacks`() throws {
    for name in ["case-handover", "case-handed-over", "escalation", "_partials/handover.liquid"] {
      try remove(name)
    }
    try handOver()
    try desk.once()
    #expect(try desk.letterCount(to: "lea@example.com") == 1)
    let listed = try desk.run("template", "list")
    #expect(listed.contains("escalation"))
  }

  @Test func `its own copy counts before the one that comes with the program`() throws {
    try desk.sandbox.write("work/templates/case-handover/en.subject.liquid", "Ours now")
    try handOver()
    try desk.once()
    let letter = try #require(try desk.letters().last { $0.to == ["lea@example.com"] })
    #expect(try desk.run("raw", "\(letter.message)").contains("Ours now"))
  }

  @Test func `config check names what differs from what comes with the program, or lacks`() throws {
    try remove("escalation")
    try desk.sandbox.write("work/templates/case-handover/en.subject.liquid", "Ours now")
    let ran = desk.sandbox.run(["config", "check"])
    #expect(ran.results.contains("escalation"), "\(ran.results)")
    #expect(ran.results.contains("case-handover"))
  }
}
