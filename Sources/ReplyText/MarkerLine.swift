/// A line that announces an earlier message: `-----Original Message-----`.
enum MarkerLine {
  private static let dashes: ByteSet = "-—–_=*# <>[]:."

  /// Whether `line` says that the message that is answered follows.
  static func isOriginal(_ line: TextLine) -> Bool {
    guard let (words, isFramed) = words(of: line) else { return false }
    if isFramed, MarkerWords.original.equals(words) { return true }
    if isFramed || line.folded.hasPrefix("*"), MarkerWords.previous.equals(words) { return true }
    let bare = line.folded.trimmed(.stars)
    return bare.hasPrefix("---") && bare.hasSuffix("---")
      && words.bytes.split(separator: 0x20).count <= 4
      && MarkerWords.nouns.stands(in: words)
  }

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

  /// The words between the dashes, and whether dashes or a colon set them apart.
  private static func words(of line: TextLine) -> (FoldedText, isFramed: Bool)? {
    guard !line.isBlank, line.folded.count < 1500 else { return nil }
    let bare = line.folded.trimmed(.stars)
    let isFramed =
      bare.hasPrefix("--") || bare.hasPrefix("__") || bare.hasPrefix("==")
      || bare.hasPrefix("—") || bare.hasSuffix(":")
    return (bare.trimmed(dashes), isFramed)
  }
}
