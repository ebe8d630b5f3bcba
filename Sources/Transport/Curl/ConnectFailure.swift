import Cases
import FoundationEssentials

/// libcurl's numbers for the ways in which connecting fails.
enum CurlCode {
  static let notLoaded = 2
  static let badURL = 3
  static let unknownHost = 6
  static let refused = 7
  static let strangeReply = 8
  static let outOfMemory = 27
  static let timeout = 28
  static let tlsHandshake = 35
  static let aborted = 42
  static let receiveFailed = 56
  static let certificate = 60
  static let noTLS = 64
  static let loginDenied = 67
  static let badCAFile = 77
}

/// Why there is no connection, before it is worded.
struct ConnectFailure: Error {
  /// Who found out.
  enum Cause {
    /// The network or the server.
    case theirs
    /// Us, before anything was sent.
    case ours
  }

  var code: Int
  var detail = ""
  var lines: [String] = []
  var cause = Cause.theirs
  /// Whether trying again may help although it is us who found out.
  var isTransient = false

  /// The error for the engine: one sentence that names the host and says what to do.
  func worded(for server: ServerSettings, _ service: MailService) -> TransportError {
    let (stage, message, isTransient) = sentence(server, service)
    return TransportError(
      stage: stage,
      message: message,
      isTransient: isTransient,
      serverLines: lastWords
    )
  }

  private typealias Sentence = (TransportError.Stage, String, Bool)

  private func sentence(_ server: ServerSettings, _ service: MailService) -> Sentence {
    let place = "\(service.label) server \(server.place)"
    switch code {
    case CurlCode.notLoaded:
      let advice = "install the package libcurl4"
      return (.connect, "libcurl cannot be loaded (\(detail)): \(advice).", false)
    case CurlCode.badURL:
      return (.connect, "The \(place) cannot be used: \(detail); correct the setting.", false)
    case CurlCode.unknownHost:
      let advice = "check the host name in the configuration and the network"
      return (.connect, "The host \(server.host) is not known: \(advice).", true)
    case CurlCode.refused:
      let advice = "check host, port and firewall"
      return (.connect, "The \(place) cannot be reached: \(advice) (\(detail)).", true)
    case CurlCode.timeout: return timeoutSentence(server, service, place)
    case CurlCode.aborted:
      return (.connect, "Connecting to the \(place) was interrupted by a request to stop.", true)
    case CurlCode.tlsHandshake, CurlCode.certificate, CurlCode.noTLS, CurlCode.badCAFile:
      return tlsSentence(server, place)
    case CurlCode.loginDenied: return loginSentence(server, service, place)
    default:
      return (.connect, "The \(place) ended the connection before it was usable: \(detail).", true)
    }
  }

  private func timeoutSentence(
    _ server: ServerSettings,
    _ service: MailService,
    _ place: String
  ) -> Sentence {
    let seconds = server.timeouts.connect.components.seconds
    if lines.contains(where: { $0.hasPrefix(service == .imap ? "* OK" : "220") }) {
      let advice = "servers delay logins after wrong passwords; wait, or raise connectSeconds"
      let message = "The \(place) greeted and let no login through within \(seconds) seconds"
      return (.login, "\(message): \(advice).", true)
    }
    let hint =
      switch server.security {
      case .tls: "check host, port and firewall"
      case .startTLS, .clear: "check host and port; a port that expects TLS at once stays silent"
      }
    let message = "The \(place) did not answer within \(seconds) seconds: \(hint)."
    return (.connect, message, true)
  }

  private func tlsSentence(_ server: ServerSettings, _ place: String) -> Sentence {
    switch code {
    case CurlCode.certificate:
      let advice = "set caFile to the certificate authority of this server, or correct the host"
      return (.tls, "The certificate of the \(place) is not trusted (\(detail)): \(advice).", false)
    case CurlCode.noTLS:
      let advice = "set security to tls and port to its TLS port, or allowClearText to true"
      return (.tls, "The \(place) offers no STARTTLS: \(advice).", false)
    case CurlCode.badCAFile:
      let file = server.caFile ?? "the system's certificate file"
      return (.tls, "The CA file \(file) for the \(place) cannot be read.", false)
    default:
      guard detail.contains("wrong version number") || detail.contains("packet length") else {
        return (.tls, "TLS with the \(place) could not be set up (\(detail)).", true)
      }
      let advice =
        server.security == .startTLS
        ? "its own certificate or key may be missing; ask the provider"
        : "set security to starttls for this port, or use its TLS port"
      return (.tls, "The \(place) does not speak TLS on this port: \(advice).", false)
    }
  }

  private func loginSentence(
    _ server: ServerSettings,
    _ service: MailService,
    _ place: String
  ) -> Sentence {
    let user = server.credentials?.user ?? ""
    if cause == .ours {
      let reason = detail.hasSuffix(".") ? String(detail.dropLast()) : detail
      return (.login, "\(user) cannot log in to the \(place): \(reason).", isTransient)
    }
    if tokenCheckFailed {
      return (.login, "The \(place) cannot check the access token of \(user) at the moment.", true)
    }
    if let credentials = server.credentials, credentials.takesToken,
      lines.contains(where: { $0.hasPrefix("+ ") || $0.hasPrefix("334 ") }) || !lastWords.isEmpty,
      !lastWords.contains(where: isUnavailable)
    {
      let advice = "\(credentials.loginAdvice) if this goes on"
      return (.login, "The \(place) refused the access token of \(user): \(advice).", true)
    }
    guard let refusal = lastWords.last else {
      let mechanism = (server.credentials?.mechanism ?? .plain).rawValue
      let offered = OfferedLogins(lines, service).text
      let advice = "it offers \(offered); set mechanism to one of these that Dossier speaks"
      return (.login, "The \(place) does not offer a login with \(mechanism): \(advice).", false)
    }
    if isUnavailable(refusal) {
      return (.login, "The \(place) cannot check the login of \(user) at the moment.", true)
    }
    let advice = "check user name and password"
    return (.login, "The \(place) refused the login of \(user): \(advice).", false)
  }

  /// Whether the server's own check of a token failed, by the status in its challenge (RFC 7628
  /// §3.2.2): Dovecot 2.4 says 500 to XOAUTH2, and `internal_failure` to OAUTHBEARER.
  private var tokenCheckFailed: Bool {
    lines.contains { line in
      guard line.hasPrefix("+ ") || line.hasPrefix("334 "),
        let text = Data(base64Encoded: String(line.drop { $0 != " " }.dropFirst()))
      else { return false }
      let challenge = String(decoding: text, as: UTF8.self)
      return challenge.contains(#""status":"5"#) || challenge.contains("internal_failure")
    }
  }

  /// RFC 5530 §3 UNAVAILABLE, or a 4yz reply to AUTH (RFC 4954 §6).
  private func isUnavailable(_ line: String) -> Bool {
    line.contains("[UNAVAILABLE]") || line.contains("[INUSE]") || line.contains("[LIMIT]")
      || line.hasPrefix("4")
  }

  /// The lines in which the server said no.
  private var lastWords: [String] {
    lines.filter { line in
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count > 1 else { return false }
      let status = words[1].uppercased()
      let isIMAP = status == "NO" || status == "BAD" || status == "BYE"
      return isIMAP || (words[0].utf8.count == 3 && "45".contains(line.prefix(1)))
        || (line.utf8.count > 4 && line.dropFirst(3).hasPrefix("-")
          && "45".contains(line.prefix(1)))
    }
  }
}
