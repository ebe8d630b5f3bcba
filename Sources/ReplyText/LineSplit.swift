/// The lines of a text, found byte by byte: to ask every character takes long.
enum LineSplit {
  /// The lines of `text`, whatever line breaks it has; what stands below the last of `most` breaks
  /// is one line more.
  static func lines(of text: String, most: Int = .max) -> [Substring] {
    var lines: [Substring] = []
    let utf8 = text.utf8
    var start = utf8.startIndex
    var index = start
    while index < utf8.endIndex, lines.count < most {
      guard let length = breakLength(at: index, in: utf8) else {
        utf8.formIndex(after: &index)
        continue
      }
      lines.append(text[start..<index])
      index = utf8.index(index, offsetBy: length)
      start = index
    }
    lines.append(text[start...])
    return lines
  }

  /// How many bytes of a line break stand at `index`, or nil when none does.
  private static func breakLength(at index: String.Index, in utf8: String.UTF8View) -> Int? {
    switch utf8[index] {
    case 0x0D: next(1, after: index, in: utf8) == 0x0A ? 2 : 1
    case 0x0A...0x0C: 1
    case 0xC2: next(1, after: index, in: utf8) == 0x85 ? 2 : nil
    case 0xE2:
      next(1, after: index, in: utf8) == 0x80
        && [0xA8, 0xA9].contains(next(2, after: index, in: utf8) ?? 0) ? 3 : nil
    default: nil
    }
  }

  private static func next(_ count: Int, after index: String.Index, in utf8: String.UTF8View)
    -> UInt8?
  {
    guard let next = utf8.index(index, offsetBy: count, limitedBy: utf8.endIndex),
      next < utf8.endIndex
    else { return nil }
    return utf8[next]
  }
}
