import Cases

/// How access tokens for a mail server are had; the secrets are elsewhere.
package struct OAuthSettings: Equatable, Sendable {
  /// Whose token server it is; `custom` names its own endpoints.
  package enum Provider: String, Sendable, CaseIterable {
    case microsoft, google, custom
  }

  /// Who agrees that Dossier may use the mailbox.
  package enum Grant: String, Sendable, CaseIterable {
    /// A person, once, with `dossier auth login`.
    case person
    /// The administrator of the organisation, for the application as such (client credentials).
    case application
  }

  package var provider = Provider.custom
  package var grant = Grant.person
  /// The directory of a Microsoft organisation.
  package var tenant = "organizations"
  package var clientID = ""
  package var clientSecret: PasswordSource?
  /// The day on which the client secret ends; empty when it does not.
  package var clientSecretExpires: String?
  package var authorizationEndpoint = ""
  package var tokenEndpoint = ""
  package var deviceEndpoint: String?
  package var scope = ""
  /// A PEM file of certificates to trust instead of the system's, for the token server.
  package var caFile: String?

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("provider", &provider)
    section.read("grant", &grant)
    section.read("tenant", &tenant)
    section.read("clientID", &clientID)
    section.read("clientSecretExpires", &clientSecretExpires)
    section.read("caFile", &caFile)
    clientSecret = PasswordSource(section, name: "clientSecret")
    takePreset()
    section.read("authorizationEndpoint", &authorizationEndpoint)
    section.read("tokenEndpoint", &tokenEndpoint)
    section.read("deviceEndpoint", &deviceEndpoint)
    section.read("scope", &scope)
    section.require("provider", "clientID")
    if provider == .custom { section.require("tokenEndpoint", "scope") }
    if grant == .application, clientSecret == nil {
      section.unfit(
        "grant",
        "is 'application', which needs clientSecretFile, clientSecretCommand or "
          + "clientSecretVariable"
      )
    }
    if provider == .google, grant == .application {
      section.unfit("grant", "is 'application', which Google does not give for mail")
    }
    if let day = clientSecretExpires, !day.isEmpty, Day(day) == nil {
      section.unfit("clientSecretExpires", "is '\(day)', no day like 2027-05-31")
    }
    if !tenant.utf8.allSatisfy({ $0 != 0x2F && $0 > 0x20 && $0 < 0x7F }) {
      section.unfit("tenant", "is '\(tenant)', no domain or identifier of a directory")
    }
  }

  /// The endpoints and scopes that the providers document.
  private mutating func takePreset() {
    switch provider {
    case .custom: break
    case .microsoft:
      let base = "https://login.microsoftonline.com/\(tenant)/oauth2/v2.0"
      authorizationEndpoint = "\(base)/authorize"
      tokenEndpoint = "\(base)/token"
      deviceEndpoint = "\(base)/devicecode"
      scope =
        grant == .application
        ? "https://outlook.office365.com/.default"
        : "https://outlook.office.com/IMAP.AccessAsUser.All "
          + "https://outlook.office.com/SMTP.Send offline_access"
    case .google:
      authorizationEndpoint = "https://accounts.google.com/o/oauth2/v2/auth"
      tokenEndpoint = "https://oauth2.googleapis.com/token"
      // Google's device flow does not give the scope of mail.
      scope = "https://mail.google.com/"
    }
  }
}
