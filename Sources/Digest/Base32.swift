/// Lower-case base32 (RFC 4648 §6) without padding.
public enum Base32 {
  /// `bytes` as base32 characters `a`-`z`, `2`-`7`.
  public static func encoded(_ bytes: some Sequence<UInt8>) -> String {
    var characters: [UInt8] = []
    characters.reserveCapacity(bytes.underestimatedCount * 8 / 5 + 1)
    var bits: UInt32 = 0
    var bitCount: UInt32 = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      bitCount += 8
      while bitCount >= 5 {
        bitCount -= 5
        characters.append(character(UInt8(truncatingIfNeeded: bits >> bitCount) & 31))
      }
      bits &= (1 << bitCount) - 1
    }
    if bitCount > 0 {
      characters.append(character(UInt8(truncatingIfNeeded: bits << (5 - bitCount)) & 31))
    }
    return String(decoding: characters, as: UTF8.self)
  }

  /// The bytes of a base32 string of either case; nil when it is not one.
  ///
  /// A string of impossible length or with bits left over that are not zero is none: each
  /// sequence of bytes has one form only (RFC 4648 §3.5).
  public static func decoded(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var bitCount: UInt32 = 0
    for character in text.utf8 {
      guard let value = value(character) else { return nil }
      bits = bits << 5 | UInt32(value)
      bitCount += 5
      if bitCount >= 8 {
        bitCount -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> bitCount))
        bits &= (1 << bitCount) - 1
      }
    }
    return bitCount < 5 && bits == 0 ? bytes : nil
  }

  private static func character(_ value: UInt8) -> UInt8 {
    value < 26 ? UInt8(ascii: "a") + value : UInt8(ascii: "2") + value - 26
  }

  private static func value(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a")
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - UInt8(ascii: "A")
    case UInt8(ascii: "2")...UInt8(ascii: "7"): character - UInt8(ascii: "2") + 26
    default: nil
    }
  }
}
