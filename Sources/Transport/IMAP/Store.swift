import Cases

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
  /// A server without UIDPLUS keeps them, marked: a plain EXPUNGE would also remove what others
  /// marked.
  func delete(_ set: UIDSet) throws {
    try store("\\Deleted", on: set)
    guard canExpungeByUID else { return }
    let end = try run("UID EXPUNGE \(set)")
    guard end.kind == .ok else { throw refusal(end, "remove deleted messages") }
  }

  private var canExpungeByUID: Bool {
    capabilities.contains("UIDPLUS") || capabilities.contains("IMAP4REV2")
  }
}
