import Cases

/// One way to log in.
enum LoginMethod: Equatable {
  /// A SASL mechanism (RFC 4422).
  case sasl(Credentials.Mechanism)
  /// The LOGIN command of IMAP (RFC 9051 §6.2.3), for servers without a mechanism that we speak.
  case command

  /// libcurl's `CURLOPT_LOGIN_OPTIONS`: without it curl picks a mechanism by itself, and falls back
  /// to the command where it knows none (7.88 has no option for the command).
  var options: String? {
    switch self {
    case .sasl(let mechanism): "AUTH=\(mechanism.rawValue)"
    case .command: nil
    }
  }

  /// What it is called.
  var name: String {
    switch self {
    case .sasl(let mechanism): mechanism.rawValue
    case .command: "the LOGIN command"
    }
  }
}

/// The ways to log in that a server named while connecting.
struct OfferedLogins {
  /// SASL mechanisms in upper case, in the order in which the server named them.
  let mechanisms: [String]
  /// Whether the LOGIN command of IMAP may be used, and libcurl would use it.
  let takesCommand: Bool

  /// What libcurl would pick rather than the command.
  private static let curlSpeaks: Set<String> = [
    "PLAIN", "LOGIN", "CRAM-MD5", "DIGEST-MD5", "GSSAPI", "EXTERNAL", "NTLM", "SCRAM-SHA-1",
    "SCRAM-SHA-256", "XOAUTH2", "OAUTHBEARER",
  ]

  init(_ lines: [String], _ service: MailService) {
    let words: [String]
    if service == .imap {
      words = Capability.list(in: lines.map { IMAPLine(Array($0.utf8)) })
      mechanisms = words.filter { $0.hasPrefix("AUTH=") }.map { String($0.dropFirst(5)) }
    } else {
      words = SMTPLogin.lines(of: lines).filter { $0.hasPrefix("AUTH ") || $0.hasPrefix("AUTH=") }
      mechanisms = words.flatMap { $0.dropFirst(5).split(separator: " ").map(String.init) }
    }
    takesCommand =
      service == .imap && !words.isEmpty && !words.contains("LOGINDISABLED")
      && !mechanisms.contains { Self.curlSpeaks.contains($0) }
  }

  /// For errors and the trace: `CRAM-MD5, PLAIN and the LOGIN command`.
  var text: String {
    let shown = mechanisms.prefix(20).joined(separator: ", ")
    guard takesCommand else { return shown.isEmpty ? "nothing" : shown }
    return shown.isEmpty ? LoginMethod.command.name : "\(shown) and \(LoginMethod.command.name)"
  }

  /// What to try when the first way was not offered; nil when it was, or when nothing else may be
  /// used: a mechanism that was named by a person is the only one.
  func alternative(to named: Credentials.Mechanism?, isProtected: Bool) -> LoginMethod? {
    let first = named ?? .plain
    guard !mechanisms.contains(first.rawValue) else { return nil }
    let command: LoginMethod? = takesCommand ? .command : nil
    switch named {
    // The command has the mechanism's name, and shows the password no more than it does.
    case .login: return command
    case nil: break
    default: return nil
    }
    let order: [Credentials.Mechanism] = isProtected ? [.login, .cramMD5] : [.cramMD5, .login]
    let other = order.first { mechanisms.contains($0.rawValue) }.map(LoginMethod.sasl)
    return other ?? command
  }
}
