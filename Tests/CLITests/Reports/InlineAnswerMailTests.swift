import Foundation
import Testing

@testable import CLI

/// Words that our letter did not have are new, wherever they stand in it (`reports` 3).
@Suite("answers inside our letter")
struct InlineAnswerMailTests {
  private static let dispute = "We dispute 950 EUR of FAC-2: one pallet never arrived."
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
    try desk.run("send", "1001", "--to", "client", "--template", "request-for-information")
    try desk.once()
  }

  /// Answers the letter with `words` below its line that begins with `start`; the comment.
  private func answer(
    _ words: String,
    below start: String,
    marks: String,
    above: String,
    head: String = ""
  ) throws -> [String] {
    let letter = try #require(try desk.letters().first?.message)
    let page = try desk.object(try desk.run("show", "\(letter)", "--json"))
    var lines: [String] = []
    for line in try desk.text(ofLetter: letter).split(whereSeparator: \.isNewline).map(String.init)
    {
      lines.append(marks + line)
      if line.hasPrefix(start) { lines.append(words) }
    }
    try desk.receive(
      to: desk.address(),
      above + "\n\n" + head + lines.joined(separator: "\n"),
      fields: [
        "In-Reply-To: <\(try #require(page["messageID"] as? String))>",
        "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit",
      ]
    )
    return try #require(try desk.texts("comments", "text").last).split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
  }

  private static let introduction =
    "On Mon, 3 Aug 2026 at 10:00, Example <cases@example.com> wrote:\n"
  private static let header =
    "-----Original Message-----\nFrom: Example <cases@example.com>\nSent: Monday, 3 August 2026 10:00\n"
    + "To: Anke <\(DeskCase.client)>\nSubject: We need your help\n\n"

  @Test(arguments: [
    ("> ", introduction, dispute), ("> ", introduction, "\n\(dispute)\n"),
    ("> ", introduction, "> " + dispute),
    ("> ", "", dispute), ("", header, dispute),
  ])
  func `an answer is shown with the line above it, and read`(
    marks: String,
    head: String,
    written: String
  ) throws {
    let shown = try answer(written, below: "FAC-2", marks: marks, above: "See below.", head: head)
    let place = try #require(shown.firstIndex(of: Self.dispute), "\(shown)")
    #expect(shown.first == "See below." && shown.count == 3, "\(shown)")
    #expect(shown[place - 1].hasPrefix("> FAC-2"), "\(shown)")
    #expect(try desk.openProposals() == ["dispute"])
  }

  @Test func `our letter as it was says nothing`() throws {
    let shown = try answer(
      "",
      below: "-",
      marks: "> ",
      above: "We look into it.",
      head: Self.introduction
    )
    #expect(shown == ["We look into it."])
    #expect(try desk.openProposals() == [])
  }
}
