import Cases

/// One connection to an SMTP server, used for one message after another.
final class SMTPSession {
  let stream: CurlStream
  /// What the server offers, in upper case.
  let keywords: Set<String>
  /// Whether the server has replied in this transaction: until then nothing has happened.
  private(set) var hasReplied = false
  private let reader: SMTPReplyReader

  /// Connects and logs in.
  init(_ settings: SMTPSettings, stop: (any StopSignal)?) throws {
    (stream, keywords) = try SMTPLogin.open(settings, stop: stop)
    stream.stage = .submit
    reader = SMTPReplyReader(stream)
  }

  /// The host for errors.
  var place: String { "SMTP server \(stream.server.place)" }

  /// Sends commands, together when the server allows it (RFC 2920), and reads a reply to each.
  func run(_ commands: [String]) throws -> [SMTPReply] {
    guard keywords.contains("PIPELINING") else {
      return try commands.map { command in
        trace(command)
        try stream.send("\(command)\r\n".utf8)
        return try reply(to: command)
      }
    }
    for command in commands { trace(command) }
    try stream.send(commands.map { "\($0)\r\n" }.joined().utf8)
    return try commands.map { try reply(to: $0) }
  }

  /// The reply to a command, if it can be one (RFC 5321 §4.3.2): DATA is answered with 354, or
  /// refused, and nothing else is answered with 354.
  ///
  /// Anything else means that replies and commands are out of step, so that nothing counts.
  private func reply(to command: String) throws -> SMTPReply {
    let reply = try reply()
    let isGo = reply.code == 354
    guard reply.code >= 400 || isGo == (command == "DATA") else {
      throw stream.broken(
        "The \(place) answered what it was not asked; the session was given up.",
        lines: [reply.description]
      )
    }
    return reply
  }

  private func trace(_ command: String) { stream.server.log.trace?("C: \(command)") }

  /// The next reply; 421 ends the session (RFC 5321 §3.8).
  func reply() throws -> SMTPReply {
    stream.beginExchange()
    let reply = try reader.reply()
    stream.server.log.trace?("S: \(reply)")
    guard reply.code != 421 else {
      throw stream.broken("The \(place) is shutting down.", lines: [reply.description])
    }
    hasReplied = true
    return reply
  }

  /// A new message begins.
  func beginTransaction() {
    hasReplied = false
    stream.beginExchange()
  }

  /// The reply to the final dot, for which a server may take its time; here 421 is an answer.
  func commitReply() throws -> SMTPReply {
    stream.stage = .commit
    stream.beginExchange(stall: stream.server.timeouts.commit)
    stream.interruption = .afterGrace
    defer {
      stream.stage = .submit
      stream.interruption = .atOnce
    }
    let reply = try reader.reply()
    stream.server.log.trace?("S: \(reply)")
    if reply.code == 421 { stream.abandon() }
    return reply
  }

  /// RSET: forgets the transaction; a session that cannot is not used again.
  func reset() {
    guard !stream.isBroken else { return }
    do {
      guard try run(["RSET"]).first?.isPositive == true else { return stream.abandon() }
    } catch {
      stream.abandon()
    }
  }

  /// QUIT, without waiting for the reply.
  func quit() {
    guard !stream.isBroken else { return }
    stream.beginExchange()
    stream.limitExchange(to: SessionLimits.goodbye)
    try? stream.send("QUIT\r\n".utf8)
    stream.abandon()
  }
}
