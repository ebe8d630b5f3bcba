public import Cases
public import FoundationEssentials
public import Mail

/// A folder on an IMAP server that takes copies; connects with the first one.
public final class IMAPArchive: MailArchive {
  private let settings: IMAPSettings
  private let stop: (any StopSignal)?
  private let names = FolderNames()
  private var session: IMAPSession?

  /// Takes the settings, whose folder is the one for copies.
  public init(_ settings: IMAPSettings, stop: (any StopSignal)? = nil) {
    self.settings = settings
    self.stop = stop
  }

  /// Whether the folder has a message of this identifier (SEARCH HEADER, RFC 9051 §6.4.4).
  public func contains(_ messageID: String) throws -> Bool {
    let session = try ready()
    _ = try session.select(settings.folder, writing: false)
    // QUIRK: Courier 5.0 refuses APPEND into the folder that is open for reading.
    defer { try? session.leaveExamined() }
    guard messageID.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) else {
      return false
    }
    let found = try session.search("HEADER Message-ID \"<\(messageID)>\"")
    // QUIRK: Courier 5.0 looks into attached messages, too.
    let fields = try found.isEmpty ? [:] : session.fetchMessageIDs(found)
    return found.contains { uid in
      // Where the field cannot be read, the word of the search holds: better one copy than two.
      guard let field = fields[uid] else { return true }
      return String(decoding: field, as: UTF8.self).contains("<\(messageID)>")
    }
  }

  /// Adds a message, marked as read.
  public func append(_ content: any ByteSource, at date: Date) throws {
    try ready().append(content, to: settings.folder, at: date)
  }

  /// Says goodbye and ends the connection.
  public func close() {
    session?.logout()
    session = nil
  }

  private func ready() throws -> IMAPSession {
    if let session, !session.stream.isBroken { return session }
    let opened = try IMAPSession.open(settings.server, names: names, stop: stop)
    session = opened
    return opened
  }
}
