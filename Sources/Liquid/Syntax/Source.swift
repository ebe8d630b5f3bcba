/// The bytes of a template, which every mistake points into.
final class Source: Sendable {
  let name: String
  let bytes: [UInt8]

  init(_ text: String, name: String) {
    self.name = name
    bytes = Array(text.utf8)
  }

  /// The text of a range of bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The range without white space at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isLiquidSpace { start += 1 }
    while end > start, bytes[end - 1].isLiquidSpace { end -= 1 }
    return start..<end
  }

  /// Whether the word stands at the offset.
  func has(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset + length <= bytes.count else { return false }
    return word.description.utf8.elementsEqual(bytes[offset..<offset + length])
  }

  /// Whether the two ASCII characters stand at the offset.
  func hasPair(_ first: Unicode.Scalar, _ second: Unicode.Scalar, at offset: Int) -> Bool {
    guard offset + 1 < bytes.count else { return false }
    return bytes[offset] == UInt8(ascii: first) && bytes[offset + 1] == UInt8(ascii: second)
  }

  /// Where two bytes first stand side by side in the range.
  func firstPair(_ first: UInt8, _ second: UInt8, from start: Int, to end: Int) -> Int? {
    var place = start
    while place + 1 < end {
      if bytes[place + 1] == second {
        if bytes[place] == first { return place }
        place += 1
      } else {
        place += bytes[place + 1] == first ? 1 : 2
      }
    }
    return nil
  }

  /// The line and the column of an offset, both from 1, columns in Unicode scalars.
  func position(at offset: Int) -> (line: Int, column: Int) {
    var cursor = PositionCursor(self)
    return cursor.position(at: offset)
  }

  func error(_ kind: TemplateError.Kind, _ message: String, at offset: Int) -> TemplateError {
    let place = position(at: offset)
    return TemplateError(
      kind: kind,
      message: message,
      template: name,
      line: place.line,
      column: place.column
    )
  }

  func syntaxError(_ message: String, at offset: Int) -> TemplateError {
    error(.syntax, message, at: offset)
  }
}

/// Counts lines and columns forward, so that many places in order cost one walk.
struct PositionCursor {
  private let source: Source
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ source: Source) { self.source = source }

  mutating func position(at target: Int) -> (line: Int, column: Int) {
    if target < offset { self = PositionCursor(source) }
    let end = min(target, source.bytes.count)
    while offset < end {
      let byte = source.bytes[offset]
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
    return (line, column)
  }
}
