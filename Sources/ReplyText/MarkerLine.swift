/// A line that announces an earlier message: `-----Original Message-----`.
enum MarkerLine {
  private static let dashes: ByteSet = "-—–_=*# <>[]:."

  /// Whether `line` says that the message that is answered follows.
  static func isOriginal(_ line: TextLine) -> Bool {
    guard let (words, isFramed) = words(of: line) else { return false }
    if asksAbove(line, words) { return true }
    if isFramed, MarkerWords.original.equals(words) { return true }
    if isFramed || line.folded.hasPrefix("*"), MarkerWords.previous.equals(words) { return true }
    let bare = line.folded.trimmed(.stars)
    return bare.hasPrefix("---") && bare.hasSuffix("---")
      && words.bytes.split(separator: 0x20).count <= 4
      && MarkerWords.nouns.stands(in: words)
  }

  /// Whether a ticket system asks below a line of dashes to answer above that.
  static func asks(_ line: TextLine, below above: TextLine) -> Bool {
    let bytes = above.folded.bytes
    guard bytes.count >= shortestDash, bytes.count <= longestAbove,
      line.folded.count <= longestAbove,
      FoldedText(bytes: bytes).trimmed(dashes).isEmpty, above.depth == line.depth
    else { return false }
    return !".:;,".utf8.contains(line.folded.bytes.last ?? 0) && !line.holdsNumberOrAddress
      && line.folded.wordCount <= mostWordsAbove && line.folded.wordCount >= fewestWordsAbove
      && MarkerWords.aboveStems.stands(in: line.folded)
      && MarkerWords.lines.beginsWord(in: line.folded)
  }

  private static let shortestDash = 5

  /// Whether nothing but marks stands on a line.
  static func isOrnament(_ line: TextLine) -> Bool {
    let bytes = line.folded.bytes
    return bytes.allSatisfy { "-_=*#~+. ".utf8.contains($0) }
      || bytes.count <= longestAbove && line.folded.trimmed(dashes).isEmpty
  }

  /// Whether a ticket system asks to answer above `line`: in words, or in a sentence between number
  /// signs.
  private static func asksAbove(_ line: TextLine, _ words: FoldedText) -> Bool {
    guard words.count <= longestAbove, let first = line.folded.bytes.first,
      !FoldedText.isWordByte(first) || words.count <= longestBareAbove
    else { return false }
    let count = words.bytes.count { $0 == 0x20 } + 1
    guard count <= mostWordsAbove else { return false }
    if MarkerWords.above.stands(in: words) { return true }
    return line.folded.hasPrefix("##") && line.folded.hasSuffix("##") && count >= fewestWordsAbove
  }

  private static let longestAbove = 150
  /// Without marks in front of it, it is a short line.
  private static let longestBareAbove = 50
  private static let fewestWordsAbove = 4
  private static let mostWordsAbove = 12

  /// Whether `line` says that a forwarded message follows.
  static func isForward(_ line: TextLine) -> Bool {
    guard let (words, isFramed) = words(of: line) else { return false }
    // Lotus Notes: ----- Forwarded by Jo/Example on 03.02.2020 10:00 -----
    return MarkerWords.forwarded.equals(words) || (isFramed && MarkerWords.forwarded.begins(words))
  }

  /// Whether `line` says so in words of no table, which counts only when a field block follows.
  static func mayBeForward(_ line: TextLine) -> Bool {
    guard let (words, isFramed) = words(of: line), isFramed, words.count < 100 else { return false }
    let parts = words.bytes.split(separator: 0x20).map { FoldedText(bytes: $0) }
    return parts.count <= 6
      && parts.contains(where: MarkerWords.stems.isPrefix)
  }

  /// Whether a field block below `line` would be announced by it: words between dashes, dashes alone,
  /// or a few words that name a message and end on a colon.
  static func announces(_ line: TextLine) -> Bool {
    if isFramed(line) || DividerLine.matches(line) { return true }
    return line.folded.hasSuffix(":") && line.folded.bytes.split(separator: 0x20).count <= 6
      && MarkerWords.nouns.stands(in: line.folded)
  }

  /// Whether words stand between dashes on both sides of them, or behind many, whatever they say.
  static func isFramed(_ line: TextLine) -> Bool {
    let bytes = line.folded.trimmed(.stars).bytes
    guard bytes.count < 1500, let first = bytes.first, let width = dashWidth(first) else {
      return false
    }
    let dash = bytes.prefix(width)
    let opening = repetitions(of: dash, in: bytes[...])
    guard opening >= 2, opening * width < bytes.count else { return false }
    // QUIRK: nmh writes "------- Forwarded Message", with dashes in front alone.
    if opening >= 4 { return true }
    return bytes.suffix(2 * width).elementsEqual(dash + dash)
  }

  /// How many bytes a dash takes that begins with `byte`: `-`, or one of U+2010–2015 and the lines
  /// that boxes are drawn with.
  private static func dashWidth(_ byte: UInt8) -> Int? {
    if "-=_~".utf8.contains(byte) { return 1 }
    return byte == 0xE2 ? 3 : nil
  }

  private static func repetitions(of dash: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var rest = bytes
    while rest.starts(with: dash) {
      count += 1
      rest = rest.dropFirst(dash.count)
    }
    return count
  }

  /// The words between the dashes, and whether dashes or a colon set them apart.
  private static func words(of line: TextLine) -> (FoldedText, isFramed: Bool)? {
    guard !line.isBlank, line.folded.count < 1500 else { return nil }
    let bare = line.folded.trimmed(.stars)
    let isFramed =
      bare.hasPrefix("--") || bare.hasPrefix("- -") || bare.hasPrefix("__") || bare.hasPrefix("==")
      || bare.hasPrefix("—") || bare.hasSuffix(":")
    return (bare.trimmed(dashes), isFramed)
  }
}
