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
  /// Tries a command with a folder's name, then with each other name that the server may know it
  /// by, each once; the one that worked is remembered.
  ///
  /// Levels are divided by a character of the server's own, and some keep everything below INBOX
  /// (RFC 9051 §6.3.9), while people write slashes or dots.
  /// - Returns: the end that counts: success, or the most telling refusal.
  func withName(
    of folder: String,
    _ attempt: (_ name: String) throws -> StatusLine
  ) throws -> StatusLine {
    let known = names.name(of: folder)
    let first = try attempt(known)
    guard first.kind == .no || first.kind == .bad, !first.isTransient else { return first }
    names.forget(folder)
    let stage = stream.stage
    let others = try otherNames(of: folder).filter { $0 != known }
    stream.stage = stage
    var refusal = first
    for name in others {
      let end = try attempt(name)
      if end.kind == .ok {
        names.remember(name, for: folder)
        return end
      }
      // That there is no such folder says least.
      if refusal.isOfMissingFolder || !end.isOfMissingFolder { refusal = end }
    }
    return refusal
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

  /// The error for a folder that cannot be opened.
  func missing(_ folder: String, _ status: StatusLine) -> TransportError {
    TransportError(
      stage: stream.stage,
      message: "The folder \(folder) on \(place) cannot be used: check its name, or create it.",
      isTransient: status.isTransient,
      serverLines: [status.text]
    )
  }
}
