import Foundation
import Mail
import Testing

@testable import CLI

@Suite("attacks on the ladder, through the whole program")
struct AttackTests {
  static let anke = "anke@client.example.net"
  static let eve = "eve@elsewhere.example"
  static let boundary =
    "Received: from outside by mx.example.com; Fri, 27 Nov 2026 09:00:00 +0000"

  let sample: SampleCase
  /// The tag of the case, and of another one that the same people take part in.
  let tag: String
  private let otherTag: String
  /// The case address that the client was given.
  let address: String
  let messageID: String

  init() throws {
    let sample = try SampleCase()
    self.sample = sample
    let file = "work/dossier.json5"
    try sample.sandbox.write(
      file,
      sample.sandbox.read(file).replacing(
        "trustedServers: []",
        with: "trustedServers: [\"mx.example.com\"]"
      )
    )
    try sample.run("case", "create", "Another claim", "--type", "dispute")
    try sample.run("participant", "add", "1002", Self.anke, "--role", "client")
    try sample.run("send", "1001", "--to", "client", "--template", "request-for-information")
    try sample.run("send", "1002", "--to", "client", "--template", "request-for-information")
    try sample.run("run", "--once")
    let letters = try [1, 2].map {
      MessageParser().parse(Array(try sample.run("raw", "\($0)").utf8))
    }
    tag = String(letters[0].subject?.prefix { $0 != " " } ?? "")
    otherTag = String(letters[1].subject?.prefix { $0 != " " } ?? "")
    address = letters[0].replyTo.first?.email ?? ""
    messageID = letters[0].messageID?.value ?? ""
  }

  /// What `dossier explain --json` says of a message that came in.
  struct Explanation: Decodable {
    var kind: String
    var signals: [String]
    var trust: String
    var rule: String
    var decision: String
    var suppressed: [String]
  }

  /// Lets a message come in, and gives its explanation.
  ///
  /// Nothing may have been sent because of it.
  func received(_ fields: [String], _ text: String = "Hello") throws -> Explanation {
    let sandbox = sample.sandbox
    let before = letters
    let message = (fields + ["Message-ID: <\(UUID().uuidString)@elsewhere.example>", "", text, ""])
    try sandbox.write("attack.eml", message.joined(separator: "\r\n"))
    let tried = try explanation(sandbox.path("attack.eml"))
    try sample.run("import", sandbox.path("attack.eml"))
    try sample.run("run", "--once")
    let stored = try explanation("3")
    // Our own people hear of it; nobody outside does.
    #expect(letters == before)
    #expect(tried.decision == "would be \(stored.decision)")
    #expect(tried.signals == stored.signals && tried.trust == stored.trust)
    return stored
  }

  /// The keys of the letters to people outside.
  private var letters: [Substring?] {
    sample.queued.filter { !$0.contains("lea@example.com") }.map { $0.split(separator: "\t").first }
  }

  func explanation(_ message: String) throws -> Explanation {
    try JSONDecoder().decode(
      Explanation.self,
      from: Data(try sample.run("--json", "explain", message).utf8)
    )
  }

  func subject(_ text: String, from: String = eve) -> [String] {
    ["From: \(from)", "To: cases@example.com", "Subject: \(text)"]
  }

  // MARK: References

  @Test func `a guessed number`() throws {
    let guess = try received(subject("Re: [DOS-1001-aaaaa]", from: Self.anke))
    #expect(guess.decision == "in review: bad_reference")
    #expect(guess.signals.dropFirst() == ["subject tag DOS-1001-aaaaa does not verify"])
  }

  @Test func `the bare number`() throws {
    #expect(try received(subject("Case 1001")).decision == "in review: unmatched")
  }

  @Test func `the right tag from a stranger`() throws {
    let found = try received(subject("Re: \(tag) new bank details"))
    #expect(found.decision == "in review: stranger_with_tag (suggested: case 1001)")
    #expect(found.trust < "L2" && found.signals.count == 3)
  }

  @Test func `the right tag from a stranger with the name of a participant`() throws {
    let found = try received(subject(tag, from: "\"\(Self.anke)\" <\(Self.eve)>"))
    #expect(found.decision == "in review: stranger_with_tag (suggested: case 1001)")
  }

  @Test func `two tags`() throws {
    let found = try received(subject("\(tag) \(otherTag)", from: Self.anke))
    #expect(found.decision == "in review: ambiguous (suggested: case 1001)")
  }

  @Test func `a tag in a quoted part only`() throws {
    let found = try received(subject("Hello", from: Self.anke), "Pay me\n\n> \(tag)")
    #expect(found.decision == "pending on case 1001" && found.trust == "L1")
    #expect(found.suppressed == ["it opens nothing and is for our own people: L1"])
  }

  @Test func `a tag in a quoted part only, from a stranger`() throws {
    let found = try received(subject("Hello"), "Pay me\n\n> \(tag)")
    #expect(found.decision == "in review: stranger_with_tag (suggested: case 1001)")
  }

  @Test func `look-alike letters in the tag`() throws {
    let found = try received(subject(tag.replacing("DOS", with: "D\u{41E}S")))
    #expect(found.decision == "in review: unmatched")
  }

  @Test func `look-alike letters in the address of the author`() throws {
    let from = Self.anke.replacing("client", with: "cli\u{435}nt")
    let found = try received(subject(tag, from: from))
    #expect(found.decision == "in review: stranger_with_tag (suggested: case 1001)")
  }

  // MARK: Tokens

  @Test func `a token in the address of another case`() throws {
    let moved = address.replacing("+1001.", with: "+1002.")
    let found = try received(["From: \(Self.eve)", "To: \(moved)", "Subject: Hello"])
    #expect(found.decision == "in review: bad_reference")
    #expect(found.signals.dropFirst() == ["address token for case 1002 does not verify"])
  }

  @Test(arguments: [eve, "jos@lawfirm.example.org"])
  func `the token of another recipient`(author: String) throws {
    let found = try received(["From: \(author)", "To: \(address)", "Subject: Hello"])
    #expect(found.decision == "on case 1001" && found.trust == "L2")
    #expect(found.signals.first?.hasPrefix("sender: unknown") == true)
  }

  @Test func `a token that is smuggled into a folded field`() throws {
    let found = try received(subject("Hello") + ["X-Note: x\r\n\tTo: <\(address)>"])
    #expect(found.decision == "in review: unmatched")
  }

  @Test func `a token under the name of a participant whose mail fails DMARC`() throws {
    let found = try received([
      "Authentication-Results: mx.example.com; dmarc=fail header.from=client.example.net",
      Self.boundary, "From: \(Self.anke)", "To: \(address)", "Subject: Hello",
    ])
    #expect(found.trust == "L2")
    #expect(
      found.signals.first
        == "sender: fail, mx.example.com says dmarc=fail; the author is not taken for \(Self.anke)"
    )
  }

  // MARK: The sender

  @Test func `a forged author whose mail fails DMARC`() throws {
    let found = try received(
      ["Authentication-Results: mx.example.com; dmarc=fail", Self.boundary]
        + subject(tag, from: Self.anke)
    )
    #expect(found.decision == "in review: failed_authentication (suggested: case 1001)")
  }

  @Test(arguments: [
    [boundary, DeskCase.vouched(for: anke)],
    [
      "Authentication-Results: mx.elsewhere.example; dmarc=pass header.from=client.example.net",
      boundary,
    ],
    ["X-Note: x\r\n\t" + DeskCase.vouched(for: anke), boundary],
  ])
  func `forged Authentication-Results`(fields: [String]) throws {
    let found = try received(
      fields + ["From: \(Self.anke)", "To: \(address)", "Subject: Hello"]
    )
    #expect(found.trust == "L3" && found.signals.first?.hasPrefix("sender: unknown") == true)
  }

  @Test func `two authors`() throws {
    let found = try received(subject(tag, from: "\(Self.anke), \(Self.eve)"))
    #expect(found.decision == "in review: stranger_with_tag (suggested: case 1001)")
  }

  @Test func `another place to answer to`() throws {
    let found = try received([
      "From: \(Self.anke)", "Reply-To: \(Self.eve)", "To: \(address)", "Subject: Hello",
    ])
    #expect(found.signals.contains { $0.hasPrefix("Reply-To differs from From: \(Self.eve)") })
    let view = try sample.run("--json", "case", "show", "1001")
    #expect(!view.contains("\"email\": \"\(Self.eve)\""))
  }

  // MARK: Machines

  @Test func `the identifier of a letter of ours over another text`() throws {
    try sample.sandbox.write(
      "attack.eml",
      (subject("Hello") + ["Message-ID: <\(messageID)>", "", "Pay here instead", ""])
        .joined(separator: "\r\n")
    )
    try sample.run("import", sample.sandbox.path("attack.eml"))
    try sample.run("run", "--once")
    let found = try explanation("3")
    #expect(found.decision == "in review: copied_identifier (suggested: case 1001)")
  }
}
