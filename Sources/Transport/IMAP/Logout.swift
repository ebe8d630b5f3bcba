extension IMAPSession {
  /// LOGOUT (RFC 9051 §6.1.3); waits briefly for the goodbye and forgets every error.
  func logout() {
    guard !stream.isBroken else { return }
    stream.beginExchange()
    stream.limitExchange(to: SessionLimits.goodbye)
    guard let tag = try? send("LOGOUT") else { return }
    while let line = try? reader.line(), !line.bytes.starts(with: "\(tag) ".utf8) {}
  }
}
