import HTML
import Digest
import Foundation

/// A proof that who redeems a code is who asked for it (RFC 7636).
struct PKCE {
  /// 43 characters of 32 random bytes (RFC 7636 §4.1).
  let verifier: String
  /// Its digest, which travels first (RFC 7636 §4.2).
  let challenge: String

  /// Makes one from the system's random numbers.
  init() {
    verifier = Self.random()
    challenge = Self.base64URL(SHA256.digest(of: Array(verifier.utf8)))
  }

  /// 256 random bits as text.
  static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return base64URL((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }

  /// RFC 4648 §5, without padding.
  private static func base64URL(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString()
      .replacingScalars { ["+": "-", "/": "_", "=": ""][$0] }
  }
}
