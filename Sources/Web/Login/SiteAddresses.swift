import Desk

/// The addresses that browsers may name, and what each of them means.
struct SiteAddresses: Sendable {
  /// The hosts of this machine, with their ports.
  private let own: Set<String>
  /// The host of `web.publicURL`.
  private let publicHost: String?
  private let isPublicSecure: Bool
  /// The address that links in mail begin with; empty when there is none.
  let publicURL: String

  init(port: Int?, _ settings: WebSettings) { self.init(port: port, publicURL: settings.publicURL) }

  /// The addresses of a port of this machine, and those that browsers elsewhere use.
  init(port: Int?, publicURL: String) {
    own = Set(
      port.map { port in ["127.0.0.1", "localhost", "[::1]"].map { "\($0):\(port)" } } ?? []
    )
    publicHost = WebSettings.host(of: publicURL)
    isPublicSecure = publicURL.hasPrefix("https://")
    self.publicURL = publicURL
  }

  /// Whether a host is one of ours.
  func has(_ host: String) -> Bool { own.contains(host) || host == publicHost }

  /// Whether a host is that of the address that browsers elsewhere use.
  func isPublic(_ host: String?) -> Bool { host == publicHost && host != nil }

  /// Whether browsers reach a host by TLS.
  func isSecure(_ host: String?) -> Bool { host == publicHost && host != nil && isPublicSecure }

  /// The origin of pages of a host.
  func origin(of host: String) -> String { (isSecure(host) ? "https://" : "http://") + host }
}
