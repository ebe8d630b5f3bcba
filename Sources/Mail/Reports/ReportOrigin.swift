/// Who sends reports: mail systems, which say so in several ways.
struct ReportOrigin {
  /// What spoke for a mail system, for example `From: MAILER-DAEMON`.
  let evidence: [String]
  /// The recipients that X-Failed-Recipients names.
  let statedRecipients: [String]

  init(_ message: Message) {
    var evidence: [String] = []
    if let name = message.header["X-Failed-Recipients"] {
      evidence.append("X-Failed-Recipients")
      statedRecipients = AddressScan.matches(in: Array(name.utf8)).map(\.address)
    } else {
      statedRecipients = []
    }
    if Self.hasNullReturnPath(message) { evidence.append("Return-Path: <>") }
    let sender = message.header["From"]?.lowercased() ?? ""
    if sender == "<>" || Self.names.contains(where: sender.contains) {
      evidence.append("From: \(message.header["From"] ?? "")")
    } else if let address = message.from.first?.email, Self.isDaemon(address) {
      evidence.append("From: \(address)")
    }
    self.evidence = evidence
  }

  /// Whether the message was sent with the null reverse-path (RFC 5321 §4.5.5).
  static func hasNullReturnPath(_ message: Message) -> Bool {
    guard let path = message.header["Return-Path"] else { return false }
    let text = path.filter { $0 != "<" && $0 != ">" && !$0.isWhitespace }
    return text.isEmpty || text.lowercased().hasPrefix("mailer-daemon")
  }

  /// Whether an address is one that only mail systems write from (RFC 5321 §4.5.1, RFC 2142 §5).
  static func isDaemon(_ address: String) -> Bool {
    let local = address.prefix { $0 != "@" }.lowercased()
    return localParts.contains { local.hasPrefix($0) }
  }

  private static let localParts = [
    "mailer-daemon", "mailerdaemon", "mailer_daemon", "mail-daemon", "maildaemon", "postmaster",
    "mdaemon", "mailer.daemon", "bounce-notification", "mail-delivery",
  ]
  private static let names = [
    "mail delivery s", "mailer-daemon", "delivery subsystem", "mail administrator",
    "mail system", "mail-system", "system administrator", "postmaster",
  ]
}
