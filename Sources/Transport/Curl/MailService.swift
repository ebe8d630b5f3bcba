/// What is spoken to a server.
enum MailService: Equatable {
  case imap
  case smtp(clientName: String)

  /// The URL that makes curl speak it.
  func url(of server: ServerSettings) -> String {
    let secure = server.security == .tls ? "s" : ""
    let host = server.host.contains(":") ? "[\(server.host)]" : server.host
    return switch self {
    case .imap: "imap\(secure)://\(host):\(server.port)"
    case .smtp(let clientName): "smtp\(secure)://\(host):\(server.port)/\(clientName)"
    }
  }

  /// Its name for people.
  var label: String {
    if case .smtp = self { "SMTP" } else { "IMAP" }
  }
}

extension ServerSettings {
  /// Host and port, as errors name them.
  var place: String { "\(host):\(port)" }

  /// Whether the server refused the password, and another one may be had.
  func mayRenew(after failure: ConnectFailure) -> Bool {
    failure.code == CurlCode.loginDenied && failure.cause == .theirs
      && credentials?.renew?() == true
  }

  /// Refuses a host or port that would change the URL it is put into.
  func check() throws {
    let isHost =
      !host.isEmpty
      && host.utf8.allSatisfy { byte in
        byte > 0x20 && byte != 0x7F && !"/\\@?#[]%\"<>".utf8.contains(byte)
      }
    guard isHost else {
      throw ConnectFailure(
        code: CurlCode.badURL,
        detail: "\"\(host)\" is not a host name",
        cause: .ours
      )
    }
    guard (1...65_535).contains(port) else {
      throw ConnectFailure(code: CurlCode.badURL, detail: "\(port) is not a port", cause: .ours)
    }
  }
}
