import Mail
import Testing

@Suite("What senders and lists get wrong")
struct LeniencyTests {
  static func message(_ lines: [String]) -> Message {
    MessageParser().parse(Array(lines.joined(separator: "\r\n").utf8))
  }

  @Test func `a footer after the padding of base64 is not decoded`() {
    let message = Self.message([
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
      "SGVsbG8=", "a footer of the list",
    ])
    #expect(message.plainText == "Hello")
  }

  @Test(arguments: [
    ("<a b c@example.org>", ["a b c@example.org"]), ("< a @ example.org >", ["a@example.org"]),
    ("@example.org", []),
  ])
  func `white space within an address stays one space`(raw: String, emails: [String]) {
    #expect(Self.message(["From: \(raw)", "", ""]).from.map(\.email) == emails)
  }

  @Test func `a delimiter right after the header of its own part is no broken field`() {
    let message = Self.message([
      "Content-Type: multipart/mixed; boundary=ab", "MIME-Version: 1.0", "--ab",
      "Content-Type: text/plain", "", "text", "--ab--",
    ])
    #expect(message.plainText == "text")
    #expect(message.leaves.map(\.mediaType) == ["text/plain"])
  }

  @Test func `rich text that is the whole message is its text`() {
    let message = Self.message(["Content-Type: text/richtext; name=a.rtf", "", "words"])
    #expect(message.plainText == "words")
    #expect(message.files.isEmpty)
  }

  @Test(arguments: [
    ("From: ", "("), ("To: ", "a@example.org,\r\n "), ("Subject: ", "=?utf-8?Q?x"),
    ("From: ", "\"\\"), ("From: ", "<,"), ("A: b\r\n", "c d\r\n"), ("Subject: x", "\ra"),
    ("Content-Type: a/b", ";a*1*=\""),
    ("Content-Type: multipart/mixed; boundary=b\r\n\r\n", "--b\r\n"),
    ("", "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"), ("Subject: x\r\n\r\n", "--"),
  ])
  func `a megabyte of hostile repetition takes linear time`(head: String, unit: String) {
    let bytes = Array((head + String(repeating: unit, count: 1_000_000 / unit.utf8.count)).utf8)
    let time = ContinuousClock().measure {
      let message = MessageParser().parse(bytes)
      _ = (message.from, message.to, message.subject, message.plainText)
    }
    // Unoptimised and beside other work; quadratic time would take minutes.
    #expect(time < .seconds(30))
  }
}
