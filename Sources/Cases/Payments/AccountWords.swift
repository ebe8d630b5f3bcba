/// Whether a text has a word without which it says nothing of a bank account.
///
/// Most mail has none, and is not taken apart for it. Words are told by their letters of ASCII, which are the
/// same however accents are written.
enum AccountWords {
  /// Words of which the beginning counts.
  private static let beginnings = [
    "bank", "iban", "konto", "ftskonto", "hausbank", "banque", "banc", "rekening", "betaalgegevens",
    "domiciliation",
  ]

  /// Words that count as they are.
  private static let wholes = [
    "account", "rib", "nib", "details", "instructions", "compte", "cuenta", "conto", "conta",
  ]

  /// The words by their first letter.
  private static let byLetter: [[(letters: [UInt8], isWhole: Bool)]] = {
    var table = Array(repeating: [(letters: [UInt8], isWhole: Bool)](), count: 26)
    for (words, isWhole) in [(beginnings, false), (wholes, true)] {
      for letters in words.map({ Array($0.utf8) }) {
        table[Int(letters[0] - 0x61)].append((letters, isWhole))
      }
    }
    return table
  }()

  /// Whether one of the words stands in a text.
  static func mayStand(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, isLetter(bytes[end]) { end += 1 }
      if end > start, isOne(bytes[start..<end]) { return true }
      // U+212A, the sign of kelvin, becomes a plain `k` in small letters.
      if end < bytes.count, bytes[end] == 0xE2, bytes[end...].starts(with: [0xE2, 0x84, 0xAA]) {
        return true
      }
      start = end + 1
    }
    return false
  }

  private static func isOne(_ letters: ArraySlice<UInt8>) -> Bool {
    guard let first = letters.first else { return false }
    return byLetter[Int((first | 0x20) - 0x61)].contains { word in
      letters.count >= word.letters.count && (!word.isWhole || letters.count == word.letters.count)
        && zip(letters, word.letters).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
