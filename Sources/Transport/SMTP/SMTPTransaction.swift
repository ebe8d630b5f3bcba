import Cases
import Mail

/// One message on its way: MAIL, RCPT, DATA, the content, the final dot (RFC 5321 §3.3).
struct SMTPTransaction {
  let session: SMTPSession
  let envelope: Envelope
  let content: any ByteSource
  /// Refused recipients, each with its reply.
  private var refused: [String: SMTPReply] = [:]
  private var accepted: [String] = []

  /// Recipients named in one go: bounded, so that neither side waits for the other to read.
  private static let recipientsAtOnce = 100
  private static let chunk = 65_536

  init(session: SMTPSession, envelope: Envelope, content: any ByteSource) {
    self.session = session
    self.envelope = envelope
    self.content = content
  }

  /// Runs it.
  mutating func run(_ willCommit: ([String]) throws -> Void) throws -> SubmissionResult {
    session.beginTransaction()
    if let reply = try negotiate() {
      session.reset()
      return SubmissionResult(outcome: .refused(reply), refused: refused)
    }
    do {
      try sendContent()
      try willCommit(accepted)
    } catch {
      // Only the end of the connection takes back a message whose DATA has begun.
      session.stream.abandon()
      throw error
    }
    return SubmissionResult(outcome: commit(), refused: refused)
  }

  /// Everything up to the reply to DATA; returns the reply that stopped it, or nil for go.
  private mutating func negotiate() throws -> SMTPReply? {
    let keywords = session.keywords
    if !envelope.from.isEmpty,
      let reply = SMTPAddress.refusal(of: envelope.from, keywords: keywords)
    {
      return reply
    }
    var candidates: [String] = []
    for recipient in envelope.recipients where !candidates.contains(recipient) {
      refused[recipient] = SMTPAddress.refusal(of: recipient, keywords: keywords)
      if refused[recipient] == nil { candidates.append(recipient) }
    }
    guard !candidates.isEmpty else { return summary() }
    return try offer(candidates, mail: try mailCommand(candidates))
  }

  /// MAIL, RCPT and DATA; what is pipelined together ends with DATA (RFC 2920 §3.1).
  private mutating func offer(_ candidates: [String], mail: String) throws -> SMTPReply? {
    var mailReply: SMTPReply?
    var rest = candidates[...]
    while !rest.isEmpty {
      let group = Array(rest.prefix(Self.recipientsAtOnce))
      rest = rest.dropFirst(group.count)
      let endsWithData = rest.isEmpty && session.keywords.contains("PIPELINING")
      var commands = group.map { "RCPT TO:<\($0)>" }
      if mailReply == nil { commands.insert(mail, at: 0) }
      if endsWithData { commands.append("DATA") }
      var replies = try session.run(commands)[...]
      let answer = mailReply ?? replies.removeFirst()
      mailReply = answer
      let dataReply = endsWithData ? replies.removeLast() : nil
      record(Array(zip(group, replies)), mail: answer)
      if !answer.isPositive || endsWithData { return try judged(answer, dataReply) }
    }
    guard !accepted.isEmpty else { return summary() }
    return try judged(nil, try session.run(["DATA"]).first)
  }

  private mutating func record(_ replies: [(String, SMTPReply)], mail: SMTPReply) {
    guard mail.isPositive else { return }
    for (recipient, reply) in replies {
      if reply.isPositive { accepted.append(recipient) } else { refused[recipient] = reply }
    }
  }

  /// What the replies to MAIL and DATA mean; nil for go.
  private func judged(_ mail: SMTPReply?, _ data: SMTPReply?) throws -> SMTPReply? {
    let isGo = data?.code == 354
    if isGo && accepted.isEmpty {
      // RFC 2920 §3.1 would end this with a lone dot. Should the replies have got out of step, that
      // would send an empty message: the end of the connection takes back what was begun.
      session.stream.abandon()
    }
    if let mail, !mail.isPositive { return mail }
    if accepted.isEmpty { return summary() }
    if isGo { return nil }
    return data ?? summary()
  }

  /// One reply for all recipients that were refused: a transient one when there is any.
  private func summary() -> SMTPReply {
    let replies = envelope.recipients.compactMap { refused[$0] }
    return replies.first(where: \.isTransient) ?? replies.last
      ?? SMTPReply(code: 554, enhancedCode: "5.5.1", text: "there are no recipients")
  }

  /// MAIL with the parameters that the server knows.
  private func mailCommand(_ recipients: [String]) throws -> String {
    let keywords = session.keywords
    var command = "MAIL FROM:<\(envelope.from)>"
    // RFC 1870 §5
    if keywords.contains("SIZE") { command += " SIZE=\(content.count)" }
    // RFC 6152 §2
    // QUIRK: a server without 8BITMIME gets 8-bit content all the same, as all of them pass it on.
    if keywords.contains("8BITMIME"), try hasEightBitContent() { command += " BODY=8BITMIME" }
    let needsUTF8 = ([envelope.from] + recipients).contains { $0.utf8.contains { $0 >= 0x80 } }
    // RFC 6531 §3.4
    if needsUTF8 { command += " SMTPUTF8" }
    return command
  }

  private func hasEightBitContent() throws -> Bool {
    var found = false
    try readContent { chunk in
      found = found || chunk.withUnsafeBytes { $0.contains { $0 >= 0x80 } }
    }
    return found
  }

  private func sendContent() throws {
    var stuffing = DotStuffing()
    try readContent { chunk in try session.stream.send(stuffing.stuffed(chunk)) }
    try session.stream.send(stuffing.finish())
  }

  private func readContent(_ take: ([UInt8]) throws -> Void) throws {
    var offset = 0
    while offset < content.count {
      let bytes = try read(offset..<min(content.count, offset + Self.chunk))
      try take(bytes)
      offset += bytes.count
    }
  }

  private func read(_ range: Range<Int>) throws -> [UInt8] {
    var reason = "it is shorter than it was"
    do {
      let bytes = try content.read(range)
      if !bytes.isEmpty { return bytes }
    } catch {
      reason = "\(error)"
    }
    throw TransportError(
      stage: .submit,
      message: "The message for the \(session.place) could not be read: \(reason).",
      isTransient: true
    )
  }

  /// The final dot and what came of it.
  private func commit() -> SubmissionResult.Outcome {
    do {
      session.stream.stage = .commit
      session.stream.interruption = .afterGrace
      try session.stream.send(".\r\n".utf8)
      let reply = try session.commitReply()
      return reply.isPositive ? .accepted(reply) : .refused(reply)
    } catch let error as TransportError {
      session.stream.abandon()
      return .unknown(error)
    } catch {
      return .unknown(session.stream.broken("The \(session.place) gave no reply: \(error)."))
    }
  }
}
