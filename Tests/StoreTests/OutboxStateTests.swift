import Cases
import Foundation
import Mail
import Testing

@testable import Store

@Suite("the outbox")
struct OutboxStateTests {
  let workspace: Workspace
  let number: Int
  var store: SQLiteStore { workspace.store }
  var anna: Actor { workspace.anna }
  var now: Date { workspace.now }
  let accepted = DeliveryVerdict.Recipient.sent(SMTPReply(code: 250, text: "ok"))
  let refused = DeliveryVerdict.Recipient.failed(SMTPReply(code: 550, text: "no"), "550 no")

  init() throws {
    workspace = try Workspace()
    number = try workspace.openCase()
  }

  @discardableResult
  func queue(_ unique: String = "a", to recipients: [String] = [Workspace.firm]) throws -> Int {
    try store.queue(
      [workspace.letter(number, to: recipients, unique: unique)],
      by: anna,
      now: now
    )[0]
  }

  func claim(after seconds: TimeInterval = 0) throws -> [OutboxMessage] {
    try store.claimOutbox(limit: 9, now: now + seconds)
  }

  func commit(
    _ recipients: [String: DeliveryVerdict.Recipient],
    _ message: OutboxMessage,
    next: TimeInterval? = nil
  ) throws {
    try store.commit(
      DeliveryVerdict(recipients: recipients, nextAttempt: next.map { now + $0 }),
      of: message,
      now: now
    )
  }

  func state(_ id: Int) throws -> OutboxMessage.State? {
    try store.outbox(in: OutboxMessage.State.allCases, limit: 9).first { $0.id == id }?.state
  }

  func recipients(_ id: Int) throws -> [String: String] {
    let view = try store.outbox(in: OutboxMessage.State.allCases, limit: 9).first { $0.id == id }
    return Dictionary(
      uniqueKeysWithValues: (view?.message.recipients ?? []).map { ($0.email, $0.state) }
    )
  }

  @Test func `a queued letter keeps its bytes and has its event in the same transaction`() throws {
    let id = try queue()
    let message = try #require(try claim().first)
    #expect(message.id == id)
    #expect(message.attempts == 1)
    #expect(message.envelope.recipients == [Workspace.firm])
    #expect(try store.content(message.sha256).read(0..<99) == Array("letter".utf8))
    #expect(try workspace.events(number).last == .messageQueued)
    #expect(try state(id) == .sending)
    #expect(try claim().isEmpty)
  }

  @Test func `the same letter is not queued twice, and then none of its batch is`() throws {
    try queue("a")
    #expect(throws: StoreError.alreadyQueued("letter/dos.\(number).a.x@example.com")) {
      try store.queue(
        [workspace.letter(number, unique: "b"), workspace.letter(number, unique: "a")],
        by: anna,
        now: now
      )
    }
    #expect(try store.outbox(in: OutboxMessage.State.allCases, limit: 9).count == 1)
    #expect(try workspace.events(number).filter { $0 == .messageQueued }.count == 1)
  }

  @Test func `an accepted letter is sent, with its event`() throws {
    let id = try queue()
    try commit([Workspace.firm: accepted], try #require(try claim().first))
    #expect(try state(id) == .sent)
    #expect(try recipients(id) == [Workspace.firm: "sent"])
    #expect(try workspace.events(number).last == .messageSent)
    #expect(try claim(after: 1e9).isEmpty)
    #expect(try !store.caseFile(number).needsAttention)
  }

  @Test func `a refused letter fails and asks for attention`() throws {
    let id = try queue()
    try commit([Workspace.firm: refused], try #require(try claim().first))
    #expect(try state(id) == .failed)
    #expect(try workspace.events(number).last == .messageFailed)
    #expect(try store.caseFile(number).needsAttention)
    #expect(try claim(after: 1e9).isEmpty)
  }

  @Test func `a deferred letter comes again when its time has come`() throws {
    let id = try queue()
    try commit([Workspace.firm: .waiting("450")], try #require(try claim().first), next: 60)
    #expect(try state(id) == .queued)
    #expect(try claim(after: 59).isEmpty)
    #expect(try claim(after: 60).map(\.attempts) == [2])
  }

  @Test func `only the recipients that wait are tried again`() throws {
    let id = try queue(to: ["a@example.org", "b@example.org", "c@example.org"])
    try commit(
      ["a@example.org": accepted, "b@example.org": .waiting("450"), "c@example.org": refused],
      try #require(try claim().first),
      next: 60
    )
    let again = try #require(try claim(after: 60).first)
    #expect(again.envelope.recipients == ["b@example.org"])
    try commit(["b@example.org": refused], again)
    #expect(try state(id) == .sent)
    #expect(
      try recipients(id) == [
        "a@example.org": "sent", "b@example.org": "failed", "c@example.org": "failed",
      ]
    )
  }

  @Test func `after a stop of the machine, all that was being sent is unknown`() throws {
    let id = try queue()
    _ = try claim()
    try store.write { try $0.execute("UPDATE outbox SET boot = 'an earlier one'") }
    #expect(try store.recoverOutbox(now: now) == [id])
    #expect(try state(id) == .unknown)
  }

  @Test func `released letters are queued again and the attempt does not count`() throws {
    let id = try queue()
    _ = try claim()
    try store.release([id])
    #expect(try claim().map(\.attempts) == [1])
  }

  @Test func `after a crash what was being sent is queued, what was at its final dot unknown`()
    throws
  {
    let (sending, committing) = (try queue("a"), try queue("b"))
    _ = try claim()
    try store.markCommitting(committing)
    try store.release([committing])
    let reopened = try workspace.reopened()
    #expect(try reopened.recoverOutbox(now: now) == [committing])
    #expect(try reopened.recoverOutbox(now: now).isEmpty)
    #expect(try state(sending) == .queued)
    #expect(try state(committing) == .unknown)
    #expect(try recipients(committing) == [Workspace.firm: "unknown"])
    #expect(try workspace.events(number).last == .messageOutcomeUnknown)
    #expect(try store.caseFile(number).needsAttention)
    #expect(try claim(after: 1e9).map(\.id) == [sending])
  }

  @Test func `an unknown letter is sent again only by a person`() throws {
    let id = try queue()
    try commit([Workspace.firm: .unknown("lost")], try #require(try claim().first))
    #expect(try state(id) == .unknown)
    try store.retryOutbox(id, by: anna, now: now)
    let again = try #require(try claim().first)
    #expect(again.attempts == 1)
    #expect(again.envelope.recipients == [Workspace.firm])
    #expect(try store.caseView(number).events.last?.actor == anna)
  }

  @Test func `who got a letter does not get it again when the others are retried`() throws {
    let id = try queue(to: ["a@example.org", "b@example.org"])
    try commit(
      ["a@example.org": accepted, "b@example.org": .unknown("lost")],
      try #require(try claim().first)
    )
    #expect(try state(id) == .unknown)
    try store.retryOutbox(id, by: anna, now: now)
    #expect(try claim().first?.envelope.recipients == ["b@example.org"])
  }

  @Test func `a letter that is sent, being sent or withdrawn is not retried`() throws {
    let id = try queue()
    let message = try #require(try claim().first)
    #expect(throws: StoreError.outboxNotFit(id, state: "sending")) {
      try store.retryOutbox(id, by: anna, now: now)
    }
    #expect(throws: StoreError.outboxNotFit(id, state: "sending")) {
      try store.cancelOutbox(id, by: anna, now: now)
    }
    try commit([Workspace.firm: accepted], message)
    #expect(throws: StoreError.outboxNotFit(id, state: "sent")) {
      try store.retryOutbox(id, by: anna, now: now)
    }
    #expect(throws: StoreError.noOutbox(99)) { try store.retryOutbox(99, by: anna, now: now) }
  }

  @Test func `a withdrawn letter never leaves`() throws {
    let id = try queue()
    try store.cancelOutbox(id, by: anna, now: now)
    #expect(try state(id) == .cancelled)
    #expect(try claim(after: 1e9).isEmpty)
    #expect(throws: StoreError.outboxNotFit(id, state: "cancelled")) {
      try store.cancelOutbox(id, by: anna, now: now)
    }
    #expect(throws: StoreError.outboxNotFit(id, state: "cancelled")) {
      try store.retryOutbox(id, by: anna, now: now)
    }
  }

  @Test func `a letter answers only what its recipient saw`() throws {
    let other = "client@example.org"
    try store.addParticipant(
      Participant(email: other, role: .client),
      to: number,
      by: anna,
      now: now
    )
    try workspace.arrive(Workspace.mail(to: workspace.address(number), id: "in@example.org"))
    try workspace.process()
    try queue("firm")
    try queue("client", to: [other])
    #expect(
      try store.identifiers(of: number, seenBy: Workspace.firm.uppercased()).map(\.value)
        == ["in@example.org", "dos.\(number).firm.x@example.com"]
    )
    #expect(
      try store.identifiers(of: number, seenBy: other).map(\.value)
        == ["dos.\(number).client.x@example.com"]
    )
    #expect(try store.identifiers(of: number, seenBy: Workspace.stranger).isEmpty)
  }

  @Test func `a letter that was refused or withdrawn was seen by nobody`() throws {
    try queue("a")
    try commit([Workspace.firm: refused], try #require(try claim().first))
    let id = try queue("b")
    try store.cancelOutbox(id, by: anna, now: now)
    #expect(try store.identifiers(of: number, seenBy: Workspace.firm).isEmpty)
  }
}
