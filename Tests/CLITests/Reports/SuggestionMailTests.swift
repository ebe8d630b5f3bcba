import Foundation
import Testing

@testable import CLI

/// All cases that mail may belong to are offered, with what speaks for them (`reports` 14).
@Suite("mail that fits several cases")
struct SuggestionMailTests {
  private static let keeper = "petra@books.example.org"
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
    try desk.run("client", "set", "C-2", "--name", "Other")
    try desk.run(
      "item",
      "set",
      "INV-77",
      "--client",
      "C-2",
      "--amount",
      "50.00",
      "--due",
      "2026-01-31"
    )
    try desk.run(
      "case",
      "create",
      "Second",
      "--type",
      "dispute",
      "--client",
      "C-2",
      "--item",
      "INV-77"
    )
  }

  private func suggested(_ text: String, from author: String = keeper) throws -> [String] {
    let message = try desk.receive(from: author, to: "cases@example.com", text)
    let row = try #require(
      try desk.rows("review", "list").first { $0["message"] as? Int == message }
    )
    #expect(["1001, 1002", "1002, 1001"].contains(row["cases"] as? String))
    let page = try desk.object(try desk.run("review", "show", "\(message)", "--json"))
    return try #require(page["suggestions"] as? [String])
  }

  @Test func `somebody who takes part in cases of two clients`() throws {
    for number in ["1001", "1002"] {
      try desk.run("participant", "add", number, Self.keeper, "--role", "client")
    }
    #expect(
      try suggested("It was paid.") == [
        "case 1002: \(Self.keeper) takes part in case 1002 of C-2",
        "case 1001: \(Self.keeper) takes part in case 1001 of C-1",
      ]
    )
    #expect(
      try suggested("FAC-1 was paid.").first
        == "case 1001: it names item FAC-1 of C-1, which is on case 1001; "
        + "\(Self.keeper) takes part in case 1001 of C-1"
    )
  }

  @Test func `items of two cases, by a stranger`() throws {
    #expect(
      try suggested("INV-77 and FAC-1 were paid.", from: "who@other.example").map {
        $0.prefix { $0 != ":" }
      }.sorted() == ["case 1001", "case 1002"]
    )
  }

  @Test func `a case that is closed is not offered for who takes part in it`() throws {
    try desk.run("participant", "add", "1002", Self.keeper, "--role", "client")
    try desk.run("participant", "add", "1001", Self.keeper, "--role", "client")
    try desk.run("case", "close", "1002", "settled", "--yes")
    let message = try desk.receive(from: Self.keeper, to: "cases@example.com", "It was paid.")
    let row = try desk.rows("review", "list").first { $0["message"] as? Int == message }
    #expect(row?["cases"] as? String == "1001")
  }
}
