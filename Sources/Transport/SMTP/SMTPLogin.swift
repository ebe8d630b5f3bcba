import Cases

/// Connecting to an SMTP server, and making sure that the login really happened.
enum SMTPLogin {
  /// A stream that is ready for MAIL, and the keywords of the last EHLO in upper case.
  static func open(
    _ settings: SMTPSettings,
    stop: (any StopSignal)?
  ) throws -> (stream: CurlStream, keywords: Set<String>) {
    // 235: RFC 4954 §6. curl sends nothing and reports success when the server offers no AUTH (§3).
    let stream = try Login(
      service: .smtp(clientName: settings.clientName),
      server: settings.server,
      stop: stop,
      isLoggedIn: { $0.contains(where: isWelcome) }
    ).stream()
    return (stream, keywords(in: stream.lines))
  }

  private static func isWelcome(_ line: String) -> Bool {
    line.hasPrefix("235")
  }

  /// The keywords of the last EHLO reply.
  static func keywords(in lines: [String]) -> Set<String> {
    Set(self.lines(of: lines).compactMap { $0.split(separator: " ").first.map(String.init) })
  }

  /// The lines of the last EHLO reply but its greeting, in upper case: the one after STARTTLS counts
  /// (RFC 3207 §4.2).
  static func lines(of lines: [String]) -> [String] {
    var block: [String] = []
    var isInside = false
    for line in lines {
      let isReply = line.hasPrefix("250")
      if isReply && !isInside { block = [] }
      if isReply { block.append(String(line.dropFirst(4)).uppercased()) }
      isInside = isReply
    }
    return Array(block.dropFirst())
  }
}
