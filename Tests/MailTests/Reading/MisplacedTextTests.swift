import Mail
import Testing

@Suite("Texts and messages in unusual places")
struct MisplacedTextTests {
  private func multipart(_ kind: String, _ rest: String) -> Message {
    MessageText.parsed("Content-Type: multipart/\(kind); boundary=b\n\n" + rest)
  }

  @Test(arguments: [
    ("the text\n--b\n\n--b--\n", "the text", ["text-in-preamble"]),
    ("one\n\ntwo\n--b\nContent-Type: text/html\n\n \n--b--\n", "one\n\ntwo", ["text-in-preamble"]),
    ("the text\n--b\n\nwords\n--b--\n", "words", []),
    ("This is a multi-part message in MIME format.\n--b\n\n--b--\n", "", []),
    ("\n\n--b\n\n--b--\n", "", []), ("--b\n\n--b--\n", "", []),
  ])
  func `the preamble is shown when all parts are empty`(
    rest: String,
    text: String,
    defects: [String]
  ) {
    for rest in [rest, MessageText.withCRLF(rest)] {
      let message = multipart("mixed", rest)
      #expect(message.plainText == text)
      #expect(message.defects.map(\.kind) == defects)
    }
  }

  static let inner = "Subject: inner\n\nwords\n"

  @Test(arguments: [
    ("7bit", inner), ("quoted-printable", "Subject:=20inner\n\nwo=\nrds\n"),
    ("base64", String(decoding: Base64Text.encoded(Array(inner.utf8)), as: UTF8.self)),
  ])
  func `an encoded message is read as a message`(encoding: String, body: String) throws {
    let message = multipart(
      "mixed",
      "--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: \(encoding)\n\n\(body)\n--b--\n"
    )
    let part = try #require(message.files.first)
    let enclosed = try #require(try message.enclosedMessage(in: part))
    #expect(enclosed.subject == "inner")
    #expect(enclosed.plainText.hasPrefix("words"))
    #expect(try message.enclosedMessage(in: message.body) == nil)
  }

  @Test func `a part of a digest is a message unless it says otherwise`() throws {
    let message = multipart(
      "digest",
      "--b\n\n\(Self.inner)\n--b\nContent-Type: text/plain\n\ntext\n--b--\n"
    )
    #expect(message.leaves.map(\.mediaType) == ["message/rfc822", "text/plain"])
    #expect(try message.enclosedMessage(in: message.leaves[0])?.subject == "inner")
    #expect(message.plainText == "text")
  }

  @Test func `a calendar beside the text is a file`() {
    let message = multipart(
      "alternative",
      "--b\n\nplain\n--b\nContent-Type: text/html\n\n<p>html</p>\n--b\n"
        + "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n--b--\n"
    )
    #expect(message.plainText == "plain")
    #expect(message.htmlText == "<p>html</p>")
    #expect(message.files.map(\.mediaType) == ["text/calendar"])
    #expect(message.attachments.map(\.mediaType) == ["text/calendar"])
  }

  @Test func `texts around inline parts follow each other`() {
    let image = "--b\nContent-Type: image/png\nContent-Disposition: inline\n\nx\n"
    let message = multipart(
      "mixed",
      "--b\n\none\n\(image)--b\n\ntwo\n\(image)--b\n\nthree\n--b--\n"
    )
    #expect(message.plainText == "one\ntwo\nthree")
    #expect(message.files.count == 2)
  }
}
