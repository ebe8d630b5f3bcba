import Mail
import Testing

@Suite("Files between the lines of a text")
struct TextBlockTests {
  static let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * $0 + $0 / 7) }

  /// Lines of 45 bytes; the last one holds the rest.
  static func uuencoded(_ bytes: [UInt8]) -> String {
    var lines: [String] = []
    for start in stride(from: 0, to: bytes.count, by: 45) {
      let line = Array(bytes[start..<min(start + 45, bytes.count)])
      var text = [UInt8(line.count + 32)]
      for index in stride(from: 0, to: line.count, by: 3) {
        let value = (0..<3).reduce(0) {
          $0 << 8 | (index + $1 < line.count ? Int(line[index + $1]) : 0)
        }
        text += [18, 12, 6, 0].map { (shift: Int) -> UInt8 in
          let digit = UInt8(value >> shift & 63)
          return digit == 0 ? 0x60 : digit + 32
        }
      }
      lines.append(String(decoding: text, as: UTF8.self))
    }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: ["7bit", "quoted-printable", "base64"])
  func `uuencoded files are found under every transfer encoding`(encoding: String) throws {
    let block = Self.uuencoded(Self.bytes)
    let text =
      "one\nbegin 644 a b.bin\n\(block)\n`\nend\ntwo\nbegin 0755 ü.txt\n#86)C\n`\nend\nthree\n"
    var body = Array(text.utf8)
    if encoding == "base64" { body = Base64Text.encoded(body) }
    if encoding == "quoted-printable" {
      body = Array(text.replacing("=", with: "=3D").utf8)
    }
    let header =
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: \(encoding)\n\n"
    let message = MessageParser().parse(PiecewiseSource(bytes: Array(header.utf8) + body))
    let files = try message.embeddedFiles
    #expect(files.map(\.name) == ["a b.bin", "ü.txt"])
    #expect(try files.map { try $0.content() } == [Self.bytes, Array("abc".utf8)])
    #expect(files.map(\.size) == [1000, 3])
    #expect(message.plainText == "one\ntwo\nthree\n")
    #expect(message.sentText == text)
    #expect(try message.embeddedContent.defects == [])
  }

  @Test(arguments: [
    "begin 644 x\nis how a file starts\n", "begin the day\n", "begin 9 x\n#86)C\nend\n",
    "begin 644 x\nMIS\nend\n", "begin 644\n#86)C\nend\n", "begin 644 x", "=ybegin x\n",
    "=ybegin line=1 name=x\n",
    " begin 644 x\n#86)C\n`\nend\n",
  ])
  func `ordinary lines stay text`(text: String) throws {
    let message = MessageText.parsed("\n" + text)
    #expect(try message.embeddedFiles.isEmpty)
    #expect(message.plainText == text)
  }

  @Test(arguments: [
    ("begin 644 x\n#86)C\nmore text\n", "uuencode", "abc", "more text\n", ["uuencode-without-end"]),
    ("begin 644 x\n#86)C\n\nend\nmore\n", "uuencode", "abc", "more\n", []),
    ("begin-base64 644 x\nYWJj\n====\nmore\n", "uuencode", "abc", "more\n", []),
    ("begin-base64 644 x\nYWJj\n", "uuencode", "abc", "", ["uuencode-without-end"]),
    ("begin 644 x\nend\n", "uuencode", "", "", []),
  ])
  func `what is broken is read as far as it goes`(
    text: String,
    format: String,
    content: String,
    rest: String,
    defects: [String]
  ) throws {
    for text in [text, MessageText.withCRLF(text)] {
      let message = MessageText.parsed("\n" + text)
      let found = try message.embeddedContent
      #expect(found.files.map(\.format.rawValue) == [format])
      #expect(try found.files.map { try $0.content() } == [Array(content.utf8)])
      #expect(found.defects.map(\.kind) == defects)
      #expect(message.plainText == rest)
    }
  }

  @Test func `a file under the encoding of its part is decoded as a part`() throws {
    let message = MessageText.parsed(
      "Content-Type: text/plain\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 x\n#86)C\n`\nend\n"
    )
    #expect(message.plainText == "abc")
    #expect(try message.embeddedFiles.isEmpty)
  }

  @Test func `texts that are files are kept whole`() throws {
    let text = "begin 644 x\n#86)C\n`\nend\n"
    let message = MessageText.parsed(
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Disposition: attachment\n\n"
        + text + "\n--b--\n"
    )
    #expect(try message.embeddedFiles.isEmpty)
    #expect(try message.content(of: #require(message.files.first)) == Array(text.utf8))
  }

  // MARK: yEnc

  private func yEnc(_ body: [UInt8]) -> Message {
    MessageParser().parse(
      Array("Content-Transfer-Encoding: 8bit\n\nbefore\n".utf8) + body + Array("after".utf8)
    )
  }

  @Test func `a yEnc block is a file`() throws {
    let message = yEnc(YEncText.block(Self.bytes))
    let file = try #require(try message.embeddedFiles.first)
    #expect(file.name == "a b.bin")
    #expect(file.size == 1000)
    #expect(try file.content() == Self.bytes)
    #expect(file.defects == [])
    #expect(message.plainText == "before\nafter")
  }

  @Test func `yEnc parts that follow each other are one file`() throws {
    let parts =
      YEncText.part(1, 0..<600, of: Self.bytes) + YEncText.part(2, 600..<1000, of: Self.bytes)
    let files = try yEnc(parts).embeddedFiles
    #expect(files.map(\.size) == [1000])
    #expect(try files.first?.content() == Self.bytes)
    #expect(files.first?.defects == [])
    let alone = try yEnc(YEncText.part(2, 600..<1000, of: Self.bytes)).embeddedFiles
    #expect(alone.map(\.size) == [400])
  }

  @Test func `wrong sums and sizes of yEnc are defects`() throws {
    let wrong = try yEnc(YEncText.block(Self.bytes, checksum: "12345678")).embeddedContent
    #expect(wrong.defects.map(\.kind) == ["yenc-checksum-mismatch"])
    let short = try yEnc(YEncText.block(Self.bytes).filter { $0 != 0x55 }).embeddedContent
    #expect(short.defects.map(\.kind) == ["yenc-size-mismatch", "yenc-checksum-mismatch"])
    let open = Array("=ybegin line=128 size=3 name=x\n".utf8) + YEncText.encoded([1, 2, 3])
    let endless = try MessageParser().parse([0x0A] + open).embeddedContent
    #expect(endless.defects.map(\.kind) == ["yenc-without-end"])
    #expect(try endless.files.map { try $0.content() } == [[1, 2, 3]])
  }

  @Test func `files and bytes have limits`() throws {
    let text = "\n" + String(repeating: "begin 644 x\n#86)C\n`\nend\n", count: 9)
    var limits = ParserLimits()
    limits.embeddedFiles = 4
    var found = try MessageText.parsed(text, limits: limits).embeddedContent
    #expect(found.files.count == 4)
    #expect(found.defects == [Defect("too-many-embedded-files")])
    limits = ParserLimits()
    limits.embeddedBytes = 8
    found = try MessageText.parsed(text, limits: limits).embeddedContent
    #expect(found.files.count == 2)
    #expect(found.defects == [Defect("embedded-files-too-large")])
  }
}
