/// An encoded file that stands between the lines of a text.
struct TextBlock {
  var coding: EmbeddedStretch.Coding
  /// The file name in the bytes of the text.
  var name: ArraySlice<UInt8>
  /// All of the block, its first and last line with it, in indexes of the text.
  var range: Range<Int>
  /// The lines of data.
  var data: Range<Int>
  /// What a yEnc block says about itself; empty for others.
  var yEnc = YEncFields()
  var defects: [String] = []

  /// The block whose first line starts at an index; nil when none does.
  static func at(_ index: Int, in text: [UInt8]) -> TextBlock? {
    switch text[index] {
    case 0x62: UUBlock.block(at: index, in: text)
    case 0x3D: YEncFields.block(at: index, in: text)
    default: nil
    }
  }

  /// All blocks of a text, in order.
  static func all(in text: [UInt8]) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var index = 0
    while index < text.count {
      if let block = at(index, in: text) {
        blocks.append(block)
        index = block.range.upperBound
      } else {
        index = TextLine(text, at: index).next
      }
    }
    return blocks
  }
}

/// One line of a text in memory.
struct TextLine {
  /// The line without its break.
  let bytes: ArraySlice<UInt8>
  /// Where the line after it starts.
  let next: Int

  init(_ text: [UInt8], at start: Int) {
    let feed = ByteScan.index(of: 0x0A, in: text.span, start..<text.count)
    let end = feed > start && text[feed - 1] == 0x0D ? feed - 1 : feed
    bytes = text[start..<end]
    next = min(feed + 1, text.count)
  }

  /// Whether the line is a marker, white space after it aside.
  func isMarker(_ marker: StaticString) -> Bool {
    let count = marker.utf8CodeUnitCount
    return bytes.count >= count && bytes.dropFirst(count).allSatisfy(\.isWhiteSpace)
      && bytes.prefix(count).elementsEqual(marker.description.utf8)
  }

  /// What follows a keyword at the start of the line.
  func rest(after keyword: StaticString) -> ArraySlice<UInt8>? {
    let count = keyword.utf8CodeUnitCount
    guard bytes.count > count, bytes.prefix(count).elementsEqual(keyword.description.utf8)
    else { return nil }
    return bytes.dropFirst(count)
  }
}
