import Cases

extension IMAPSession {
  /// UID MOVE (RFC 9051 §6.4.8), or UID COPY and the removal of these messages.
  ///
  /// `copied` holds what was copied there before and could not be removed: it is not copied twice.
  /// - Returns: the folder's name on the server.
  func move(
    _ set: UIDSet,
    to folder: String,
    copied: inout Set<UInt32>,
    _ isOurs: OwnMessages
  ) throws -> String {
    if capabilities.contains("MOVE") || capabilities.contains("IMAP4REV2") {
      try file(set, into: folder, by: "UID MOVE")
      return names.name(of: folder)
    }
    try requireRemoval()
    let fresh = UIDSet(set.uids.filter { !copied.contains($0) })
    if !fresh.uids.isEmpty { try file(fresh, into: folder, by: "UID COPY") }
    copied.formUnion(fresh.uids)
    do {
      try delete(set, isOurs)
    } catch let error as TransportError where !error.isTransient && !stream.isBroken {
      // They are where they belong; copying them once more in each round would help nobody.
      stream.server.log.oddity(
        "Messages were copied to \(folder) and cannot be removed from where they came: \(error)"
      )
    }
    copied.subtract(set.uids)
    return names.name(of: folder)
  }

  private func file(_ set: UIDSet, into folder: String, by verb: String) throws {
    let end = try withName(of: folder) { try run("\(verb) \(set) \(argument($0))") }
    guard end.kind == .ok else { throw try refusal(of: folder, end, "move messages to \(folder)") }
  }
}
