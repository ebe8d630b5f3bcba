public import Cases
import Digest
public import FoundationEssentials
public import Mail

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
  private let parser: MessageParser
  private let receive: ReceiveMessage
  private let now: @Sendable () -> Date
  private let log: any EngineLog

  /// Joins a store and the rules.
  public init(
    store: any DispatchStore,
    parser: MessageParser,
    receive: ReceiveMessage,
    now: @escaping @Sendable () -> Date,
    log: any EngineLog
  ) {
    self.store = store
    self.parser = parser
    self.receive = receive
    self.now = now
    self.log = log
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
    let source = try store.content(email.sha256)
    let message = parser.parse(source)
    var digest = SHA256()
    try message.withoutTraceHeader { digest.update($0) }
    var attachments: [StoredAttachment] = []
    var contents: [any RawContent] = []
    for part in message.attachments {
      let content = try write { try message.decode(part, $0) }
      contents.append(content)
      attachments.append(Dispatcher.stored(part, content))
    }
    let embedded = try message.embeddedContent
    for (index, file) in embedded.files.enumerated() {
      let content = try write(file.decode)
      contents.append(content)
      attachments.append(Dispatcher.stored(file, number: index + 1, content))
    }
    var received = ReceivedMessage(
      message,
      contentDigest: Hex.encoded(digest.finalized()),
      receivedAt: email.receivedAt,
      attachments: attachments
    )
    received.defects += embedded.defects.map(\.kind)
    return ProcessedEmail(email: email, message: received, contents: contents)
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

  private static func stored(_ part: BodyPart, _ content: any RawContent) -> StoredAttachment {
    let fallback = part.mediaType == "message/rfc822" ? "message.eml" : "part-\(part.partID)"
    return StoredAttachment(
      fileName: AttachmentName.safe(part.name, fallback: fallback),
      mediaType: part.mediaType,
      size: content.size,
      sha256: content.sha256,
      isInline: part.disposition != "attachment" && part.contentID != nil
        && part.mediaType.hasPrefix("image/")
    )
  }

  /// A file inside a part stands beside the part.
  private static func stored(
    _ file: EmbeddedFile,
    number: Int,
    _ content: any RawContent
  ) -> StoredAttachment {
    StoredAttachment(
      fileName: AttachmentName.safe(file.name, fallback: "part-\(file.partID)-file-\(number)"),
      mediaType: file.mediaType,
      size: content.size,
      sha256: content.sha256,
      isInline: false
    )
  }
}
