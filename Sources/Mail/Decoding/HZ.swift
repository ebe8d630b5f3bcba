/// Reads HZ (RFC 1843): pairs of seven-bit bytes between `~{` and `~}` are GB 2312.
enum HZ {
  /// `bytes` as UTF-8.
  ///
  /// QUIRK: a line end closes what was left open; 8-bit bytes are GB 18030 as they stand.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x7E) || bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isChinese = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      index += 1
      switch (byte, next) {
      case (0x7E, 0x7B) where !isChinese, (0x7E, 0x7D) where isChinese:
        isChinese.toggle()
        index += 1
      case (0x7E, 0x7E) where !isChinese:
        result.append(byte)
        index += 1
      case (0x7E, 0x0A) where !isChinese: index += 1
      case (0x0A, _):
        isChinese = false
        result.append(byte)
      case (0x21...0x77, 0x21...0x7E) where isChinese:
        result += [byte | 0x80, next | 0x80]
        index += 1
      default: result.append(byte)
      }
    }
    return Iconv.utf8(result.span, from: "GB18030") ?? Array(bytes.text.utf8)
  }
}
