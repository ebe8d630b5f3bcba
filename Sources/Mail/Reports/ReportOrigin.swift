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
    if sender == "<>" || Self.names.contains(where: { sender.holds($0) }) {
      evidence.append("From: \(message.header["From"] ?? "")")
    } else if let address = message.from.first?.email, Self.isDaemon(address) {
      evidence.append("From: \(address)")
    } else if let address = message.from.first?.email, RobotAddress.isOfList(address),
      message.leaves.contains(where: { $0.mediaType == "message/rfc822" })
    {
      // A list that refuses a message sends it back.
      evidence.append("From: \(address)")
    } else if let address = message.from.first?.email, Self.isNobody(address),
      message.leaves.contains(where: { $0.mediaType == "message/rfc822" })
    {
      // QUIRK: providers that hide their mail system send the message back all the same.
      evidence.append(Self.unreadSender)
    }
    self.evidence = evidence
  }

  /// Whether the sender names itself as a mail system.
  var isMailSystem: Bool {
    evidence.contains { !$0.hasPrefix("Return-Path") && $0 != Self.unreadSender }
  }

  /// The evidence that the sender reads no answers: it counts together with the subject only.
  static let unreadSender = "From: no-reply"

  private static func isNobody(_ address: String) -> Bool {
    let local = address.prefix { $0 != "@" }.lowercased().filter { $0.isLetter }
    return local == "noreply" || local == "donotreply"
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
    "post_master", "mdaemon", "mailer.daemon", "bounce-notification", "mail-delivery",
  ]
  private static let names = [
    "mail delivery s", "mailer-daemon", "delivery subsystem", "mail administrator",
    "mail system", "mail-system", "system administrator", "postmaster",
  ]
}
