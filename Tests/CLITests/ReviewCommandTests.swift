import Foundation
import Mail
import Testing

@testable import CLI

@Suite("mail that waits, and what people decide")
struct ReviewCommandTests {
  private let sample: SampleCase
  private var sandbox: Sandbox { sample.sandbox }

  init() throws { sample = try SampleCase() }

  private func receive(
    from: String = "eve@elsewhere.example",
    to: String = "cases@example.com",
    subject: String = "Hello"
  ) throws {
    let fields = [
      "From: \(from)", "To: \(to)", "Subject: \(subject)",
      "Message-ID: <\(UUID().uuidString)@elsewhere.example>", "", "Hello", "",
    ]
    try sandbox.write("mail.eml", fields.joined(separator: "\r\n"))
    try sample.run("import", sandbox.path("mail.eml"))
    try sample.run("run", "--once")
  }

  private var waiting: [Substring] {
    sandbox.run(["review", "list"]).results.split(separator: "\n")
  }

  private func decision(_ message: Int) throws -> String {
    let lines = try sample.run("explain", "\(message)").split(separator: "\n")
    return String(lines.first { $0.hasPrefix("Decision: ") }?.dropFirst("Decision: ".count) ?? "")
  }

  @Test func `what a person files by a rule is filed from then on`() throws {
    try receive()
    try sample.run("review", "file", "1", "--case", "1001", "--always")
    try receive()
    #expect(waiting.isEmpty)
    #expect(try decision(2) == "on case 1001")
    #expect(try sample.run("review", "rules").hasPrefix("eve@elsewhere.example\t1001\t"))
    #expect(
      try sample.run("case", "show", "1001").contains("made a rule: mail of eve@elsewhere.example")
    )
    try sample.run("review", "forget", "eve@elsewhere.example")
    try receive()
    #expect(waiting.count == 1)
    #expect(sandbox.run(["review", "forget", "eve@elsewhere.example"]).code != 0)
  }

  @Test func `a message that a person filed stays where it is when the past is replayed`() throws {
    try receive()
    try sample.run("review", "file", "1", "--case", "1001")
    try receive(subject: "Another")
    let ran = sandbox.run(["replay", "--diff"])
    #expect(ran.code == 0 && ran.results.isEmpty, "\(ran.results)")
    #expect(ran.remarks.contains("None of 1 messages"))
  }

  @Test func `a replay says what today's rules would do otherwise`() throws {
    try sample.run("send", "1001", "--to", "client", "--template", "request-for-information")
    let letter = MessageParser().parse(Array(try sample.run("raw", "1").utf8))
    let address = letter.replyTo.first?.email ?? ""
    try receive(from: "anke@client.example.net", to: address)
    let file = "work/dossier.json5"
    try sandbox.write(
      file,
      sandbox.read(file).replacing("L3: \"file\"", with: "L3: \"review\"")
    )
    let lines = try sample.run("replay", "--diff").split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.contains("on case 1001, by address_token, L3") == true)
    #expect(lines.first?.contains("in review: low_trust (suggested: case 1001)") == true)
    #expect(try decision(2) == "on case 1001", "nothing that is stored changes")
  }

  @Test func `a renewed address makes the old one worthless`() throws {
    try sample.run("send", "1001", "--to", "client", "--template", "request-for-information")
    let old = MessageParser().parse(Array(try sample.run("raw", "1").utf8)).replyTo.first?.email
    try sample.run("participant", "renew", "1001", "anke@client.example.net")
    try sample.run("send", "1001", "--to", "client", "--template", "request-for-information")
    let new = MessageParser().parse(Array(try sample.run("raw", "2").utf8)).replyTo.first?.email
    #expect(old != new)
    try receive(to: old ?? "")
    try receive(to: new ?? "")
    #expect(try decision(3) == "in review: bad_reference")
    #expect(try decision(4) == "on case 1001")
    #expect(sandbox.run(["participant", "renew", "1001", "nobody@example.org"]).code != 0)
  }

  @Test func `five wrong tags are enough`() throws {
    for _ in 1...5 { try receive(from: "anke@client.example.net", subject: "[DOS-1001-aaaaa]") }
    try sample.run("send", "1001", "--to", "client", "--template", "request-for-information")
    let tag =
      MessageParser().parse(Array(try sample.run("raw", "6").utf8)).subject?
      .prefix { $0 != " " } ?? ""
    try receive(from: "anke@client.example.net", subject: String(tag))
    #expect(try decision(7) == "in review: bad_reference")
  }

  @Test func `a closed case shows mail, and is taken up again only when the policy says so`() throws
  {
    try sample.run("send", "1001", "--to", "client", "--template", "request-for-information")
    let address =
      MessageParser().parse(Array(try sample.run("raw", "1").utf8)).replyTo.first?.email ?? ""
    try sample.run("case", "close", "1001", "settled")
    try receive(from: "anke@client.example.net", to: address)
    #expect(try sample.run("case", "show", "1001").contains("closed"))
    #expect(try decision(2) == "on case 1001")
    let file = "work/dossier.json5"
    try sandbox.write(
      file,
      sandbox.read(file).replacing("reopenClosed: false", with: "reopenClosed: true")
    )
    try receive(from: "anke@client.example.net", to: address)
    #expect(try sample.run("case", "show", "1001").contains("opened it again: mail of anke@"))
  }

  @Test func `a page shows what is new, and all of it when asked`() throws {
    let lines = (1...9).map { "line \($0)" } + ["", "> quoted"]
    let fields = [
      "From: anke@client.example.net", "To: cases@example.com", "Subject: Hello",
      "Message-ID: <a@b>",
    ]
    try sandbox.write("mail.eml", (fields + [""] + lines + [""]).joined(separator: "\r\n"))
    try sample.run("import", sandbox.path("mail.eml"))
    try sample.run("run", "--once")
    try sample.run("review", "file", "1", "--case", "1001")
    let short = try sample.run("case", "show", "1001")
    #expect(short.contains("| line 6\n") && short.contains("(3 more lines)"))
    let full = try sample.run("case", "show", "1001", "--full")
    #expect(full.contains("| line 9\n") && full.contains("| > quoted\n"))
  }
}
