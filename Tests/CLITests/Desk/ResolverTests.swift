import Foundation
import Testing

@testable import CLI

/// Whoever becomes the resolver of a case takes part in it, however they become it.
@Suite("the resolver of a case takes part")
struct ResolverTests {
  /// How a case gets another resolver.
  enum Way: String, CaseIterable, Sendable {
    case command = "case resolver"
    case allItems = "item resolver --all"
    case mail = "assign by mail"
  }

  private static let emails = ["lea": "lea@example.com", "alice": "alice@example.com"]

  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.addUser(
      "id: \"lea\", name: \"Lea\", email: \"lea@example.com\", notify: \"immediately\" }, "
        + "{ id: \"bob\", name: \"Bob\", email: \"\", notify: \"never\""
    )
  }

  private func email(_ user: String) throws -> String { try #require(Self.emails[user]) }

  private func give(_ number: Int, from old: String, to new: String, _ way: Way) throws {
    switch way {
    case .command: try desk.run("case", "resolver", "\(number)", new)
    case .allItems: try desk.run("item", "resolver", "\(number)", "FAC-1", new, "--all")
    case .mail:
      try desk.receive(
        from: email(old),
        to: desk.address(email(old), number),
        "assign \(new)",
        fields: [DeskCase.vouched(for: email(old))]
      )
    }
    try desk.once()
  }

  private func resolvers(_ number: Int = 1001) throws -> [String] {
    try desk.table("participants", number)
      .filter { $0["role"] as? String == "resolver" && $0["removed"] as? Bool == false }
      .map { $0["email"] as? String ?? "" }
  }

  /// The recipients of letters that come about while something is done.
  private func recipients(while work: () throws -> Void) throws -> [String] {
    let before = try desk.letters().count
    try work()
    return try desk.letters().dropFirst(before).flatMap(\.to)
  }

  /// Who hears of mail of the client.
  private func told(_ number: Int = 1001) throws -> [String] {
    try recipients { try desk.receive(to: desk.address(number: number), "We look into it.") }
  }

  @Test(arguments: Way.allCases, [("alice", "lea"), ("lea", "alice")])
  func `a new resolver hears of mail, and is the one whom all name`(
    way: Way,
    users: (old: String, new: String)
  ) throws {
    try desk.rules(
      "name: \"Missing material\", category: \"dispute\"",
      "name: \"Missing material\", category: \"dispute\", template: \"resolver-assignment\", "
        + "mode: \"internal\""
    )
    try desk.open("dispute", "--resolver", users.old)
    try give(1001, from: users.old, to: users.new, way)
    #expect(try desk.show()["resolver"] as? String == users.new)
    #expect(try resolvers().contains(email(users.new)))
    #expect(try told() == [email(users.new)], "of mail")
    let names = try desk.rows("template", "variables", "1001", "--to", "client")
    let named = names.first { $0["variable"] as? String == "case.resolver_name" }
    #expect((named?["example"] as? String)?.lowercased() == users.new, "in a letter")
    try desk.run("case", "status", "1001", "Missing material")
    desk.at(try #require(try desk.next()))
    #expect(try recipients { try desk.once() } == [email(users.new)], "the letter planned inside")
  }

  @Test func `a case opened from mail that waited has its resolver take part`() throws {
    try desk.rules("name: \"dispute\", label", "name: \"dispute\", resolver: \"lea\", label")
    try desk.open("dispute")
    try desk.receive(from: "new@client.example.net", to: "cases@example.com", "We contest it.")
    let review = try #require(try desk.rows("review", "list").first?["id"] as? Int)
    try desk.run("review", "open", "\(review)", "--type", "dispute", "--client", "C-1")
    #expect(try desk.show(1002)["resolver"] as? String == "lea")
    #expect(try resolvers(1002) == resolvers(1001))
    let address = try desk.address("new@client.example.net", 1002)
    try desk.once()
    let heard = try recipients {
      try desk.receive(from: "new@client.example.net", to: address, "More of it.")
    }
    #expect(heard == ["lea@example.com"])
  }

  @Test func `a case opened by a proposal has its resolver take part`() throws {
    try desk.open("payment_plan", "--resolver", "lea")
    try desk.plan(1001)
    desk.at("2026-10-15")
    try desk.once()
    try desk.accept("open_case")
    try desk.once()
    #expect(try desk.show(1002)["resolver"] as? String == "lea")
    #expect(try resolvers(1002) == ["lea@example.com"])
    #expect(try told(1002) == ["lea@example.com"])
  }

  @Test func `a hand-over to someone without an address changes nothing`() throws {
    try desk.open("dispute", "--resolver", "lea")
    let before = try desk.run("case", "show", "1001", "--json")
    let ran = desk.sandbox.run([
      "case", "resolver", "1001", "bob", "--letter", "--comment", "Next: call.",
    ])
    #expect(ran.code == 65)
    #expect(ran.remarks.contains("bob has no address to be written to."))
    #expect(try desk.run("case", "show", "1001", "--json") == before)
  }
}

extension DeskCase {
  /// The case address of the client.
  fileprivate func address(number: Int) throws -> String { try address(Self.client, number) }
}
