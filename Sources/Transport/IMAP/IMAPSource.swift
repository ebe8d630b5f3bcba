public import Cases

/// A folder on an IMAP server as a source of messages.
///
/// It is polled with EXAMINE, which changes nothing there; only `acknowledge` selects it for
/// writing. Used by one thread at a time, which it blocks.
public final class IMAPSource: MailSource {
  /// The name of the mailbox in the configuration.
  public var name: String { settings.name }

  private let settings: IMAPSettings
  private let stop: (any StopSignal)?
  private var session: IMAPSession?
  private var epoch: MailboxEpoch?
  private var isWritable = false

  /// Takes the settings; connects only in `open`.
  /// - Parameters:
  ///   - settings: Which folder on which server.
  ///   - stop: Ends waits early; nil never does.
  public init(_ settings: IMAPSettings, stop: (any StopSignal)? = nil) {
    self.settings = settings
    self.stop = stop
  }

  /// Connects and logs in, unless that is done, and opens the folder for reading.
  public func open() throws -> MailboxEpoch {
    if let session, !session.stream.isBroken {
      do {
        return try examine(session)
      } catch {
        // A kept connection may have ended meanwhile: a new one is as good.
        settings.server.log.renewal("\(error)")
      }
    }
    close()
    let opened = try IMAPSession.open(settings.server, stop: stop)
    session = opened
    return try examine(opened)
  }

  private func examine(_ session: IMAPSession) throws -> MailboxEpoch {
    isWritable = false
    let epoch = try session.select(settings.folder, writing: false)
    self.epoch = epoch
    return epoch
  }

  /// The messages above a cursor, ascending, with size and date.
  public func list(after cursor: UInt32?) throws -> [RemoteMessage] {
    let session = try opened(.list)
    return try session.fetchMetadata(try session.search(above: cursor))
  }

  /// Waits with IDLE for new messages, for so many seconds at most, re-armed in between; false at
  /// once when the server cannot tell.
  public func awaitHint(seconds: Double) throws -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while let session, !session.stream.isBroken, session.canIdle, settings.idle > .zero {
      let left = end - ContinuousClock.now
      guard left > .zero else { return true }
      if try session.idle(for: min(left, settings.idle)) { return true }
    }
    return false
  }

  /// Streams messages; each is complete when the receiver hears `end`.
  public func fetch(_ messages: [RemoteMessage], to receiver: any MessageReceiver) throws {
    try BodyFetch(messages, session: try opened(.fetch), receiver: receiver).run()
  }

  /// Marks, moves or deletes messages; what is no longer there is passed over.
  public func acknowledge(_ keys: [RemoteKey], as action: AcknowledgeAction) throws {
    guard action != .keep, !keys.isEmpty else { return }
    let session = try writable()
    session.stream.stage = .acknowledge
    session.stream.interruption = .afterGrace
    defer { session.stream.interruption = .atOnce }
    for set in UIDSet(keys.compactMap(\.uid)).batches() {
      switch action {
      case .keep: return
      case .seen: try session.store("\\Seen", on: set)
      case .move(let folder): try session.move(set, to: folder)
      case .delete: try session.delete(set)
      }
    }
  }

  /// Says goodbye and ends the connection.
  public func close() {
    session?.logout()
    session = nil
    epoch = nil
    isWritable = false
  }

  private func opened(_ stage: TransportError.Stage) throws -> IMAPSession {
    guard let session, !session.stream.isBroken else {
      throw TransportError(
        stage: stage,
        message: "The session with \(settings.server.place) is not open.",
        isTransient: true
      )
    }
    return session
  }

  /// The session with the folder selected for writing, in the epoch that the keys belong to.
  private func writable() throws -> IMAPSession {
    let session = try opened(.acknowledge)
    if isWritable { return session }
    let selected = try session.select(settings.folder, writing: true)
    guard selected.uidValidity == epoch?.uidValidity else {
      let place = settings.server.place
      throw session.stream.broken("The folder \(settings.folder) on \(place) was made anew.")
    }
    isWritable = true
    return session
  }
}
