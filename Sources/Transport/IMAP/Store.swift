import Cases

/// Which of some messages were already removed, or marked for it, by us.
typealias OwnMessages = ([RemoteKey]) throws -> Set<RemoteKey>

extension IMAPSession {
  /// UID STORE (RFC 9051 §6.4.6): adds a flag; a UID that is gone is passed over.
  func store(_ flag: String, on set: UIDSet) throws {
    let end = try run("UID STORE \(set) +FLAGS.SILENT (\(flag))")
    guard end.kind == .ok || end.code == "EXPUNGEISSUED" else {
      throw refusal(end, "set \(flag)")
    }
  }

  /// Marks messages as deleted and removes exactly these (UID EXPUNGE, RFC 4315 §2.1).
  ///
  /// A plain EXPUNGE also removes what others marked: without UIDPLUS it is used only when
  /// every marked message is ours, and else they stay, marked.
  func delete(_ set: UIDSet, _ isOurs: OwnMessages) throws {
    try requireRemoval()
    try store("\\Deleted", on: set)
    guard !canExpungeByUID else {
      let end = try run("UID EXPUNGE \(set)")
      guard end.kind == .ok else { throw refusal(end, "remove deleted messages") }
      return
    }
    let marked = Set(try search("DELETED")).subtracting(set.uids)
    let keys = marked.map { RemoteKey(String($0)) }
    guard try marked.isEmpty || isOurs(keys).isSuperset(of: keys) else {
      stream.server.log.oddity(
        "The server has no UIDPLUS, and \(marked.count) message(s) that others marked as deleted are "
          + "in the folder: ours stay there, marked, until somebody expunges it."
      )
      return
    }
    let end = try run("EXPUNGE")
    guard end.kind == .ok else { throw refusal(end, "remove deleted messages") }
  }

  /// Those of some messages that are there, as a search or a fetch names them.
  ///
  /// QUIRK: Mailutils 3.15 takes a UID above the last one for the last message, in STORE and COPY as
  /// in FETCH, and refuses a set with a UID that is gone; other servers' searches lag behind.
  func present(_ set: UIDSet) throws -> UIDSet {
    let found = Set(try search("UID \(set)") + uids("UID FETCH \(set) (UID)"))
    return UIDSet(set.uids.filter { found.contains($0) })
  }

  /// Refuses to copy or mark what could not be removed afterwards: in a folder whose PERMANENTFLAGS
  /// (RFC 9051 §7.1) lack the mark of deletion.
  func requireRemoval() throws {
    guard canMarkDeleted == false else { return }
    throw TransportError(
      stage: stream.stage,
      message:
        "The \(place) lets this login remove no message: set afterStored to keep or seen, or "
        + "have the right to delete granted.",
      isTransient: false
    )
  }

  /// Whether exactly the messages that are meant can be removed.
  var canExpungeByUID: Bool {
    capabilities.contains("UIDPLUS") || capabilities.contains("IMAP4REV2")
  }
}
