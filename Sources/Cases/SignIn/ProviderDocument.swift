/// What a provider says of itself (OpenID Connect Discovery §3), as far as it is needed.
public struct ProviderDocument: Sendable, Equatable {
  /// Why one is not taken.
  public enum Fault: Error, Equatable, Sendable {
    /// It is no JSON, or lacks something.
    case unreadable
    /// It is of another provider; which, as far as it fits into a line.
    case otherIssuer(String)
    /// An address in it is not one that may be asked: not https, or none at all.
    case unsafeAddress(String)
  }

  /// The path under the address of a provider.
  public static let path = "/.well-known/openid-configuration"

  /// Where people sign in.
  public let authorizationEndpoint: String
  /// Where a code becomes a token.
  public let tokenEndpoint: String
  /// Whether the secret goes there in a field of its own, and not in the form.
  public let wantsBasic: Bool

  /// Reads one of a provider; `mayBeClear` lets addresses of this machine do without TLS.
  public init(
    _ bytes: [UInt8],
    issuer: String,
    mayBeClear: Bool
  ) throws(Fault) {
    guard let document = StrictJSON(bytes), let named = document["issuer"]?.text,
      let authorization = document["authorization_endpoint"]?.text,
      let token = document["token_endpoint"]?.text
    else { throw .unreadable }
    guard named.utf8.elementsEqual(issuer.utf8) else { throw .otherIssuer(Self.shown(named)) }
    for address in [authorization, token]
    where !Self.isSafe(address, mayBeClear: mayBeClear) {
      throw .unsafeAddress(Self.shown(address))
    }
    authorizationEndpoint = authorization
    tokenEndpoint = token
    if case .array(let ways)? = document["token_endpoint_auth_methods_supported"] {
      wantsBasic = !ways.contains(.text("client_secret_post"))
    } else {
      // §3: where nothing is said, the field is meant.
      wantsBasic = true
    }
  }

  /// Whether an address may be asked: https, or where that is allowed http of this machine.
  public static func isSafe(_ address: String, mayBeClear: Bool) -> Bool {
    let isPlain = address.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x5C && $0 != 0x22 }
    guard isPlain, !address.contains("#") else { return false }
    if let host = host(of: address, scheme: "https://") { return !host.isEmpty }
    guard mayBeClear, let host = host(of: address, scheme: "http://") else { return false }
    return isOfThisMachine(host)
  }

  /// Whether a host, with its port, is this machine.
  public static func isOfThisMachine(_ host: String) -> Bool {
    ["127.0.0.1", "localhost", "[::1]"].contains { host == $0 || host.hasPrefix("\($0):") }
  }

  /// The host and port of an address; nil for another scheme, and for one with a user in front.
  private static func host(of address: String, scheme: String) -> String? {
    guard address.utf8.starts(with: scheme.utf8) else { return nil }
    let host = address.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" }
    return host.contains("@") ? nil : String(host)
  }

  /// A text as it may stand in a sentence.
  private static func shown(_ text: String) -> String {
    String(decoding: text.utf8.prefix(200).filter { (0x20...0x7E).contains($0) }, as: UTF8.self)
  }
}
