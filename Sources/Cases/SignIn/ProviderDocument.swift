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
    guard address.utf8.allSatisfy(isOfAddress) else { return false }
    if let host = host(of: address, scheme: "https://") { return isHost(host) }
    guard mayBeClear, let host = host(of: address, scheme: "http://") else { return false }
    return isHost(host) && isOfThisMachine(host)
  }

  /// Whether a host, with its port, is this machine.
  public static func isOfThisMachine(_ host: String) -> Bool {
    ["127.0.0.1", "localhost", "[::1]"].contains { host == $0 || host.hasPrefix("\($0):") }
  }

  /// What stands between the scheme of an address and its path; nil for another scheme.
  private static func host(of address: String, scheme: String) -> String? {
    guard address.utf8.starts(with: scheme.utf8) else { return nil }
    return String(address.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" })
  }

  /// Whether a text is the name of a host, or this machine by IPv6, with a port or without: no user in front.
  private static func isHost(_ text: String) -> Bool {
    var name = text.utf8[...]
    if let colon = name.lastIndex(of: UInt8(ascii: ":")), name.last != UInt8(ascii: "]") {
      let port = name[name.index(after: colon)...]
      name = name[..<colon]
      guard (1...5).contains(port.count), port.allSatisfy(isDigit) else { return false }
    }
    if name.elementsEqual("[::1]".utf8) { return true }
    return !name.isEmpty
      && name.allSatisfy { byte in
        isDigit(byte) || isLetter(byte) || "-.".utf8.contains(byte)
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// What stands in an address without a fragment (RFC 3986 §2).
  private static func isOfAddress(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || "-._~:/?[]@!$&'()*+,;=%".utf8.contains(byte)
  }

  /// A text as it may stand in a sentence.
  private static func shown(_ text: String) -> String {
    String(decoding: text.utf8.prefix(200).filter { (0x20...0x7E).contains($0) }, as: UTF8.self)
  }
}
