import Cases

/// Connecting to an IMAP server, and making sure that the login really happened.
enum IMAPLogin {
  /// A logged-in stream.
  static func stream(to server: ServerSettings, stop: (any StopSignal)?) throws -> CurlStream {
    guard server.credentials != nil else {
      throw ConnectFailure(
        code: CurlCode.loginDenied,
        detail: "no user name is configured",
        cause: .ours
      ).worded(for: server, .imap)
    }
    return try Login(service: .imap, server: server, stop: stop) {
      isLoggedIn($0, server.security)
    }.stream()
  }

  /// Whether the server agreed to a login.
  ///
  /// curl's own commands before are CAPABILITY and, for STARTTLS, two more.
  static func isLoggedIn(_ lines: [String], _ security: ServerSettings.Security) -> Bool {
    if lines.contains(where: { $0.uppercased().hasPrefix("* PREAUTH") }) { return true }
    let agreements = lines.filter { line in
      let words = line.split(separator: " ", maxSplits: 2)
      return words.count > 1 && words[0] != "*" && words[0] != "+" && words[1].uppercased() == "OK"
    }
    return agreements.count >= (security == .startTLS ? 4 : 2)
  }
}
