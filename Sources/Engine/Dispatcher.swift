public import Cases
public import FoundationEssentials
import Mail
import Synchronization

/// Processes stored messages: claim, parse, decide, commit.
///
/// The attempt is durable before parsing starts, so that a message that crashes the process is
/// put aside after three of them. Failures of the store are nobody's fault: they do not count.
/// While a batch is decided and committed, the next one is read.
public final class Dispatcher {
  /// The store failed, which is no fault of the message.
  private struct StoreFailure: Error {
    let cause: any Error
  }

  /// Runs a body for each index, at the same time or one after the other, and waits for all.
  public typealias Concurrently = @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

  /// Does what a message of one of our own people asks for, as `FollowOrder`, at a moment.
  public typealias Follow = @Sendable (DeskOrder, _ message: Int, _ now: Date) throws -> String?

  /// How many fresh messages are taken up at once.
  private static let batchLimit = 100

  private let store: any DispatchStore
  private let contents: any DispatchStore
  private let reader: MessageReader
  private let receive: ReceiveMessage
  private let now: @Sendable () -> Date
  private let log: any EngineLog
  private let willRead: @Sendable (InboundEmail) -> Void
  private let follow: Follow
  private let concurrently: Concurrently

  /// Joins a store and the rules.
  /// - Parameters:
  ///   - store: Claims and commits.
  ///   - contents: Gives and takes bytes; another connection to the same store lets messages be
  ///     read while others are committed. Nil takes `store`.
  ///   - reader: Reads messages.
  ///   - receive: Decides about them.
  ///   - now: The clock.
  ///   - log: What happened.
  ///   - concurrently: Does several things at once.
  ///   - willRead: Hears of each message before it is read.
  ///   - follow: Does what messages of our own people ask for; nothing is done without it.
  public init(
    store: any DispatchStore,
    contents: (any DispatchStore)? = nil,
    reader: MessageReader,
    receive: ReceiveMessage,
    now: @escaping @Sendable () -> Date,
    log: any EngineLog,
    concurrently: @escaping Concurrently = { count, body in (0..<count).forEach(body) },
    willRead: @escaping @Sendable (InboundEmail) -> Void = { _ in },
    follow: @escaping Follow = { _, _, _ in nil }
  ) {
    self.store = store
    self.contents = contents ?? store
    self.reader = reader
    self.receive = receive
    self.now = now
    self.log = log
    self.concurrently = concurrently
    self.willRead = willRead
    self.follow = follow
  }

  /// Puts back what a stop of the process interrupted; once, before the first round of the one
  /// processor.
  public func recover() throws {
    try store.releaseInterrupted()
  }

  /// Processes everything that is pending; returns how many messages reached an end.
  ///
  /// Throws what the store throws; messages that were being processed stay pending.
  public func round(stop: (any StopSignal)? = nil) throws -> Int {
    var count = 0
    var read: [Reading] = []
    while true {
      var next: [InboundEmail] = []
      do {
        if stop?.isRequested != true { next = try store.claim(limit: Self.batchLimit, now: now()) }
        guard !next.isEmpty || !read.isEmpty else { return count }
        // One that was tried before comes alone: nothing else may then be on its way.
        if let first = next.first, first.attempts > 1 {
          count += try commit(read)
          read = []
        }
        let (done, readings) = try advance(committing: read, reading: next)
        count += done
        read = readings
      } catch {
        try? store.release(read.map(\.email) + next)
        throw error
      }
    }
  }

  /// A message and what reading it gave.
  private struct Reading: Sendable {
    var email: InboundEmail
    var result: Result<ProcessedEmail, any Error>
  }

  /// Commits what was read before while the next messages are read, several at once.
  private func advance(
    committing read: [Reading],
    reading next: [InboundEmail]
  ) throws -> (Int, [Reading]) {
    let committed = Mutex<Result<Int, any Error>>(.success(0))
    let readings = Mutex<[Int: Reading]>([:])
    let worker = Worker(dispatcher: self)
    concurrently(next.count + 1) { task in
      if task == 0 {
        let result = Result { try worker.dispatcher.commit(read) }
        committed.withLock { $0 = result }
      } else {
        let email = next[task - 1]
        let reading = Reading(email: email, result: Result { try worker.dispatcher.read(email) })
        readings.withLock { $0[task - 1] = reading }
      }
    }
    let count = try committed.withLock { $0 }.get()
    return (count, readings.withLock { found in next.indices.compactMap { found[$0] } })
  }

  /// Lets the tasks of a step see the dispatcher: only one of them commits, and reading changes
  /// nothing of it.
  private struct Worker: @unchecked Sendable {
    let dispatcher: Dispatcher
  }

  /// Decides and stores; one that could not be read holds back no other.
  private func commit(_ read: [Reading]) throws -> Int {
    guard !read.isEmpty else { return 0 }
    var batch = try read.compactMap(processedOrSetAside)
    // Thinking is done before anybody has to wait for the lock of the database.
    try store.withIndex { index in
      for place in batch.indices {
        batch[place].prepared = try prepare(batch[place].message, in: index)
      }
    }
    let moment = now()
    let outcomes = try store.commit(batch, now: moment) { processed, index in
      try receive.decide(processed.message, prepared: processed.prepared, in: index)
    } follow: { order, message in
      try follow(order, message, moment)
    }
    for outcome in outcomes { record(outcome) }
    return outcomes.count
  }

  /// What is decided ahead; nil where that fails: under the lock it is tried again, and fails for
  /// this message alone.
  private func prepare(
    _ message: ReceivedMessage,
    in index: any CaseIndex
  ) throws -> PreparedDecision? {
    do {
      return try receive.prepare(message, in: index)
    } catch let error as any RetryableError where error.isTransient {
      throw error
    } catch {
      return nil
    }
  }

  private func record(_ outcome: Outcome) {
    let needsPerson = [.review, .quarantined, .pending].contains(outcome.state)
    log.record(
      needsPerson ? .warning : .info,
      "message-\(outcome.state.rawValue)",
      [("inbound", String(outcome.emailID)), ("why", outcome.summary)]
    )
  }

  /// What was read; nil when this message cannot be read.
  private func processedOrSetAside(_ reading: Reading) throws -> ProcessedEmail? {
    do {
      return try reading.result.get()
    } catch let error as any RetryableError where error.isTransient {
      throw error
    } catch let failure as StoreFailure {
      throw failure.cause
    } catch {
      let state = try store.recordFailure(reading.email.id, reason: "\(error)", now: now())
      record(Outcome(emailID: reading.email.id, state: state, summary: "\(error)"))
      return nil
    }
  }

  /// Parses one message and writes its attachments.
  private func read(_ email: InboundEmail) throws -> ProcessedEmail {
    willRead(email)
    let source = try contents.content(email.sha256)
    var contents: [any RawContent] = []
    var message = try reader.read(source, receivedAt: email.receivedAt) { decode in
      let content = try self.write(decode)
      contents.append(content)
      return content
    }
    if let page = email.page { message.take(page) }
    return ProcessedEmail(email: email, message: message, contents: contents)
  }

  /// Writes the content of one file as it is decoded.
  private func write(
    _ decode: ((ArraySlice<UInt8>) throws -> Void) throws -> Void
  ) throws -> any RawContent {
    let writer = try guarded { try contents.rawWriter() }
    try decode { bytes in try guarded { try writer.append(bytes) } }
    return try guarded { try writer.finish() }
  }

  private func guarded<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch { throw StoreFailure(cause: error) }
  }
}
