import Cases

extension IMAPSession {
  /// UID MOVE (RFC 9051 §6.4.8), or UID COPY and the removal of exactly these messages.
  func move(_ set: UIDSet, to folder: String) throws {
    guard let name = MailboxName.quoted(folder) else {
      throw TransportError(
        stage: .acknowledge,
        message: "The folder name \"\(folder)\" for \(place) cannot be used.",
        isTransient: false
      )
    }
    let canMove = capabilities.contains("MOVE") || capabilities.contains("IMAP4REV2")
    let end = try run("UID \(canMove ? "MOVE" : "COPY") \(set) \(name)")
    guard end.kind == .ok else {
      if end.code == "TRYCREATE" || end.code == "NONEXISTENT" { throw missing(folder, end) }
      throw refusal(end, "move messages to \(folder)")
    }
    if !canMove { try delete(set) }
  }
}
