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

  @Test func `a boundary that its header lost is the first delimiter`() throws {
    let lines = [
      "From: a@example.org", "Content-Type: multipart/alternative;", "boundary=\"_ab_\"",
      "MIME-Version: 1.0", "", "--_ab_", "Content-Type: text/plain", "", "text", "--_ab_",
      "Content-Type: text/html", "", "<b>text</b>", "--_ab_--",
    ]
    let message = Self.message(lines)
    #expect(message.plainText == "text")
    #expect(message.htmlText == "<b>text</b>")
    #expect(message.defects.map(\.kind).contains("missing-boundary"))
    // Dashes in a text are none, and an enclosing multipart's delimiter is not the inner one's.
    let own = Self.message(["Content-Type: multipart/mixed", "", "a", "--b", "c"])
    #expect(own.plainText == "a\r\n--b\r\nc".replacing("\r\n", with: "\n"))
    let inner = Self.message([
      "Content-Type: multipart/mixed; boundary=ab", "", "--ab", "Content-Type: multipart/mixed", "",
      "--ab", "Content-Type: text/plain", "", "text", "--ab--",
    ])
    #expect(inner.plainText.hasSuffix("text"))
  }

  @Test func `a first part whose delimiter was lost is a part`() {
    let message = Self.message([
      "Content-Type: multipart/related; boundary=r", "", "--r",
      "Content-Type: multipart/alternative; boundary=a", "Content-Type: text/plain", "", "text", "",
      "--a", "Content-Type: text/html", "", "<b>html</b>", "--a--", "--r--",
    ])
    #expect(message.plainText == "text\n" || message.plainText == "text")
    #expect(message.htmlText == "<b>html</b>")
  }

  @Test func `of two dates the whole one counts`() throws {
    let dates = [
      "Date: Tue, 7 Apr 2026 10:00:t <a@example.org>", "Date: Tue, 7 Apr 2026 11:00:01 +0000",
    ]
    let whole = try #require(Self.message([dates[1], "", ""]).sentAt)
    #expect(Self.message(dates + ["", ""]).sentAt == whole)
    #expect(Self.message(dates.reversed() + ["", ""]).sentAt == whole)
  }
}
