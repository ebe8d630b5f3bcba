import Mail
import Testing

@Suite("Limits")
struct LimitTests {
  private func limits(_ change: (inout ParserLimits) -> Void) -> ParserLimits {
    var limits = ParserLimits()
    change(&limits)
    return limits
  }

  @Test func `parts nest only so deep`() {
    let levels = (0..<9).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }
    let message = MessageText.parsed(levels.joined() + "\nx", limits: limits { $0.depth = 3 })
    #expect(message.defects.contains { $0.kind == "too-deep" })
    var depth = 0
    var part = message.body
    while let child = part.subParts.first { (depth, part) = (depth + 1, child) }
    #expect(depth == 3)
  }

  @Test func `only so many parts are read`() {
    let text =
      "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: 9)
    let message = MessageText.parsed(text, limits: limits { $0.parts = 4 })
    #expect(message.defects.contains { $0.kind == "too-many-parts" })
    #expect(message.leaves.count == 3)
  }

  @Test func `a header is read only so far and its body is found`() {
    let text =
      "Subject: a\nX: " + String(repeating: "x", count: 500) + "\nTo: a@example.org\n\nbody"
    let message = MessageText.parsed(text, limits: limits { $0.headerBytes = 100 })
    #expect(message.defects.map(\.kind) == ["header-too-long"])
    #expect(message.subject == "a")
    #expect(message.to.isEmpty)
    #expect(message.plainText == "body")
  }

  /// A source that counts what is read of it.
  private final class CountingSource: ByteSource, @unchecked Sendable {
    let bytes: [UInt8]
    var taken = 0
    var count: Int { bytes.count }

    init(_ text: String) { bytes = Array(text.utf8) }

    func read(_ range: Range<Int>) throws -> [UInt8] {
      taken += range.count
      return Array(bytes[range])
    }
  }

  @Test func `of a file the rest of a long header is read once`() {
    // Pieces of 256 KB: the blank line lies in each place around the end of one.
    for length in 262_118...262_130 {
      let folded = "Subject: a\nX: y\n" + String(repeating: " x\n", count: length / 3)
      let gap = String(repeating: "z", count: length % 3 + 1)
      let source = CountingSource(
        folded + " \(gap)\n\nbody" + String(repeating: " text", count: 99)
      )
      let message = MessageParser(limits: limits { $0.headerBytes = 100 }).parse(source)
      #expect(message.plainText.hasPrefix("body text"))
      #expect(source.taken < 2_000_000)
    }
  }

  @Test func `only so many fields are read`() {
    let text = String(repeating: "A: b\n", count: 9) + "\nbody"
    let message = MessageText.parsed(text, limits: limits { $0.headerFields = 4 })
    #expect(message.defects.map(\.kind) == ["too-many-header-fields"])
    #expect(message.header.fields.count == 4)
    #expect(message.plainText == "body")
  }

  @Test func `who wrote a message is not known when its header was not read to the end`() {
    let text = "From: a@example.org\n" + String(repeating: "A: b\n", count: 9) + "\nbody"
    #expect(MessageText.parsed(text).soleAuthor?.email == "a@example.org")
    #expect(MessageText.parsed(text, limits: limits { $0.headerFields = 4 }).soleAuthor == nil)
    #expect(MessageText.parsed(text, limits: limits { $0.headerBytes = 30 }).soleAuthor == nil)
  }

  @Test(arguments: [
    (2, 3, ["too-many-addresses"]), (3, 2, ["too-many-references"]), (3, 3, []),
  ])
  func `only so many addresses and references are read, and more are marked`(
    addresses: Int,
    references: Int,
    defects: [String]
  ) {
    let text = "To: a@x, b@x,\nTo: c@x\nReferences: <a@x> <b@x> <c@x>\n\n"
    let limits = limits { ($0.addresses, $0.references) = (addresses, references) }
    let message = MessageText.parsed(text, limits: limits)
    #expect(message.to.map(\.email) == Array(["a@x", "b@x", "c@x"].prefix(addresses)))
    #expect(message.references.map(\.value) == Array(["a@x", "b@x", "c@x"].prefix(references)))
    #expect(message.defects.map(\.kind) == defects)
  }

  @Test(arguments: [
    ("", 4, "one\nt", ["text-too-long"]), ("", 100, "one\ntwo\nthree", []),
    ("Content-Type: text/html\n", 4, "one\nt", ["text-too-long"]),
    ("Content-Transfer-Encoding: quoted-printable\n", 4, "one\nt", ["text-too-long"]),
    ("Content-Transfer-Encoding: quoted-printable\n", 11, "one\ntwo\nthre", []),
  ])
  func `only so many bytes become text, and more are marked`(
    field: String,
    limit: Int,
    expected: String,
    defects: [String]
  ) {
    let parts = ["one", "two", "three"].map { "--b\n\(field)\n\($0)\n" }
    let text = "Content-Type: multipart/mixed; boundary=b\n\n" + parts.joined() + "--b--\n"
    let message = MessageText.parsed(text, limits: limits { $0.textBytes = limit })
    #expect(message.plainText.replacing(" ", with: "\n") == expected)
    #expect(message.defects.map(\.kind) == defects)
  }

  @Test(arguments: [
    "(", "(a)", "a@example.org,\n ", "=?utf-8?q?a?= ", "=?utf-8?q?a", "=?a?q?x,", "\"", "<", "\\",
    "a*1=b;",
    "x y\nFrom z\n", "x y\ra: b\r", "--", "--b\n", "<div>", "<a href=\"", "&", "=", "\u{FFFD}",
    "\0",
  ])
  func `repetition of anything is read without harm`(unit: String) {
    let run = String(repeating: unit, count: 20_000)
    let starts = [
      "", "From: ", "Date: ", "Subject: ", "References: ", "Content-Type: text/html; ",
      "Content-Type: text/html\n\n", "Content-Type: multipart/mixed; boundary=b\n\n",
      "Content-Type: text/plain; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\n",
    ]
    for start in starts {
      let message = MessageText.parsed(start + run)
      #expect(message.from.count <= 500)
      #expect(message.plainText.utf8.count <= 2_000_000)
      #expect(message.sentAt == nil)
    }
  }
}
