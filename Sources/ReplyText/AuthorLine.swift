/// A line below the closing of a letter: who wrote it, for whom, and how to reach them.
struct AuthorLine {
  /// Whether it says how to reach the author.
  let isReach: Bool
  /// Whether it is one only beside others that say how to reach them: a street, a register, a long
  /// title.
  let isWeak: Bool

  private static let longest = 140
  private static let longestName = 70
  private static let mostNameWords = 5
  private static let mostTitleWords = 9
  private static let longestLabel = 26
  private static let mostLabelWords = 3
  private static let bars: Set<Unicode.Scalar> = ["|", "·", "•", "∙", "▪", "●", "\t", ","]

  /// Nil for what anything else may stand in.
  init?(_ line: TextLine) {
    guard line.folded.count <= Self.longest, !line.folded.holdsSum else { return nil }
    let fields = Self.isName(line) ? [line.content] : Self.fields(of: line.content)
    guard !fields.isEmpty else { return nil }
    var isReach = false
    var isWeak = false
    for field in fields {
      guard let kind = Self.kind(of: field, isWhole: fields.count == 1) else { return nil }
      isReach = isReach || kind == .reach
      isWeak = isWeak || kind == .weak
    }
    self.isReach = isReach
    self.isWeak = isWeak
  }

  /// Whether the whole line is a few words, the first with a capital, and no sentence.
  private static func isName(_ line: TextLine) -> Bool {
    let words = line.content.split(whereSeparator: \.isWhitespace)
    return words.count <= mostNameWords && kind(of: line.content, isWhole: true) == .name
  }

  private enum Kind { case name, reach, weak }

  /// What stands between bars and commas, and between dashes and strokes with space around them.
  private static func fields(of text: Substring) -> [Substring] {
    text.unicodeScalars.split(whereSeparator: bars.contains).flatMap { part in
      Substring(part).split(whereSeparator: \.isWhitespace)
        .split { ["-", "–", "/", "//"].contains($0) }
        .compactMap { words in
          guard let first = words.first, let last = words.last else { return nil }
          return text[first.startIndex..<last.endIndex]
        }
    }
  }

  private static func kind(of field: Substring, isWhole: Bool) -> Kind? {
    let text = FoldedText(field)
    guard let last = text.bytes.last, !"?!:;".utf8.contains(last) else { return nil }
    if ContactBlock.isLink(text) || ContactBlock.isTelephone(text) { return .reach }
    if let value = labelled(text) {
      return ContactBlock.isLink(value) || ContactBlock.isTelephone(value) ? .reach : .weak
    }
    guard !text.bytes.contains(where: { "?!:;".utf8.contains($0) }) else { return nil }
    let all = field.split(whereSeparator: \.isWhitespace)
    // Whose name somebody signs in; a name may be such a word and no more.
    let words = all.allSatisfy(isAbbreviation) ? all[...] : all.drop(while: isAbbreviation)
    guard let first = words.first?.first, text.count <= longestName else { return nil }
    if first.isLetter, !first.isLowercase, words.count <= mostNameWords,
      last != UInt8(ascii: ".") || words.count <= 3 || isLegalForm(words)
    {
      return isWhole || !text.bytes.contains(where: FoldedText.isDigit) ? .name : .weak
    }
    let isCapital = first.isNumber || (first.isLetter && !first.isLowercase)
    let small = words.count { $0.first?.isLowercase == true }
    return isCapital && last != UInt8(ascii: ".") && words.count <= mostTitleWords && small <= 2
      ? .weak : nil
  }

  /// Whether the last word has a stop inside it as well: `Sp. z o.o.`, `S.r.l.`.
  private static func isLegalForm(_ words: ArraySlice<Substring>) -> Bool {
    words.last.map { $0.utf8.count <= 8 && $0.dropLast().contains(".") } ?? false
  }

  /// What stands behind a few words and a colon: a number, an address, a name.
  private static func labelled(_ text: FoldedText) -> FoldedText? {
    guard let colon = text.bytes.prefix(longestLabel).firstIndex(of: UInt8(ascii: ":")),
      text.bytes[..<colon].split(separator: 0x20).count <= mostLabelWords,
      !text.hasPrefix("http"), colon + 1 < text.count
    else { return nil }
    let value = FoldedText(bytes: text.bytes[(colon + 1)...].drop { $0 == 0x20 })
    return value.bytes.split(separator: 0x20).count <= mostNameWords ? value : nil
  }

  /// Whether a word only says in whose name somebody signs: `i. A.`, `p.p.`.
  private static func isAbbreviation(_ word: Substring) -> Bool {
    word.utf8.count <= 4 && word.last == "."
  }
}

extension FoldedText {
  /// Whether a number with two decimals stands in the text, or one beside the name of a currency.
  fileprivate var holdsSum: Bool {
    let words = bytes.split(separator: 0x20)
    return words.indices.contains { index in
      guard words[index].contains(where: Self.isDigit) else { return false }
      let bare = words[index].drop { $0 >= 0x80 || $0 == UInt8(ascii: "$") }
      if bare.count < words[index].count { return true }
      let groups = words[index].split { ".,".utf8.contains($0) }
      if groups.count == 2, groups[1].prefix(while: Self.isDigit).count == 2,
        groups[0].allSatisfy(Self.isDigit), !(groups[1].count == 2 && words[index].last == 0x2E)
      {
        return true
      }
      let around = words[max(0, index - 1)..<min(words.count, index + 2)]
      return around.contains { Self.currencies.equals(FoldedText(bytes: $0)) }
    }
  }

  private static let currencies: PhraseTable = [
    "eur", "euro", "euros", "€", "usd", "$", "gbp", "£", "chf", "pln", "zł", "czk", "kč", "sek",
    "nok", "dkk", "kr", "huf", "ft", "ron", "lei", "rub", "₽", "uah", "грн", "try", "tl", "jpy",
    "cny", "円", "元", "원",
  ]
}
