import Cases

extension IMAPSession {
  /// EXAMINE or SELECT (RFC 9051 §6.3.2, §6.3.3), by whether marks will be written.
  func select(_ folder: String, writing: Bool) throws -> MailboxEpoch {
    stream.stage = .select
    var opened = Opened()
    let end = try withName(of: folder) { name in
      opened = Opened()
      existing = nil
      return try run("\(writing ? "SELECT" : "EXAMINE") \(argument(name))") { opened.note($0) }
    }
    guard end.kind == .ok else { throw try refusal(of: folder, end, "open the folder \(folder)") }
    existing = opened.count
    canMarkDeleted = opened.canMarkDeleted
    guard !writing || end.code != "READ-ONLY" else {
      throw TransportError(
        stage: .select,
        message: "The folder \(folder) on \(place) is read-only: set afterStored to keep, or allow "
          + "writing there.",
        isTransient: false,
        serverLines: [end.text]
      )
    }
    guard let validity = opened.validity else {
      throw TransportError(
        stage: .select,
        message: "The \(place) gives the folder \(folder) no UIDVALIDITY.",
        isTransient: false,
        serverLines: [end.text]
      )
    }
    return MailboxEpoch(uidValidity: validity, uidNext: opened.next)
  }

  /// What a folder says of itself when it is opened.
  private struct Opened {
    var validity: UInt32?
    var next: UInt32?
    var count: Int?
    var canMarkDeleted: Bool?

    mutating func note(_ line: IMAPLine) {
      if let number = line.number(before: "EXISTS") { count = number }
      guard let status = StatusLine(line) else { return }
      if status.code == "UIDVALIDITY" { validity = status.number }
      if status.code == "UIDNEXT" { next = status.number }
      if status.code == "PERMANENTFLAGS" {
        canMarkDeleted = status.argument.lowercased().contains("\\deleted")
      }
    }
  }

  /// Leaves the folder without removing anything: UNSELECT (RFC 3691; part of IMAP4rev2), else
  /// CLOSE, which removes nothing where the folder was opened by EXAMINE (RFC 9051 §6.4.1).
  func leaveExamined() throws {
    let canUnselect = capabilities.contains("UNSELECT") || capabilities.contains("IMAP4REV2")
    _ = try run(canUnselect ? "UNSELECT" : "CLOSE")
  }
}
