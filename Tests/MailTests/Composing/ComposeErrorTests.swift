import FoundationEssentials
import Mail
import Testing

@Suite("Values that may not stand in a header are refused")
struct ComposeErrorTests {
  static let controls = [
    "\r", "\n", "\r\n", "\0", "\t", "\u{1}", "\u{8}", "\u{b}", "\u{c}", "\u{1b}", "\u{1f}",
    "\u{7f}",
    "\u{80}", "\u{85}", "\u{9f}", "\u{2028}", "\u{2029}",
  ]

  static let places: [(field: String, place: @Sendable (inout Draft, String) -> Void)] = [
    ("Subject", { $0.subject = "a\($1)Bcc: x@example.org" }),
    ("From", { $0.from.name = "a\($1)b" }),
    ("From", { $0.from.email = "a\($1)b@example.org" }),
    ("To", { $0.to = [EmailAddress(email: "a\($1)b@example.org")] }),
    ("To", { $0.to = [$0.to[0], EmailAddress(name: "b\($1)", email: "b@example.org")] }),
    ("Cc", { $0.cc = [EmailAddress(email: "a@exam\($1)ple.org")] }),
    ("Cc", { $0.cc = [EmailAddress(email: "a@[192.0.2.1\($1)]")] }),
    ("Reply-To", { $0.replyTo = [EmailAddress(name: "\($1)", email: "a@example.org")] }),
    ("Reply-To", { $0.replyTo = [EmailAddress(email: "\"a\($1)\"@example.org")] }),
    ("Message-ID", { $0.messageID = MessageID("a\($1)b@example.org") }),
    ("In-Reply-To", { $0.inReplyTo = [MessageID("a\($1)b@example.org")] }),
    ("References", { $0.references = [MessageID("a\($1)b@example.org")] }),
    ("Auto-Submitted", { $0.autoSubmitted = "auto-generated\($1)" }),
    ("List-Unsubscribe", { $0.listUnsubscribe = ["mailto:a\($1)@example.org"] }),
    ("X-A", { $0.extraFields = [("X-A", "a\($1)b")] }),
    ("X-\u{0}A", { $0.extraFields = [("X-\($1)A", "b")] }),
    ("Content-Disposition", { $0.attachments = [Self.file("a\($1).txt")] }),
    ("Content-Type", { $0.attachments = [Self.file("a", type: "text/plain\($1)")] }),
    ("Content-ID", { $0.attachments = [Self.file("a", contentID: "a\($1)b@example.org")] }),
  ]

  static func file(
    _ name: String,
    type: String = "text/plain",
    contentID: String? = nil
  ) -> DraftAttachment {
    DraftAttachment(fileName: name, mediaType: type, content: [], contentID: contentID)
  }

  @Test(arguments: places.indices, controls)
  func `no control character passes in any value, and the error names the field`(
    place: Int,
    control: String
  ) throws {
    var draft = MessageComposerTests.draft()
    Self.places[place].place(&draft, control)
    let error = #expect(throws: ComposeError.self) { try MessageComposer().compose(draft) }
    #expect(error?.field == Self.places[place].field.replacing("\0", with: control))
  }

  @Test(arguments: ["\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}"])
  func `nothing turns the letters of a name around`(turn: String) throws {
    var draft = MessageComposerTests.draft()
    draft.from.name = "Anna\(turn)gro.elpmaxe@"
    #expect(throws: ComposeError.self) { try MessageComposer().compose(draft) }
    draft = MessageComposerTests.draft()
    draft.attachments = [Self.file("invoice\(turn)fdp.exe")]
    #expect(throws: ComposeError.self) { try MessageComposer().compose(draft) }
    _ = try MessageComposer().compose(MessageComposerTests.draft(subject: "Re: \(turn)x"))
  }

  @Test(arguments: ["\u{200E}", "\u{200F}", "\u{61C}", "\u{200D}", "\u{200C}"])
  func `marks that names are written with may stay`(mark: String) throws {
    var draft = MessageComposerTests.draft()
    draft.from.name = "שלום\(mark)"
    _ = try MessageComposer().compose(draft)
  }

  @Test(arguments: [[], ["mailto:off@example.com"], ["http://example.com/off"]])
  func `unsubscribing with one click needs an address to post to`(addresses: [String]) {
    var draft = MessageComposerTests.draft()
    draft.listUnsubscribe = addresses
    draft.allowsOneClickUnsubscribe = true
    let error = #expect(throws: ComposeError.self) { try MessageComposer().compose(draft) }
    #expect(error?.field == "List-Unsubscribe-Post")
  }

  @Test(arguments: [
    "", "anna", "@example.org", "anna@", "an na@example.org", "<anna@example.org>",
    "anna@exam ple.org", "anna@example..org", "anna@-example.org", "ännä@example.org",
    "a@b@example.org", "\"a b\"@example.org", "\"a\"b\"@example.org", "\"a\\\"@example.org",
    "anna@[192.0.2.1", "anna@[<>]", "anna@example.org>", "anna@exa(m)ple.org",
    "anna@\(String(repeating: "x", count: 64)).org",
    "\(String(repeating: "x", count: 65))@example.org",
    "anna@💩.example.org", "anna@\(String(repeating: "ü", count: 60)).org", "anna@example.org.",
  ])
  func `an address that cannot be delivered to is refused`(email: String) {
    var draft = MessageComposerTests.draft()
    draft.to = [EmailAddress(email: email)]
    #expect(throws: ComposeError.self) { try MessageComposer().compose(draft) }
  }

  @Test(arguments: [
    ("anna@example.org", "anna@example.org"),
    ("anna@bücher.example", "anna@xn--bcher-kva.example"),
    ("anna@BÜCHER.example", "anna@xn--bcher-kva.example"),
    ("anna@bu\u{308}cher.example", "anna@xn--bcher-kva.example"),
    ("anna@例え。テスト", "anna@xn--r8jz45g.xn--zckzah"),
    ("anna@пример.испытание", "anna@xn--e1afmkfd.xn--80akhbyknj4f"),
    ("anna@straße.example", "anna@xn--strae-oqa.example"),
    ("a..b.@example.org", "\"a..b.\"@example.org"),
    ("\"a,b\"@example.org", "\"a,b\"@example.org"), ("anna@[192.0.2.1]", "anna@[192.0.2.1]"),
  ])
  func `other addresses are written in ASCII`(email: String, written: String) throws {
    var draft = MessageComposerTests.draft()
    draft.to = [EmailAddress(email: email)]
    #expect(try MessageComposerTests.lines(draft).contains("To: <\(written)>"))
  }

  @Test(arguments: [
    "Subject", "bcc", "Content-Type", "MIME-VERSION", "Return-Path", "", "a b", "a:b", "ü",
    "List-Unsubscribe-Post",
  ])
  func `only free field names can be added`(name: String) {
    var draft = MessageComposerTests.draft()
    draft.extraFields = [(name, "x")]
    #expect(throws: ComposeError.self) { try MessageComposer().compose(draft) }
  }

  @Test(arguments: ["text", "text/", "/plain", "text/pl ain", "multipart/mixed", "a/b/c", "text/ü"])
  func `what is no media type of a file is refused`(type: String) {
    var draft = MessageComposerTests.draft()
    draft.attachments = [Self.file("a", type: type)]
    #expect(throws: ComposeError.self) { try MessageComposer().compose(draft) }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -1e300, 1e300, 253_402_300_800])
  func `a date without a year of four digits is refused`(seconds: Double) {
    var draft = MessageComposerTests.draft()
    draft.date = Date(timeIntervalSince1970: seconds)
    #expect(throws: ComposeError.self) { try MessageComposer().compose(draft) }
  }

  @Test(arguments: [Int.min, -86_400, 86_400, Int.max])
  func `an offset of a day or more is refused`(offset: Int) {
    var draft = MessageComposerTests.draft()
    draft.secondsFromUTC = offset
    #expect(throws: ComposeError.self) { try MessageComposer().compose(draft) }
  }

  @Test func `a word that fits in no line is refused`() {
    var draft = MessageComposerTests.draft()
    draft.autoSubmitted = String(repeating: "x", count: 2000)
    #expect(throws: ComposeError.self) { try MessageComposer().compose(draft) }
  }
}
