/// Finds what could be numbers of items in a text.
enum ItemWords {
  private static let mostWords = 50
  /// From how many characters on digits alone are a number of something, and no amount or day.
  private static let shortestDigits = 5

  /// The words of as many characters or more with a digit among them, each once.
  static func words(in text: String, from shortest: Int = 5) -> [String] {
    var words: [String] = []
    for word in text.split(whereSeparator: { !isItemCharacter($0) })
    where word.count >= shortest && word.count <= 40 && word.contains(where: \.isNumber) {
      guard word.count >= shortestDigits || !word.allSatisfy(\.isNumber) else { continue }
      let word = String(word)
      if !words.contains(word) { words.append(word) }
      if words.count == mostWords { break }
    }
    return words
  }

  private static func isItemCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "-/_".contains(character)
  }
}
