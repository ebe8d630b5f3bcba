import Cases
import Foundation
import Mail
import Testing

@testable import Store

@Suite("storing what was decided")
struct DecisionTests {
  let workspace: Workspace
  var store: SQLiteStore { workspace.store }

  init() throws { workspace = try Workspace() }

  func filed(_ number: Int, _ text: String = "We have written.") throws -> Outcome {
    try workspace.arrive(Workspace.mail(to: workspace.address(number), text: text))
    return try #require(try workspace.process().first)
  }

  @Test func `a filed message is comment, file and history of its case`() throws {
    let number = try workspace.openCase()
    try workspace.arrive(
      Workspace.mail(to: workspace.address(number), id: "a@example.org", text: "We wrote.")
    )
    let outcome = try #require(try workspace.process([Array("%PDF".utf8)]).first)
    #expect(outcome.state == .filed)
    let view = try store.caseView(number)
    #expect(try workspace.comments(number) == ["We wrote."])
    #expect(view.comments.first?.author == Workspace.firm)
    #expect(view.comments.first?.visibility == .external)
    #expect(view.attachments.map(\.file.fileName) == ["file.pdf"])
    let sha256 = try #require(view.attachments.first?.file.sha256)
    #expect(try store.content(sha256).read(0..<9) == Array("%PDF".utf8))
    #expect(view.messages.first?.method == "address_token")
    #expect(view.messages.first?.signals.count == 1)
    #expect(view.messages.first?.trust == .l3)
    #expect(view.events.last?.type == .messageReceived)
    #expect(view.events.last?.actor == Actor(kind: .contact, name: Workspace.firm))
    #expect(view.file.needsAttention)
  }

  @Test func `the same message with other trace fields is a duplicate`() throws {
    let number = try workspace.openCase()
    let mail = Workspace.mail(to: workspace.address(number), id: "a@example.org")
    let first = try workspace.arrive(mail)
    let second = try workspace.arrive("Delivered-To: anna@example.com\r\n" + mail)
    #expect(try workspace.process().map(\.state) == [.filed, .duplicate])
    #expect(try store.caseView(number).comments.count == 1)
    #expect(
      try workspace.count("SELECT duplicateOf FROM inboundEmail WHERE id = \(second)") == first
    )
  }

  @Test func `a large file of a duplicate leaves nothing behind`() throws {
    let number = try workspace.openCase()
    let mail = Workspace.mail(to: workspace.address(number), id: "a@example.org")
    let file = [UInt8](repeating: 1, count: 5000)
    try workspace.arrive(mail)
    try workspace.process([file])
    try workspace.arrive("Received: from x\r\n" + mail)
    #expect(try workspace.process([file]).map(\.state) == [.duplicate])
    #expect(try workspace.temporaryFiles().isEmpty)
    #expect(try workspace.blobFiles().count == 1)
  }

  @Test func `the same Message-ID over other content is a new message`() throws {
    let number = try workspace.openCase()
    for text in ["first", "second"] {
      try workspace.arrive(
        Workspace.mail(to: workspace.address(number), id: "a@example.org", text: text)
      )
    }
    #expect(try workspace.process().map(\.state) == [.filed, .filed])
    #expect(try workspace.comments(number) == ["first", "second"])
    let messages = try store.caseView(number).messages
    #expect(messages.first?.signals.count == 1)
    #expect(
      messages.last?.signals.last
        == "message \(messages[0].id) has the same Message-ID and other content"
    )
  }

  @Test func `the same content under another Message-ID is a new message`() throws {
    let number = try workspace.openCase()
    for id in ["a@example.org", "b@example.org"] {
      try workspace.arrive(Workspace.mail(to: workspace.address(number), id: id))
    }
    #expect(try workspace.process().map(\.state) == [.filed, .filed])
  }

  @Test func `a message of two cases is filed on both`() throws {
    let (one, two) = (try workspace.openCase(), try workspace.openCase())
    try workspace.arrive(
      Workspace.mail(to: "\(workspace.address(one)), \(workspace.address(two))")
    )
    #expect(try workspace.process().first?.state == .filed)
    for number in [one, two] {
      #expect(try store.caseView(number).comments.count == 1)
      #expect(try store.caseView(number).messages.first?.cases == [one, two])
    }
    #expect(try workspace.count("SELECT count(*) FROM message") == 1)
  }

  @Test func `people of a message with a token join the case`() throws {
    let number = try workspace.openCase()
    try workspace.arrive(
      Workspace.mail(to: "\(workspace.address(number)), Court <court@example.org>")
    )
    try workspace.process()
    let people = try store.caseView(number).participants
    #expect(people.map(\.email) == [Workspace.firm, "court@example.org"])
    #expect(people.last?.source == .seenInMail)
    #expect(try workspace.events(number).contains(.participantAdded))
  }

  @Test func `mail opens a waiting case, and leaves a closed one closed`() throws {
    let number = try workspace.openCase()
    _ = try store.queue(
      [workspace.letter(number, expectsReply: true)],
      by: workspace.anna,
      now: workspace.now
    )
    #expect(try store.caseFile(number).state == .waiting)
    _ = try filed(number)
    #expect(try store.caseFile(number).state == .open)
    try workspace.close(number)
    _ = try filed(number, "One more thing.")
    #expect(try store.caseFile(number).state == .closed)
    #expect(try store.caseFile(number).needsAttention)
    #expect(try store.caseView(number).comments.count == 2)
  }

  @Test func `a held message is on no case and has its reason`() throws {
    let number = try workspace.openCase()
    try workspace.arrive(
      Workspace.mail(
        from: Workspace.stranger,
        subject: "Re: \(workspace.references.reference(number).tag)"
      )
    )
    #expect(try workspace.process().map(\.state) == [.review])
    let review = try #require(try store.reviews(includingDecided: false, limit: 9).first)
    #expect(review.reason == "stranger_with_tag")
    #expect(review.suggestedCase == number)
    #expect(review.message.cases.isEmpty)
    #expect(try store.caseView(number).comments.isEmpty)
    #expect(try !store.caseFile(number).needsAttention)
  }

  @Test func `an answer to a held message waits too, to a filed one is filed`() throws {
    let number = try workspace.openCase()
    try workspace.arrive(Workspace.mail(from: Workspace.stranger, id: "held@example.net"))
    try workspace.arrive(Workspace.mail(to: workspace.address(number), id: "filed@example.org"))
    try workspace.process()
    for id in ["held@example.net", "filed@example.org"] {
      try workspace.arrive(
        Workspace.mail(from: Workspace.stranger, fields: ["In-Reply-To: <\(id)>"])
      )
    }
    #expect(try workspace.process().map(\.state) == [.review, .filed])
  }

  @Test(arguments: ["Thu, 1 Jan 0000 00:00:00 +0000", "Fri, 31 Dec 9999 23:59:59 -9959", "soon"])
  func `any date is stored`(date: String) throws {
    try workspace.arrive(Workspace.mail(fields: ["Date: \(date)"]))
    #expect(try workspace.process().map(\.state) == [.review])
  }

  @Test(arguments: [.infinity, -.infinity, .nan, 1e300, -1e300, 9.3e15] as [TimeInterval])
  func `a date beyond counting is stored as the last that can be`(seconds: TimeInterval) throws {
    let date = Date(timeIntervalSince1970: seconds)
    guard case .integer(let stored) = date.sqlValue else { return }
    #expect(stored == (seconds.isNaN ? 0 : seconds > 0 ? .max : .min))
  }

  @Test(arguments: ["a\u{0}b", "'; DROP TABLE event; --", "\u{FFFD}\u{10FFFF}", "ü"])
  func `any subject is stored as it is`(subject: String) throws {
    let id = try workspace.arrive(Workspace.mail(text: subject))
    var email = try #require(try store.claim(limit: 1, now: workspace.now).first)
    #expect(email.id == id)
    var processed = try workspace.processed(email)
    processed.message.subject = subject
    email = processed.email
    _ = try store.commit([processed], now: workspace.now) { processed, index in
      try ReceiveMessage(
        threader: Threader(
          references: workspace.references,
          addresses: workspace.addresses,
          ownAddresses: []
        )
      ).decide(processed.message, in: index)
    }
    let review = try #require(try store.reviews(includingDecided: false, limit: 1).first)
    #expect(review.message.subject == subject)
  }
}
