import Cases
import Foundation
import Mail
import Testing

@testable import CLI
@testable import Desk

/// A workspace whose clock the test moves: client C-1 with invoices, and what comes by mail.
struct DeskCase {
  static let client = "anke@client.example.net"
  static let lawyer = "jos@lawfirm.example.org"

  /// What a trusted server writes on mail that really comes from the domain of an address.
  static func vouched(for address: String) -> String {
    "Authentication-Results: mx.example.com; dmarc=pass header.from="
      + EmailAddress(name: nil, email: address).domain
  }

  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    sandbox.context.environment["DOSSIER_SHARE"] = Shipped.checkout
    sandbox.context.environment["DOSSIER_WORKSPACE"] = sandbox.path("work")
    at("2026-08-03")
    try run("init", sandbox.path("work"))
    let file = "work/dossier.json5"
    try sandbox.write(
      file,
      sandbox.read(file)
        .replacing("trustedServers: []", with: "trustedServers: [\"mx.example.com\"]")
        .replacing("email: \"\",", with: "email: \"alice@example.com\",")
        .replacing("country: \"DE\"", with: "country: \"PL\"")
    )
    try run("client", "set", "C-1", "--name", "Brandt")
    for (number, amount) in [("FAC-1", "6000.00"), ("FAC-2", "4000.00")] {
      try run(
        "item",
        "set",
        number,
        "--client",
        "C-1",
        "--amount",
        amount,
        "--due",
        "2026-01-31"
      )
    }
  }

  /// Adds a user to the workspace, beside alice; `settings` are those of the configuration file.
  func addUser(_ settings: String) throws {
    let file = "work/dossier.json5"
    try sandbox.write(
      file,
      sandbox.read(file).replacing(
        "mayActAs: [], // ids",
        with: "mayActAs: [] }, { \(settings), // ids"
      )
    )
  }

  // MARK: Doing

  /// Moves the clock to an hour of a day, UTC.
  func at(_ day: String, hour: Int = 9) {
    let text = "\(day)T\(hour < 10 ? "0" : "")\(hour):00:00Z"
    let date = (try? Date(text, strategy: .iso8601)) ?? Date(timeIntervalSince1970: 0)
    sandbox.context.now = { date }
  }

  @discardableResult
  func run(_ words: String...) throws -> String { try run(words) }

  @discardableResult
  func run(_ words: [String]) throws -> String {
    let ran = sandbox.run(words)
    try #require(ran.code == 0, "\(words): \(ran.remarks)")
    return ran.results
  }

  /// Changes the rules of the workspace.
  func rules(_ from: String, _ to: String) throws {
    let text = try sandbox.read("work/types.json5")
    try #require(text.contains(from))
    try sandbox.write("work/types.json5", text.replacing(from, with: to))
  }

  /// Opens a case of client C-1 on both invoices, whatever holds them; its number.
  @discardableResult
  func open(_ type: String, _ more: String...) throws -> Int {
    let words = [
      "case", "create", "A \(type)", "--type", type, "--client", "C-1", "--item", "FAC-1",
      "--item", "FAC-2", "--participant", "client:\(Self.client)", "--json", "--also",
    ]
    return try #require(object(try run(words + more))["number"] as? Int)
  }

  /// Makes an active plan of three months.
  func plan(_ number: Int, first: String = "2026-08-23") throws {
    try run("plan", "create", "\(number)", "--count", "3", "--first", first)
    try run("plan", "activate", "1")
  }

  /// Lets a message come in; its key.
  @discardableResult
  func receive(
    from author: String = client,
    to: String,
    cc: String = "",
    subject: String = "Hello",
    _ text: String,
    fields: [String] = []
  ) throws -> Int {
    let identifier = UUID().uuidString
    let lines =
      fields + ["From: \(author)", "To: \(to)"] + (cc.isEmpty ? [] : ["Cc: \(cc)"]) + [
        "Subject: \(subject)", "Message-ID: <\(identifier)@mail.example>", "", text, "",
      ]
    try sandbox.write("mail.eml", lines.joined(separator: "\r\n"))
    try run("import", sandbox.path("mail.eml"))
    try once()
    let rows = try rows("inbox", "list")
    let found = rows.first { $0["messageID"] as? String == "\(identifier)@mail.example" }
    return try #require(found?["message"] as? Int)
  }

  func once() throws { try run("run", "--once") }

  // MARK: Looking

  func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  func rows(_ words: String...) throws -> [[String: Any]] {
    let text = try run(words + ["--json"])
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  func show(_ number: Int = 1001) throws -> [String: Any] {
    try object(try run("case", "show", "\(number)", "--json"))
  }

  func table(_ name: String, _ number: Int = 1001) throws -> [[String: Any]] {
    try #require(try show(number)[name] as? [[String: Any]])
  }

  func texts(_ name: String, _ field: String, _ number: Int = 1001) throws -> [String] {
    try table(name, number).map { $0[field] as? String ?? "" }
  }

  /// The case address of somebody in what `case show --json` prints.
  static func address(of email: String, in page: String) throws -> String {
    let shown = try JSONSerialization.jsonObject(with: Data(page.utf8)) as? [String: Any]
    let people = try #require(shown?["participants"] as? [[String: Any]])
    return try #require(people.first { $0["email"] as? String == email }?["caseAddress"] as? String)
  }

  /// The case address of someone.
  func address(_ email: String = client, _ number: Int = 1001) throws -> String {
    let people = try table("participants", number)
    return try #require(people.first { $0["email"] as? String == email }?["caseAddress"] as? String)
  }

  func events(_ type: String, _ number: Int = 1001) throws -> [[String: Any]] {
    try table("events", number).filter { $0["type"] as? String == type }
  }

  /// The letters in the outbox, oldest first: recipients and template subjects.
  func letters() throws -> [(to: [String], message: Int)] {
    try rows("outbox", "list").reversed().map {
      ($0["to"] as? [String] ?? [], $0["message"] as? Int ?? 0)
    }
  }

  /// The plain text of a letter.
  func text(ofLetter message: Int) throws -> String {
    MessageParser().parse(Array(try run("raw", "\(message)").utf8)).plainText
  }

  func letterCount(to email: String = client) throws -> Int {
    try letters().count { $0.to.contains(email) }
  }

  func why(_ number: Int = 1001) throws -> String { try run("why", "\(number)") }

  func state(_ number: Int = 1001) throws -> String {
    try #require(try show(number)["state"] as? String)
  }

  func next(_ number: Int = 1001) throws -> String? { try show(number)["nextAction"] as? String }

  func accept(_ kind: String, _ number: Int = 1001, _ more: String...) throws {
    let found = try table("proposals", number)
      .first { $0["what"] as? String == kind && $0["state"] as? String == "open" }
    let key = try #require(found?["proposal"] as? Int, "no proposal \(kind)")
    try run(["proposal", "accept", "\(key)"] + more)
  }

  func openProposals(_ number: Int = 1001) throws -> [String] {
    try table("proposals", number).filter { $0["state"] as? String == "open" }
      .compactMap { $0["what"] as? String }
  }
}
