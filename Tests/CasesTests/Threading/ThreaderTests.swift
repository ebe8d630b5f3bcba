import Cases
import Mail
import Testing

@Suite("the ladder: what names a case")
struct ThreaderTests {
  let threader = Letterbox.threader

  @Test(arguments: ["To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "Resent-To"])
  func `an address token in any recipient field files the message`(field: String) throws {
    let message = Letterbox.message(
      to: "someone@example.org",
      fields: ["\(field): \(Letterbox.address())"]
    )
    let threading = try threader.thread(message, in: Letterbox.index())
    #expect(threading.destination == .file([1042]))
    #expect(threading.method == .addressToken)
    #expect(threading.trust == .l3)
    #expect(threading.signals.count == 1)
  }

  @Test(arguments: ["Resent-To", "Resent-Cc", "X-Envelope-To", "Delivered-To"])
  func `an address token among others in a delivery field counts`(field: String) throws {
    let message = Letterbox.message(
      to: "someone@example.org",
      fields: ["\(field): Anna <anna@example.org>, \"Our Cases\" <\(Letterbox.address())>"]
    )
    let threading = try threader.thread(message, in: Letterbox.index())
    #expect(threading.destination == .file([1042]))
  }

  @Test func `an address token from someone else files too, at lower trust`() throws {
    let message = Letterbox.message(from: Letterbox.stranger, to: Letterbox.address())
    let threading = try threader.thread(message, in: Letterbox.index())
    #expect(threading.destination == .file([1042]))
    #expect(threading.trust == .l2)
  }

  @Test func `tokens of two cases file the message on both`() throws {
    let index = Letterbox.index(7, 8)
    let message = Letterbox.message(
      to: "\(Letterbox.address(7)), \(Letterbox.address(8)), \(Letterbox.address(7))"
    )
    #expect(try threader.thread(message, in: index).destination == .file([7, 8]))
  }

  @Test func `a token decides before In-Reply-To and before a tag`() throws {
    var index = Letterbox.index(7, 8, 9)
    index.filed["a@example.org"] = [8]
    let message = Letterbox.message(
      to: Letterbox.address(7),
      fields: ["In-Reply-To: <a@example.org>"],
      subject: Letterbox.tag(9)
    )
    let threading = try threader.thread(message, in: index)
    #expect(threading.destination == .file([7]))
    #expect(threading.method == .addressToken)
  }

  @Test func `a token that does not verify is passed over, and said`() throws {
    let wrong = Letterbox.address(for: "nobody@example.net")
    let message = Letterbox.message(to: wrong, subject: "Re: \(Letterbox.tag())")
    let threading = try threader.thread(message, in: Letterbox.index())
    #expect(threading.method == .subjectTag)
    #expect(threading.signals.first == "address token for case 1042 does not verify")
  }

  @Test func `a token that does not verify waits as a bad reference when nothing else speaks`()
    throws
  {
    let wrong = Letterbox.address(for: "nobody@example.net")
    let message = Letterbox.message(from: Letterbox.stranger, to: wrong)
    let threading = try threader.thread(message, in: Letterbox.index())
    #expect(threading.destination == .review(.badReference, suggestion: nil))
  }

  @Test func `a token of a case that does not exist names nothing`() throws {
    let message = Letterbox.message(from: Letterbox.stranger, to: Letterbox.address(5))
    let threading = try threader.thread(message, in: Letterbox.index())
    #expect(threading.method == .none)
  }

  @Test func `a token given to someone who was taken off goes on naming the case`() throws {
    var index = MemoryIndex(1042)
    index.add(Letterbox.firm, to: 1042, isRemoved: true)
    let threading = try threader.thread(
      Letterbox.message(to: Letterbox.address()),
      in: index
    )
    #expect(threading.destination == .file([1042]))
    #expect(threading.trust == .l2)
  }

  @Test func `In-Reply-To decides before References`() throws {
    var index = Letterbox.index(7, 8)
    index.filed = ["old@example.org": [7], "new@example.org": [8]]
    let message = Letterbox.message(fields: [
      "In-Reply-To: <old@example.org>", "References: <new@example.org>",
    ])
    let threading = try threader.thread(message, in: index)
    #expect(threading.destination == .file([7]))
    #expect(threading.method == .reference)
    #expect(threading.trust == .l2)
  }

  @Test func `the newest of the References decides, unknown ones are passed over`() throws {
    var index = Letterbox.index(7, 8)
    index.filed = ["old@example.org": [7], "new@example.org": [8]]
    let message = Letterbox.message(fields: [
      "References: <old@example.org> <new@example.org> <unknown@example.org>"
    ])
    #expect(try threader.thread(message, in: index).destination == .file([8]))
  }

  @Test func `an answer from someone who takes no part is filed at the lowest trust`() throws {
    var index = Letterbox.index()
    index.filed = ["a@example.org": [1042]]
    let message = Letterbox.message(
      from: Letterbox.stranger,
      fields: ["In-Reply-To: <a@example.org>"]
    )
    let threading = try threader.thread(message, in: index)
    #expect(threading.destination == .file([1042]))
    #expect(threading.trust == .l1)
  }

  @Test func `an answer to a message on several cases goes to all of them`() throws {
    var index = Letterbox.index(7, 8)
    index.filed = ["a@example.org": [7, 8]]
    let message = Letterbox.message(fields: ["In-Reply-To: <a@example.org>"])
    #expect(try threader.thread(message, in: index).destination == .file([7, 8]))
  }

  @Test func `a known identifier decides before the tag of another case`() throws {
    var index = Letterbox.index(7, 8)
    index.filed = ["a@example.org": [7]]
    let message = Letterbox.message(
      fields: ["In-Reply-To: <a@example.org>"],
      subject: Letterbox.tag(8)
    )
    #expect(try threader.thread(message, in: index).destination == .file([7]))
  }

  @Test func `the tag of a participant files the message`() throws {
    let message = Letterbox.message(subject: "AW: \(Letterbox.tag()) Our costs")
    let threading = try threader.thread(message, in: Letterbox.index())
    #expect(threading.destination == .file([1042]))
    #expect(threading.method == .subjectTag)
    #expect(threading.trust == .l2)
  }

  @Test func `every signal of a merged case leads to the case it was merged into`() throws {
    var index = Letterbox.index(7)
    index.open(9)
    index.add(Letterbox.firm, to: 9)
    index.merge(7, into: 9)
    index.filed = ["a@example.org": [7]]
    let messages = [
      Letterbox.message(to: Letterbox.address(7)),
      Letterbox.message(fields: ["In-Reply-To: <a@example.org>"]),
      Letterbox.message(subject: Letterbox.tag(7)),
    ]
    for message in messages {
      #expect(try threader.thread(message, in: index).destination == .file([9]))
    }
    let both = Letterbox.message(to: "\(Letterbox.address(7)), \(Letterbox.address(9))")
    #expect(try threader.thread(both, in: index).destination == .file([9]))
    let tags = Letterbox.message(subject: Letterbox.tag(7) + Letterbox.tag(9))
    #expect(try threader.thread(tags, in: index).destination == .file([9]))
  }
}
