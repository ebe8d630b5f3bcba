import Cases

/// Connecting to an SMTP server, and making sure that the login really happened.
enum SMTPLogin {
  /// A stream that is ready for MAIL, and the keywords of the last EHLO in upper case.
  static func open(
    _ settings: SMTPSettings,
    stop: (any StopSignal)?
  ) throws -> (stream: CurlStream, keywords: Set<String>) {
    let service = MailService.smtp(clientName: settings.clientName)
    do {
      do {
        return try verified(service, settings.server, stop)
      } catch let failure as ConnectFailure where settings.server.mayRenew(after: failure) {
        return try verified(service, settings.server, stop)
      }
    } catch let failure as ConnectFailure {
      throw failure.worded(for: settings.server, service)
    }
  }

  private static func verified(
    _ service: MailService,
    _ server: ServerSettings,
    _ stop: (any StopSignal)?
  ) throws -> (stream: CurlStream, keywords: Set<String>) {
    let stream = try CurlStream(service, server: server, stop: stop)
    // curl sends nothing and reports success when the server offers no AUTH (RFC 4954 §3).
    // 235: RFC 4954 §6.
    guard server.credentials == nil || stream.lines.contains(where: isWelcome) else {
      throw ConnectFailure(code: CurlCode.loginDenied)
    }
    return (stream, keywords(in: stream.lines))
  }

  private static func isWelcome(_ line: String) -> Bool {
    line.hasPrefix("235")
  }

  /// The keywords of the last EHLO reply: the one after STARTTLS counts (RFC 3207 §4.2).
  static func keywords(in lines: [String]) -> Set<String> {
    var block: [String] = []
    var isInside = false
    for line in lines {
      let isReply = line.hasPrefix("250")
      if isReply && !isInside { block = [] }
      if isReply { block.append(String(line.dropFirst(4)).uppercased()) }
      isInside = isReply
    }
    // The first line greets; a keyword's parameters do not matter here.
    return Set(block.dropFirst().compactMap { $0.split(separator: " ").first.map(String.init) })
  }
}
