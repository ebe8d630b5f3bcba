/// An incremental SHA-256 (FIPS 180-4).
public struct SHA256: Sendable {
  /// Starts an empty hash.
  public init() {}

  /// Adds bytes to what is hashed.
  public mutating func update(_ bytes: ArraySlice<UInt8>) {}

  /// The digest of all bytes so far: 32 bytes.
  public func finalized() -> [UInt8] { [] }

  /// The digest of `bytes`: 32 bytes.
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes[...])
    return hash.finalized()
  }
}
