import Mail
import Testing

@Suite("Signed, encrypted and compressed")
struct ProtectionTests {
  static let entity = """
    Content-Type: multipart/mixed; boundary=i

    --i
    Content-Type: text/plain; charset=utf-8

    grün
    --i
    Content-Type: application/pdf; name=a.pdf
    Content-Transfer-Encoding: base64

    aGVsbG8=
    --i--
    """

  static func marks(_ message: Message) throws -> [String] {
    try message.protections.map { "\($0.partID) \($0.scheme.rawValue) \($0.kind.rawValue)" }
  }

  @Test(arguments: [false, true])
  func `an opaque signature is read through and kept whole`(isStreamed: Bool) throws {
    let object = CMSBuilder.signedData(Array(Self.entity.utf8), isStreamed: isStreamed)
    let message = MessageParser().parse(CMSBuilder.message(object))
    #expect(message.plainText == "grün")
    #expect(message.sentText == "")
    #expect(message.files.map(\.name) == ["smime.p7m"])
    #expect(message.attachments.map(\.name) == ["smime.p7m"])
    #expect(try message.content(of: message.body) == object)
    let files = try message.embeddedFiles
    #expect(files.map(\.name) == ["a.pdf"])
    #expect(files.map(\.format) == [.signedData])
    #expect(try files.map { try $0.content() } == [Array("hello".utf8)])
    #expect(try Self.marks(message) == ["1 S/MIME signed"])
  }

  @Test func `a signature in a signature is read, only so deep`() throws {
    var bytes = Array(Self.entity.utf8)
    for _ in 0..<3 { bytes = CMSBuilder.message(CMSBuilder.signedData(bytes)) }
    let message = MessageParser().parse(bytes)
    #expect(message.plainText == "grün")
    #expect(try message.embeddedFiles.map(\.name) == ["smime.p7m", "smime.p7m", "a.pdf"])
    #expect(try Self.marks(message) == Array(repeating: "1 S/MIME signed", count: 3))
    var limits = ParserLimits()
    limits.depth = 1
    let shallow = MessageParser(limits: limits).parse(bytes)
    #expect(shallow.plainText == "")
    #expect(try shallow.embeddedContent.defects == [Defect("too-deep")])
  }

  @Test func `a signature without its content, or with too much, has no text`() throws {
    let detached = MessageParser().parse(CMSBuilder.message(CMSBuilder.signedData(nil)))
    #expect(try detached.signedContent(of: detached.body) == nil)
    var limits = ParserLimits()
    limits.signedBytes = 10
    let object = CMSBuilder.signedData(Array(Self.entity.utf8))
    #expect(MessageParser(limits: limits).parse(CMSBuilder.message(object)).plainText == "")
  }

  @Test(arguments: [
    (CMSBuilder.signed, "", ["1 S/MIME signed"]),
    (CMSBuilder.enveloped, "", ["1 S/MIME encrypted"]),
    (CMSBuilder.compressed, "", ["1 S/MIME compressed"]), (CMSBuilder.data, "", []),
    (CMSBuilder.data, "; smime-type=enveloped-data", ["1 S/MIME encrypted"]),
    (CMSBuilder.data, "; smime-type=\"Compressed-Data\"", ["1 S/MIME compressed"]),
    (CMSBuilder.signed, "; smime-type=certs-only", []),
  ])
  func `the parameter says what is done, else the object does`(
    type: [UInt8],
    parameters: String,
    marks: [String]
  ) throws {
    let object = CMSBuilder.der(0x30, CMSBuilder.der(0x06, type), CMSBuilder.der(0xA0, []))
    let message = MessageParser().parse(CMSBuilder.message(object, parameters: parameters))
    #expect(try Self.marks(message) == marks)
    #expect(message.files.count == 1)
  }

  @Test(arguments: [
    (
      "signed; protocol=\"application/pkcs7-signature\"", "application/x-pkcs7-signature",
      ["S/MIME signed"]
    ),
    ("signed; protocol=\"application/x-pkcs7-signature\"", "application/x", ["S/MIME signed"]),
    (
      "signed; protocol=\"application/pgp-signature\"", "application/pgp-signature",
      ["OpenPGP signed"]
    ),
    ("signed", "application/pgp-signature", ["OpenPGP signed"]),
    (
      "encrypted; protocol=\"application/pgp-encrypted\"", "application/octet-stream",
      ["OpenPGP encrypted"]
    ),
    ("mixed", "application/pgp-signature", []),
  ])
  func `multiparts say so by their protocol, and show their first part`(
    type: String,
    second: String,
    marks: [String]
  ) throws {
    let message = MessageText.parsed(
      """
      Content-Type: multipart/\(type); boundary=b

      --b

      words
      --b
      Content-Type: \(second); name=signature.asc

      sig
      --b--

      """
    )
    #expect(try Self.marks(message) == marks.map { " " + $0 })
    #expect(message.plainText == "words")
    #expect(message.attachments.map(\.name) == ["signature.asc"])
  }

  // MARK: OpenPGP in the text

  static let signature =
    "-----BEGIN PGP SIGNATURE-----\nVersion: x\n\niQ+/ab==\n=abcd\n-----END PGP SIGNATURE-----\n"

  @Test(arguments: [
    ("Hash: SHA256\n\nwords\n- --  \n- - a\n", "words\n--  \n- a\n"),
    ("Hash: SHA256\nHash: SHA1\n\n", ""), ("\nwords\n\nmore\n", "words\n\nmore\n"),
    ("words\n", "words\n"),
  ])
  func `text signed in place is shown without its armor`(inner: String, shown: String) throws {
    let text = "before\n-----BEGIN PGP SIGNED MESSAGE-----\n\(inner)\(Self.signature)after\n"
    for text in [text, MessageText.withCRLF(text)] {
      let message = MessageText.parsed("\n" + text)
      #expect(message.plainText == "before\n\(shown)after\n")
      #expect(message.sentText.contains("BEGIN PGP SIGNATURE"))
      #expect(try Self.marks(message) == ["1 OpenPGP signed"])
    }
  }

  @Test func `a signature that does not end hides nothing after it`() {
    let start = "Subject: x\n\n"
    let text = "-----BEGIN PGP SIGNED MESSAGE-----\n\nwords\n" + Self.signature.dropLast(34)
    let message = MessageText.parsed(start + text + "\na footer of a list\n")
    #expect(message.plainText == "words\na footer of a list\n")
    #expect(MessageText.parsed(start + Self.signature).plainText == Self.signature)
  }

  @Test func `an encrypted text is marked and kept`() throws {
    let text = "-----BEGIN PGP MESSAGE-----\n\nabcd\n-----END PGP MESSAGE-----\n"
    let message = MessageText.parsed("\n" + text)
    #expect(message.plainText == text)
    #expect(try Self.marks(message) == ["1 OpenPGP encrypted"])
    #expect(try Self.marks(MessageText.parsed("\n> " + text)) == [])
  }
}
