import HTML

/// The words of seven languages by what they do in a clause.
///
/// A table names a class of words and lists them; a verb is given by its infinitive (`zahlen!`)
/// and a word that is inflected by its first form (`falsch~`): their other forms follow by the
/// rules of the language.
struct Lexicon: Sendable {
  /// What a word is in one language.
  struct Entry: Sendable {
    var language: Int
    var sense: Sense
    var forms: VerbForm
  }

  /// The languages, in the order of their tables.
  static let languages = ["en", "de", "fr", "nl", "es", "it", "pt"]
  static let shared = Lexicon()

  private let entries: [String: [Entry]]
  /// The first words of what is more than one word.
  private let starts: Set<String>

  private init() {
    var builder = Builder()
    for (number, table) in Lexicon.tables.enumerated() { builder.add(table, number) }
    builder.foldAccents()
    entries = builder.entries
    starts = builder.starts
  }

  /// What a word, or several with spaces between them, can be.
  func entries(of words: String) -> [Entry] { entries[words] ?? [] }

  /// Whether something longer begins with a word.
  func isStart(_ word: String) -> Bool { starts.contains(word) }

  /// The tables, in the order of `languages`.
  static let tables = [english, german, french, dutch, spanish, italian, portuguese]

  /// The lines of a language's table: the class, and its words as they are listed.
  static func lines(of language: String) -> [(name: String, words: String)] {
    guard let number = languages.firstIndex(of: language) else { return [] }
    return rows(tables[number])
  }

  private static func rows(_ table: String) -> [(name: String, words: String)] {
    pieces(of: table, at: 0x0A).compactMap { line in
      guard let colon = line.utf8.firstIndex(of: 0x3A) else { return nil }
      return (String(line[..<colon]), String(line[line.utf8.index(after: colon)...]))
    }
  }

  /// The pieces between an ASCII byte, without empty ones.
  ///
  /// The tables are read when the first text is: bytes are compared, not characters.
  static func pieces(of text: String, at byte: UInt8) -> [Substring] {
    text.utf8.split(separator: byte).map { Substring($0) }
  }

  private struct Builder {
    var entries = [String: [Entry]](minimumCapacity: 32_000)
    var starts: Set<String> = []
    /// The words with letters that are not ASCII, in the order of the tables.
    private var accented: [String] = []

    mutating func add(_ table: String, _ language: Int) {
      for (name, words) in Lexicon.rows(table) {
        let senses = name.split(separator: ",").map {
          Sense.named($0.trimmingSpaces)
        }
        let sense = senses.reduce(into: Sense()) { $0.formUnion($1) }
        for item in Lexicon.pieces(of: words, at: 0x20) { add(item, sense, language) }
      }
    }

    private mutating func add(_ item: Substring, _ sense: Sense, _ language: Int) {
      let name = Lexicon.languages[language]
      if item.utf8.contains(0x7C) {
        for (word, form) in VerbForms.listed(item) { insert(word, sense, form, language) }
      } else if item.utf8.last == 0x21 {
        for (word, form) in VerbForms.regular(String(item.dropLast()), in: name) {
          insert(word, sense, form, language)
        }
      } else if item.utf8.last == 0x7E {
        for word in Lexicon.inflected(String(item.dropLast()), in: name) {
          insert(word, sense, [], language)
        }
      } else {
        insert(String(item), sense, [], language)
      }
    }

    private mutating func insert(
      _ word: String,
      _ sense: Sense,
      _ form: VerbForm,
      _ language: Int
    ) {
      let words = word.utf8.contains(0x5F) ? spaced(word) : word
      let entry = Entry(language: language, sense: sense, forms: form)
      let isNew = Self.merge(entry, into: &entries[words, default: []])
      if isNew, words.utf8.contains(where: { $0 >= 0x80 }) { accented.append(words) }
    }

    /// Adds what a word is to what it is already; whether it was nothing before.
    private static func merge(_ entry: Entry, into found: inout [Entry]) -> Bool {
      guard let place = found.firstIndex(where: { $0.language == entry.language }) else {
        found.append(entry)
        return found.count == 1
      }
      found[place].sense.formUnion(entry.sense)
      found[place].forms.formUnion(entry.forms)
      return false
    }

    /// Adds what a word is in languages in which it is nothing yet.
    private static func add(_ more: [Entry], to found: inout [Entry]) {
      guard !found.isEmpty else {
        found = more
        return
      }
      let own = found
      for entry in more where !own.contains(where: { $0.language == entry.language }) {
        found.append(entry)
      }
    }

    /// `no_later_than` with spaces, its first word among those that begin something longer.
    private mutating func spaced(_ word: String) -> String {
      let bytes = word.utf8.map { $0 == 0x5F ? 0x20 : $0 }
      starts.insert(String(decoding: bytes.prefix { $0 != 0x20 }, as: UTF8.self))
      return String(decoding: bytes, as: UTF8.self)
    }

    /// Who types without accents is understood, where that makes no other word.
    mutating func foldAccents() {
      for word in accented {
        let folded = word.withoutAccents
        guard folded != word, let found = entries[word] else { continue }
        Self.add(found, to: &entries[folded, default: []])
        if let space = folded.firstIndex(of: " ") { starts.insert(String(folded[..<space])) }
      }
    }
  }

  /// The forms of an adjective or a noun.
  private static func inflected(_ word: String, in language: String) -> [String] {
    let endings: [String]
    switch language {
    case "en": endings = ["", "s"]
    case "de": endings = word.hasSuffix("e") ? ["", "n"] : ["", "e", "en", "er", "es", "em"]
    case "nl": endings = ["", "e", "en", "s"]
    case "fr": endings = ["", "e", "s", "es"]
    default:
      let isItalian = language == "it"
      guard let last = word.last, "oae".contains(last) else {
        return [word, word + "es"]
      }
      let stem = word.dropLast()
      if last == "e" { return isItalian ? [word, stem + "i"] : [word, word + "s"] }
      if last == "a" { return isItalian ? [word, stem + "e"] : [word, word + "s"] }
      return ["o", "a"].map { stem + $0 }
        + (isItalian ? ["i", "e"] : ["os", "as"]).map { stem + $0 }
    }
    return endings.map { word + $0 }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String { String(self).trimmingEdges(" ") }
}

extension String {
  /// The letters without their accents, by their place in Latin-1 from `à` on; what has none, and is
  /// no letter here, stays as it is.
  private static let plain = Array("aaaaa..ceeeeiiii.nooooo..uuuu...".utf8)

  /// With plain letters for those with an accent.
  var withoutAccents: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      // U+00E0–00FF are two bytes: C3, and A0–BF.
      if (0xA0...0xBF).contains(byte), bytes.last == 0xC3 {
        let letter = Self.plain[Int(byte) - 0xA0]
        if letter >= 0x61 {
          bytes[bytes.count - 1] = letter
          continue
        }
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
