/// The parts of a text that could be numbers of items, and what links them.
enum NumberSpans {
  /// No number has more runs.
  private static let mostRuns = 12

  /// The texts that could be numbers of items, also of lists with short ends, for a search in all there
  /// are; nil for a text that has too many.
  static func keys(of text: String, atMost most: Int = 2_000) -> [String]? {
    let read = RemittanceText(text)
    var keys: Set<String> = []
    for place in read.tokens.indices {
      each(of: read, from: place, longest: 40) { joined, end in
        guard joined.utf8.count >= 3, joined.utf8.contains(where: CheckedText.isDigit) else {
          return
        }
        keys.insert(joined)
        for tail in tails(of: read, behind: end) where tail.utf8.count < joined.utf8.count {
          keys.insert(joined.dropLast(tail.utf8.count) + tail)
        }
      }
      if keys.count > most { return nil }
    }
    return keys.sorted()
  }

  /// The short ends that a list behind a number has, a few at most.
  private static func tails(of text: RemittanceText, behind end: Int) -> [String] {
    var tails: [String] = []
    var place = end
    while tails.count < 20, let link = link(in: text, at: place), link.next < text.tokens.count,
      text.tokens[link.next].isDigits
    {
      tails.append(text.tokens[link.next].text)
      place = link.next + 1
    }
    return tails
  }

  /// Each text that begins at a run and ends with one, as a number could.
  static func each(
    of text: RemittanceText,
    from start: Int,
    longest: Int,
    _ body: (String, Int) -> Void
  ) {
    for beginning in beginnings(of: text, at: start) {
      var joined = beginning
      for end in start..<min(start + mostRuns, text.tokens.count) {
        if end > start { joined += text.tokens[end].text }
        guard joined.utf8.count <= longest else { break }
        if mayEnd(text, at: end) { body(joined, end + 1) }
      }
    }
  }

  /// What a number that begins at a run begins with: the run, or what is left of it behind a word that is
  /// glued to it.
  private static func beginnings(of text: RemittanceText, at place: Int) -> [String] {
    let token = text.tokens[place]
    guard !token.isDigits else {
      let before = text.isGlued(place) ? text.tokens[place - 1].text : ""
      return before.isEmpty || RemittanceWords.invoice.contains(where: before.hasSuffix)
        ? [token.text] : []
    }
    let rests = RemittanceWords.invoice.compactMap { word in
      token.text.hasPrefix(word) && token.text != word
        ? String(token.text.dropFirst(word.count)) : nil
    }
    return [token.text] + rests
  }

  /// Whether a number can end with a run: what is glued behind it is a word.
  private static func mayEnd(_ text: RemittanceText, at place: Int) -> Bool {
    guard place + 1 < text.tokens.count, text.isGlued(place + 1) else { return true }
    let next = text.tokens[place + 1]
    return !next.isDigits && next.text.utf8.count > 1
  }

  // MARK: Links

  /// What stands between two numbers.
  enum Link { case list, range }

  /// What links a run to what stands before it, and where the run behind it is.
  static func link(in text: RemittanceText, at place: Int) -> (
    link: Link, next: Int, isTight: Bool
  )? {
    guard place < text.tokens.count else { return nil }
    let token = text.tokens[place]
    if RemittanceWords.through.contains(token.text), place + 1 < text.tokens.count {
      return (.range, place + 1, false)
    }
    if RemittanceWords.and.contains(token.text), place + 1 < text.tokens.count {
      return (.list, place + 1, false)
    }
    let isTight = !token.gap.contains(where: \.isWhitespace)
    if text.stands(place, after: ",/+&;\\") { return (.list, place, isTight) }
    return text.stands(place, after: "-–—") ? (.range, place, isTight) : nil
  }
}
