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
      let stream = try CurlStream(service, server: settings.server, stop: stop)
      // curl sends nothing and reports success when the server offers no AUTH (RFC 4954 §3).
      // 235: RFC 4954 §6.
      guard settings.server.credentials == nil || stream.lines.contains(where: isWelcome) else {
        throw ConnectFailure(code: CurlCode.loginDenied)
      }
      return (stream, keywords(in: stream.lines))
    } catch let failure as ConnectFailure {
      throw failure.worded(for: settings.server, service)
    }
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
