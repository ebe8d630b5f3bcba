/// A line on which an attribution follows the end of the reply: `Thanks! On … wrote:`.
enum SharedLine {
  /// Days and months as an English attribution abbreviates them.
  private static let names: [String] = [
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun",
    "jul",
    "aug", "sep", "oct", "nov", "dec",
  ]

  /// The reply and the attribution, or nil when the line is anything else.
  static func split(_ line: TextLine) -> (reply: Substring, attribution: Substring)? {
    guard line.folded.hasSuffix("wrote:"), !line.folded.trimmed(.dashesAndEmphasis).hasPrefix("on ")
    else {
      return nil
    }
    let raw = line.raw
    var index = raw.startIndex
    while let start = raw[index...].firstIndex(of: "O") {
      index = raw.index(after: start)
      guard start > raw.startIndex, !raw[raw.index(before: start)].isLetter else { continue }
      if opensAttribution(FoldedText(raw[start...])) {
        let reply = raw[..<start].reversed().drop { $0 == "-" || $0 == " " }
        return reply.isEmpty ? nil : (raw[..<reply.startIndex.base], raw[start...])
      }
    }
    return nil
  }

  private static func opensAttribution(_ text: FoldedText) -> Bool {
    guard text.hasPrefix("on "), text.holdsDate else { return false }
    let rest = FoldedText(bytes: text.bytes.dropFirst(3))
    return names.contains(where: rest.hasPrefix) || rest.bytes.first.map(FoldedText.isDigit) == true
  }

  // QUIRK: Yahoo writes the first line of what it quotes behind its attribution, after a gap.
  /// The attribution and the quoted text behind it: `On … Jo<jo@example.com> wrote:   Dear Jo,`; nil when
  /// the line is anything else.
  static func splitBehind(_ line: TextLine) -> (attribution: Substring, quoted: Substring)? {
    guard line.holdsNumberOrAddress, line.folded.contains("@") else { return nil }
    let utf8 = line.raw.utf8
    let head = utf8.prefix(longestHead)
    guard let closed = head.firstIndex(of: UInt8(ascii: ">")),
      let colon = head[closed...].prefix(longestVerb).firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let behind = utf8.index(after: colon)
    let gap = utf8[behind...].prefix { $0 == 0x20 }
    guard gap.count >= 2, gap.endIndex < utf8.endIndex else { return nil }
    let attribution = line.raw[..<behind]
    let text = FoldedText(attribution)
    guard text.holdsMailbox, text.holdsTime, text.holdsDay else { return nil }
    return (attribution, line.raw[gap.endIndex...])
  }

  private static let longestHead = 300
  /// How far behind an address the colon stands.
  private static let longestVerb = 40
}
