import Cases

/// How the pages of the desk are reached, and who comes in.
package struct WebSettings: Equatable, Sendable {
  /// Where the pages are served.
  package enum Place: Equatable, Sendable {
    /// A port of the loopback address.
    case port(Int)
    /// A socket for a proxy on this machine, by its path; relative to the workspace.
    case socket(String)
  }

  /// Where `dossier run` serves them; empty for nowhere.
  package var listen = ""
  /// The address that browsers use, such as `https://desk.example.com`; empty for that of this machine.
  package var publicURL = ""
  /// Whether users sign in with a code that they get by mail.
  package var mailCode = false
  /// The field in which a proxy says who it signed in, such as `Remote-User`; empty for none.
  package var proxyUser = ""
  /// What the proxy proves itself with when it comes by a port.
  package var proxySecret: PasswordSource?
  /// A PEM file of certificates that `config check` trusts instead of the system's; nil for those.
  package var caFile: String?
  /// The provider with which users sign in; off without a client ID.
  package var oidc = OpenIDSettings()
  /// The pages for people outside and approvers.
  package var answers = AnswerPageSettings()

  /// The fewest bytes of what a proxy proves itself with.
  package static let leastSecret = 32

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("listen", &listen)
    section.read("publicURL", &publicURL)
    section.read("mailCode", &mailCode)
    section.read("proxyUser", &proxyUser)
    proxySecret = PasswordSource(section, name: "proxySecret")
    section.read("caFile", &caFile)
    section.read("oidc", &oidc, OpenIDSettings.init)
    section.read("answers", &answers, AnswerPageSettings.init)
    if !listen.isEmpty, place == nil {
      section.unfit("listen", "is '\(listen)', and not like 127.0.0.1:8025 or unix:web.sock")
    }
    if !publicURL.isEmpty, publicHost == nil {
      section.unfit(
        "publicURL",
        "is '\(publicURL)', and not like https://desk.example.com, without a path"
      )
    }
    if mailCode, publicURL.isEmpty {
      section.unfit("mailCode", "needs publicURL: the mail with the code says where it belongs")
    }
    if oidc.isOn, !isSecure, !ProviderDocument.isOfThisMachine(publicHost ?? "") {
      section.unfit("oidc", "needs publicURL with https: the provider leads browsers back there")
    }
    checkProxy(section)
  }

  private func checkProxy(_ section: ConfigurationSection) {
    guard !proxyUser.isEmpty else { return }
    if !Self.isFieldName(proxyUser) {
      section.unfit("proxyUser", "is '\(proxyUser)', which names no field of HTTP")
    }
    if case .port? = place, proxySecret == nil {
      section.unfit(
        "proxyUser",
        "needs proxySecretFile, or another source of it, or a socket: anyone on this machine reaches a port"
      )
    }
  }

  /// Whether a text can be the name of a field that a proxy sets: letters, digits and hyphens.
  static func isFieldName(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
      default: false
      }
    }
  }

  /// Where `dossier run` serves the pages; nil for nowhere.
  package var place: Place? { Self.place(of: listen) }

  /// The place that a text names; nil when it names none.
  static func place(of listen: String) -> Place? {
    if listen.hasPrefix("unix:"), listen.utf8.count > 5 {
      return .socket(String(listen.dropFirst(5)))
    }
    let parts = listen.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, ["127.0.0.1", "localhost"].contains(parts[0]),
      let port = Int(parts[1]), (1...65535).contains(port)
    else { return nil }
    return .port(port)
  }

  /// Whether browsers come by TLS.
  package var isSecure: Bool { publicURL.hasPrefix("https://") }

  /// Host and port of the address that browsers use, as they name it; nil when there is none.
  package var publicHost: String? { Self.host(of: publicURL) }

  /// Host and port of an address without a path; nil when it is none.
  package static func host(of publicURL: String) -> String? {
    for scheme in ["https://", "http://"] where publicURL.hasPrefix(scheme) {
      let host = publicURL.dropFirst(scheme.count)
      let isHost = host.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"): true
        default: false
        }
      }
      return host.isEmpty || !isHost ? nil : String(host)
    }
    return nil
  }
}
