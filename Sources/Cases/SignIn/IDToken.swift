import FoundationEssentials

/// What a provider says of who signed in there (OpenID Connect Core §2), as it came from its token endpoint.
///
/// The connection says whose it is (§3.1.3.7, 6.): its signature is not looked at, but for there being one.
public struct IDToken: Sendable, Equatable {
  /// What it claims, by name.
  public let claims: StrictJSON

  /// Takes claims.
  public init(claims: StrictJSON) { self.claims = claims }

  /// Reads it from the answer to a code (§3.1.3.3).
  public init(answer bytes: [UInt8]) throws(SignInRefusal) {
    guard let token = StrictJSON(bytes)?["id_token"]?.text else { throw .unreadable }
    let parts = token.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, let header = Self.object(parts[0]), let claims = Self.object(parts[1])
    else { throw .unreadable }
    guard let algorithm = header["alg"]?.text else { throw .unreadable }
    guard algorithm.utf8.map({ $0 | 0x20 }) != Array("none".utf8), !parts[2].isEmpty else {
      throw .unsigned
    }
    self.claims = claims
  }

  /// An object in base64url (RFC 4648 §5) without padding, as each part is.
  private static func object(_ part: Substring.UTF8View) -> StrictJSON? {
    var characters: [UInt8] = []
    for byte in part {
      switch byte {
      case UInt8(ascii: "-"): characters.append(UInt8(ascii: "+"))
      case UInt8(ascii: "_"): characters.append(UInt8(ascii: "/"))
      case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): return nil
      default: characters.append(byte)
      }
    }
    characters += repeatElement(UInt8(ascii: "="), count: (4 - characters.count % 4) % 4)
    guard let bytes = Data(base64Encoded: Data(characters)),
      case .object(let members)? = StrictJSON(Array(bytes))
    else { return nil }
    return .object(members)
  }
}
