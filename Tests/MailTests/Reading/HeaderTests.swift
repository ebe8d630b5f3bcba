import Mail
import Testing

@Suite("Header fields")
struct HeaderTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("=?utf-8?Q?M=C3=BCller?=", "Müller"),
    ("=?UTF-8?b?TcO8bGxlcg==?=", "Müller"),
    ("=?iso-8859-1*de?q?M=FCller?=", "Müller"),
    ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"),
    ("=?utf-8?q?a?= b =?utf-8?q?c?=", "a b c"),
    ("=?utf-8?q?a_b?=", "a b"),
    ("=?utf-8?q?M=C3?= =?utf-8?q?=BCller?=", "Müller"),
    ("=?utf-8?b?TcO8bG?= =?utf-8?b?xlcg==?=", "Müller"),
    ("x=?utf-8?q?=C3=BC?=y", "xüy"),
    ("=?no-such-charset?q?abc?=", "abc"),
    ("=?utf-8?x?abc?=", "=?utf-8?x?abc?="),
    ("=?utf-8?q?never closed", "=?utf-8?q?never closed"),
    ("Grüße", "Grüße"),
    ("=?iso-2022-jp?b?GyRCJDMkcyRLJEEkTxsoQg==?=", "こんにちは"),
    ("=?koi8-r?b?8NLJ18XU?=", "Привет"),
    ("=?gb2312?b?xOO6ww==?=", "你好"),
    ("=?windows-1250?q?=C8tvrtek?=", "Čtvrtek"),
  ])
  func `encoded-words are decoded`(written: String, text: String) {
    #expect(MessageText.parsed(field: "Subject: \(written)").subject == text)
  }

  @Test func `8-bit text is read in the charset that the part declares`() {
    let field = Array("Content-Type: text/plain; charset=iso-8859-1\nSubject: Gr".utf8)
    let bytes = field + [0xFC, 0xDF] + Array("e\n\nbody".utf8)
    #expect(MessageParser().parse(bytes).subject == "Grüße")
  }

  @Test(arguments: [(nil, "Gr\u{FFFD}\u{FFFD}e"), ("windows-1252", "Grüße")])
  func `8-bit text without a charset is read as configured`(label: String?, text: String) {
    let bytes = Array("Subject: Gr".utf8) + [0xFC, 0xDF] + Array("e\n\nbody".utf8)
    #expect(MessageParser(legacyCharset: label).parse(bytes).subject == text)
  }

  @Test(arguments: [
    "Subject: a\n b\n\nbody", "Subject: a\r\n b\r\n\r\nbody", "Subject: a\r b\r\rbody",
    "Subject: a\n\tb\n\nbody", "Subject : a b\n\nbody", "SUBJECT:a b\n\nbody",
    "From x@example.org Mon Jan  1 00:00:00 2024\nSubject: a b\n\nbody",
    "\nSubject: a b\n\nbody", "\u{FEFF}Subject: a b\n\nbody",
    "broken line\nSubject: a b\n\nbody",
    "X: y\nlost its folding\nand again\nSubject: a b\n\nbody",
  ])
  func `fields are found however lines end and whatever stands around them`(text: String) {
    let message = MessageText.parsed(text)
    #expect(message.subject == "a b")
    #expect(message.plainText == "body")
  }

  @Test func `a line that no field follows starts the body`() {
    let message = MessageText.parsed("Subject: a\nDear Sir,\nwe write to you.\n")
    #expect(message.subject == "a")
    #expect(message.plainText == "Dear Sir,\nwe write to you.\n")
    #expect(message.defects.map(\.kind) == ["missing-blank-line"])
  }

  @Test func `fields keep their order and their bytes`() {
    let message = MessageText.parsed("B: 1\r\nA: 2\r\n  3\r\nB: 4\r\n\r\nbody")
    #expect(message.header.fields.map(\.name) == ["B", "A", "B"])
    #expect(message.header.all("b").map(\.value) == ["1", "4"])
    #expect(
      message.header.fields.flatMap(\.rawBytes) == Array("B: 1\r\nA: 2\r\n  3\r\nB: 4\r\n".utf8)
    )
  }

  @Test(arguments: [
    ("<a@example.org>", "a@example.org"), ("  <a@example.org> ", "a@example.org"),
    ("<a@exam\n ple.org>", "a@example.org"), ("a@example.org", "a@example.org"),
    ("20261123.1", "20261123.1"), ("(x) <a b>", "ab"),
  ])
  func `the identifier of a message is read`(written: String, id: String) {
    #expect(MessageText.parsed(field: "Message-ID: \(written)").messageID?.value == id)
  }

  @Test(arguments: [
    ("<a@x> <b@x>", ["a@x", "b@x"]), ("<a@x>\n <b@x>", ["a@x", "b@x"]),
    ("<a@x><b@x>", ["a@x", "b@x"]),
    ("<a@x>, <b@x>", ["a@x", "b@x"]), ("Your letter of 1 May <a@x>", ["a@x"]),
    ("a@x b@x", ["a@x", "b@x"]), ("your letter", []), ("", []),
    // As Python's email writes what is longer than 77 characters.
    ("=?utf-8?q?=3Ca=40?= =?utf-8?q?x=3E?=", ["a@x"]),
    ("<a@x> =?utf-8?q?=3Cb=40?=\n =?utf-8?q?x=3E?=", ["a@x", "b@x"]),
    ("<=?a@x> <b@x>", ["=?a@x", "b@x"]), ("=?utf-8?q?your_letter?= <a@x>", ["a@x"]),
  ])
  func `the identifiers of a thread are read`(written: String, ids: [String]) {
    #expect(MessageText.parsed(field: "References: \(written)").references.map(\.value) == ids)
  }

  @Test func `trace fields are left out of what two deliveries have in common`() throws {
    let common = "From: a@example.org\nSubject: x\n\nbody\n"
    for trace in ["Received: one\n", "Return-Path: <a@b>\nDelivered-To: c\n  d\nX-Spam-Score: 1\n"]
    {
      var bytes: [UInt8] = []
      try MessageText.parsed(trace + common).withoutTraceHeader { bytes += $0 }
      let start = Array("From: a@example.org\nSubject: x\n".utf8)
      #expect(bytes.starts(with: start))
      #expect(bytes.suffix(5) == Array("body\n".utf8)[...])
    }
  }
}
