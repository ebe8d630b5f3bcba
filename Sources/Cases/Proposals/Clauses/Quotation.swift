/// Finds what stands between quotation marks: words that somebody said before.
enum Quotation {
  /// Fewer words are a name or a title.
  private static let shortest = 3
  private static let marks: Set<Character> = Set("\"„“”«»‹›")

  /// The stretches of a sentence that are quoted; one that nothing closes ends with the sentence.
  static func stretches(in sentence: Sentence) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    var isTypographic = false
    for (place, word) in sentence.words.enumerated()
    where word.raw.utf8.count != word.text.utf8.count {
      if start == nil, let first = word.raw.first, marks.contains(first) {
        start = place
        isTypographic = first != "\""
        if word.raw.count == 1 { continue }
      }
      guard let opened = start, closes(word.raw, isOpening: opened == place) else { continue }
      if place + 1 - opened >= shortest { found.append(opened..<(place + 1)) }
      start = nil
    }
    if let start, isTypographic, sentence.words.count - start >= shortest {
      found.append(start..<sentence.words.count)
    }
    return found
  }

  private static func closes(_ raw: String, isOpening: Bool) -> Bool {
    var text = isOpening ? raw.dropFirst() : raw[...]
    while let last = text.last, ".,;:!?)".contains(last) { text.removeLast() }
    return text.last.map(marks.contains) ?? false
  }
}
