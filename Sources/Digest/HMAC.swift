/// HMAC-SHA-256 (RFC 2104).
public enum HMAC {
  /// The authentication code of `message` under `key`: 32 bytes.
  public static func code(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    // RFC 2104 §2: a key longer than a block is hashed first, a shorter one is filled with zeros.
    let blockSize = SHA256Compression.blockSize
    var block = key.count > blockSize ? SHA256.digest(of: key) : key
    block += repeatElement(0, count: blockSize - block.count)

    var inner = SHA256()
    inner.update(block.map { $0 ^ 0x36 }[...])
    inner.update(message[...])
    var outer = SHA256()
    outer.update(block.map { $0 ^ 0x5c }[...])
    outer.update(inner.finalized()[...])
    return outer.finalized()
  }

  /// Whether two codes are equal, compared in constant time.
  ///
  /// The time depends on the lengths only, which are no secret.
  public static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for (one, other) in zip(left, right) {
      difference |= one ^ other
    }
    return difference == 0
  }
}
