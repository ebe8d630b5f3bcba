import Cases

/// One logged-in IMAP connection: sends tagged commands and reads their responses.
///
/// The commands themselves are extensions, one file each.
final class IMAPSession {
  let stream: CurlStream
  let reader: IMAPReader
  /// What the server can do after the login, in upper case.
  var capabilities: Set<String> = []
  /// Whether names are UTF-8 as they are, rather than modified UTF-7.
  var takesUTF8 = false
  /// Whether the server has spoken of new messages since they were last listed.
  var hasNews = false
  /// How many of the messages that the folder held when it was opened are still there; nil when the
  /// server did not say.
  var existing: Int?
  /// Whether messages of the folder can be marked as deleted; nil when the server did not say.
  var canMarkDeleted: Bool?
  /// What folders are called on this server.
  let names: FolderNames
  private var tagCount = 0

  init(stream: CurlStream, names: FolderNames) {
    self.stream = stream
    self.names = names
    self.reader = IMAPReader(stream)
  }

  /// Connects, logs in, and learns what the server can do.
  static func open(
    _ server: ServerSettings,
    names: FolderNames,
    stop: (any StopSignal)?
  ) throws -> IMAPSession {
    let session = IMAPSession(stream: try IMAPLogin.stream(to: server, stop: stop), names: names)
    session.stream.stage = .login
    for line in session.stream.lines where line.uppercased().contains("[ALERT]") {
      server.log.alert(line)
    }
    try session.start()
    return session
  }

  /// The host for errors.
  var place: String { "IMAP server \(stream.server.place)" }

  /// Sends a command and says under which tag its end will come.
  func send(_ command: String) throws -> String {
    let tag = nextTag()
    try sendLine("\(tag) \(command)")
    return tag
  }

  /// Sends a line as it is.
  func sendLine(_ line: String) throws {
    stream.server.log.trace?("C: \(line)")
    try stream.send("\(line)\r\n".utf8)
  }

  /// A tag unlike curl's own (`A001`).
  func nextTag() -> String {
    tagCount += 1
    return "d\(tagCount)"
  }

  /// Sends a command and reads up to its tagged line; `untagged` takes the first line of every
  /// other response.
  func run(
    _ command: String,
    untagged: (IMAPLine) throws -> Void = { _ in }
  ) throws -> StatusLine {
    stream.beginExchange()
    let tag = try send(command)
    while true {
      let line = try reader.line()
      if let status = try status(line) {
        if status.tag == tag { return status }
        guard status.tag == "*" else { throw stray(line) }
      }
      try untagged(line)
      try discardRest(of: line)
    }
  }

  /// The status that a fresh line carries; the server's goodbye is an error.
  func status(_ line: IMAPLine) throws -> StatusLine? {
    guard line.bytes.first != UInt8(ascii: "+") else { throw stray(line) }
    guard line.isStatus, let status = StatusLine(line) else {
      guard line.bytes.starts(with: "* ".utf8) else { throw stray(line) }
      hasNews = hasNews || line.speaksOfMessages
      if line.speaksOfExpunging { existing = existing.map { max(0, $0 - 1) } }
      return nil
    }
    if status.code == "ALERT" { stream.server.log.alert(status.text) }
    guard status.kind != .bye else {
      throw stream.broken("The \(place) closed the session.", lines: [status.text])
    }
    guard !status.isWithoutMailbox else {
      stream.stage = .login
      throw stream.broken(
        "The \(place) let the user in and opens no mailbox: check that user names a mailbox that "
          + "exists and may be opened with this login; it will be tried again.",
        lines: [status.text]
      )
    }
    return status
  }

  /// Reads a response to its end when nobody needs its literals.
  func discardRest(of line: IMAPLine) throws {
    var line = line
    while let count = line.literal {
      try reader.literal(count) { _ in }
      line = try reader.line(isFresh: false)
    }
  }

  /// The error for a line that cannot be: the stream is out of step, so nothing after it counts.
  func stray(_ line: IMAPLine) -> TransportError {
    stream.broken(
      "The \(place) sent something that is no IMAP; the session was given up.",
      lines: [String(line.text.prefix(200))]
    )
  }

  /// The error for a response that names two messages.
  func contradiction() -> TransportError {
    stream.broken("The \(place) mixed up two messages; the session was given up.")
  }

  /// The error for a command that the server refused.
  func refusal(_ status: StatusLine, _ what: String, isTransient: Bool = false) -> TransportError {
    TransportError(
      stage: stream.stage,
      message: "The \(place) refused to \(what).",
      isTransient: isTransient || status.isTransient,
      serverLines: [status.text]
    )
  }
}
