import Cases
import Mail
import Testing

@Suite("the ladder: signals beside each other")
struct SignalTests {
  private let threader = Letterbox.threader

  @Test func `a weaker signal that names another case is set aside, and said`() throws {
    var index = Letterbox.index(7, 8, 9)
    index.filed["a@example.org"] = [8]
    let message = Letterbox.message(
      to: Letterbox.address(7),
      fields: ["In-Reply-To: <a@example.org>"],
      subject: Letterbox.tag(9)
    )
    let threading = try threader.thread(message, in: index)
    #expect(threading.destination == .file([7]))
    for words in [
      "set aside: reference names case 8, and address_token is stronger",
      "set aside: subject_tag names case 9, and address_token is stronger",
    ] { #expect(threading.signals.contains(words), "\(threading.signals)") }
  }

  @Test func `signals that agree are not set aside`() throws {
    let message = Letterbox.message(to: Letterbox.address(), subject: Letterbox.tag())
    let signals = try threader.thread(message, in: Letterbox.index()).signals
    #expect(!signals.contains { $0.hasPrefix("set aside") })
  }

  @Test func `a token that was given to another participant is worth one level less`() throws {
    var index = Letterbox.index()
    index.add("client@example.net", to: 1042)
    let message = Letterbox.message(from: "client@example.net", to: Letterbox.address())
    let threading = try threader.thread(message, in: index)
    #expect(threading.destination == .file([1042]) && threading.trust == .l2)
    #expect(threading.signals.contains { $0.hasSuffix("given to \(Letterbox.firm))") })
  }

  @Test(arguments: [
    ("dmarc=pass header.from=lawfirm.example.org", TrustLevel.l4), ("dmarc=none", .l3),
    ("dmarc=fail", .l2),
  ])
  func `what our mail server says of the author counts`(result: String, trust: TrustLevel) throws {
    let message = Letterbox.message(
      to: Letterbox.address(),
      fields: ["Authentication-Results: mx.example.com; \(result)"]
    )
    let threader = Letterbox.threader(trusting: ["mx.example.com"])
    #expect(try threader.thread(message, in: Letterbox.index()).trust == trust)
    #expect(try self.threader.thread(message, in: Letterbox.index()).trust == .l3)
  }

  @Test func `a forged author is no participant`() throws {
    let message = Letterbox.message(
      fields: ["Authentication-Results: mx.example.com; dmarc=fail"],
      subject: Letterbox.tag()
    )
    let threading = try Letterbox.threader(trusting: ["mx.example.com"]).thread(
      message,
      in: Letterbox.index()
    )
    #expect(threading.destination == .review(.failedAuthentication, suggestion: 1042))
  }

  @Test func `a message that comes after its answer finds the case of the answer`() throws {
    var index = Letterbox.index()
    index.answering = ["late@example.org": [1042]]
    let late = Letterbox.message(fields: ["Message-ID: <late@example.org>"])
    #expect(try threader.thread(late, in: index).destination == .file([1042]))
    let sibling = Letterbox.message(fields: ["In-Reply-To: <late@example.org>"])
    #expect(try threader.thread(sibling, in: index).destination == .file([1042]))
  }

  @Test(arguments: [
    ("Hello\n\n> Our reference: TAG", Letterbox.firm, true), ("TAG", Letterbox.stranger, false),
  ])
  func `a tag in the text is a last resort`(text: String, author: String, isFiled: Bool) throws {
    let message = Letterbox.message(
      from: author,
      text: text.replacing("TAG", with: Letterbox.tag())
    )
    let threading = try threader.thread(message, in: Letterbox.index())
    #expect(
      threading.destination
        == (isFiled ? .file([1042]) : .review(.strangerWithTag, suggestion: 1042))
    )
    #expect(threading.trust == .l1)
  }

  @Test func `somebody of the same domain is a suggestion`() throws {
    let message = Letterbox.message(from: "secretary@lawfirm.example.org")
    let threading = try threader.thread(message, in: Letterbox.index())
    #expect(threading.destination == .review(.unmatched, suggestion: 1042))
    #expect(threading.signals == ["somebody of lawfirm.example.org takes part in case 1042"])
  }

  @Test func `a rung that is switched off decides nothing`() throws {
    let threader = Threader(
      references: Keys.references(),
      addresses: Keys.addresses(),
      ownAddresses: [],
      policy: ThreadingPolicy(rungs: [.reference])
    )
    let message = Letterbox.message(to: Letterbox.address(), subject: Letterbox.tag())
    #expect(try threader.thread(message, in: Letterbox.index()).method == .none)
  }

  @Test func `a Reply-To that differs is shown`() throws {
    let message = Letterbox.message(
      to: Letterbox.address(),
      fields: ["Reply-To: eve@example.net"]
    )
    let threading = try threader.thread(message, in: Letterbox.index())
    #expect(
      threading.signals.contains("Reply-To differs from From: eve@example.net; shown, not trusted")
    )
  }

  @Test func `an answer to the address of the internal thread is internal`() throws {
    var index = Letterbox.index()
    index.people[1042]?.append(Participant(email: "lea@example.com", role: .resolver))
    let address = Keys.addresses().address(case: 1042, for: "lea@example.com", thread: .internal)
    let message = Letterbox.message(from: "lea@example.com", to: address)
    #expect(try threader.thread(message, in: index).internalCases == [1042])
    let outside = Letterbox.message(to: Letterbox.address())
    #expect(try threader.thread(outside, in: index).internalCases.isEmpty)
  }

  @Test func `a token of an earlier generation proves nothing`() throws {
    var index = Letterbox.index()
    index.people[1042]?[0].tokenGeneration = 1
    let old = Letterbox.message(to: Letterbox.address())
    #expect(try threader.thread(old, in: index).method == .none)
    let address = Keys.addresses().address(
      case: 1042,
      for: Letterbox.firm,
      thread: .external,
      generation: 1
    )
    #expect(try threader.thread(Letterbox.message(to: address), in: index).trust == .l3)
    #expect(
      try threader.thread(Letterbox.message(to: address), in: Letterbox.index()).method == .none
    )
  }

  @Test(arguments: [(4, true), (5, false)])
  func `who guessed too often is not believed a right tag`(wrong: Int, isFiled: Bool) throws {
    var index = Letterbox.index()
    index.wrongReferences = [Letterbox.firm: wrong]
    let threading = try threader.thread(Letterbox.message(subject: Letterbox.tag()), in: index)
    #expect(
      threading.destination == (isFiled ? .file([1042]) : .review(.badReference, suggestion: nil))
    )
  }

  @Test func `a rule files what nothing stronger names`() throws {
    var index = Letterbox.index(7, 8)
    index.rules = [Letterbox.firm: 8]
    let plain = try threader.thread(Letterbox.message(), in: index)
    #expect(plain.destination == .file([8]) && plain.method == .senderRule && plain.trust == .l2)
    let tagged = try threader.thread(Letterbox.message(subject: Letterbox.tag(7)), in: index)
    #expect(tagged.destination == .file([7]))
    let forged = Letterbox.message(fields: ["Authentication-Results: mx.example.com; dmarc=fail"])
    let threader = Letterbox.threader(trusting: ["mx.example.com"])
    #expect(try threader.thread(forged, in: index).method == .none)
  }
}
