/// A lenient decoder of quoted-printable (RFC 2045 §6.7) and of the `Q` encoding (RFC 2047 §4.2).
enum QuotedPrintable {
  /// Decodes a piece of a body onto the end of `output`.
  ///
  /// QUIRK: an escape that is none stands as written; lower-case digits and bare LF are accepted;
  /// white space between `=` and the line end belongs to the soft line break.
  /// - Parameters:
  ///   - input: The piece.
  ///   - isLast: Whether the body ends with this piece.
  ///   - output: Where the decoded bytes go.
  /// - Returns: How much of the input was used; the rest belongs before the next piece.
  static func decode(
    _ input: Span<UInt8>,
    isLast: Bool,
    into output: inout [UInt8]
  ) -> Int {
    var index = 0
    output.reserveCapacity(output.count + input.count)
    while index < input.count {
      let escape = ByteScan.index(of: 0x3D, in: input, index..<input.count)
      append(input, index..<escape, to: &output)
      index = escape
      guard index < input.count else { break }
      if !isLast, input.count - index < maximumSoftBreak { return index }
      index = afterEscape(input, at: index, into: &output)
    }
    return index
  }

  /// How far white space is looked through for the line end of a soft break.
  private static let maximumSoftBreak = 128

  private static func append(
    _ input: Span<UInt8>,
    _ range: Range<Int>,
    to output: inout [UInt8]
  ) {
    unsafe input.extracting(range).withUnsafeBufferPointer {
      unsafe output.append(contentsOf: $0)
    }
  }

  /// Decodes what stands at an equals sign.
  /// - Returns: The place after it.
  private static func afterEscape(
    _ input: Span<UInt8>,
    at escape: Int,
    into output: inout [UInt8]
  ) -> Int {
    let next = escape + 1
    guard next < input.count else { return next }
    if next + 1 < input.count, let high = input[next].hexValue,
      let low = input[next + 1].hexValue
    {
      output.append(high << 4 | low)
      return next + 2
    }
    var end = next
    let limit = min(input.count, next + maximumSoftBreak)
    while end < limit, input[end].isWhiteSpace { end += 1 }
    if end == input.count { return end }
    if end < limit, input[end] == 0x0A { return end + 1 }
    if end < limit, input[end] == 0x0D {
      return end + 1 < input.count && input[end + 1] == 0x0A ? end + 2 : end + 1
    }
    output.append(0x3D)
    return next
  }

  /// Decodes the text of an encoded-word (RFC 2047 §4.2): `_` is a space.
  static func decodedWord(_ input: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(input.count)
    var index = input.startIndex
    while index < input.endIndex {
      let byte = input[index]
      if byte == 0x3D, index + 2 < input.endIndex, let high = input[index + 1].hexValue,
        let low = input[index + 2].hexValue
      {
        output.append(high << 4 | low)
        index += 3
      } else {
        output.append(byte == 0x5F ? 0x20 : byte)
        index += 1
      }
    }
    return output
  }
}
