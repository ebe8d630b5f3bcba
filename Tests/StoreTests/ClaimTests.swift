import Cases
import Foundation
import Testing

@testable import Store

@Suite("taking up messages")
struct ClaimTests {
  let workspace: Workspace
  var store: SQLiteStore { workspace.store }
  var now: Date { workspace.now }

  init() throws { workspace = try Workspace() }

  func claim(_ limit: Int = 32) throws -> [InboundEmail] { try store.claim(limit: limit, now: now) }

  func state(_ id: Int) throws -> InboundEmail.State? { try store.inbound(id)?.state }

  @Test func `the attempt is counted before it starts, and survives`() throws {
    let id = try workspace.arrive("a")
    let claimed = try claim()
    #expect(claimed.map(\.id) == [id])
    #expect(claimed[0].attempts == 1)
    let seen = try #require(try workspace.reopened().inbound(id))
    #expect(seen.attempts == 1)
    #expect(seen.state == .processing)
  }

  @Test func `fresh messages come in order, up to the limit`() throws {
    let ids = try ["a", "b", "c"].map { try workspace.arrive($0) }
    #expect(try claim(2).map(\.id) == Array(ids.prefix(2)))
    #expect(try claim(2).map(\.id) == [ids[2]])
  }

  @Test func `fresh messages come before tried ones, and a tried one comes alone`() throws {
    let old = try ["a", "b"].map { try workspace.arrive($0) }
    _ = try claim()
    #expect(try store.recordCrash(reason: "crashed") == old)
    let fresh = try ["c", "d"].map { try workspace.arrive($0) }
    #expect(try claim().map(\.id) == fresh)
    #expect(try claim().map(\.id) == [old[0]])
    #expect(try claim().map(\.id) == [old[1]])
  }

  @Test func `a message that ends no attempt is put aside after three, with an event`() throws {
    let id = try workspace.arrive("a")
    for attempt in 1...3 {
      #expect(try claim().map(\.attempts) == [attempt])
      // While it is being processed nobody else takes it up.
      #expect(try claim().isEmpty)
      #expect(try store.recordCrash(reason: "reading crashed") == [id])
    }
    #expect(try claim().isEmpty)
    let email = try #require(try store.inbound(id))
    #expect(email.state == .quarantined)
    #expect(email.lastError == "reading crashed")
    #expect(
      try workspace.count("SELECT count(*) FROM event WHERE type = 'message_quarantined'") == 1
    )
  }

  @Test func `what has used up its attempts does not end a claim early`() throws {
    let ids = try ["a", "b", "c"].map { try workspace.arrive($0) }
    for _ in 1...7 {
      _ = try claim()
      _ = try store.recordCrash(reason: "crashed")
    }
    #expect(try ids.map(state) == [.pending, .pending, .pending])
    let id = try workspace.arrive("d")
    #expect(try claim().map(\.id) == [id])
    try store.release(store.inbox(.processing, limit: 9).map(\.email))
    for _ in 1...3 {
      #expect(try claim().map(\.id) == [id])
      _ = try store.recordCrash(reason: "crashed")
    }
    #expect(try claim().isEmpty)
    #expect(try (ids + [id]).map(state) == Array(repeating: .quarantined, count: 4))
  }

  @Test func `a released attempt does not count`() throws {
    let id = try workspace.arrive("a")
    for _ in 1...5 {
      let claimed = try claim()
      #expect(claimed.map(\.attempts) == [1])
      try store.release(claimed)
    }
    #expect(try state(id) == .pending)
  }

  @Test func `a stop from outside counts for no message`() throws {
    let ids = try ["a", "b"].map { try workspace.arrive($0) }
    for _ in 1...5 {
      #expect(try claim().map(\.id) == ids)
      try store.releaseInterrupted()
    }
    #expect(try ids.map { try store.inbound($0)?.attempts } == [0, 0])
  }

  @Test func `mail is to be read while it waits, and while a process that ended had it`() throws {
    #expect(try !store.hasMailToRead())
    let id = try workspace.arrive("a")
    #expect(try store.hasMailToRead())
    _ = try claim()
    #expect(try store.hasMailToRead())
    for attempt in 1...3 {
      if attempt > 1 { _ = try claim() }
      _ = try store.recordFailure(id, reason: "broken", now: now)
    }
    #expect(try state(id) == .quarantined)
    #expect(try !store.hasMailToRead())
  }

  @Test func `what has ended is not released`() throws {
    let id = try workspace.arrive("a")
    let claimed = try claim()
    #expect(try store.recordFailure(id, reason: "broken", now: now) == .pending)
    try store.release(claimed)
    #expect(try store.inbound(id)?.attempts == 1)
  }

  @Test func `the third failure puts a message aside with the last reason`() throws {
    let id = try workspace.arrive("a")
    for (reason, state) in [
      ("first", InboundEmail.State.pending), ("second", .pending), ("third", .quarantined),
    ] {
      _ = try claim()
      #expect(try store.recordFailure(id, reason: reason, now: now) == state)
    }
    #expect(try store.inbound(id)?.lastError == "third")
    #expect(try claim().isEmpty)
    #expect(try store.counts().inbox == ["quarantined": 1])
  }

  @Test func `a person starts a quarantined message again, and only such a one`() throws {
    let id = try workspace.arrive("a")
    #expect(throws: StoreError.noMessage(id)) { try store.retryInbound(id, now: now) }
    for _ in 1...4 {
      _ = try claim()
      _ = try store.recordCrash(reason: "crashed")
    }
    try store.retryInbound(id, now: now)
    let email = try #require(try claim().first)
    #expect(email.attempts == 1)
    #expect(email.lastError.isEmpty)
  }

  @Test func `a message that the schema refuses does not hold back the others of its batch`()
    throws
  {
    let ids = try ["a", "b"].map { try workspace.arrive(Workspace.mail(text: $0)) }
    for attempt in 1...3 {
      var batch = try claim().map { try workspace.processed($0) }
      for index in batch.indices where batch[index].email.id == ids[0] {
        batch[index].message.attachments = [
          StoredAttachment(
            fileName: "x",
            mediaType: "y",
            size: 1,
            sha256: "never stored",
            isInline: false
          )
        ]
      }
      let outcomes = try store.commit(batch, now: now) { processed, index in
        try ReceiveMessage(
          threader: Threader(
            references: workspace.references,
            addresses: workspace.addresses,
            ownAddresses: []
          )
        ).decide(processed.message, in: index)
      }
      #expect(outcomes.first?.state == (attempt < 3 ? .pending : .quarantined))
    }
    #expect(try state(ids[1]) == .review)
    #expect(try workspace.count("SELECT count(*) FROM message") == 1)
    #expect(
      try workspace.count("SELECT count(*) FROM event WHERE type = 'message_quarantined'") == 1
    )
  }
}
