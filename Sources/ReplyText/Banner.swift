/// The paragraph that a mail gateway puts on top of what comes from outside: "External sender",
/// "You don't often get email from …".
enum Banner {
  private static let mostLines = 5
  private static let longest = 700

  /// What such a paragraph says in words: that the sender is none of the house's.
  private static let stems: PhraseTable = [
    "extern", "außerhalb", "outside", "untrusted", "unknown sender", "estern", "buiten", "ekstern",
    "utanför", "ulkopuol", "zewnętrz", "spoza", "vnějš", "mimo", "külső", "внешн", "зовнішн",
    "външн", "εξωτερ", "dışarı", "harici", "fuera de", "fora da", "en dehors", "外部", "외부", "خارج",
    "חיצוני",
  ]

  /// Where Outlook explains what it says of a sender, in every language.
  private static let explanations: PhraseTable = ["aka.ms/learnaboutsenderidentification"]

  /// The lines of the banner on top of `lines`, or nil when there is none.
  static func range(in lines: [TextLine], facts: KnownFacts) -> Range<Int>? {
    guard let first = lines.firstIndex(where: { !$0.isBlank && !DividerLine.matches($0) }),
      lines[first].depth == 0
    else { return nil }
    var end = first
    var joined: [UInt8] = []
    while end < lines.count, end - first < mostLines, !lines[end].isBlank,
      !DividerLine.matches(lines[end])
    {
      joined += lines[end].folded.bytes + [0x20]
      end += 1
    }
    guard end < lines.count, lines[end].isBlank || DividerLine.matches(lines[end]),
      joined.count <= longest, lines[end...].contains(where: { !$0.isBlank })
    else { return nil }
    let text = FoldedText(bytes: joined)
    let says =
      explanations.stands(in: text) || (facts.namesReaderAddress(text) && text.holdsLink)
      || (isAlarm(lines[first].content) && stems.beginsWord(in: text))
    return says ? 0..<end : nil
  }

  /// Whether a line opens as a warning does: with a word in brackets or stars, or in capitals and a
  /// colon.
  private static func isAlarm(_ line: Substring) -> Bool {
    let bare = line.drop { " \t*_#⚠\u{FE0F}".contains($0) }
    if bare.first == "[" || line.hasPrefix("***") { return true }
    let word = bare.prefix(40).prefix { $0.isLetter || $0 == " " }
    let rest = bare[word.endIndex...].first
    return word.count >= 4 && word.allSatisfy { !$0.isLowercase }
      && (rest == ":" || rest == "!" || rest == "-" || rest == "–")
  }
}

extension FoldedText {
  /// Whether a link stands in the text.
  var holdsLink: Bool { Self.links.beginsWord(in: self) }

  private static let links: PhraseTable = ["http", "www."]
}
