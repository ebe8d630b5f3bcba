/// A telephone number among the words of a text, told by its form.
enum PhoneNumber {
  private static let digits = 6...15
  /// An extension behind a word for it.
  private static let extensionDigits = 3...15
  private static let longestGrouped = 7

  /// What stands in front of a number: words for telephones and for calling.
  private static let words: PhraseTable = [
    "tel", "tél", "phone", "telefon", "fon", "call", "dial", "ring", "ext", "hotline", "anruf",
    "durchwahl", "rufnummer", "nummer", "number", "appel", "poste", "llam", "chiam", "bel", "ligu",
    "ligar", "тел", "電話", "电话", "전화", "هاتف", "טל",
  ]

  /// Where the number that begins with word `start` ends; nil when none does.
  static func end(in words: [ArraySlice<UInt8>], from start: Int) -> Int? {
    var end = start
    var groups: [Int] = []
    while end < words.count, let more = self.groups(of: words[end]) {
      groups += more
      end += 1
    }
    let count = groups.reduce(0, +)
    guard let first = words[start].first, end > start, !isDay(groups, in: words[start..<end]) else {
      return nil
    }
    let isAnnounced = words[max(0, start - 2)..<start].contains {
      Self.words.beginsWord(in: FoldedText(bytes: $0))
    }
    if isAnnounced { return extensionDigits.contains(count) ? end : nil }
    guard digits.contains(count) else { return nil }
    return "+0(".utf8.contains(first) || (groups.count > 2 && count >= longestGrouped) ? end : nil
  }

  /// How many digits stand in each group of a word of nothing but digits and what sets them apart.
  private static func groups(of word: ArraySlice<UInt8>) -> [Int]? {
    let bare = word.last.map { ".,;:!?".utf8.contains($0) } == true ? word.dropLast() : word
    guard bare.contains(where: FoldedText.isDigit),
      bare.allSatisfy({ FoldedText.isDigit($0) || "+()-./".utf8.contains($0) })
    else { return nil }
    return bare.split { !FoldedText.isDigit($0) }.map(\.count)
  }

  /// Whether the groups are those of a day: `28.11.2026`, `2026-11-28`.
  private static func isDay(_ groups: [Int], in words: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    guard groups.count == 3, words.count <= 3, words.first?.first != UInt8(ascii: "+") else {
      return false
    }
    return groups[0] <= 2 && groups[1] <= 2 && [2, 4].contains(groups[2])
      || groups[0] == 4 && groups[1] <= 2 && groups[2] <= 2
  }
}

extension FoldedText {
  /// Whether a telephone number stands in the text.
  var holdsPhoneNumber: Bool {
    let words = bytes.split(separator: 0x20)
    return words.indices.contains { index in
      words[index].contains(where: Self.isDigit) && PhoneNumber.end(in: words, from: index) != nil
    }
  }

  /// Whether a figure stands in the text that is no link and no telephone number.
  var holdsFigure: Bool {
    let words = bytes.split(separator: 0x20)
    var index = 0
    while index < words.count {
      let isFigure =
        words[index].contains(where: Self.isDigit)
        && !FoldedText(bytes: words[index]).trimmed(.openBrackets).holdsLink
      if isFigure, let end = PhoneNumber.end(in: words, from: index) {
        index = end
      } else if isFigure {
        return true
      } else {
        index += 1
      }
    }
    return false
  }
}
