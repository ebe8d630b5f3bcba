import HTML

/// The text of unstructured fields and of phrases.
enum HeaderText {
  /// A value without its folding and without surrounding white space (RFC 5322 §2.2.3).
  static func unfolded(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let value = value.trimmed
    guard value.contains(where: \.isLineBreak) else { return value }
    var line: [UInt8] = []
    line.reserveCapacity(value.count)
    var afterBreak = false
    for byte in value {
      if byte.isLineBreak {
        afterBreak = true
      } else {
        // QUIRK: folding with a tab stands for a space, as everyone who folds so means it.
        line.append(afterBreak && byte == 0x09 ? 0x20 : byte)
        afterBreak = false
      }
    }
    return line[...]
  }

  /// Decoded text without what ends a line or controls a device: what no header field can hold.
  ///
  /// A field is one line, whatever its encoded-words hold: each such scalar becomes a space.
  static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return text.replacing("\r\n", with: " ").replacingScalars { isControl($0) ? " " : nil }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: false
    }
  }

  /// A folded value as text: unfolded, encoded-words and 8-bit bytes decoded.
  static func decoded(_ value: ArraySlice<UInt8>, legacy: Charset) -> String {
    EncodedWord.decoded(unfolded(value), legacy: legacy)
  }
}
