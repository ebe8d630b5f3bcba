public import Cases
public import FoundationEssentials
import Mail

/// Processes stored messages: claim, parse, decide, commit.
///
/// The attempt is durable before parsing starts, so that a message that crashes the process is
/// put aside after three of them. Failures of the store are nobody's fault: they do not count.
public final class Dispatcher {
  /// Something could not be written, which is no fault of the message.
  private struct WriteFailure: Error {
    let cause: any Error
  }

  /// How many fresh messages are taken up at once.
  private static let batchLimit = 32

  private let store: any DispatchStore
  private let reader: MessageReader
  private let receive: ReceiveMessage
  private let now: @Sendable () -> Date
  private let log: any EngineLog
  private let willRead: (InboundEmail) -> Void

  /// Joins a store and the rules; `willRead` hears of each message before it is read.
  public init(
    store: any DispatchStore,
    reader: MessageReader,
    receive: ReceiveMessage,
    now: @escaping @Sendable () -> Date,
    log: any EngineLog,
    willRead: @escaping (InboundEmail) -> Void = { _ in }
  ) {
    self.store = store
    self.reader = reader
    self.receive = receive
    self.now = now
    self.log = log
    self.willRead = willRead
  }

  /// Processes everything that is pending; returns how many messages reached an end.
  ///
  /// Throws what the store throws; messages that were being processed stay pending.
  public func round(stop: (any StopSignal)? = nil) throws -> Int {
    var count = 0
    while stop?.isRequested != true {
      let claimed = try store.claim(limit: Dispatcher.batchLimit, now: now())
      guard !claimed.isEmpty else { break }
      count += try process(claimed)
    }
    return count
  }

  private func process(_ claimed: [InboundEmail]) throws -> Int {
    do {
      let batch = try claimed.compactMap(readOrSetAside)
      let outcomes = try store.commit(batch, now: now()) { message, index in
        try receive.decide(message, in: index)
      }
      for outcome in outcomes { record(outcome) }
      return outcomes.count
    } catch {
      try? store.release(claimed)
      throw error
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

  /// Reads one message; nil when this message cannot be read, which holds back no other.
  private func readOrSetAside(_ email: InboundEmail) throws -> ProcessedEmail? {
    do {
      return try read(email)
    } catch let error as any RetryableError where error.isTransient {
      throw error
    } catch let failure as WriteFailure {
      throw failure.cause
    } catch {
      let state = try store.recordFailure(email.id, reason: "\(error)", now: now())
      record(Outcome(emailID: email.id, state: state, summary: "\(error)"))
      return nil
    }
  }

  /// Parses one message and writes its attachments.
  private func read(_ email: InboundEmail) throws -> ProcessedEmail {
    willRead(email)
    let source = try store.content(email.sha256)
    var contents: [any RawContent] = []
    let message = try reader.read(source, receivedAt: email.receivedAt) { decode in
      let content = try write(decode)
      contents.append(content)
      return content
    }
    return ProcessedEmail(email: email, message: message, contents: contents)
  }

  /// Writes the content of one file as it is decoded.
  private func write(
    _ decode: ((ArraySlice<UInt8>) throws -> Void) throws -> Void
  ) throws -> any RawContent {
    let writer = try writing { try store.rawWriter() }
    try decode { bytes in try writing { try writer.append(bytes) } }
    return try writing { try writer.finish() }
  }

  private func writing<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch { throw WriteFailure(cause: error) }
  }
}
