import Mail
import Testing

@Suite("Files of winmail.dat, [MS-OXTNEF]")
struct TNEFTests {
  private func parsed(_ stream: TNEFBuilder) -> Message { MessageParser().parse(stream.message()) }

  @Test(arguments: [
    ("application/ms-tnef", "a"), ("application/vnd.ms-tnef", "a"),
    ("application/octet-stream", "WinMail.dat"),
  ])
  func `its files have their long names, types and bytes`(type: String, name: String) throws {
    let bytes = TNEFBuilder.sample().message(name: name, type: type)
    for message in [
      MessageParser().parse(bytes), MessageParser().parse(PiecewiseSource(bytes: bytes)),
    ] {
      let files = try message.embeddedFiles
      #expect(files.map(\.name) == ["long näme.txt", "fü"])
      #expect(files.map(\.mediaType) == ["text/plain", "application/octet-stream"])
      #expect(files.map(\.contentID) == ["id@example.org", nil])
      #expect(files.map(\.size) == [5, 0])
      #expect(files.map(\.partID) == ["1", "1"])
      #expect(try files.map { try $0.content() } == [Array("first".utf8), []])
      #expect(try message.embeddedContent.defects == [])
      #expect(message.files.map(\.name) == [name])
    }
  }

  @Test func `its body is the text of a message without another, in its code page`() {
    #expect(parsed(.sample()).plainText == "Grüße\n")
    #expect(parsed(.sample()).sentText == "")
    let header = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nmine\n--b\n"
    let both = Array(header.utf8) + TNEFBuilder.sample().message() + Array("--b--\n".utf8)
    #expect(MessageParser().parse(both).plainText == "mine")
  }

  @Test func `HTML and compressed RTF are bodies too`() {
    var html = TNEFBuilder()
    html.properties(
      1,
      0x0006_9003,
      TNEFBuilder.property(0x102, 0x1013, Array("<p>gr\u{FC}n</p>".utf8)),
      TNEFBuilder.fixed(0x03, 0x3FDE, 65001)
    )
    #expect(parsed(html).plainText == "grün")
    var rtf = TNEFBuilder()
    rtf.properties(1, 0x0006_9003, TNEFBuilder.property(0x102, 0x1009, Self.compressed))
    #expect(parsed(rtf).plainText == "hello world")
    let text =
      #"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 A;}}{\*\x y}a\'fc\u8364?\tab b\par {\pict 00}c}"#
    var raw = TNEFBuilder()
    let head = TNEFBuilder.number(text.utf8.count + 12, 4) + TNEFBuilder.number(text.utf8.count, 4)
    raw.properties(
      1,
      0x0006_9003,
      TNEFBuilder.property(0x102, 0x1009, head + Array("MELA\0\0\0\0".utf8) + Array(text.utf8))
    )
    #expect(parsed(raw).plainText == "aü€\tb\nc")
  }

  /// `{\rtf1\ansi\ansicpg1252\pard hello world}` and a line break, from [MS-OXRTFCP] §4.1.1.
  static let compressed: [UInt8] = [
    0x2D, 0, 0, 0, 0x2B, 0, 0, 0, 0x4C, 0x5A, 0x46, 0x75, 0xF1, 0xC5, 0xC7, 0xA7, 0x03, 0, 0x0A, 0,
    0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0A, 0xF3, 0x20, 0x68, 0x65, 0x6C, 0x09,
    0, 0x20, 0x62, 0x77, 0x05, 0xB0, 0x6C, 0x64, 0x7D, 0x0A, 0x80, 0x0F, 0xA0,
  ]

  @Test func `a file of properties only, and a message in a message, are found`() throws {
    var stream = TNEFBuilder()
    stream.attribute(2, 0x0006_9002, [])
    let object = [UInt8](repeating: 1, count: 16) + Array("object".utf8)
    stream.properties(
      2,
      0x0006_9005,
      TNEFBuilder.property(0x0D, 0x3701, object),
      TNEFBuilder.property(0x1E, 0x3704, Array("o.bin\0".utf8))
    )
    stream.attribute(2, 0x0006_9002, [])
    let message: [UInt8] = [7, 3, 2, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46]
    stream.properties(
      2,
      0x0006_9005,
      TNEFBuilder.property(0x0D, 0x3701, message + TNEFBuilder.sample().bytes),
      TNEFBuilder.unicode(0x3001, "Inner")
    )
    let files = try parsed(stream).embeddedFiles
    #expect(files.map(\.name) == ["o.bin", "Inner", "long näme.txt", "fü"])
    #expect(files[1].mediaType == "application/ms-tnef")
    #expect(try files[0].content() == Array("object".utf8))
    #expect(try files[1].content() == TNEFBuilder.sample().bytes)
    #expect(try files[2].content() == Array("first".utf8))
  }

  @Test func `a wrong sum, a lost end and a wrong start are defects`() throws {
    var stream = TNEFBuilder()
    stream.attribute(2, 0x0006_9002, [])
    stream.attribute(2, 0x0006_800F, [1, 2, 3], checksum: 99)
    #expect(try parsed(stream).embeddedContent.defects == [Defect("tnef-checksum-mismatch")])
    #expect(try parsed(stream).embeddedFiles.map(\.size) == [3])
    let bytes = TNEFBuilder.sample().bytes
    let header = "Content-Type: application/ms-tnef\nContent-Transfer-Encoding: 8bit\n\n"
    let short = MessageParser().parse(Array(header.utf8) + bytes.dropLast(5))
    #expect(try short.embeddedContent.defects.contains(Defect("tnef-truncated")))
    #expect(try short.embeddedFiles.first?.content() == Array("first".utf8))
    let other = MessageParser().parse(Array(header.utf8) + Array("text".utf8))
    #expect(try other.embeddedContent.defects == [Defect("tnef-signature-missing")])
  }
}
