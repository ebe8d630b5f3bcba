/// Finds uuencoded files between the lines of a text (POSIX uuencode).
///
/// A line that starts with `begin` is ordinary English: the block counts only when its first line of
/// data is as long as it says.
enum UUBlock {
  static func block(at start: Int, in text: [UInt8]) -> TextBlock? {
    let first = TextLine(text, at: start)
    if let rest = first.rest(after: "begin "), let name = name(rest) {
      let found = block(
        .uuencode,
        name: name,
        in: text,
        from: start,
        data: first.next,
        end: "end",
        isData: isData
      )
      // Without an end, a first line of no bytes is prose.
      let isProse = found?.defects.isEmpty == false && [0x20, 0x60].contains(text[first.next])
      return isProse ? nil : found
    }
    if let rest = first.rest(after: "begin-base64 "), let name = name(rest) {
      return block(
        .base64,
        name: name,
        in: text,
        from: start,
        data: first.next,
        end: "===="
      ) { line, _ in isBase64(line) }
    }
    return nil
  }

  /// `mode SP name`, the mode in octal.
  private static func name(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let mode = rest.prefix { $0 >= 0x30 && $0 <= 0x37 }
    let name = rest.dropFirst(mode.count)
    guard mode.count == 3 || mode.count == 4, name.first == 0x20 else { return nil }
    let trimmed = name.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The lines of data up to the end marker; without one, up to the first line that is no data.
  private static func block(
    _ coding: EmbeddedStretch.Coding,
    name: ArraySlice<UInt8>,
    in text: [UInt8],
    from start: Int,
    data: Int,
    end: StaticString,
    isData: (ArraySlice<UInt8>, _ isFirst: Bool) -> Bool
  ) -> TextBlock? {
    var index = data
    var block = TextBlock(coding: coding, name: name, range: start..<data, data: data..<data)
    while index < text.count {
      let line = TextLine(text, at: index)
      if line.isMarker(end) {
        block.data = data..<index
        block.range = start..<line.next
        return block
      }
      guard isData(line.bytes, index == data) else { break }
      index = line.next
    }
    guard index > data else { return nil }
    block.data = data..<index
    block.range = start..<index
    block.defects = ["uuencode-without-end"]
    return block
  }

  /// A length character and four characters for three bytes.
  private static func isData(_ line: ArraySlice<UInt8>, _ isFirst: Bool) -> Bool {
    // QUIRK: spaces at the end of a line get lost, so that a line of no bytes may be empty.
    guard let first = line.first else { return !isFirst }
    guard line.count <= 90, line.allSatisfy({ $0 >= 0x20 && $0 <= 0x60 }) else { return false }
    let length = Int((first &- 0x20) & 0x3F)
    let digits = line.count - 1
    // QUIRK: some programs append a check character, and some leave out what is not needed.
    guard digits <= (length + 2) / 3 * 4 + 2 else { return false }
    return !isFirst || digits >= (length * 8 + 5) / 6
  }

  private static func isBase64(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.trimmed
    return !line.isEmpty && line.count <= 90
      && line.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2B || $0 == 0x2F || $0 == 0x3D }
  }
}
