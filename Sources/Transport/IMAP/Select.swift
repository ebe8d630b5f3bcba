import Cases

extension IMAPSession {
  /// EXAMINE or SELECT (RFC 9051 §6.3.2, §6.3.3), by whether marks will be written.
  func select(_ folder: String, writing: Bool) throws -> MailboxEpoch {
    stream.stage = .select
    guard let name = MailboxName.quoted(folder) else {
      throw TransportError(
        stage: .select,
        message: "The folder name \"\(folder)\" for \(place) cannot be used.",
        isTransient: false
      )
    }
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
