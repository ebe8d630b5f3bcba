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
        return isSentence(lines[start...end]) ? nil : start
      }
      if named == nil, isNamed(whole) { named = start }
    }
    return named.flatMap { isSentence(lines[$0...end]) ? nil : $0 }
  }

  /// How many words may follow the verb in small letters: what Turkish or Dutch put there.
  private static let mostWordsBehind = 4

  /// Whether a sentence goes on behind the verb: "Jo wrote that the bank needs three days:".
  ///
  /// Programs write a name there, an address or a day.
  private static func isSentence(_ lines: ArraySlice<TextLine>) -> Bool {
    let end = lines[lines.endIndex - 1].folded.trimmed(.colonsAndSpace)
    if AttributionWords.verbs.ends(end) { return false }
    let words = lines.flatMap { $0.content.split(whereSeparator: \.isWhitespace) }
    guard
      let verb = words.firstIndex(where: {
        AttributionWords.verbs.equals(FoldedText($0).trimmed(.dashesEmphasisAndQuotes))
      }), verb + 1 < words.count, words[verb + 1].first?.isLowercase == true
    else { return false }
    let behind = words[(verb + 1)...]
    guard !AttributionWords.starts.equals(FoldedText(behind[verb + 1])) else { return false }
    return FoldedText(behind.joined(separator: " ")).wordCount > mostWordsBehind
  }

  /// Whether lines that a verb makes an attribution are a program's even above a text without marks:
  /// they name an address or a time, or open with the day.
  static func isProgramsOwn(_ lines: ArraySlice<TextLine>) -> Bool {
    let texts = lines.map(\.folded)
    if texts.contains(where: { $0.contains("@") }) { return true }
    guard AttributionWords.saying.stands(in: texts[texts.count - 1]) == false else { return false }
    return texts.contains(where: \.holdsTime)
      || texts.first.map { opensWithDay($0.trimmed(.longDashesAndEmphasis)) } == true
  }

  /// Whether a number is among the first words, as in "On Tuesday, March 5".
  private static func opensWithDay(_ line: FoldedText) -> Bool {
    beginsWithDate(line)
      && line.bytes.split(separator: 0x20).prefix(4).contains {
        $0.contains(where: FoldedText.isDigit)
      }
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
