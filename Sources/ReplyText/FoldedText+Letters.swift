extension FoldedText {
  /// The letters and digits of the text: what survives wrapping, marks and other quotes.
  var lettersAndDigits: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var index = 0
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        if Self.isDigit(byte) || (0x61...0x7A).contains(byte) { result.append(byte) }
        index += 1
        continue
      }
      // The rest of a character that wrapping tore apart.
      guard byte >= 0xC2 else {
        index += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let end = min(count, index + length)
      if !isPunctuation(byte, index + 1 < count ? bytes[index + 1] : 0) {
        result += bytes[index..<end]
      }
      index = end
    }
    return result
  }

  /// Whether the two bytes begin punctuation or a symbol: U+0080–00BF, U+2000–2BFF, U+3000–303F,
  /// and emoji.
  private func isPunctuation(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xC2, 0xF0: true
    case 0xE2: second <= 0xAF
    case 0xE3: second == 0x80
    default: false
    }
  }

  /// Whether the text looks like quoted-printable, which some programs quote as it came.
  var isQuotedPrintable: Bool {
    guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")), sign + 2 < count else { return false }
    return Self.nibble(bytes[sign + 1]) != nil && Self.nibble(bytes[sign + 2]) != nil
  }

  /// The text with quoted-printable undone.
  var unquotedPrintable: FoldedText {
    var result: [UInt8] = []
    var index = 0
    while index < count {
      if bytes[index] == UInt8(ascii: "="), index + 2 < count,
        let high = Self.nibble(bytes[index + 1]), let low = Self.nibble(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return FoldedText(bytes: result)
  }

  /// The value of a folded hexadecimal digit.
  private static func nibble(_ byte: UInt8) -> UInt8? {
    if isDigit(byte) { return byte - 0x30 }
    return (0x61...0x66).contains(byte) ? byte - 0x57 : nil
  }
}
