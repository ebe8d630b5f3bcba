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
}
