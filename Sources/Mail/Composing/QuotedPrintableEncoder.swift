/// Lines of text to quoted-printable (RFC 2045 §6.7).
enum QuotedPrintableEncoder {
  /// Encoded lines have at most 76 characters, of which the last may be a soft break.
  private static let lineLength = 76

  /// The lines encoded, each ended by CRLF.
  static func encoded(_ lines: TextLines) -> [UInt8] {
    var output: [UInt8] = []
    for line in lines {
      append(line, to: &output)
    }
    return output
  }

  /// A byte as `=` and two upper-case digits.
  static func escaped(_ byte: UInt8) -> [UInt8] {
    [UInt8(ascii: "="), digit(byte >> 4), digit(byte & 15)]
  }

  private static func append(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let protectsStart = TextBodyEncoder.isFragile(line)
    var column = 0
    for index in line.indices {
      let byte = line[index]
      let isLast = index == line.endIndex - 1
      let isEscaped =
        mustEscape(byte) || (isLast && (byte == 32 || byte == 9))
        || (protectsStart && index == line.startIndex)
      let length = isEscaped ? 3 : 1
      if column + length > (isLast ? lineLength : lineLength - 1) {
        output += [UInt8(ascii: "="), 13, 10]
        column = 0
      }
      if isEscaped {
        output += escaped(byte)
      } else {
        output.append(byte)
      }
      column += length
    }
    output += [13, 10]
  }

  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte > 126 || byte == UInt8(ascii: "=") || (byte < 32 && byte != 9)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
