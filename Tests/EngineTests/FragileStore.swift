import Cases
import Foundation
import Mail
import Store

/// A store that fails at one call, or dies there: then nothing reaches it any more, as after the
/// end of the process.
final class FragileStore: @unchecked Sendable {
  /// How it fails.
  enum Failure {
    /// The call does nothing and the process ends.
    case diesBefore
    /// The call does its work and the process ends before it returns.
    case diesAfter
    /// The call does nothing; the next ones work.
    case refusesOnce
  }

  /// A failure that trying again helps.
  struct Refused: RetryableError { let isTransient = true }

  private let base: SQLiteStore
  private let failure: Failure
  private let call: Int
  private let name: String?
  private let trace: Trace
  private var isDead = false
  private var count = 0
  /// The call at which it failed.
  private(set) var failedIn: String?
  /// What somebody else does just before a call.
  var meanwhile: (_ call: String) throws -> Void = { _ in }

  /// Fails at the n-th call, counted from 0, of all or of those with a name.
  init(
    _ base: SQLiteStore,
    _ failure: Failure,
    at call: Int,
    of name: String? = nil,
    _ trace: Trace
  ) {
    self.base = base
    self.failure = failure
    self.call = call
    self.name = name
    self.trace = trace
  }

  private func step<Result>(_ name: String, _ body: () throws -> Result) throws -> Result {
    guard !isDead else { throw Refused() }
    let isCounted = self.name == nil || self.name == name
    let fails = isCounted && count == call
    if isCounted { count += 1 }
    guard fails else {
      trace.record(name)
      try meanwhile(name)
      return try body()
    }
    failedIn = name
    isDead = failure != .refusesOnce
    if failure == .diesAfter { _ = try body() }
    throw Refused()
  }
}

extension FragileStore: IntakeStore, DispatchStore, OutboxStore {
  func cursor(of mailbox: String) throws -> MailboxCursor? {
    try step("cursor") { try base.cursor(of: mailbox) }
  }

  func unknown(
    _ messages: [RemoteMessage],
    mailbox: String,
    uidValidity: UInt32
  ) throws -> [RemoteMessage] {
    try step("unknown") {
      try base.unknown(messages, mailbox: mailbox, uidValidity: uidValidity)
    }
  }

  func rawWriter() throws -> any RawWriter { try step("write") { try base.rawWriter() } }

  func commit(_ arrivals: [Arrival], cursor: MailboxCursor?, now: Date) throws -> [Int?] {
    try step("commit arrivals") { try base.commit(arrivals, cursor: cursor, now: now) }
  }

  func commit(_ cursor: MailboxCursor, of mailbox: String, now: Date) throws {
    try step("commit cursor") { try base.commit(cursor, of: mailbox, now: now) }
  }

  func dueAcknowledgements(
    mailbox: String,
    uidValidity: UInt32,
    after id: Int,
    now: Date,
    limit: Int
  ) throws -> [DueAcknowledgement] {
    try step("due") {
      try base.dueAcknowledgements(
        mailbox: mailbox,
        uidValidity: uidValidity,
        after: id,
        now: now,
        limit: limit
      )
    }
  }

  func stated(mailbox: String, uidValidity: UInt32) throws -> [RemoteKey: StatedMessage] {
    try base.stated(mailbox: mailbox, uidValidity: uidValidity)
  }

  func note(stated messages: [RemoteMessage], mailbox: String, uidValidity: UInt32) throws {
    try base.note(stated: messages, mailbox: mailbox, uidValidity: uidValidity)
  }

  func unavailable(mailbox: String, uidValidity: UInt32, now: Date) throws -> [RemoteKey] {
    try base.unavailable(mailbox: mailbox, uidValidity: uidValidity, now: now)
  }

  func renumber(
    mailbox: String,
    from: UInt32,
    to cursor: MailboxCursor,
    now: Date
  ) throws {
    try base.renumber(mailbox: mailbox, from: from, to: cursor, now: now)
  }

  func markAcknowledged(_ ids: [Int], as action: AcknowledgeAction, now: Date) throws {
    try step("acknowledged") { try base.markAcknowledged(ids, as: action, now: now) }
  }

  func removed(
    _ keys: [RemoteKey],
    mailbox: String,
    uidValidity: UInt32
  ) throws -> Set<RemoteKey> {
    try base.removed(keys, mailbox: mailbox, uidValidity: uidValidity)
  }

  func stored(mailbox: String, uidValidity: UInt32) throws -> [StoredMessage] {
    try base.stored(mailbox: mailbox, uidValidity: uidValidity)
  }

  func recognised(mailbox: String, uidValidity: UInt32) throws -> Set<RemoteKey> {
    try base.recognised(mailbox: mailbox, uidValidity: uidValidity)
  }

  func withIndex<Answer>(_ ask: (any CaseIndex) throws -> Answer) throws -> Answer {
    try base.withIndex(ask)
  }

  func claim(limit: Int, now: Date) throws -> [InboundEmail] {
    try step("claim") { try base.claim(limit: limit, now: now) }
  }

  func content(_ sha256: String) throws -> any ByteSource {
    try step("content") { try base.content(sha256) }
  }

  func commit(
    _ batch: [ProcessedEmail],
    now: Date,
    decide: (ProcessedEmail, any CaseIndex) throws -> Decision,
    follow: FollowOrder
  ) throws -> [Outcome] {
    try step("commit decisions") {
      try base.commit(batch, now: now, decide: decide, follow: follow)
    }
  }

  func releaseInterrupted() throws {
    try step("recover") { try base.releaseInterrupted() }
  }

  func release(_ emails: [InboundEmail]) throws {
    try step("release") { try base.release(emails) }
  }

  func recordFailure(_ id: Int, reason: String, now: Date) throws -> InboundEmail.State {
    try step("failure") { try base.recordFailure(id, reason: reason, now: now) }
  }

  func recoverOutbox(now: Date) throws -> [Int] {
    try step("recover") { try base.recoverOutbox(now: now) }
  }

  func claimOutbox(limit: Int, now: Date) throws -> [OutboxMessage] {
    try step("claim outbox") { try base.claimOutbox(limit: limit, now: now) }
  }

  func markCommitting(_ id: Int) throws {
    try step("committing") { try base.markCommitting(id) }
  }

  func commit(_ verdict: DeliveryVerdict, of message: OutboxMessage, now: Date) throws {
    try step("commit verdict") { try base.commit(verdict, of: message, now: now) }
  }

  func synchronize() throws { try step("synchronize") { try base.synchronize() } }

  func postpone(_ id: Int, until: Date) throws {
    try step("postpone") { try base.postpone(id, until: until) }
  }

  func release(_ ids: [Int]) throws { try step("release outbox") { try base.release(ids) } }
}
