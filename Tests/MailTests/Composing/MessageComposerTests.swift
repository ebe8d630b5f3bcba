import FoundationEssentials
import Mail
import Testing

@Suite("Composing a message")
struct MessageComposerTests {
  static func draft(subject: String = "Hello", text: String = "Hi\n") -> Draft {
    Draft(
      from: EmailAddress(name: "Desk", email: "desk@example.com"),
      to: [EmailAddress(email: "anna@example.org")],
      subject: subject,
      date: Date(timeIntervalSince1970: 1_795_478_400),
      messageID: MessageID("1@example.com"),
      text: text
    )
  }

  static func lines(_ draft: Draft) throws -> [String] {
    String(decoding: try MessageComposer().compose(draft), as: UTF8.self)
      .split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
  }

  static func boundaries(_ lines: [String]) -> [String] {
    lines.filter { $0.contains("boundary=") }
  }

  @Test func `a plain draft is one part of seven bits`() throws {
    var draft = Self.draft()
    draft.secondsFromUTC = 3600
    draft.inReplyTo = [MessageID("0@example.org")]
    draft.references = [MessageID("0@example.org")]
    draft.autoSubmitted = "auto-replied"
    draft.listUnsubscribe = ["mailto:off@example.com", "https://example.com/off?x=1"]
    draft.allowsOneClickUnsubscribe = true
    draft.extraFields = [("X-Loop", "desk")]
    #expect(
      try Self.lines(draft) == [
        "Date: Tue, 24 Nov 2026 01:00:00 +0100", "From: Desk <desk@example.com>",
        "To: <anna@example.org>", "Subject: Hello", "Message-ID: <1@example.com>",
        "In-Reply-To: <0@example.org>", "References: <0@example.org>",
        "Auto-Submitted: auto-replied",
        "List-Unsubscribe: <mailto:off@example.com>, <https://example.com/off?x=1>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "X-Loop: desk", "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 7bit", "", "Hi",
        "",
      ]
    )
  }

  @Test func `levels of the tree stand only where they have parts`() throws {
    var draft = Self.draft()
    draft.html = "<img src='cid:logo@example.com'>"
    #expect(try Self.boundaries(Self.lines(draft)).count == 1)
    draft.attachments = [
      DraftAttachment(fileName: "a.pdf", mediaType: "application/pdf", content: [1])
    ]
    #expect(try Self.boundaries(Self.lines(draft)).count == 2)
    draft.attachments.append(
      DraftAttachment(
        fileName: "logo.png",
        mediaType: "image/png",
        content: [2],
        contentID: "logo@example.com"
      )
    )
    let lines = try Self.lines(draft)
    #expect(Self.boundaries(lines).count == 3)
    #expect(lines.contains("Content-Disposition: inline; filename=\"logo.png\""))
    #expect(lines.contains("Content-Disposition: attachment; filename=\"a.pdf\""))
  }

  @Test func `an image that the HTML does not name is a file`() throws {
    var draft = Self.draft()
    draft.html = "<p>nothing</p>"
    draft.attachments = [
      DraftAttachment(
        fileName: "x.png",
        mediaType: "image/png",
        content: [],
        contentID: "x@example.com"
      )
    ]
    #expect(
      try Self.lines(draft).contains("Content-Disposition: attachment; filename=\"x.png\"")
    )
  }

  @Test func `a boundary that stands in the text is not used`() throws {
    var draft = Self.draft()
    draft.html = "<p>"
    let field = try #require(try Self.boundaries(Self.lines(draft)).first)
    let boundary = try #require(field.split(separator: "\"").dropFirst().first)
    draft.text = "--\(boundary)--\n"
    let second = try #require(try Self.boundaries(Self.lines(draft)).first)
    #expect(!second.contains(boundary))
  }

  @Test func `any line ends become CRLF and a last one is added`() throws {
    let lines = try Self.lines(Self.draft(text: "a\rb\nc\r\n\r\nd"))
    #expect(lines.suffix(7) == ["", "a", "b", "c", "", "d", ""])
  }

  @Test(arguments: [
    ("short and plain\n-- \nme\n", "7bit"),
    (String(repeating: "a paragraph of words ", count: 10), "quoted-printable"),
    ("From here\n", "quoted-printable"), ("a trailing space \n", "quoted-printable"),
    (".\n", "quoted-printable"), ("a\u{0}b\n", "quoted-printable"),
    ("Ein paar Wörter\n", "quoted-printable"), ("Привет, мир\n", "base64"), ("", "7bit"),
  ])
  func `the transfer encoding follows the content`(text: String, encoding: String) throws {
    #expect(
      try Self.lines(Self.draft(text: text))
        .contains("Content-Transfer-Encoding: \(encoding)")
    )
  }

  @Test func `soft breaks keep lines at 76 characters`() throws {
    let text = String(repeating: "ö", count: 13) + String(repeating: "o", count: 60)
    let lines = try Self.lines(Self.draft(text: text))
    let body = Array(lines.drop { !$0.isEmpty }.dropFirst())
    #expect(body.first == String(repeating: "=C3=B6", count: 12) + "=C3=")
  }

  @Test func `a message without recipients says so`() throws {
    var draft = Self.draft()
    draft.to = []
    #expect(try Self.lines(draft).contains("To: undisclosed-recipients:;"))
  }

  @Test func `references keep the first and the newest`() throws {
    var draft = Self.draft()
    draft.references = (0..<200).map { MessageID("number.\($0)@mail.example.org") }
    let lines = try Self.lines(draft)
    let start = try #require(lines.firstIndex { $0.hasPrefix("References:") })
    let rest = lines[(start + 1)...].prefix { $0.hasPrefix(" ") }
    let identifiers = ([lines[start]] + rest).joined().split(separator: " ").dropFirst()
    #expect(identifiers.first == "<number.0@mail.example.org>")
    #expect(identifiers.last == "<number.199@mail.example.org>")
    #expect(identifiers.joined(separator: " ").utf8.count <= 900)
    #expect(identifiers.count > 25)
  }

  @Test func `foreign identifiers that cannot be written are left out`() throws {
    var draft = Self.draft()
    draft.references = [
      MessageID("ü@example.org"), MessageID("a b@example.org"), MessageID("ok@example.org"),
      MessageID(String(repeating: "x", count: 2000)),
    ]
    #expect(try Self.lines(draft).contains("References: <ok@example.org>"))
  }

  @Test(arguments: [
    (-2_208_988_800.0, 0, "Mon, 1 Jan 1900 00:00:00 +0000"),
    (951_782_400, 0, "Tue, 29 Feb 2000 00:00:00 +0000"),
    (0, -3600 * 11 - 1800, "Wed, 31 Dec 1969 12:30:00 -1130"),
    (4_107_542_400, 50_400, "Mon, 1 Mar 2100 14:00:00 +1400"),
    (1_795_478_400.9, 29, "Tue, 24 Nov 2026 00:00:00 +0000"),
  ])
  func `dates are written with their offset`(
    seconds: Double,
    offset: Int,
    written: String
  ) throws {
    var draft = Self.draft()
    draft.date = Date(timeIntervalSince1970: seconds)
    draft.secondsFromUTC = offset
    #expect(try Self.lines(draft).first == "Date: \(written)")
  }

  @Test func `a message goes along as it is, or as a file when relays would change it`() throws {
    var draft = Self.draft()
    draft.attachments = [
      DraftAttachment(
        fileName: "old.eml",
        mediaType: "message/rfc822",
        content: Array("Subject: x\r\n\r\nbody\r\n".utf8)
      )
    ]
    let whole = try Self.lines(draft)
    #expect(whole.contains("Content-Type: message/rfc822") && whole.contains("Subject: x"))
    draft.attachments[0].content = Array("Subject: ü\n\nbody".utf8)
    #expect(try Self.lines(draft).contains("Content-Type: application/octet-stream"))
  }
}
