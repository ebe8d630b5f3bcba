import Cases

/// Connecting to an IMAP server, and making sure that the login really happened.
enum IMAPLogin {
  /// A logged-in stream.
  static func stream(to server: ServerSettings, stop: (any StopSignal)?) throws -> CurlStream {
    do {
      do {
        return try verified(.imap, server, stop)
      } catch let failure as ConnectFailure where server.mayRenew(after: failure) {
        return try verified(.imap, server, stop)
      } catch let failure as ConnectFailure where needsLoginCommand(failure) {
        return try verified(.imapWithLoginCommand, server, stop)
      }
    } catch let failure as ConnectFailure {
      throw failure.worded(for: server, .imap)
    }
  }

  private static func verified(
    _ service: MailService,
    _ server: ServerSettings,
    _ stop: (any StopSignal)?
  ) throws -> CurlStream {
    guard server.credentials != nil else {
      throw ConnectFailure(
        code: CurlCode.loginDenied,
        detail: "no user name is configured",
        cause: .ours
      )
    }
    let stream = try CurlStream(service, server: server, stop: stop)
    guard isLoggedIn(stream.lines, server.security) else {
      throw ConnectFailure(code: CurlCode.loginDenied)
    }
    return stream
  }

  /// Whether the server agreed to a login.
  ///
  /// curl itself reports success without one, for example when it has no user; its own commands
  /// before are CAPABILITY and, for STARTTLS, two more.
  static func isLoggedIn(_ lines: [String], _ security: ServerSettings.Security) -> Bool {
    if lines.contains(where: { $0.uppercased().hasPrefix("* PREAUTH") }) { return true }
    let agreements = lines.filter { line in
      let words = line.split(separator: " ", maxSplits: 2)
      return words.count > 1 && words[0] != "*" && words[0] != "+" && words[1].uppercased() == "OK"
    }
    return agreements.count >= (security == .startTLS ? 4 : 2)
  }

  /// RFC 9051 §6.2.3: a server without any SASL mechanism may still take the LOGIN command.
  private static func needsLoginCommand(_ failure: ConnectFailure) -> Bool {
    let capabilities = Capability.words(in: failure.lines.map { IMAPLine(Array($0.utf8)) })
    return failure.code == CurlCode.loginDenied && failure.cause == .theirs
      && !capabilities.isEmpty && !capabilities.contains("LOGINDISABLED")
      && !capabilities.contains { $0.hasPrefix("AUTH=") }
  }
}
