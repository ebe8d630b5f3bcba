/// The line or lines that say who wrote the text that follows, and when.
enum Attribution {
  /// How many lines a program wraps one over.
  private static let longest = 5

  /// The first line of the attribution that ends on line `end`, or nil when none ends there.
  static func start(endingAt end: Int, in lines: [TextLine]) -> Int? {
    guard lines[end].mayEndAttribution else { return nil }
    var joined: [UInt8] = []
    var named: Int?
    var mayBeWhole = false
    for start in stride(from: end, through: max(0, end - longest + 1), by: -1) {
      let line = lines[start]
      guard !line.isBlank, line.depth == lines[end].depth else { break }
      if start < end, line.folded.hasSuffix(":") { break }
      mayBeWhole = mayBeWhole || line.holdsNumberOrAddress
      joined = line.folded.bytes + (joined.isEmpty ? [] : [0x20]) + joined
      guard mayBeWhole else { continue }
      let whole = FoldedText(bytes: joined).trimmed(.dashesEmphasisAndQuotes)
      guard whole.count <= 700 else { break }
      if isWhole(whole), beginsWithDate(line.folded.trimmed(.longDashesAndEmphasis)) {
        return start
      }
      if named == nil, isNamed(whole) { named = start }
    }
    return named
  }

  /// Whether `line` names a sender as the line above a quote does, in words of no table.
  static func namesSender(_ line: FoldedText) -> Bool {
    guard line.contains("@"), line.count < 120 else { return false }
    // Programs write 2012/10/19 Jo Doe <jo@example.com>, too.
    return line.hasSuffix(":") || (line.hasSuffix(">") && line.holdsDate)
  }

  /// Whether an attribution may end so: with a colon, with the verb, or with dashes.
  static func isEnd(_ line: FoldedText) -> Bool {
    let bare = line.trimmed(.longDashesAndEmphasis)
    if bare.hasSuffix(":") { return true }
    // QUIRK: Zoho writes "---- On … wrote ----", without a colon.
    return AttributionWords.verbs.ends(bare)
  }

  /// A verb, and when or by whom.
  private static func isWhole(_ text: FoldedText) -> Bool {
    guard text.contains("@") || text.holdsDate else { return false }
    // 2016-10-24 15:36 GMT+02:00 Jo Doe <jo@example.com>:
    if text.hasSuffix(">:"), text.holdsDate { return true }
    return AttributionWords.verbs.stands(in: text)
  }

  /// Whether the sender comes first: `Jo Doe <jo@example.com> wrote:`.
  private static func isNamed(_ text: FoldedText) -> Bool {
    guard AttributionWords.verbs.stands(in: text), text.contains("@") || text.holdsDate
    else { return false }
    let opened = text.bytes.firstIndex(of: UInt8(ascii: "<"))
    let closed = text.bytes.firstIndex(of: UInt8(ascii: ">"))
    guard let closed else { return true }
    return opened.map { $0 < closed } ?? false
  }

  /// Whether a start word and a number, or a number early on, open the line.
  private static func beginsWithDate(_ line: FoldedText) -> Bool {
    guard line.bytes.contains(where: FoldedText.isDigit) else { return false }
    if AttributionWords.starts.opens(line) { return true }
    return line.holdsDate && line.bytes.prefix(40).contains(where: FoldedText.isDigit)
      && !line.bytes.prefix(10).contains(UInt8(ascii: "<"))
  }
}
