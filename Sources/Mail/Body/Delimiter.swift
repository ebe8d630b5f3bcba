/// A multipart that is open while its parts are scanned.
struct OpenMultipart {
  var node: Int
  /// Two hyphens and the boundary.
  var delimiter: [UInt8]
  var isClosed = false
}

/// A part as scanned, before the tree is built.
struct PartNode {
  var parent: Int?
  var header: Header
  var content: ContentFields
  var start: Int
  var bodyStart: Int
  var bodyEnd: Int?
}

/// A delimiter line (RFC 2046 §5.1.1), in positions of the source.
struct Delimiter {
  /// The place of its multipart on the stack of open ones.
  var level: Int
  var isClosing: Bool
  var start: Int
  /// Where the body before it ends, without its line break.
  var bodyEnd: Int
  /// Where the line after it starts.
  var next: Int

  /// What stands at a line start, in indexes of the window.
  struct Match {
    var level: Int
    var isClosing: Bool
    var next: Int
  }

  /// The delimiter that stands at an index, innermost multipart first.
  static func match(_ bytes: Span<UInt8>, at index: Int, _ open: [OpenMultipart]) -> Match? {
    guard index + 2 < bytes.count, bytes[index] == 0x2D, bytes[index + 1] == 0x2D else {
      return nil
    }
    for level in open.indices.reversed() where !open[level].isClosed {
      if let match = match(bytes, at: index, level, open[level].delimiter) { return match }
    }
    return nil
  }

  /// `"--" boundary [ "--" ] transport-padding`, and nothing else on the line: another boundary may
  /// start with this one.
  private static func match(
    _ bytes: Span<UInt8>,
    at index: Int,
    _ level: Int,
    _ delimiter: [UInt8]
  ) -> Match? {
    let delimiter = delimiter.span
    guard index + delimiter.count <= bytes.count else { return nil }
    for offset in 2..<delimiter.count where bytes[index + offset] != delimiter[offset] {
      return nil
    }
    let after = index + delimiter.count
    if let next = lineEnd(bytes, after) { return Match(level: level, isClosing: false, next: next) }
    guard after + 1 < bytes.count, bytes[after] == 0x2D, bytes[after + 1] == 0x2D,
      let next = lineEnd(bytes, after + 2)
    else { return nil }
    return Match(level: level, isClosing: true, next: next)
  }

  /// The start of the next line when only white space is left on this one.
  private static func lineEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var index = start
    let limit = min(bytes.count, start + 512)
    while index < limit, bytes[index].isWhiteSpace { index += 1 }
    if index == bytes.count { return index }
    if bytes[index] == 0x0A { return index + 1 }
    guard bytes[index] == 0x0D else { return nil }
    return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
  }
}
