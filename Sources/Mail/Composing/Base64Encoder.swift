/// Bytes to base64 (RFC 2045 §6.8).
enum Base64Encoder {
  /// 57 bytes make a line of 76 characters.
  private static let bytesPerLine = 57

  private static let alphabet: InlineArray<64, UInt8> = {
    var letters = InlineArray<64, UInt8>(repeating: 0)
    let characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (index, character) in characters.utf8.enumerated() {
      letters[index] = character
    }
    return letters
  }()

  /// `bytes` in one line, padded.
  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4)
    var target = output.mutableSpan
    let alphabet = Self.alphabet
    write(bytes.span, to: &target, at: 0, alphabet.span)
    return output
  }

  /// `bytes` in lines of 76 characters, each ended by CRLF.
  static func encodedLines(_ bytes: [UInt8]) -> [UInt8] {
    let (lines, rest) = bytes.count.quotientAndRemainder(dividingBy: bytesPerLine)
    let last = rest == 0 ? 0 : (rest + 2) / 3 * 4 + 2
    var output = [UInt8](repeating: 0, count: lines * 78 + last)
    var target = output.mutableSpan
    let source = bytes.span
    // A copy on the stack: the global is checked for its first use on every access.
    let alphabet = Self.alphabet
    var position = 0
    var start = 0
    while start < source.count {
      let end = min(start + bytesPerLine, source.count)
      position = write(source.extracting(start..<end), to: &target, at: position, alphabet.span)
      target[position] = 13
      target[position + 1] = 10
      position += 2
      start = end
    }
    return output
  }

  /// Writes the characters and says where they end.
  @discardableResult @inline(__always)
  private static func write(
    _ source: Span<UInt8>,
    to target: inout MutableSpan<UInt8>,
    at start: Int,
    _ alphabet: Span<UInt8>
  ) -> Int {
    var position = start
    var index = 0
    while source.count - index >= 3 {
      let group =
        Int(source[index]) << 16 | Int(source[index &+ 1]) << 8 | Int(source[index &+ 2])
      target[position] = alphabet[group >> 18]
      target[position &+ 1] = alphabet[group >> 12 & 63]
      target[position &+ 2] = alphabet[group >> 6 & 63]
      target[position &+ 3] = alphabet[group & 63]
      index &+= 3
      position &+= 4
    }
    guard index < source.count else { return position }
    let second = index + 1 < source.count ? Int(source[index + 1]) : nil
    let group = Int(source[index]) << 8 | (second ?? 0)
    target[position] = alphabet[group >> 10]
    target[position + 1] = alphabet[group >> 4 & 63]
    target[position + 2] = second == nil ? UInt8(ascii: "=") : alphabet[group << 2 & 63]
    target[position + 3] = UInt8(ascii: "=")
    return position + 4
  }
}
