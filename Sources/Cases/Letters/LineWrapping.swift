/// Breaks the long lines of plain text at spaces.
enum LineWrapping {
  /// Lines are filled up to here (RFC 5322 §2.1.1 recommends 78 at most).
  static let width = 76

  private static let space: UInt8 = 0x20
  private static let lineFeed: UInt8 = 0x0A

  /// The text with its long lines broken; what hangs behind a mark of a list stays behind it.
  static func wrapped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 50)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: lineFeed) ?? bytes.count
      append(bytes[start..<end], to: &result)
      if end < bytes.count { result.append(lineFeed) }
      start = end + 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(_ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
    guard line.count > width, columns(line) > width else { return result.append(contentsOf: line) }
    let indentation = line.prefix { $0 == space }.count
    let mark = line.dropFirst(indentation).prefix { $0 != space }
    let hanging = indentation + (isMark(mark) ? mark.count + 1 : 0)
    result.append(contentsOf: line.prefix(indentation))
    var used = indentation
    var isStart = true
    var rest = line.dropFirst(indentation)
    while !rest.isEmpty {
      let word = rest.prefix { $0 != space }
      let count = columns(word)
      if !isStart, used + 1 + count > width {
        result.append(lineFeed)
        result.append(contentsOf: repeatElement(space, count: hanging))
        used = hanging
        isStart = true
      }
      if !isStart { result.append(space) }
      result.append(contentsOf: word)
      used += (isStart ? 0 : 1) + count
      isStart = false
      rest = rest.dropFirst(word.count + 1)
    }
  }

  /// Whether a word is the mark of an item: `*`, or a number with a full stop.
  private static func isMark(_ word: ArraySlice<UInt8>) -> Bool {
    if word.count == 1, word.first == 0x2A { return true }
    return word.count > 1 && word.last == 0x2E
      && word.dropLast().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// How many characters there are, about: a mark above a letter counts.
  private static func columns(_ text: ArraySlice<UInt8>) -> Int {
    text.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
