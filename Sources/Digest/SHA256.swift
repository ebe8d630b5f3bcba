/// An incremental SHA-256 (FIPS 180-4).
public struct SHA256: Sendable {
  private var compression = SHA256Compression()
  /// The bytes that do not fill a block yet.
  private var pending: [UInt8] = []
  private var totalBytes: UInt64 = 0

  /// Starts an empty hash.
  public init() {}

  /// Adds bytes to what is hashed.
  public mutating func update(_ bytes: ArraySlice<UInt8>) {
    totalBytes &+= UInt64(bytes.count)
    var rest = bytes
    if !pending.isEmpty {
      let missing = SHA256Compression.blockSize - pending.count
      pending += rest.prefix(missing)
      rest = rest.dropFirst(missing)
      guard pending.count == SHA256Compression.blockSize else { return }
      compression.absorb(pending[...])
      pending.removeAll(keepingCapacity: true)
    }
    let whole = rest.count - rest.count % SHA256Compression.blockSize
    compression.absorb(rest.prefix(whole))
    pending += rest.dropFirst(whole)
  }

  /// The digest of all bytes so far: 32 bytes.
  public func finalized() -> [UInt8] {
    // FIPS 180-4 §5.1.1: a one bit, zeros, and the length in bits as 64 bits, to a whole block.
    var padded = pending
    padded.append(0x80)
    let lengthAt = padded.count <= 56 ? 56 : 120
    padded += repeatElement(0, count: lengthAt - padded.count)
    let bits = totalBytes &* 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    var last = compression
    last.absorb(padded[...])
    return last.digest
  }

  /// The digest of `bytes`: 32 bytes.
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes[...])
    return hash.finalized()
  }
}
