import Foundation
import Mail
import Testing

@testable import CLI

/// Vouched-for mail with commands, of our own people who may not give them.
@Suite("roles by mail, through the whole program")
struct RoleMailTests {
  private static let reader = "rita@example.com"
  private static let approver = "max@example.com"

  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.addUser(
      "id: \"rita\", name: \"Rita\", email: \"\(Self.reader)\", role: \"reader\", notify: \"never\""
    )
    try desk.open("dispute")
    for address in [Self.reader, Self.approver] {
      try desk.run("participant", "add", "1001", address, "--role", "approver")
    }
  }

  private func told(_ address: String) throws -> String {
    try desk.once()
    let letter = try desk.letters().last { $0.to == [address] }
    return MessageParser().parse(Array(try desk.run("raw", "\(try #require(letter).message)").utf8))
      .plainText
  }

  @Test(
    arguments: [reader, approver],
    [
      "status Price dispute", "close settled", "assign rita", "next 2026-09-02", "reject 1",
      "accept 1",
    ]
  )
  func `who may only read, or is no user, changes nothing by mail`(
    address: String,
    command: String
  ) throws {
    try desk.receive(
      from: DeskCase.client,
      to: desk.address(DeskCase.client),
      "We dispute 100.00 EUR of the invoice."
    )
    let before = try desk.show()
    try desk.receive(
      from: address,
      to: desk.address(address),
      command,
      fields: [DeskCase.vouched(for: address)]
    )
    let after = try desk.show()
    for key in ["state", "status", "resolver", "nextAction", "attention"] {
      #expect("\(before[key] ?? "")" == "\(after[key] ?? "")", "\(command): \(key)")
    }
    let states = { (shown: [String: Any]) in
      (shown["proposals"] as? [[String: Any]] ?? []).map { "\($0["state"] ?? "")" }
    }
    #expect(states(before) == states(after))
    let said = address == Self.reader ? "rita may only read" : "max@example.com is no user"
    #expect(try told(address).contains(said))
  }

  @Test func `an administrator's command is followed`() throws {
    try desk.run("participant", "add", "1001", "alice@example.com", "--role", "resolver")
    try desk.receive(
      from: "alice@example.com",
      to: desk.address("alice@example.com"),
      "status Price dispute",
      fields: [DeskCase.vouched(for: "alice@example.com")]
    )
    #expect(try desk.show()["status"] as? String == "Price dispute")
  }
}
