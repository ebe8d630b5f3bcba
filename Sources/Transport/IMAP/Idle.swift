import Cases

extension IMAPSession {
  /// Whether the server can say that something arrived (RFC 2177; part of IMAP4rev2).
  var canIdle: Bool { capabilities.contains("IDLE") || capabilities.contains("IMAP4REV2") }

  /// IDLE (RFC 9051 §6.3.13) until the server speaks of new messages, or for so long; whether it
  /// did, since they were last listed.
  func idle(for duration: Duration) throws -> Bool {
    if hasNews { return true }
    stream.stage = .idle
    stream.beginExchange()
    let tag = try send("IDLE")
    let end = ContinuousClock.now + duration
    var isAccepted = false
    while !hasNews, try reader.awaitInput(until: end) {
      let line = try reader.line()
      if line.bytes.first == UInt8(ascii: "+") {
        isAccepted = true
        continue
      }
      if let status = try status(line), status.tag == tag { return try endedIdle(status) }
      try discardRest(of: line)
    }
    guard isAccepted || hasNews else {
      throw stream.broken("The \(place) did not answer IDLE; it will be tried again.")
    }
    stream.beginExchange()
    try sendLine("DONE")
    while true {
      let line = try reader.line()
      // The continuation request, when the news came before it.
      if line.bytes.first == UInt8(ascii: "+") { continue }
      if let status = try status(line), status.tag == tag { break }
      try discardRest(of: line)
    }
    return hasNews
  }

  /// The server ended IDLE by itself: a refusal means that it cannot, whatever it announced.
  private func endedIdle(_ status: StatusLine) throws -> Bool {
    if status.kind != .ok { capabilities.subtract(["IDLE", "IMAP4REV2"]) }
    return status.kind == .ok
  }
}
