/// Words that stand together, in lower case; read from a text with spaces between them.
///
/// A word that ends in `*` is the beginning of one, and `..` is any number of words. What a
/// sentence holds is compared with hundreds of phrases, so that each word of both has its hash,
/// which like the equality of texts does not tell composed accents from decomposed ones.
public struct Phrase: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// What one word is compared with.
  struct Piece: Sendable, Hashable {
    let text: String
    let key: Int
    let isBeginning: Bool

    init(_ text: Substring) {
      isBeginning = text.utf8.last == 0x2A
      self.text = String(isBeginning ? Substring(text.utf8.dropLast()) : text)
      key = self.text.hashValue
    }

    func matches(_ word: Sentence.Word) -> Bool {
      isBeginning ? word.text.hasPrefix(text) : word.key == key && word.text == text
    }
  }

  /// The pieces between `..`; none is empty.
  let parts: [[Piece]]
  /// The key of its first word; nil when that is a beginning.
  private let firstKey: Int?

  init(_ text: String) {
    parts = Lexicon.pieces(of: text, at: 0x20).split(separator: "..").map { $0.map(Piece.init) }
    let first = parts.first?.first
    firstKey = first?.isBeginning == true ? nil : first?.key
  }

  /// Reads a phrase.
  public init(stringLiteral text: String) { self.init(text) }

  /// The phrase as it is written in the rules.
  public var description: String {
    parts.map { $0.map { $0.text + ($0.isBeginning ? "*" : "") }.joined(separator: " ") }
      .joined(separator: " .. ")
  }

  /// The number of its words, up to the first `..`.
  var count: Int { parts.first?.count ?? 0 }

  /// Whether its first word can be this one.
  func canBegin(with word: Sentence.Word) -> Bool { firstKey == nil || firstKey == word.key }

  /// Whether another, of one word, is among its words.
  func has(_ other: Phrase) -> Bool {
    other.parts.first?.first.map { word in parts.contains { $0.contains(word) } } ?? false
  }
}
