package import Cases

/// The provider of identities with which users sign in to the pages; the secret is elsewhere.
package struct OpenIDSettings: Equatable, Sendable {
  /// Whose provider it is; `generic` names its own address.
  package enum Provider: String, Sendable, CaseIterable {
    case google, microsoft, generic
  }

  package var provider = Provider.generic
  /// The address that the provider has for itself, which is compared to the byte.
  package var issuer = ""
  /// The ID of the directory of an organisation at Microsoft.
  package var tenant = ""
  /// What the provider calls this program; empty when nobody signs in so.
  package var clientID = ""
  /// What the program proves itself with there.
  package var clientSecret: PasswordSource?
  /// The day on which the client secret ends; empty when it does not.
  package var clientSecretExpires = ""
  /// The domains whose people come in; for Google there has to be one.
  package var domains: [String] = []
  /// Whether a provider on this machine is spoken with in clear text.
  package var allowClearText = false
  /// A PEM file of certificates to trust instead of the system's, for the provider.
  package var caFile: String?

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("provider", &provider)
    section.read("issuer", &issuer)
    section.read("tenant", &tenant)
    section.read("clientID", &clientID)
    section.read("domains", &domains)
    section.read("allowClearText", &allowClearText)
    section.read("caFile", &caFile)
    section.read("clientSecretExpires", &clientSecretExpires)
    clientSecret = PasswordSource(section, name: "clientSecret")
    guard isOn else { return }
    if clientSecret == nil {
      section.unfit(
        "clientID",
        "needs clientSecretFile, clientSecretCommand or clientSecretVariable"
      )
    }
    if !clientSecretExpires.isEmpty, Day(clientSecretExpires) == nil {
      section.unfit(
        "clientSecretExpires",
        "is '\(clientSecretExpires)', no day like 2027-05-31"
      )
    }
    takePreset(section)
  }

  /// Whether users sign in so.
  package var isOn: Bool { !clientID.isEmpty }

  /// The addresses that the providers document, and what each of them needs.
  private mutating func takePreset(_ section: ConfigurationSection) {
    switch provider {
    case .google:
      if !issuer.isEmpty { section.unfit("issuer", "is for provider 'generic' only") }
      if domains.isEmpty {
        section.unfit("domains", "names nobody: everybody has an account at Google")
      }
      issuer = "https://accounts.google.com"
    case .microsoft:
      if !issuer.isEmpty { section.unfit("issuer", "is for provider 'generic' only") }
      tenant = tenant.lowercased()
      if !Self.isDirectory(tenant) {
        section.unfit(
          "tenant",
          "is '\(tenant)', and not the ID of one directory, like 8eaef023-2b34-4da1-9baa-8bc8c9d6a490"
        )
      }
      issuer = "https://login.microsoftonline.com/\(tenant)/v2.0"
    case .generic:
      if !ProviderDocument.isSafe(issuer, mayBeClear: allowClearText) || issuer.contains("?") {
        section.unfit("issuer", "is '\(issuer)', and no address with https")
      }
    }
  }

  /// Whether a text is the ID of a directory: 32 digits in groups of 8, 4, 4, 4 and 12.
  private static func isDirectory(_ text: String) -> Bool {
    let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return groups.map(\.count) == [8, 4, 4, 4, 12]
      && text.utf8.allSatisfy { "0123456789abcdef-".utf8.contains($0) }
  }

  /// When the address of an account counts.
  package var vouching: IDTokenRule.Vouching {
    switch provider {
    case .google: .google(domains: domains)
    case .microsoft: .microsoft(tenant: tenant)
    case .generic: .verified(domains: domains)
    }
  }

  /// What people call it.
  package var name: String {
    switch provider {
    case .google: "Google"
    case .microsoft: "Microsoft"
    case .generic: String(issuer.split(separator: "/").dropFirst().first ?? "")
    }
  }
}
