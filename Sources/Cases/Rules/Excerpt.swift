import Foundation

/// The piece of a text in which the words of a search stand.
///
/// Our own, since SQLite's `snippet` takes time with the square of how often a word stands in a text.
public struct Excerpt: Sendable {
  /// How much of a text is looked through, in scalars; SQLite's `substr` counts like this.
  public static let lookedThrough = 8_000

  private static let wordsBefore = 4
  private static let wordsInAll = 14
  private static let longestWord = 60

  /// A word to mark.
  public struct Word: Sendable, Equatable {
    /// Without capitals and accents.
    var text: String
    /// Whether words that begin with it count, too.
    var isPrefix: Bool

    init(_ text: some StringProtocol, isPrefix: Bool = false) {
      self.text = Excerpt.folded(text)
      self.isPrefix = isPrefix
    }
  }

  private let words: [Word]
  /// Those that can stand in a text in ASCII.
  private let asciiWords: [(bytes: [UInt8], isPrefix: Bool)]

  /// Whether words count that hold one of them.
  private let isInParts: Bool

  /// Looks for these words.
  /// - Parameters:
  ///   - query: What was looked for.
  ///   - inParts: Whether it was found by parts of words.
  public init(of query: SearchQuery, inParts: Bool = false) {
    isInParts = inParts
    words = query.words
    asciiWords = query.words.map { (Array($0.text.utf8), $0.isPrefix) }
  }

  /// The beginning of a text, or where the first of the words stands in it.
  ///
  /// Each of the words stands between U+0002 and U+0003. Both ends are marked with `…` where something was left out.
  public func text(of text: String) -> String {
    let bytes = Array(text.utf8.prefix(Self.lookedThrough + 1))
    if !isInParts, bytes.count <= Self.lookedThrough, bytes.allSatisfy({ $0 < 0x80 }) {
      return excerpt(
        of: bytes.split { $0 <= 0x20 },
        isWanted: hasWanted,
        text: { String(decoding: $0, as: UTF8.self) }
      )
    }
    return excerpt(
      of: text.unicodeScalars.prefix(Self.lookedThrough)
        .split { $0.properties.isWhitespace || $0.value < 0x20 }.map { String(Substring($0)) },
      isWanted: { piece in Self.tokens(piece).contains { isWanted($0) } },
      text: { $0 }
    )
  }

  private func excerpt<Piece>(
    of pieces: [Piece],
    isWanted: (Piece) -> Bool,
    text: (Piece) -> String
  ) -> String {
    let first = pieces.firstIndex(where: isWanted) ?? 0
    let start = max(0, first - Self.wordsBefore)
    let shown = pieces[start...].prefix(Self.wordsInAll)
    let line = shown.map { marked(text($0)) }.joined(separator: " ")
    return (start > 0 ? "…" : "") + line + (shown.endIndex < pieces.count ? "…" : "")
  }

  /// Whether one of the words stands in a piece in ASCII, as most are: a page of hits asks this of
  /// thousands.
  private func hasWanted(_ piece: ArraySlice<UInt8>) -> Bool {
    var rest = piece.prefix(Self.longestWord)
    while let start = rest.firstIndex(where: Self.isOfWord) {
      let end = rest[start...].firstIndex { !Self.isOfWord($0) } ?? rest.endIndex
      if asciiWords.contains(where: { Self.isEqual(rest[start..<end], $0) }) { return true }
      rest = rest[end...]
    }
    return false
  }

  private static func isEqual(
    _ token: ArraySlice<UInt8>,
    _ word: (bytes: [UInt8], isPrefix: Bool)
  ) -> Bool {
    guard word.isPrefix ? token.count >= word.bytes.count : token.count == word.bytes.count else {
      return false
    }
    return zip(token, word.bytes).allSatisfy { lower($0) == $1 }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(lower(byte))
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private func isWanted(_ token: some StringProtocol) -> Bool {
    let folded = Self.folded(token)
    if isInParts, words.contains(where: { WordParts.holds(folded, $0.text) }) { return true }
    return words.contains { $0.isPrefix ? folded.hasPrefix($0.text) : folded == $0.text }
  }

  /// A piece between spaces, with marks around the words in it.
  private func marked(_ piece: String) -> String {
    var result = ""
    var rest = piece.unicodeScalars.prefix(Self.longestWord)
    let isCut = rest.endIndex < piece.unicodeScalars.endIndex
    while let first = rest.first {
      let run = rest.prefix { Self.isOfWord($0) == Self.isOfWord(first) }
      let text = String(Substring(run))
      result += Self.isOfWord(first) && isWanted(text) ? "\u{2}\(text)\u{3}" : text
      rest = rest[run.endIndex...]
    }
    return isCut ? result + "…" : result
  }

  private static func tokens(_ piece: String) -> [String] {
    piece.unicodeScalars.prefix(longestWord).split(whereSeparator: { !isOfWord($0) })
      .map { String(Substring($0)) }
  }

  /// Letters, digits and the marks on them, as FTS5's `unicode61` has it.
  static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }

  static func folded(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: text.utf8.map(lower), as: UTF8.self)
    }
    return text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
