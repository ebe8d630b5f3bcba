import Cases

/// The UIDs of a folder, held against the server's own numbers: what EXAMINE said of EXISTS and
/// UIDNEXT (RFC 9051 §6.3.2) has to fit what a search finds, or it is looked for in another way.
struct Listing {
  let session: IMAPSession
  /// Lists what is above; 0 lists everything.
  let cursor: UInt32
  /// What the folder said when it was opened.
  let epoch: MailboxEpoch

  private static let highest = UInt32.max

  /// Ascending UIDs, and whether the server's numbers say that there are more.
  func uids() throws -> (uids: [UInt32], isShort: Bool) {
    session.stream.stage = .list
    session.hasNews = false
    guard cursor != .max else { return ([], false) }
    var found = try searched()
    guard try isShort(found) else { return (found, false) }
    // QUIRK: Mailutils 3.15 finds nothing for `n:*`, Courier 5.0 nothing for an n above the last
    // UID; what any server can do is to name the UIDs of messages that it counts.
    let before = found.count
    let range = "\(above):\(Self.highest)"
    found = try merged(found, session.uids("UID FETCH \(range) (UID)"))
    if try isShort(found), let count = session.existing, count > 0 {
      found = try merged(found, session.uids("FETCH 1:\(count) (UID)"))
    }
    let isStillShort = try isShort(found)
    session.stream.server.log.oddity(
      "A search found \(before) message(s) where the server counts more; a list of UIDs named "
        + "\(found.count)\(isStillShort ? ", which is not all" : "")."
    )
    return (found, isStillShort)
  }

  private var above: UInt32 { cursor + 1 }

  /// A closed range, since `n:*` is where servers differ; where it is refused, the open one.
  private func searched() throws -> [UInt32] {
    let criterion = cursor == 0 ? "ALL" : "UID \(above):\(Self.highest)"
    let (found, end) = try session.attemptSearch(criterion)
    if end.kind == .ok { return found.filter { $0 >= above } }
    // `n:*` always names the last message, even when its UID is lower.
    return try session.search("UID \(above):*").filter { $0 >= above }
  }

  private func merged(_ found: [UInt32], _ more: [UInt32]) -> [UInt32] {
    Set(found + more.filter { $0 >= above }).sorted()
  }

  /// Whether the server counts more than was found.
  ///
  /// Expunged messages explain a UIDNEXT that is
  /// higher than expected, so the UID of the last message decides.
  private func isShort(_ found: [UInt32]) throws -> Bool {
    guard let count = session.existing, count > 0 else { return false }
    guard cursor > 0 else { return found.count < count }
    let top = found.last ?? above - 1
    if let next = epoch.uidNext, next > 0, next - 1 <= top { return false }
    return try session.uids("FETCH \(count) (UID)").contains { $0 > top }
  }
}

extension IMAPSession {
  /// The UIDs that a FETCH names; none when the server refuses it.
  func uids(_ command: String) throws -> [UInt32] {
    stream.beginExchange()
    let tag = try send(command)
    var found: [UInt32] = []
    _ = try readFetches(until: tag) { parser in
      if let uid = try parser.response({ _, _ in }).uid { found.append(uid) }
    }
    return found
  }
}
