/// How a mail server is reached and logged in to; the same for both directions.
package struct ServerSettings: Equatable, Sendable {
  /// What protects the connection.
  package enum Security: String, Sendable, CaseIterable {
    /// TLS from the first byte.
    case tls
    /// TLS after STARTTLS; no STARTTLS is an error.
    case starttls
    /// Nothing.
    case clear
  }

  /// SASL mechanisms, those that the transport speaks.
  package enum Mechanism: String, Sendable, CaseIterable {
    case plain = "PLAIN"
    case login = "LOGIN"
    case cramMD5 = "CRAM-MD5"
    case oauthBearer = "OAUTHBEARER"
    case xoauth2 = "XOAUTH2"

    package var takesToken: Bool { self == .oauthBearer || self == .xoauth2 }
  }

  /// What the server does.
  package enum Service {
    case imap, smtp
  }

  package var host = ""
  package var port: Int?
  package var security = Security.tls
  /// Whether credentials may travel in clear text to a host that is not this machine.
  package var allowClearText = false
  /// Certificates to trust instead of the system's, as a PEM file.
  package var caFile: String?
  /// Empty for no login.
  package var user = ""
  package var password: PasswordSource?
  /// The only mechanism that is used; nil: PLAIN, or what the server offers instead.
  package var mechanism: Mechanism?
  /// How long connecting and logging in may take, in seconds.
  package var connectSeconds = 20
  /// How long the server may be silent in the middle of something, in seconds.
  package var stallSeconds = 60
  /// How long it may take to answer to the end of a letter, in seconds (RFC 5321 §4.5.3.2.6).
  package var commitSeconds = 600
  /// How access tokens are had, instead of a password.
  package var oauth: OAuthSettings?

  package init() {}

  /// Reads the keys of a server out of the section they share with others.
  package init(_ section: ConfigurationSection, isUsed: Bool, service: Service) {
    section.read("oauth", &oauth, OAuthSettings.init)
    if let oauth {
      takePreset(oauth.provider, service)
      mechanism = .xoauth2
    }
    section.read("host", &host)
    section.read("port", &port, in: 1...65535)
    section.read("security", &security)
    section.read("allowClearText", &allowClearText)
    section.read("caFile", &caFile)
    section.read("user", &user)
    section.read("mechanism", &mechanism)
    section.read("connectSeconds", &connectSeconds, in: 1...600)
    section.read("stallSeconds", &stallSeconds, in: 1...3600)
    if service == .smtp { section.read("commitSeconds", &commitSeconds, in: 1...3600) }
    password = PasswordSource(section)
    guard isUsed else { return }
    if host.isEmpty { section.require("host") }
    checkLogin(section)
  }

  /// Where the providers' mail servers are.
  private mutating func takePreset(_ provider: OAuthSettings.Provider, _ service: Service) {
    switch (provider, service) {
    case (.custom, _): break
    case (.microsoft, .imap): host = "outlook.office365.com"
    case (.microsoft, .smtp): (host, security) = ("smtp.office365.com", .starttls)
    case (.google, .imap): host = "imap.gmail.com"
    case (.google, .smtp): host = "smtp.gmail.com"
    }
  }

  private func checkLogin(_ section: ConfigurationSection) {
    let takesToken = mechanism?.takesToken ?? false
    if let mechanism, takesToken != (oauth != nil) {
      section.unfit(
        "mechanism",
        oauth == nil
          ? "is \(mechanism.rawValue), which needs an oauth section"
          : "is \(mechanism.rawValue), but there is an oauth section; use XOAUTH2 or OAUTHBEARER"
      )
    }
    if oauth != nil {
      if user.isEmpty { section.unfit("user", "is missing: whose mailbox the tokens open") }
      if password != nil { section.unfit("oauth", "and a password are one login too many") }
    } else if !user.isEmpty, password == nil {
      section.unfit(
        "user",
        "has no password: add passwordFile, passwordCommand or passwordVariable"
      )
    }
    if user.isEmpty, password != nil {
      section.unfit("user", "is missing, but there is a password")
    }
    if security == .clear, !user.isEmpty, !allowClearText, !SettingText.isLoopback(host) {
      section.unfit(
        "security",
        "is 'clear', which would send the password readably to \(host); use 'tls' or 'starttls', or set allowClearText: true"
      )
    }
  }
}
