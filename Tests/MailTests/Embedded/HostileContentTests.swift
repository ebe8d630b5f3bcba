import Mail
import Testing

@Suite("Broken content inside of bodies")
struct HostileContentTests {
  private static func mail(_ type: String, _ body: [UInt8]) -> [UInt8] {
    Array("Content-Type: \(type)\nContent-Transfer-Encoding: 8bit\n\n".utf8) + body
  }

  static let samples: [(type: String, body: [UInt8])] = [
    ("application/ms-tnef", TNEFBuilder.sample().bytes),
    (
      "application/ms-tnef",
      {
        var stream = TNEFBuilder()
        stream.properties(
          1,
          0x0006_9003,
          TNEFBuilder.property(0x102, 0x1009, TNEFTests.compressed)
        )
        return stream.bytes
      }()
    ),
    (
      "application/pkcs7-mime",
      CMSBuilder.signedData(Array(ProtectionTests.entity.utf8), isStreamed: true)
    ),
    ("application/pkcs7-mime", CMSBuilder.signedData(Array(ProtectionTests.entity.utf8))),
    ("text/plain", Array("begin 644 x\n#86)C\n`\nend\nbegin-base64 644 x\nYWJj\n====\n".utf8)),
    ("text/plain", YEncText.part(2, 5..<60, of: Array(repeating: 20, count: 60))),
    (
      "text/plain",
      Array("-----BEGIN PGP SIGNED MESSAGE-----\n\nx\n\(ProtectionTests.signature)".utf8)
    ),
  ]

  private static func readAll(_ bytes: [UInt8]) throws {
    let message = MessageParser().parse(bytes)
    _ = (message.plainText, try message.protections)
    for file in try message.embeddedFiles {
      let content = try file.content()
      #expect(content.count == file.size)
      #expect(content.count <= bytes.count * 45)
    }
  }

  @Test(arguments: samples.indices)
  func `cut anywhere, it is read as far as it goes`(index: Int) throws {
    let (type, body) = Self.samples[index]
    for end in 0...body.count { try Self.readAll(Self.mail(type, Array(body[..<end]))) }
  }

  @Test(arguments: samples.indices)
  func `with any byte changed, it is read without harm`(index: Int) throws {
    let (type, body) = Self.samples[index]
    for place in body.indices {
      for change: UInt8 in [0xFF, 0x80, 0x01, body[place]] {
        var body = body
        body[place] ^= change
        try Self.readAll(Self.mail(type, body))
      }
    }
  }

  @Test(arguments: [
    "begin 644 x\n", "begin 644 x\n#86)C\n", "begin-base64 644 x\nYWJj\n",
    "=ybegin size=1 name=x\n",
    "=ybegin size=9223372036854775807 name=x\n=ypart begin=9223372036854775807 end=1\nx\n",
    "-----BEGIN PGP SIGNED MESSAGE-----\n", "- - \n", "`\n", "begin 644 x\n`\n",
    "-----BEGIN PGP SIGNED MESSAGE-----\n\n-----BEGIN PGP SIGNATURE-----\n",
  ])
  func `repetition is read in time`(unit: String) throws {
    try Self.readAll(Self.mail("text/plain", Array(String(repeating: unit, count: 20_000).utf8)))
  }

  @Test(
    arguments: [
      [0x30, 0x80], [0x24, 0x80], [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF], [0x04, 0], [0, 0], [0x7B],
    ] as [[UInt8]]
  )
  func `repeated elements are read in time`(unit: [UInt8]) throws {
    let run = (0..<50_000).flatMap { _ in unit }
    let start = CMSBuilder.der(0x06, CMSBuilder.signed)
    let before = CMSBuilder.der(0x06, CMSBuilder.data) + [0xA0, 0x80, 0x24, 0x80]
    let objects = [
      run, [0x30, 0x80] + start + run, [0x30, 0x80] + start + [0xA0, 0x80, 0x30, 0x80] + run,
      [0x30, 0x80] + start + [0xA0, 0x80, 0x30, 0x80, 2, 0, 2, 0, 0x30, 0x80] + before + run,
    ]
    for object in objects { try Self.readAll(Self.mail("application/pkcs7-mime", object)) }
    var stream = TNEFBuilder()
    stream.properties(
      1,
      0x0006_9003,
      TNEFBuilder.property(
        0x102,
        0x1009,
        TNEFBuilder.number(0, 4) + TNEFBuilder.number(900_000, 4)
          + Array("MELA\0\0\0\0".utf8) + run
      )
    )
    try Self.readAll(Self.mail("application/ms-tnef", stream.bytes))
  }
}
