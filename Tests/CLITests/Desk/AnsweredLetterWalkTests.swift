import Foundation
import Mail
import Testing

@testable import CLI

/// Answers to letters of ours, delivered to a workspace: the case has the letter, so that what the
/// client's program made of it is no word of theirs.
@Suite("answers to letters of ours, through the whole program")
struct AnsweredLetterWalkTests {
  private let desk: DeskCase
  private let letter: Message

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
    try desk.sandbox.write(
      "body.txt",
      "You told us that you paid FAC-1 on 3 August, and that you dispute 950.00 EUR of FAC-2.\n\n"
        + "We will transfer the rest by 15 August 2026.\n"
    )
    try desk.run(
      "send",
      "1001",
      "--to",
      "client",
      "--body",
      desk.sandbox.path("body.txt"),
      "--yes"
    )
    let key = try #require(try desk.letters().last?.message)
    letter = MessageParser().parse(Array(try desk.run("raw", "\(key)").utf8))
  }

  private var lines: [String] {
    letter.plainText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func newText(
    _ text: String,
    fields: [String] = [],
    subject: String? = nil
  ) throws -> String {
    let key = try desk.receive(
      to: desk.address(),
      subject: subject ?? "Re: \(letter.subject ?? "")",
      text.replacing("\n", with: "\r\n"),
      fields: ["Content-Type: text/plain; charset=utf-8"] + fields
    )
    let shown = try desk.object(try desk.run("show", "\(key)", "--json"))
    return (shown["newText"] as? String ?? "").replacing("\r\n", with: "\n")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test func `what we wrote is nobody's word, whatever a program made of it`() throws {
    let own = "Habari, asante.\n\nAnke"
    let unmarked = letter.plainText
    for quoted in [
      lines.map { "> \($0)" }.joined(separator: "\n"), unmarked, lines.joined(separator: " "),
      "Xyz abc, 3/8/2026 10:00:\n\n\(unmarked)", lines.map { "\t\($0)" }.joined(separator: "\n"),
    ] {
      let above = try newText("\(own)\n\n\(quoted)")
      #expect(above == own)
      let below = try newText("\(quoted)\n\n\(own)")
      #expect(below == own)
    }
    #expect(try desk.openProposals().isEmpty)
  }

  @Test func `an answer inside the letter is a word of the client, with the line it answers`()
    throws
  {
    let place = try #require(lines.firstIndex { $0.contains("950.00") })
    var text = lines
    text.insert("We paid 400.00 EUR on 1 August 2026.", at: place + 1)
    let expected = "> \(lines[place])\nWe paid 400.00 EUR on 1 August 2026."
    let found = try newText(text.joined(separator: "\n"))
    #expect(found == expected)
    #expect(try desk.openProposals() == ["claimed_payment"])
  }

  @Test func `the letter passed on is no news, and what stands above it is an answer`() throws {
    let header =
      "---- xyz ----\nAbc: Nordlicht <cases@example.com>\nDef: 3/8/2026 10:00\n"
      + "Ghi: \(letter.subject ?? "")\n\n"
    let text = "Tafadhali soma.\n\n\(header)\(letter.plainText)"
    #expect(try newText(text, subject: "Fwd: \(letter.subject ?? "")") == "Tafadhali soma.")
    #expect(try desk.openProposals().isEmpty)
  }

  @Test func `mail that a person files is read as an answer too`() throws {
    let quoted = lines.joined(separator: " ")
    let key = try desk.receive(
      from: "boss@client.example.net",
      to: "cases@example.com",
      subject: "Hello",
      "Habari.\r\n\r\n\(quoted)",
      fields: ["In-Reply-To: <other@example.org>"]
    )
    try desk.run("participant", "add", "1001", "boss@client.example.net", "--role", "client")
    try desk.run("review", "file", "\(key)", "--case", "1001")
    #expect(try desk.openProposals().isEmpty)
  }
}
