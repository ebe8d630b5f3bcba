/// The 7-bit encoding of Chinese text (RFC 1843), which iconv does not know.
enum HZ {
  /// The same text in GB 2312 with its high bits set, as iconv reads it.
  static func gb2312(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isChinese = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == tilde, index < bytes.count else {
        // A line always begins in ASCII (RFC 1843 §2).
        if byte == 0x0A { isChinese = false }
        result.append(isChinese && byte > 0x20 ? byte | 0x80 : byte)
        continue
      }
      switch bytes[index] {
      case openBrace: isChinese = true
      case closeBrace: isChinese = false
      case tilde: result.append(tilde)
      case 0x0A: break  // A line that goes on.
      default: result += [byte, bytes[index]]
      }
      index += 1
    }
    return result
  }

  private static let tilde: UInt8 = 0x7E
  private static let openBrace: UInt8 = 0x7B
  private static let closeBrace: UInt8 = 0x7D
}
