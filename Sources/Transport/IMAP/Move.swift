import Cases

extension IMAPSession {
  /// UID MOVE (RFC 9051 §6.4.8), or UID COPY and the removal of exactly these messages.
  func move(_ set: UIDSet, to folder: String) throws {
    let canMove = capabilities.contains("MOVE") || capabilities.contains("IMAP4REV2")
    let verb = "UID \(canMove ? "MOVE" : "COPY") \(set)"
    var end = try run("\(verb) \(try argument(folder))")
    if end.kind == .no, !end.isTransient {
      for name in try namesOnServer(of: folder) where end.kind == .no {
        end = try run("\(verb) \(try argument(name))")
      }
    }
    guard end.kind == .ok else {
      if end.code == "TRYCREATE" || end.code == "NONEXISTENT" { throw missing(folder, end) }
      throw refusal(end, "move messages to \(folder)")
    }
    if !canMove { try delete(set) }
  }
}
