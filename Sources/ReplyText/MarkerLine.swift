/// A line that announces an earlier message: `-----Original Message-----`.
enum MarkerLine {
  private static let dashes: StaticString = "-—–_=*# <>[]:."

  /// Whether `line` says that the message that is answered follows.
  static func isOriginal(_ line: TextLine) -> Bool {
    guard let (words, isFramed) = words(of: line) else { return false }
    if isFramed, MarkerWords.original.contains(where: words.isEqual(to:)) { return true }
    let bare = line.folded.trimmed("* ")
    return bare.hasPrefix("---") && bare.hasSuffix("---")
      && words.bytes.split(separator: 0x20).count <= 4
      && MarkerWords.nouns.contains(where: words.containsWord)
  }

  /// Whether `line` says that a forwarded message follows.
  static func isForward(_ line: TextLine) -> Bool {
    guard let (words, isFramed) = words(of: line) else { return false }
    return MarkerWords.forwarded.contains { phrase in
      // Lotus Notes: ----- Forwarded by Jo/Example on 03.02.2020 10:00 -----
      words.isEqual(to: phrase)
        || (isFramed && words.count < 200 && words.beginsWithWord(phrase))
    }
  }

  /// The words between the dashes, and whether dashes or a colon set them apart.
  private static func words(of line: TextLine) -> (FoldedText, isFramed: Bool)? {
    guard !line.isBlank, line.folded.count < 300 else { return nil }
    let bare = line.folded.trimmed("* ")
    let isFramed =
      bare.hasPrefix("--") || bare.hasPrefix("__") || bare.hasPrefix("==")
      || bare.hasPrefix("—") || bare.hasSuffix(":")
    return (bare.trimmed(dashes), isFramed)
  }
}
