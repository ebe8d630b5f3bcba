/// Makes text that strangers wrote safe to print.
///
/// Mail can carry escape sequences that retitle a window, move the cursor or answer for the user,
/// and direction controls that make a file name read backwards. They are shown as `\u{1b}`.
package enum SafeText {
  /// The text as one line; line ends and tabs become spaces or are shown.
  package static func line(_ text: String, ascii: Bool = false) -> String {
    escaped(text, ascii: ascii) { scalar in
      switch scalar {
      case "\r\n", "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": " "
      default: nil
      }
    }
  }

  /// The text with its lines and tabs; all else that controls a terminal is shown.
  package static func block(_ text: String, ascii: Bool = false) -> String {
    escaped(text, ascii: ascii) { scalar in
      switch scalar {
      case "\r\n", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": "\n"
      case "\t": "\t"
      default: nil
      }
    }
  }

  private static func escaped(
    _ text: String,
    ascii: Bool,
    white: (Character) -> String?
  ) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text {
      if let replacement = white(character) {
        result += replacement
        continue
      }
      for scalar in character.unicodeScalars {
        if isControl(scalar) || (ascii && !scalar.isASCII) {
          result += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// Whether a scalar controls the terminal, the direction of writing, or hides.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // UAX 9
    case 0x00AD, 0x200B, 0x2028, 0x2029, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
