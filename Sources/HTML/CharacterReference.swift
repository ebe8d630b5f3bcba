/// Resolves `&name;`, `&#n;` and `&#xn;` (WHATWG HTML §13.2.5.72 to §13.2.5.80).
enum CharacterReference {
  /// The longest name is `CounterClockwiseContourIntegral`.
  private static let longestName = 31
  /// The longest name that may stand without a semicolon.
  private static let longestLegacyName = 6

  /// What the reference at `start`, an ampersand, stands for, and the offset after it.
  static func resolved(in bytes: [UInt8], at start: Int, inAttribute: Bool)
    -> (text: [UInt8], end: Int)?
  {
    guard start + 1 < bytes.count else { return nil }
    if bytes[start + 1] == ASCII.numberSign { return numeric(in: bytes, at: start + 2) }
    return named(in: bytes, at: start + 1, inAttribute: inAttribute)
  }

  private static func named(in bytes: [UInt8], at start: Int, inAttribute: Bool)
    -> (text: [UInt8], end: Int)?
  {
    var end = start
    while end < bytes.count, end - start < longestName, ASCII.isAlphanumeric(bytes[end]) {
      end += 1
    }
    guard end > start else { return nil }
    if end < bytes.count, bytes[end] == ASCII.semicolon,
      let text = NamedCharacters.all[String(decoding: bytes[start..<end], as: UTF8.self)]
    {
      return (text, end + 1)
    }
    return legacy(in: bytes, from: start, to: end, inAttribute: inAttribute)
  }

  private static func legacy(in bytes: [UInt8], from start: Int, to end: Int, inAttribute: Bool)
    -> (text: [UInt8], end: Int)?
  {
    var length = min(end - start, longestLegacyName)
    while length >= 2 {
      let name = String(decoding: bytes[start..<(start + length)], as: UTF8.self)
      if NamedCharacters.withoutSemicolon.contains(name), let text = NamedCharacters.all[name] {
        let after = start + length
        // In a URL `?a=1&copy=2` means a parameter, not a sign.
        let continues =
          after < bytes.count
          && (bytes[after] == ASCII.equals || ASCII.isAlphanumeric(bytes[after]))
        return inAttribute && continues ? nil : (text, after)
      }
      length -= 1
    }
    return nil
  }

  private static func numeric(in bytes: [UInt8], at start: Int) -> (text: [UInt8], end: Int)? {
    let isHex = start < bytes.count && bytes[start] | 0x20 == 0x78
    var end = isHex ? start + 1 : start
    let firstDigit = end
    var code: UInt32 = 0
    while end < bytes.count, let digit = ASCII.hexValue(bytes[end]), isHex || digit < 10 {
      // Beyond Unicode every value means the same, so it stops growing there.
      code = min(code * (isHex ? 16 : 10) + digit, 0x11_0000)
      end += 1
    }
    guard end > firstDigit else { return nil }
    if end < bytes.count, bytes[end] == ASCII.semicolon { end += 1 }
    return (Array(String(Character(scalar(for: code))).utf8), end)
  }

  private static func scalar(for code: UInt32) -> Unicode.Scalar {
    // QUIRK: references to C1 controls mean windows-1252, as pages have always used them.
    if code >= 0x80, code <= 0x9F, let mapped = Unicode.Scalar(windows1252[Int(code - 0x80)]) {
      return mapped
    }
    guard code != 0, let scalar = Unicode.Scalar(code) else { return "\u{FFFD}" }
    return scalar
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
