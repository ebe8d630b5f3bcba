public import FoundationEssentials
import Digest

/// One sign-in by a provider, from the link to the button.
///
/// A browser holds one value, and all else is derived from it under a key of the program: nothing is written
/// down for who only looks. The value has its moment in it; who changes that has no state that fits.
public struct SignInAttempt: Sendable, Equatable {
  /// Seconds that one may take.
  public static let lifetime = 600.0

  /// What the browser holds.
  public let value: String
  /// When it began.
  public let begun: Date
  /// What the provider gives back, so that nobody else's answer is taken.
  public let state: String
  /// What the ID token has to say.
  public let nonce: String
  /// What proves that who redeems the code is who asked for it (RFC 7636 §4.1).
  public let verifier: String
  /// The digest of that, which travels first (RFC 7636 §4.2).
  public let challenge: String

  /// A new one; `random` are 32 bytes that nobody can guess.
  public static func beginning(at now: Date, random: [UInt8], key: [UInt8]) -> SignInAttempt {
    let seconds = Int(now.timeIntervalSince1970)
    return SignInAttempt("\(seconds)-\(Hex.encoded(random))", begun: seconds, key: key)
  }

  /// The one whose value a browser holds; nil when it is none, or took too long.
  public init?(_ value: String, at now: Date, key: [UInt8]) {
    let parts = value.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 64, let seconds = Int(Substring(parts[0])),
      parts[0].elementsEqual(String(seconds).utf8)
    else { return nil }
    self.init(value, begun: seconds, key: key)
    let age = now.timeIntervalSince(begun)
    guard age >= -1, age < Self.lifetime else { return nil }
  }

  private init(_ value: String, begun: Int, key: [UInt8]) {
    func derived(_ purpose: String) -> String {
      Self.base64URL(HMAC.code(of: Array("\(purpose):\(value)".utf8), key: key))
    }
    self.value = value
    self.begun = Date(timeIntervalSince1970: Double(begun))
    state = derived("state")
    nonce = derived("nonce")
    verifier = derived("verifier")
    challenge = Self.base64URL(SHA256.digest(of: Array(verifier.utf8)))
  }

  /// Whether a state is that of this attempt; takes as long for any.
  public func has(state other: String) -> Bool {
    HMAC.areEqual(Array(state.utf8), Array(other.utf8))
  }

  /// RFC 4648 §5, without padding.
  private static func base64URL(_ bytes: [UInt8]) -> String {
    let characters = Data(bytes).base64EncodedString().utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "+"): UInt8(ascii: "-")
      case UInt8(ascii: "/"): UInt8(ascii: "_")
      case UInt8(ascii: "="): nil
      default: byte
      }
    }
    return String(decoding: characters, as: UTF8.self)
  }
}
