import Cases

extension IMAPSession {
  /// UID MOVE (RFC 9051 §6.4.8), or UID COPY and the removal of these messages.
  /// - Returns: the folder's name on the server.
  func move(_ set: UIDSet, to folder: String, isOurs: OwnMessages) throws -> String {
    let canMove = capabilities.contains("MOVE") || capabilities.contains("IMAP4REV2")
    let verb = "UID \(canMove ? "MOVE" : "COPY") \(set)"
    let end = try withName(of: folder) { try run("\(verb) \(argument($0))") }
    guard end.kind == .ok else {
      if end.code == "TRYCREATE" || end.code == "NONEXISTENT" { throw missing(folder, end) }
      throw refusal(end, "move messages to \(folder)")
    }
    if !canMove { try delete(set, isOurs: isOurs) }
    return names.name(of: folder)
  }
}
