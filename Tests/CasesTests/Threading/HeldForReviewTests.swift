import Cases
import Mail
import Testing

@Suite("the ladder: what waits for a person")
struct HeldForReviewTests {
  let threader = Letterbox.threader

  func destination(
    _ message: ReceivedMessage,
    in index: MemoryIndex = Letterbox.index()
  ) throws -> Threading.Destination {
    let threading = try threader.thread(message, in: index)
    #expect(threading.method == .none)
    #expect(threading.trust <= .l1)
    return threading.destination
  }

  @Test func `the right tag from a stranger only suggests`() throws {
    let message = Letterbox.message(from: Letterbox.stranger, subject: Letterbox.tag())
    #expect(try destination(message) == .review(.strangerWithTag, suggestion: 1042))
  }

  @Test func `the right tag from someone who was taken off only suggests`() throws {
    var index = MemoryIndex(1042)
    index.add(Letterbox.firm, to: 1042, isRemoved: true)
    let message = Letterbox.message(subject: Letterbox.tag())
    #expect(try destination(message, in: index) == .review(.strangerWithTag, suggestion: 1042))
  }

  @Test func `the right tag with two authors only suggests`() throws {
    let message = Letterbox.message(
      from: "\(Letterbox.firm), \(Letterbox.stranger)",
      subject: Letterbox.tag()
    )
    #expect(try destination(message) == .review(.strangerWithTag, suggestion: 1042))
  }

  @Test func `the right tag without an author only suggests`() throws {
    let message = Letterbox.message(from: "", subject: Letterbox.tag())
    #expect(try destination(message) == .review(.strangerWithTag, suggestion: 1042))
  }

  @Test func `a guessed tag is refused without a suggestion`() throws {
    let message = Letterbox.message(subject: "[DOS-1042-aaaaa]")
    #expect(try destination(message) == .review(.badReference, suggestion: nil))
  }

  @Test func `a tag of a case that is not there is refused`() throws {
    #expect(
      try destination(Letterbox.message(subject: Letterbox.tag(5)))
        == .review(.badReference, suggestion: nil)
    )
  }

  @Test func `tags of two cases are ambiguous`() throws {
    let message = Letterbox.message(subject: Letterbox.tag(8) + Letterbox.tag(7))
    #expect(
      try destination(message, in: Letterbox.index(7, 8)) == .review(.ambiguous, suggestion: 8)
    )
  }

  @Test func `the bare number proves nothing`() throws {
    let message = Letterbox.message(from: Letterbox.stranger, subject: "Case DOS-1042, 1042")
    #expect(try destination(message) == .review(.unmatched, suggestion: nil))
  }

  @Test func `an item number suggests its case`() throws {
    var index = Letterbox.index(7, 8)
    index.items = ["INV-2026/0815": [8]]
    for message in [
      Letterbox.message(from: Letterbox.stranger, subject: "About INV-2026/0815."),
      Letterbox.message(from: Letterbox.stranger, text: "We contest (INV-2026/0815)!"),
    ] {
      let threading = try threader.thread(message, in: index)
      #expect(threading.destination == .review(.unmatched, suggestion: 8))
      #expect(threading.signals == ["names item INV-2026/0815 of case 8"])
    }
  }

  @Test func `item numbers of two cases suggest neither`() throws {
    var index = Letterbox.index(7, 8)
    index.items = ["INV-1": [7], "INV-2": [8]]
    let message = Letterbox.message(from: Letterbox.stranger, subject: "INV-1 and INV-2")
    #expect(try destination(message, in: index) == .review(.unmatched, suggestion: nil))
  }

  @Test func `the only case of a sender is suggested, never taken`() throws {
    #expect(try destination(Letterbox.message()) == .review(.unmatched, suggestion: 1042))
    #expect(
      try destination(Letterbox.message(), in: Letterbox.index(7, 8))
        == .review(.unmatched, suggestion: nil)
    )
  }

  @Test func `a message without any signal waits`() throws {
    let message = Letterbox.message(from: Letterbox.stranger)
    #expect(try destination(message) == .review(.unmatched, suggestion: nil))
  }

  @Test(arguments: ["", "a@example.org, b@example.org"])
  func `a message without an author, or with two, waits`(from: String) throws {
    #expect(
      try destination(Letterbox.message(from: from)) == .review(.noAuthor, suggestion: nil)
    )
  }

  @Test(arguments: [
    (
      "Microsoft Exchange Server 2010",
      "Retrieval using the IMAP4 protocol failed for the following\r\n message: 20004"
    ),
    ("System Administrator <root@localhost>", "message unavailable"),
  ])
  func `a server's note in place of a message waits, whatever its address`(
    _ from: String,
    _ subject: String
  ) throws {
    let note = Letterbox.message(from: from, to: Letterbox.address(), subject: subject)
    #expect(try destination(note) == .review(.serverNote, suggestion: nil))
  }

  @Test func `a person who writes about such a note is heard`() throws {
    let message = Letterbox.message(
      to: Letterbox.address(),
      subject: "Retrieval using the IMAP4 protocol failed for the following message: 7"
    )
    #expect(try threader.thread(message, in: Letterbox.index()).destination == .file([1042]))
  }
}
