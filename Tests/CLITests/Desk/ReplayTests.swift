import Foundation
import Mail
import Testing

@testable import CLI

/// Genuine mail that comes once more: as it was, with a line added, or after a copy that is forged.
@Suite("mail that comes twice")
struct ReplayTests {
  private static let lea = "lea@example.com"

  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.addUser("id: \"lea\", name: \"Lea\", email: \"lea@example.com\"")
    try desk.open("dispute", "--resolver", "lea", "--no-letter")
  }

  /// Lets exactly these lines come in; what `explain` says of the newest message.
  @discardableResult
  private func deliver(_ lines: [String]) throws -> String {
    try desk.sandbox.write("mail.eml", lines.joined(separator: "\r\n") + "\r\n")
    try desk.run("import", desk.sandbox.path("mail.eml"))
    try desk.once()
    let messages = try desk.rows("inbox", "list").compactMap { $0["message"] as? Int }
    return try desk.run("explain", "\(messages.max() ?? 0)")
  }

  private func letter(
    _ text: String,
    from author: String = lea,
    to address: String,
    id: String = "genuine@mail.example",
    date: String = "Mon, 3 Aug 2026 08:00:00 +0000",
    above: [String]? = nil
  ) -> [String] {
    (above ?? [DeskCase.vouched(for: author)]) + [
      "Received: from outside by mx.example.com; Mon, 3 Aug 2026 08:00:01 +0000",
      "From: \(author)", "To: \(address)", "Subject: Answer", "Date: \(date)",
      "Message-ID: <\(id)>", "", text,
    ]
  }

  private func resolver() throws -> String? { try desk.show()["resolver"] as? String }

  // MARK: Replays

  @Test(arguments: [
    ("genuine@mail.example", ["X-Relay: 1"]), ("other@mail.example", []),
    ("other@mail.example", ["X-Relay: 1"]),
  ])
  func `an order that comes once more is not followed again`(id: String, added: [String]) throws {
    let address = try desk.address(Self.lea)
    try deliver(letter("assign alice", to: address))
    #expect(try resolver() == "alice")
    try desk.run("case", "resolver", "1001", "lea")
    let replay = letter("assign alice", to: address, id: id)
    let fields = [replay[0], replay[1]] + added + replay.dropFirst(2)
    let shown = try deliver(fields)
    #expect(try resolver() == "lea")
    #expect(shown.contains("it decides and orders nothing: it is message 1 once more"))
  }

  /// A signature covers To, and not the fields that a relay adds.
  @Test(arguments: ["Delivered-To", "X-Original-To", "Resent-To", "To", "Cc"])
  func `mail to somebody else orders nothing by a field that was added`(field: String) throws {
    let address = try desk.address(Self.lea)
    try deliver(["\(field): \(address)"] + letter("assign alice", to: "bert@example.org"))
    #expect(try resolver() == "lea")
  }

  @Test func `a thread of a stranger takes no mail from the case of its author`() throws {
    try desk.open("dispute", "--resolver", "lea")
    let client = DeskCase.client
    let stranger = letter(
      "Hello",
      from: "eve@elsewhere.example",
      to: try desk.address(client, 1002)
    )
    try deliver(["References: <later@mail.example>"] + stranger)
    let page = try desk.show()
    let tag = try #require(page["reference"] as? String)
    let mail = letter("Mine", from: client, to: "cases@example.com", id: "mine@mail.example").map {
      $0.hasPrefix("Subject:") ? "Subject: [\(tag)]" : $0
    }
    try desk.run("participant", "remove", "1002", client)
    let shown = try deliver(["In-Reply-To: <later@mail.example>"] + mail)
    #expect(shown.contains("Rule: subject_tag") && shown.contains("on case 1001"))
  }

  @Test func `nobody outside is asked for a validation`() throws {
    let asked = desk.sandbox.run([
      "validation", "request", "1001", "Credit note", "10.00", "--step",
      "Sales:\(DeskCase.client):Anke",
    ])
    #expect(asked.code == 65 && asked.remarks.contains("nobody outside decides a validation"))
    let people = try desk.table("participants")
    #expect(
      people.first { $0["email"] as? String == DeskCase.client }?["role"] as? String == "client"
    )
  }

  @Test func `a code that is none takes no attention from the case`() throws {
    try deliver(
      letter("We wait.", from: DeskCase.client, to: try desk.address(), id: "c@x.example")
    )
    #expect(try desk.show()["attention"] as? Bool == true)
    let code = String(repeating: "a", count: 16)
    try deliver(letter("confirm \(code)", to: try desk.address(Self.lea), above: []))
    #expect(try desk.show()["attention"] as? Bool == true)
  }

  @Test func `a reader learns no code that decides`() throws {
    let rita = "{ id: \"rita\", name: \"Rita\", email: \"rita@example.com\", role: \"reader\" }"
    let file = "work/dossier.json5"
    let settings = try desk.sandbox.read(file)
    try desk.sandbox.write(
      file,
      settings.replacing("{ id: \"lea\"", with: "\(rita), { id: \"lea\"")
    )
    try deliver(letter("assign alice", to: try desk.address(Self.lea), above: []))
    let asked = try #require(try desk.letters().last)
    let refused = desk.sandbox.run(["raw", "\(asked.message)", "--as", "rita"])
    #expect(refused.code == 77 && refused.remarks.contains("codes that decide"))
    let shown = try desk.run("show", "\(asked.message)", "--as", "rita")
    #expect(shown.contains("confirm …") && shown.contains("> assign alice"))
    #expect(try !desk.run("search", "confirm", "--as", "rita").contains(#/confirm [a-z2-7]{8}/#))
    try desk.run("raw", "\(asked.message)", "--as", "lea")
  }

  @Test func `an approval of an earlier amount approves no later one`() throws {
    try desk.run(
      "validation",
      "request",
      "1001",
      "Credit note",
      "10.00",
      "--step",
      "Sales:lea@example.com:Lea"
    )
    try desk.once()
    let first = try question()
    try desk.run("validation", "revise", "1", "99999.00")
    try desk.once()
    let late = letter("Approve", to: first, date: "Mon, 3 Aug 2026 07:00:00 +0000")
    #expect(try deliver(late).contains("it answers a letter about an earlier amount"))
    #expect(try state() == "pending")
    #expect(try question() != first)
    try deliver(letter("Approve", to: try question(), id: "newer@mail.example"))
    #expect(try state() == "approved")
  }

  private func state() throws -> String? {
    try desk.table("validations", 1001).first?["state"] as? String
  }

  /// The address that the newest question is answered under.
  private func question() throws -> String {
    let newest = try #require(try desk.letters().last { $0.to == [Self.lea] })
    let raw = try desk.run("raw", "\(newest.message)")
    return try #require(MessageParser().parse(Array(raw.utf8)).replyTo.first?.email)
  }

  // MARK: One message by several ways

  private func incoming(on number: Int) throws -> Int {
    try desk.events("message_received", number).count
  }

  @Test func `a copy in Bcc of two cases is on both`() throws {
    try desk.open("dispute", "--resolver", "lea")
    let client = DeskCase.client
    for number in [1001, 1002] {
      let address = try desk.address(client, number)
      let mail = letter("For both", from: client, to: "undisclosed-recipients:;")
      try deliver(["Delivered-To: \(address)"] + mail)
    }
    for number in [1001, 1002] {
      #expect(try incoming(on: number) == 1, "case \(number)")
    }
    let again = letter("For both", from: client, to: "undisclosed-recipients:;")
    try deliver(["Delivered-To: \(try desk.address(client))", "Received: x"] + again)
    #expect(try incoming(on: 1001) == 1)
  }

  @Test func `a copy that fails does not stand for the genuine one`() throws {
    let address = try desk.address(Self.lea)
    let failed = "Authentication-Results: mx.example.com; dmarc=fail header.from=example.com"
    try deliver(letter("assign alice", to: address, above: [failed]))
    #expect(try resolver() == "lea")
    try deliver(letter("assign alice", to: address))
    #expect(try resolver() == "alice")
  }

  // MARK: Merged cases, guesses in another's name

  @Test func `whoever was taken off after a merge is a stranger by the old address as well`() throws
  {
    try desk.open("dispute", "--resolver", "lea")
    let client = DeskCase.client
    let old = try desk.address(client)
    try desk.run("case", "merge", "1001", "1002")
    let before = letter("One", from: client, to: old, id: "1@mail.example")
    #expect(try deliver(before).contains("Trust: L4"))
    try desk.run("participant", "remove", "1002", client)
    let second = try deliver(letter("Two", from: client, to: old, id: "2@mail.example"))
    #expect(second.contains("sender does not take part"))
    try desk.run("participant", "add", "1002", client, "--role", "client")
    try desk.run("participant", "renew", "1002", client)
    let third = try deliver(letter("Three", from: client, to: old, id: "3@mail.example"))
    #expect(third.contains("does not verify"))
  }

  @Test func `guesses in the name of a participant do not lock that participant out`() throws {
    let client = DeskCase.client
    let failed = "Authentication-Results: mx.example.com; dmarc=fail header.from=client.example.net"
    let guesses = (0..<9).map { "cases+1001.aaaaaaaaaaaaaaa\($0 % 5 + 2)a@example.com" }
    let forged = letter(
      "Hello",
      from: client,
      to: guesses.joined(separator: ", "),
      id: "x@y.example",
      above: [failed]
    )
    try deliver(forged)
    let page = try desk.show()
    let tag = try #require(page["reference"] as? String)
    let mail = letter("Hello", from: client, to: "cases@example.com").map {
      $0.hasPrefix("Subject:") ? "Subject: [\(tag)]" : $0
    }
    #expect(try deliver(mail).contains("Rule: subject_tag"))
  }
}
