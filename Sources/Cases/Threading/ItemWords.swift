/// Finds what could be numbers of items in a text.
enum ItemWords {
  private static let mostWords = 50

  /// The words of five characters or more with a digit among them, each once.
  static func words(in text: String) -> [String] {
    var words: [String] = []
    for word in text.split(whereSeparator: { !isItemCharacter($0) })
    where word.count >= 5 && word.count <= 40 && word.contains(where: \.isNumber) {
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
