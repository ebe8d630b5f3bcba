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
  private let names = FolderNames()
  /// Messages that were copied and not removed, by the folder they went to.
  private var copied: [String: Set<UInt32>] = [:]
  private var epoch: MailboxEpoch?
  private var isWritable = false
  /// What the last list lacks by the server's own numbers, or what of it could not be fetched.
  public private(set) var shortfall: TransportError?
  /// The message in the middle of which the last fetch failed.
  public private(set) var interrupted: RemoteKey?

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
    let opened = try IMAPSession.open(settings.server, names: names, stop: stop)
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
    shortfall = nil
    guard let epoch else { return [] }
    let (uids, isShort) = try Listing(session: session, cursor: cursor ?? 0, epoch: epoch).uids()
    if isShort {
      shortfall = TransportError(
        stage: .list,
        message: "The \(session.place) counts more messages in \(settings.folder) than it lists: "
          + "what it listed is stored, and the rest is asked for again.",
        isTransient: true
      )
    }
    return try session.fetchMetadata(uids)
  }

  /// The fields Message-ID of messages, as they stand in the header.
  public func messageIDs(of messages: [RemoteMessage]) throws -> [RemoteKey: [UInt8]] {
    let fields = try opened(.list).fetchMessageIDs(messages.compactMap(\.key.uid))
    return Dictionary(
      fields.map { (RemoteKey(String($0.key)), $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Opens the folder for writing, once, and then for reading again: servers that keep their numbers
  /// in the mailbox itself write them down then.
  public func settle() throws -> MailboxEpoch {
    let session = try opened(.select)
    _ = try session.select(settings.folder, writing: true)
    return try examine(session)
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

  /// What the server states of messages now.
  public func metadata(of keys: [RemoteKey]) throws -> [RemoteMessage] {
    let session = try opened(.list)
    return try UIDSet(keys.compactMap(\.uid)).batches().flatMap { named in
      // Without UIDPLUS it may be Mailutils, which refuses a set with a UID that is gone.
      let set = try session.canExpungeByUID ? named : session.present(named)
      return try session.states(of: set).map {
        RemoteMessage(
          key: RemoteKey(String($0.key)),
          size: $0.value.size,
          receivedAt: $0.value.receivedAt
        )
      }
    }
  }

  /// Streams messages; each is complete when the receiver hears `end`.
  public func fetch(_ messages: [RemoteMessage], to receiver: any MessageReceiver) throws {
    interrupted = nil
    let session = try opened(.fetch)
    let fetch = BodyFetch(messages, session: session, receiver: receiver)
    do {
      shortfall = try fetch.run() ?? shortfall
    } catch {
      if session.stream.isBroken { interrupted = fetch.receiving.map { RemoteKey(String($0)) } }
      throw error
    }
  }

  /// Marks, moves or deletes messages; what is no longer there is passed over.
  public func acknowledge(
    _ keys: [RemoteKey],
    as action: AcknowledgeAction,
    isOurs: ([RemoteKey]) throws -> Set<RemoteKey>
  ) throws -> AcknowledgeAction {
    guard action != .keep, !keys.isEmpty else { return action }
    let session = try writable()
    session.stream.stage = .acknowledge
    session.stream.interruption = .afterGrace
    defer { session.stream.interruption = .atOnce }
    var done = action
    for named in UIDSet(keys.compactMap(\.uid)).batches() {
      let set = try session.canExpungeByUID ? named : session.present(named)
      guard !set.uids.isEmpty else { continue }
      switch action {
      case .keep: return action
      case .seen: try session.store("\\Seen", on: set)
      case .move(let folder):
        done = .move(
          folder: try session.move(set, to: folder, copied: &copied[folder, default: []], isOurs)
        )
      case .delete: try session.delete(set, isOurs)
      }
    }
    return done
  }

  /// Opens another folder for reading, as it is called here, and says its name on the server.
  ///
  /// For checking the configuration: what is listed afterwards is in that folder.
  public func look(into folder: String) throws -> String {
    _ = try opened(.select).select(folder, writing: false)
    return names.name(of: folder)
  }

  /// Whether the server can do this to exactly the messages that are meant: else, what others mark as
  /// deleted in the folder keeps ours there, marked.
  public func canDoExactly(_ action: AcknowledgeAction) throws -> Bool {
    let session = try opened(.select)
    let can = session.capabilities
    return switch action {
    case .keep, .seen: true
    case .move: session.canExpungeByUID || can.contains("MOVE")
    case .delete: session.canExpungeByUID
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
