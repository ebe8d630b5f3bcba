/// Reads ISO-2022-JP (RFC 1468) by way of EUC-JP, which has room for the same sets of characters.
///
/// QUIRK: writers put the characters of NEC and IBM and half-width katakana there, which the standard
/// has not; and Shift_JIS under its label, which is known by its 8-bit bytes.
enum ISO2022JP {
  /// A set of characters that an escape sequence switches to.
  private enum Mode {
    case ascii
    case katakana
    case jisX0208
    case jisX0212
  }

  /// `bytes` as UTF-8.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    guard ByteScan.isASCII(bytes.span, 0..<bytes.count) else {
      return Iconv.utf8(bytes.span, from: "CP932") ?? Array(bytes.text.utf8)
    }
    guard bytes.contains(0x1B) else { return bytes }
    return Iconv.utf8(extendedUnixCode(bytes).span, from: "EUC-JP-MS") ?? bytes
  }

  private static func extendedUnixCode(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var mode = Mode.ascii
    var isFirstOfTwo = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x1B, let escape = escape(bytes, at: index) {
        mode = escape.mode
        isFirstOfTwo = true
        index += escape.length
        continue
      }
      index += 1
      guard mode != .ascii, byte > 0x20, byte < 0x7F else {
        result.append(byte)
        isFirstOfTwo = true
        continue
      }
      // EUC-JP marks the sets beyond JIS X 0208 with a byte before each character.
      if mode == .katakana { result.append(0x8E) }
      if mode == .jisX0212, isFirstOfTwo { result.append(0x8F) }
      isFirstOfTwo.toggle()
      result.append(byte | 0x80)
    }
    return result
  }

  /// The escape sequence at an index; nil when it is none that we know.
  private static func escape(_ bytes: [UInt8], at index: Int) -> (mode: Mode, length: Int)? {
    let code = bytes[(index + 1)...].prefix(3)
    guard let first = code.first, let second = code.dropFirst().first else { return nil }
    switch (first, second) {
    case (0x28, 0x42), (0x28, 0x4A), (0x28, 0x48): return (.ascii, 3)
    case (0x28, 0x49): return (.katakana, 3)
    case (0x24, 0x40), (0x24, 0x42): return (.jisX0208, 3)
    case (0x24, 0x28):
      guard let third = code.last, code.count == 3 else { return nil }
      return third == 0x44 ? (.jisX0212, 4) : (.jisX0208, 4)
    default: return nil
    }
  }
}
