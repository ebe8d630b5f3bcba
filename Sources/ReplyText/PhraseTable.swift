/// Phrases of many languages, found in a line without trying each of them.
struct PhraseTable: Sendable, ExpressibleByArrayLiteral {
  /// The phrases by their first byte, and by their last.
  private let beginning: [[[UInt8]]]
  private let ending: [[[UInt8]]]

  init(arrayLiteral phrases: String...) {
    var beginning = [[[UInt8]]](repeating: [], count: 256)
    var ending = beginning
    for phrase in phrases.map({ Array($0.utf8) }) {
      guard let first = phrase.first, let last = phrase.last else { continue }
      beginning[Int(first)].append(phrase)
      ending[Int(last)].append(phrase)
    }
    self.beginning = beginning
    self.ending = ending
  }

  /// Whether a phrase is all of `text`.
  func equals(_ text: FoldedText) -> Bool {
    candidates(at: 0, in: text).contains { $0 == text.bytes }
  }

  /// Whether a phrase begins `text` and ends where a word ends.
  func begins(_ text: FoldedText) -> Bool {
    candidates(at: 0, in: text).contains { text.stands($0, at: 0) && text.endsWord(at: $0.count) }
  }

  /// Whether a phrase begins `text` and a space, or a script without spaces, follows it.
  func opens(_ text: FoldedText) -> Bool {
    candidates(at: 0, in: text).contains { phrase in
      guard text.stands(phrase, at: 0), text.count > phrase.count else { return false }
      return text.bytes[phrase.count] == 0x20 || phrase[0] >= 0xE0
    }
  }

  /// Whether `text` begins with a phrase, whatever follows.
  func isPrefix(of text: FoldedText) -> Bool {
    candidates(at: 0, in: text).contains { text.stands($0, at: 0) }
  }

  /// Whether a phrase ends `text`.
  func ends(_ text: FoldedText) -> Bool {
    guard let last = text.bytes.last else { return false }
    return ending[Int(last)].contains { text.stands($0, at: text.count - $0.count) }
  }

  /// Whether a phrase stands anywhere in `text` between the borders of words.
  func stands(in text: FoldedText) -> Bool {
    text.bytes.indices.contains { index in
      candidates(at: index, in: text).contains { phrase in
        text.stands(phrase, at: index) && text.beginsWord(at: index)
          && text.endsWord(at: index + phrase.count)
      }
    }
  }

  /// Whether a word of `text` begins with a phrase, whatever its ending.
  func beginsWord(in text: FoldedText) -> Bool {
    text.bytes.indices.contains { index in
      candidates(at: index, in: text).contains { phrase in
        text.stands(phrase, at: index) && text.beginsWord(at: index)
      }
    }
  }

  private func candidates(at index: Int, in text: FoldedText) -> [[UInt8]] {
    index < text.count ? beginning[Int(text.bytes[index])] : []
  }
}
