/// A text body to a transfer encoding chosen by its content.
///
/// Short ASCII lines go as they are. Longer lines and a few other characters go as
/// quoted-printable, which gives back every paragraph exactly; format=flowed would leave that to
/// readers of which many do not know it. Text mostly beyond ASCII is shorter as base64.
enum TextBodyEncoder {
  // RFC 5322 §2.1.1.
  private static let longestLine = 78

  /// The part of a text, as UTF-8 with CRLF line ends.
  static func part(_ mediaType: String, _ text: String) -> ComposedPart {
    let content = Array(text.utf8)
    let lines = TextLines(content)
    let escapes = content.count { $0 > 126 || ($0 < 32 && $0 != 9 && $0 != 10 && $0 != 13) }
    let fields = Array("Content-Type: \(mediaType); charset=utf-8\r\n".utf8)
    if escapes == 0 && lines.allSatisfy(isSafe) {
      return .leaf(fields: fields, encoding: .sevenBit, body: joined(lines))
    }
    if escapes * 3 > content.count {
      let body = Base64Encoder.encodedLines(joined(lines))
      return .leaf(fields: fields, encoding: .base64, body: body)
    }
    let body = QuotedPrintableEncoder.encoded(lines)
    return .leaf(fields: fields, encoding: .quotedPrintable, body: body)
  }

  /// Whether relays or mailbox files change a line by its start: `From ` and a single dot.
  static func isFragile(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "From ".utf8) || line.elementsEqual(".".utf8)
  }

  // Spaces at the end of a line get lost on the way, except that readers need the one of the
  // separator in front of a signature.
  private static func isSafe(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= longestLine, !isFragile(line) else { return false }
    return (line.last != 32 && line.last != 9) || line.elementsEqual("-- ".utf8)
  }

  private static func joined(_ lines: TextLines) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.content.count + lines.content.count / 16)
    for line in lines {
      bytes += line
      bytes += [13, 10]
    }
    return bytes
  }
}

/// The lines of a text with any line ends; a line end at the end opens no further line.
///
/// They are found as they are read: a text of millions of lines takes no more than itself.
struct TextLines: Sequence, IteratorProtocol {
  let content: [UInt8]
  private var start = 0

  init(_ content: [UInt8]) {
    self.content = content
  }

  mutating func next() -> ArraySlice<UInt8>? {
    guard start < content.count else { return nil }
    var index = start
    while index < content.count, content[index] != 10, content[index] != 13 { index += 1 }
    let line = content[start..<index]
    let isPair = index + 1 < content.count && content[index] == 13 && content[index + 1] == 10
    start = index + (isPair ? 2 : 1)
    return line
  }
}
