/// The fields that transport adds to a message on its way (RFC 5321 §4.4, RFC 8601, RFC 8617), and
/// those in which servers keep their books inside an mbox (X-IMAPbase, X-UID, X-Keywords, Status).
enum TraceFields {
  /// Whether a field of this name says how a message came, not what it is.
  static func isTrace(_ name: String) -> Bool {
    let name = name.lowercased()
    return names.contains(name) || prefixes.contains { name.hasPrefix($0) }
  }

  private static let names: Set<String> = [
    "received", "return-path", "delivered-to", "x-original-to", "x-received", "envelope-to",
    "delivery-date", "authentication-results", "received-spf", "x-delivered-to", "x-rcpt-to",
    "x-envelope-to", "x-envelope-from", "x-google-smtp-source", "x-gm-message-state",
    "x-mozilla-status", "x-mozilla-status2", "x-mozilla-keys", "status", "x-status", "x-uid",
    "x-uidl", "x-keywords", "x-imap", "x-imapbase", "content-length", "lines", "x-spam",
    "x-virus-scanned",
    "x-apparently-to", "x-ymailisg", "x-tmn", "x-forwarded-to", "x-forwarded-for",
  ]
  private static let prefixes = [
    "arc-", "x-spam-", "x-rspamd-", "x-ms-exchange-", "x-forefront-", "x-microsoft-antispam",
    "x-amavis-", "x-virus-",
  ]
}
