import Cases

/// What folders are called on a server, once that is known; shared by the sessions with it.
final class FolderNames {
  /// By the name in the configuration.
  private var known: [String: String] = [:]

  /// The name that the server knew a folder by, else the configured one.
  func name(of folder: String) -> String { known[folder] ?? folder }

  /// Remembers the name that worked.
  func remember(_ name: String, for folder: String) { known[folder] = name }

  /// Forgets a name that works no longer.
  func forget(_ folder: String) { known[folder] = nil }
}

extension IMAPSession {
  /// Tries a command with a folder's name and, when the server has no folder of that name, with the
  /// name under which it has one; that is remembered.
  ///
  /// Levels are divided by a character of the server's own, and some keep everything below INBOX
  /// (RFC 9051 §6.3.9), while people write slashes or dots. What LIST knows is never passed over for
  /// another folder: a refusal for any other reason stands.
  /// - Returns: how the command ended that counts.
  func withName(
    of folder: String,
    _ attempt: (_ name: String) throws -> StatusLine
  ) throws -> StatusLine {
    let known = names.name(of: folder)
    let first = try attempt(known)
    guard first.kind == .no || first.kind == .bad, !first.isTransient else { return first }
    let stage = stream.stage
    defer { stream.stage = stage }
    guard try !exists(known) else { return first }
    names.forget(folder)
    for name in try otherNames(of: folder) where try name != known && exists(name) {
      stream.stage = stage
      let end = try attempt(name)
      guard end.kind == .ok else { return end }
      names.remember(name, for: folder)
      stream.server.log.oddity("The folder \(folder) is called \(name) on the \(place).")
      return end
    }
    return first
  }

  /// Whether LIST has a folder of exactly this name that can be opened.
  ///
  /// A name with a wildcard of
  /// LIST cannot be asked for, and counts as one.
  private func exists(_ name: String) throws -> Bool {
    if name.uppercased() == "INBOX" || name.contains(where: { "%*".contains($0) }) { return true }
    var isListed = false
    _ = try run("LIST \"\" \(argument(name))") { line in
      let text = line.text.uppercased()
      guard text.hasPrefix("* LIST ") else { return }
      let attributes = text.dropFirst(7).prefix { $0 != ")" }
      isListed = !attributes.contains("\\NOSELECT") && !attributes.contains("\\NONEXISTENT")
    }
    return isListed
  }

  /// The names that a folder may have on the server, as people wrote it among them.
  private func otherNames(of folder: String) throws -> [String] {
    var delimiter: Character?
    _ = try run("LIST \"\" \"\"") { line in
      let words = line.text.split(separator: " ")
      guard words.count >= 4, words[1].uppercased() == "LIST" else { return }
      delimiter = line.text.split(separator: "\"").dropFirst().first?.first
    }
    guard let delimiter else { return [folder] }
    let levels = folder.split { $0 == "/" || $0 == "." }.joined(separator: String(delimiter))
    let inbox = "INBOX\(delimiter)"
    let isBelow = folder.uppercased().hasPrefix(inbox) || levels.uppercased().hasPrefix(inbox)
    let below = isBelow ? [] : [inbox + levels, inbox + folder]
    var names: [String] = []
    for name in [folder, levels] + below where !names.contains(name) { names.append(name) }
    return names
  }

  /// A folder's name as an argument.
  func argument(_ folder: String) throws -> String {
    guard let name = MailboxName.quoted(folder, isUTF8: takesUTF8) else {
      throw TransportError(
        stage: stream.stage,
        message: "The folder name \"\(folder)\" for \(place) cannot be used.",
        isTransient: false
      )
    }
    return name
  }

  /// The error for a command on a folder that the server refused: that the folder is not there, when
  /// that is why.
  func refusal(of folder: String, _ end: StatusLine, _ what: String) throws -> TransportError {
    let saysSo = end.code == "TRYCREATE" || end.code == "NONEXISTENT"
    let stage = stream.stage
    defer { stream.stage = stage }
    guard try saysSo || !end.isTransient && !exists(names.name(of: folder)) else {
      return refusal(end, what)
    }
    return TransportError(
      stage: stage,
      message: "The folder \(folder) on \(place) cannot be used: check its name, or create it.",
      isTransient: end.isTransient,
      serverLines: [end.text]
    )
  }
}
