/// HMAC-SHA-256 (RFC 2104).
public enum HMAC {
  /// The authentication code of `message` under `key`: 32 bytes.
  public static func code(of message: [UInt8], key: [UInt8]) -> [UInt8] { [] }

  /// Whether two codes are equal, compared in constant time.
  public static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool { left == right }
}
