import Foundation

/// The words of a text, and the parts of them that people look for.
///
/// FTS5's own tokenizer finds whole words. It takes a sentence of Chinese for one word, knows no parts
/// of compounds, and no other spelling of ß and umlauts. So a second index has for each text its words
/// in one plain spelling; of long ones, each ending (`lieferung` of `weihnachtslieferung`), in which
/// beginnings can be looked for; and of text without spaces each two characters that follow each other.
public enum WordParts {
  /// From how many letters on a word has parts, and how long the shortest is.
  static let shortestCompound = 8
  static let longestCompound = 40
  static let shortestPart = 4
  static let longestWord = 60
  /// Up to how many bytes the parts of one text have.
  static let most = 600_000

  // MARK: What is asked of it

  /// What the index is asked for a word, in the language of FTS5; nil for nothing, and for words that
  /// belong together, as in an address: it does not know their order.
  static func match(_ text: String, isPrefix: Bool) -> String? {
    let pieces = pieces(of: text)
    let stretches = text.unicodeScalars.split(whereSeparator: { !Excerpt.isOfWord($0) }).count
    guard stretches == 1 || pieces.allSatisfy(\.isRun) else { return nil }
    let terms = pieces.enumerated().map { place, piece in
      piece.match(isPrefix: isPrefix && place == pieces.count - 1)
    }
    return terms.isEmpty ? nil : terms.joined(separator: " AND ")
  }

  /// Whether a word is one that another was looked for by; both without capitals and accents.
  static func holds(_ word: String, _ part: String) -> Bool {
    guard part.unicodeScalars.count >= shortestPart || part.utf8.contains(where: { $0 >= 0x80 })
    else { return plain(word) == plain(part) }
    let forms = spellings(of: plain(word))
    return spellings(of: plain(part)).contains { part in forms.contains { $0.contains(part) } }
  }

  // MARK: Pieces

  /// A word, or a run of a script that sets no spaces.
  enum Piece {
    case word(String)
    case run([Unicode.Scalar])

    var isRun: Bool {
      if case .run = self { true } else { false }
    }

    var entries: [String] {
      switch self {
      case .word(let word): return spellings(of: word).flatMap { WordParts.endings(of: $0) }
      case .run(let run):
        guard let last = run.last else { return [] }
        let pairs = zip(run, run.dropFirst()).map { WordParts.text([$0, $1]) }
        // What stands last begins no pair.
        return pairs + [String(Character(last))]
      }
    }

    func match(isPrefix: Bool) -> String {
      switch self {
      case .word(let word):
        let isLong = word.unicodeScalars.count >= shortestPart
        let isPart = isPrefix || isLong && !word.unicodeScalars.contains(where: isDigit)
        let terms = spellings(of: word).map { "\"\($0)\"" + (isPart ? "*" : "") }
        return terms.count == 1 ? terms[0] : "(\(terms.joined(separator: " OR ")))"
      case .run(let run):
        guard run.count > 1 else { return "\"\(WordParts.text(run))\"*" }
        return zip(run, run.dropFirst()).map { "\"\(WordParts.text([$0, $1]))\"" }
          .joined(separator: " AND ")
      }
    }
  }

  /// A word and, when it is long enough to be made of several, its endings.
  private static func endings(of word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    guard (shortestCompound...longestCompound).contains(letters.count),
      !letters.contains(where: isDigit)
    else { return [word] }
    return [word] + (3...(letters.count - shortestPart)).map { text(letters[$0...]) }
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil
  }

  /// The words and runs of a text, in order.
  static func pieces(of text: String) -> [Piece] {
    var result: [Piece] = []
    for token in text.unicodeScalars.split(whereSeparator: { !Excerpt.isOfWord($0) }) {
      var rest = token
      while let first = rest.first {
        let isRun = hasNoSpaces(first)
        let stretch = rest.prefix { hasNoSpaces($0) == isRun }
        if isRun {
          result.append(.run(Array(stretch)))
        } else {
          result.append(.word(plain(String(Substring(stretch.prefix(longestWord))))))
        }
        rest = rest[stretch.endIndex...]
      }
    }
    return result
  }

  /// Whether a script sets no spaces between words, or hangs endings on them: Thai, Lao, Burmese, Khmer,
  /// kana, ideographs, Hangul.
  private static func hasNoSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x0E00: false
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF,
      0x31F0...0x31FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF66...0xFF9F,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  // MARK: Spelling

  private static let letters: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
    "ı": "i", "ς": "σ",
  ]

  /// A word in small letters without accents, and in those letters that most write for it.
  private static func plain(_ word: String) -> String {
    let folded = Excerpt.folded(word)
    guard !folded.utf8.allSatisfy({ $0 < 0x80 }) else { return folded }
    return folded.unicodeScalars.reduce(into: "") { result, scalar in
      if let other = letters[scalar] {
        result += other
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  /// A word as it may be spelled: `mueller` is also `muller`, which is what `müller` becomes.
  private static func spellings(of word: String) -> [String] {
    guard word.utf8.count > shortestPart, word.utf8.contains(UInt8(ascii: "e")) else {
      return [word]
    }
    let short = word.replacing("ae", with: "a").replacing("oe", with: "o").replacing(
      "ue",
      with: "u"
    )
    return short == word ? [word] : [word, short]
  }
}
