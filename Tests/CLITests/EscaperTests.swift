import Desk
import Foundation
import Mail
import Testing

@testable import CLI

/// What strangers write between what has a meaning: each escaper is read back by another reader.
@Suite struct EscaperTests {
  static let marks = ["", "\u{301}", "\u{20DD}", "\u{200D}", "\u{FE0F}", "\u{1F3FB}", "\u{600}"]
  static let hostile = marks.flatMap { mark in
    [
      "=1+1", "＝1+1", "＠\(mark)x", "\u{1B}[2J\(mark)", "=\(mark)cmd()", "+\(mark)1", "@\(mark)x",
      "-2+3", "\"\(mark)", "a\"\(mark),=1",
      ",\(mark)",
      "a;\(mark)b", "\n\(mark)=x", "\r\(mark)x", "<\(mark)b>", "&\(mark)lt;", "'\(mark)x",
      "\\\(mark)n",
      "a=\(mark)b c", "\u{2028}\(mark)", "\0\(mark)",
    ]
  }

  @Test(arguments: hostile)
  func `a field of CSV is one field, and no formula`(text: String) throws {
    let line = "first,\(CSV.field(text)),last"
    let lines = CSV.lines(line)
    try #require(lines.count == 1, "\(line.debugDescription)")
    let fields = lines[0].fields
    try #require(fields.count == 3, "\(line.debugDescription)")
    let read = fields[1].unicodeScalars
    let expected = text.unicodeScalars
    let isWhole = read.elementsEqual(expected) || read.dropFirst().elementsEqual(expected)
    #expect(isWhole || String(read) == text.trimmingCharacters(in: .whitespaces))
    let isNumber = read.dropFirst().allSatisfy { ("0"..."9").contains($0) }
    if let first = read.first, "=+@＝＠".unicodeScalars.contains(first), !isNumber {
      Issue.record("a spreadsheet takes \(text.debugDescription) for a formula")
    }
  }

  @Test(arguments: hostile)
  func `HTML has no markup of the text`(text: String) {
    let escaped = HTMLEscape.text(text).unicodeScalars
    #expect(!escaped.contains { "<>\"'".unicodeScalars.contains($0) })
    let entities = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
    let ampersands = escaped.count { $0 == "&" }
    let known = entities.reduce(0) { $0 + String(escaped).utf8Count(of: $1) }
    #expect(ampersands == known)
  }

  @Test(arguments: hostile)
  func `a decoded field is one line`(text: String) throws {
    let word = Data(text.utf8).base64EncodedString()
    let message = MessageParser().parse(
      Array(
        "Subject: =?utf-8?b?\(word)?=\r\nFrom: =?utf-8?b?\(word)?= <a@example.org>\r\n\r\nx".utf8
      )
    )
    for decoded in [message.subject ?? "", message.from.first?.name ?? ""] {
      #expect(!decoded.unicodeScalars.contains { $0.properties.generalCategory == .control })
      #expect(!decoded.unicodeScalars.contains("\u{2028}"))
    }
  }
}

extension String {
  fileprivate func utf8Count(of text: String) -> Int {
    let bytes = Array(utf8)
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return 0 }
    return (0...(bytes.count - wanted.count)).count { bytes[$0...].starts(with: wanted) }
  }
}
