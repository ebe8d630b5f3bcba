import Cases

/// UID FETCH of whole messages (RFC 9051 §6.4.5) with BODY.PEEK[], which marks nothing as read.
///
/// Two commands are in flight, so that the server works while the network drains. Every message
/// is told apart by the UID in its response, never by the command that is being waited for:
/// servers answer pipelined commands in one go.
final class BodyFetch {
  private let session: IMAPSession
  private let receiver: any MessageReceiver
  /// Asked for, and neither received nor known to be gone.
  private var wanted: [UInt32: RemoteMessage]
  private var refused: StatusLine?
  /// The message that is being received.
  private(set) var receiving: UInt32?

  private static let inFlight = 2
  /// After this many refusals in a row it is the server that is ill, not a message.
  private static let mostRefusals = 20
  /// The size of a message whose size the server did not state.
  private static let guessedSize = 64 << 10

  init(_ messages: [RemoteMessage], session: IMAPSession, receiver: any MessageReceiver) {
    self.session = session
    self.receiver = receiver
    wanted = Dictionary(
      messages.compactMap { message in message.key.uid.map { ($0, message) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Fetches everything.
  /// - Returns: why messages could not be had though they are there; nil when all were. The receiver
  ///   was told which.
  func run() throws -> TransportError? {
    session.stream.stage = .fetch
    let batches = UIDSet(wanted.keys).batches { wanted[$0]?.size ?? Self.guessedSize }
    let unanswered = try fetch(batches)
    // One message that the server cannot read should not keep the others back.
    var refusals = 0
    for uid in try stillThere(unanswered) where refusals < Self.mostRefusals {
      refusals = try fetch([UIDSet([uid])]).isEmpty ? 0 : refusals + 1
    }
    guard let uid = wanted.keys.min() else { return nil }
    let count = wanted.count
    for (_, message) in wanted { try hand { try receiver.unavailable(message) } }
    let what = "hand over \(count) message(s), the first with UID \(uid)"
    if let refused { return session.refusal(refused, what, isTransient: true) }
    // QUIRK: Exchange 2010 and Exchange Online answer with OK, and nothing else, for some messages.
    return TransportError(
      stage: .fetch,
      message: "The \(session.place) said OK and did not \(what): move such a message to another "
        + "folder and back, or open it in the provider's web mail, if this goes on.",
      isTransient: true
    )
  }

  /// Fetches batches and says which messages were not handed over.
  private func fetch(_ batches: [UIDSet]) throws -> [UInt32] {
    var waiting = batches[...]
    var sent: [(tag: String, set: UIDSet)] = []
    var unanswered: [UInt32] = []
    while true {
      while sent.count < Self.inFlight, let next = waiting.popFirst() {
        session.stream.beginExchange()
        sent.append((try session.send("UID FETCH \(next) (UID BODY.PEEK[])"), next))
      }
      guard !sent.isEmpty else { return unanswered }
      let (tag, set) = sent.removeFirst()
      let end = try session.readFetches(until: tag) { try receive($0) }
      let open = set.uids.filter { wanted[$0] != nil }
      if end.kind != .ok, !open.isEmpty { refused = end }
      unanswered += open
    }
  }

  /// Which of the messages that were not handed over exist; the others are gone: a UID that does not
  /// exist is passed over without an error (RFC 9051 §6.4.9).
  private func stillThere(_ uids: [UInt32]) throws -> [UInt32] {
    var present: [UInt32] = []
    for set in UIDSet(uids).batches() {
      let found = Set(try session.present(set).uids)
      session.stream.stage = .fetch
      for uid in set.uids {
        if found.contains(uid) { present.append(uid) } else { try gone(uid) }
      }
    }
    return present
  }

  /// Hands one message over; it ends only after the closing parenthesis.
  private func receive(_ parser: FetchParser) throws {
    let spool = LiteralSpool()
    var begun: UInt32?
    let response = try parser.response { uid, bytes in
      guard let uid else { return try spool.append(bytes) }
      if begun == nil, let message = wanted[uid] {
        begun = uid
        receiving = uid
        try hand { try receiver.begin(message) }
      }
      if begun != nil { try hand { try receiver.append(bytes) } }
    }
    guard begun == nil || begun == response.uid else { throw session.contradiction() }
    guard let uid = response.uid, let message = wanted[uid] else { return }
    switch response.body {
    case .absent, .nothing: return
    case .complete:
      // An empty literal has no piece, and a body may come before its UID.
      if begun == nil { try hand { try receiver.begin(message) } }
      try spool.replay { bytes in try hand { try receiver.append(bytes) } }
      try hand { try receiver.end() }
      wanted[uid] = nil
      receiving = nil
    }
  }

  private func gone(_ uid: UInt32) throws {
    guard let message = wanted.removeValue(forKey: uid) else { return }
    try hand { try receiver.gone(message) }
  }

  /// An error of the receiver leaves the stream in the middle of a response.
  private func hand(_ call: () throws -> Void) throws {
    do {
      try call()
    } catch {
      session.stream.abandon()
      throw error
    }
  }
}
