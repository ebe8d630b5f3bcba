import Mail
import Testing

@Suite("Structure")
struct StructureTests {
  private static let nested = """
    Subject: x
    Content-Type: multipart/mixed; boundary=outer

    preamble
    --outer
    Content-Type: multipart/alternative; boundary=outer-inner

    --outer-inner

    plain
    --outer-inner
    Content-Type: text/html

    <p>html</p>
    --outer-inner--
    --outer
    Content-Type: application/pdf; name="a.pdf"
    Content-Transfer-Encoding: base64

    aGVs
    bG8=
    --outer--
    epilogue
    """

  private static func shape(_ part: BodyPart) -> String {
    part.isMultipart
      ? part.mediaType.dropFirst(10) + "(" + part.subParts.map(shape).joined(separator: " ") + ")"
      : part.mediaType
  }

  @Test(arguments: [nested, MessageText.withCRLF(nested)])
  func `nested multiparts are told apart by whole lines`(text: String) throws {
    let message = MessageText.parsed(text)
    #expect(Self.shape(message.body) == "mixed(alternative(text/plain text/html) application/pdf)")
    #expect(message.leaves.map(\.partID) == ["1.1", "1.2", "2"])
    #expect(message.plainText == "plain")
    #expect(message.htmlText == "<p>html</p>")
    #expect(message.files.map(\.name) == ["a.pdf"])
    #expect(try message.content(of: #require(message.files.first)) == Array("hello".utf8))
    #expect(message.defects == [])
  }

  @Test(arguments: [
    ("--b\n\none\n--b\n\ntwo\n--b--\n", "mixed(text/plain text/plain)", []),
    ("--b\n\none\n--b\n\ntwo\n", "mixed(text/plain text/plain)", ["missing-close-boundary"]),
    ("--b\n\none\n--bc\n\ntwo\n--b--\n", "mixed(text/plain)", []),
    ("--b  \n\none\n--b--  \n", "mixed(text/plain)", []),
    ("--b\n\n--b\n\n--b--", "mixed(text/plain text/plain)", []),
    ("--b\n--b--", "mixed(text/plain)", []),
    ("only text\n", "text/plain", ["missing-close-boundary", "multipart-without-parts"]),
    ("--b\nContent-Type: message/rfc822\n\nSubject: y\n\nz\n--b--\n", "mixed(message/rfc822)", []),
    ("--b\nContent-Type: garbage\n\nz\n--b--\n", "mixed(text/plain)", []),
  ])
  func `parts are found`(body: String, shape: String, defects: [String]) {
    for text in [body, MessageText.withCRLF(body)] {
      let message = MessageText.parsed("Content-Type: multipart/mixed; boundary=b\n\n" + text)
      #expect(Self.shape(message.body) == shape)
      #expect(message.defects.map(\.kind) == defects)
    }
  }

  @Test func `the end of an outer multipart ends the parts within`() {
    let message = MessageText.parsed(
      """
      Content-Type: multipart/mixed; boundary=a

      --a
      Content-Type: multipart/mixed; boundary=b

      --b

      inner
      --a

      outer
      --a--
      """
    )
    #expect(Self.shape(message.body) == "mixed(mixed(text/plain) text/plain)")
    #expect(message.plainText == "inner\nouter")
    #expect(message.defects.map(\.kind) == ["missing-close-boundary"])
  }

  @Test func `a part of a digest is a message`() {
    let message = MessageText.parsed(
      "Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: y\n\nz\n--b--\n"
    )
    #expect(Self.shape(message.body) == "digest(message/rfc822)")
  }

  @Test(arguments: [nested, MessageText.withCRLF(nested)])
  func `a source read in pieces gives the same message`(text: String) throws {
    let large = text.replacing("aGVs", with: String(repeating: "aGVs", count: 200_000))
    let whole = MessageText.parsed(large)
    let pieces = MessageParser().parse(PiecewiseSource(bytes: Array(large.utf8)))
    #expect(Self.shape(whole.body) == Self.shape(pieces.body))
    #expect(whole.plainText == pieces.plainText)
    var count = 0
    var largest = 0
    try pieces.decode(#require(pieces.files.first)) { piece in
      count += piece.count
      largest = max(largest, piece.count)
    }
    #expect(count == 200_000 * 3 + 2)
    #expect(largest <= 256 * 1024, "a part is decoded in pieces")
    #expect(try whole.content(of: #require(whole.files.first)).count == count)
  }

  @Test func `a single text is read whatever its name`() {
    let message = MessageText.parsed("Content-Type: text/plain; name=\"/tmp/a\"\n\nbody")
    #expect(message.plainText == "body")
    #expect(message.files.isEmpty)
  }

  @Test func `an empty plain part does not hide the HTML`() {
    let message = MessageText.parsed(
      """
      Content-Type: multipart/alternative; boundary=b

      --b


      --b
      Content-Type: text/html

      <p>html</p>
      --b--
      """
    )
    #expect(message.plainText.contains("html"))
  }

  @Test func `texts around a picture are joined in order`() {
    let message = MessageText.parsed(
      """
      Content-Type: multipart/mixed; boundary=b

      --b

      before
      --b
      Content-Type: image/png
      Content-Disposition: inline

      x
      --b

      after
      --b--
      """
    )
    #expect(message.plainText == "before\nafter")
    #expect(message.textBody.map(\.mediaType) == ["text/plain", "image/png", "text/plain"])
    #expect(message.files.map(\.mediaType) == ["image/png"])
  }
}
