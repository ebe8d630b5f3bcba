/// How the lines of a text part belong together (RFC 3676).
enum TextFlow: Sendable {
  case fixed
  case flowed
  case flowedDeletingSpace

  /// `text` with its soft line breaks undone and space-stuffing removed; lines end with LF.
  func unflowed(_ text: [UInt8]) -> [UInt8] {
    guard self != .fixed else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var openDepth: Int?
    var lineStart = 0
    while lineStart < text.count {
      let lineEnd = ByteScan.index(of: 0x0A, in: text.span, lineStart..<text.count)
      var line = text[lineStart..<lineEnd]
      lineStart = lineEnd + 1
      let depth = line.prefix { $0 == 0x3E }.count
      line = line.dropFirst(depth)
      // RFC 3676 §4.4: one space is stuffing.
      if line.first == 0x20 { line = line.dropFirst() }
      let isSignature = line.elementsEqual([0x2D, 0x2D, 0x20])
      // RFC 3676 §4.5: a change of the quote depth ends a paragraph.
      if openDepth != nil, openDepth != depth || isSignature {
        result.append(0x0A)
        openDepth = nil
      }
      if openDepth == nil, depth > 0 {
        result += [UInt8](repeating: 0x3E, count: depth)
        result.append(0x20)
      }
      let isOpen = line.last == 0x20 && !isSignature
      result += isOpen && self == .flowedDeletingSpace ? line.dropLast() : line
      openDepth = isOpen ? depth : nil
      if !isOpen { result.append(0x0A) }
    }
    return result
  }
}
