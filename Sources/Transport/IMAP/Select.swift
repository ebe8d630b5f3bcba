import Cases

extension IMAPSession {
  /// EXAMINE or SELECT (RFC 9051 §6.3.2, §6.3.3), by whether marks will be written.
  func select(_ folder: String, writing: Bool) throws -> MailboxEpoch {
    do {
      return try selectExactly(folder, writing: writing)
    } catch let error as TransportError where !error.isTransient && !stream.isBroken {
      for name in try namesOnServer(of: folder) {
        if let epoch = try? selectExactly(name, writing: writing) { return epoch }
        guard !stream.isBroken else { break }
      }
      throw error
    }
  }

  /// How the server may call a folder that people write with slashes or with dots: levels are
  /// divided by a character of its own, and some keep everything below INBOX (RFC 9051 §6.3.9).
  func namesOnServer(of folder: String) throws -> [String] {
    var delimiter: Character?
    _ = try run("LIST \"\" \"\"") { line in
      let words = line.text.split(separator: " ")
      guard words.count >= 4, words[1].uppercased() == "LIST" else { return }
      delimiter = line.text.split(separator: "\"").dropFirst().first?.first
    }
    guard let delimiter else { return [] }
    let levels = folder.split { $0 == "/" || $0 == "." }.joined(separator: String(delimiter))
    let names = [levels, "INBOX\(delimiter)\(levels)", "INBOX\(delimiter)\(folder)"]
    return names.filter { $0 != folder && !folder.uppercased().hasPrefix("INBOX\(delimiter)INBOX") }
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

  private func selectExactly(_ folder: String, writing: Bool) throws -> MailboxEpoch {
    stream.stage = .select
    let name = try argument(folder)
    var validity: UInt32?
    var next: UInt32?
    let end = try run("\(writing ? "SELECT" : "EXAMINE") \(name)") { line in
      guard let status = StatusLine(line) else { return }
      if status.code == "UIDVALIDITY" { validity = status.number }
      if status.code == "UIDNEXT" { next = status.number }
    }
    guard end.kind == .ok else { throw missing(folder, end) }
    guard !writing || end.code != "READ-ONLY" else {
      throw TransportError(
        stage: .select,
        message: "The folder \(folder) on \(place) is read-only: choose keep, or allow writing.",
        isTransient: false,
        serverLines: [end.text]
      )
    }
    guard let validity else {
      throw TransportError(
        stage: .select,
        message: "The \(place) gives the folder \(folder) no UIDVALIDITY.",
        isTransient: false,
        serverLines: [end.text]
      )
    }
    return MailboxEpoch(uidValidity: validity, uidNext: next)
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
