/// A text as sentences of words.
struct Sentence: Sendable {
  /// A piece between spaces.
  struct Word: Sendable, Equatable {
    /// In lower case, without punctuation at its edges.
    var text: String
    /// As it stands.
    var raw: String

    /// Whether a pause follows: the end of the sentence, a comma, a bracket.
    var isFollowedByPause: Bool { raw.last.map { ".,;:!?)".contains($0) } ?? false }
  }

  var words: [Word]
  /// Whether it asks.
  var isQuestion: Bool { words.last?.raw.hasSuffix("?") ?? false }
  /// The sentence as it stands.
  var text: String { words.map(\.raw).joined(separator: " ") }

  /// The word at a place, in lower case; empty beyond the ends.
  func word(_ place: Int) -> String { words.indices.contains(place) ? words[place].text : "" }

  /// Where a phrase begins for the first time, from a place on; nil when it does not stand there.
  ///
  /// A word of it that ends in `*` is the beginning of a word.
  func firstPlace(of phrase: [Substring], from start: Int = 0) -> Int? {
    guard !phrase.isEmpty, words.count >= phrase.count + start else { return nil }
    return (start...(words.count - phrase.count)).first { place in
      phrase.indices.allSatisfy { offset in
        let wanted = phrase[offset]
        let word = words[place + offset].text
        return wanted.hasSuffix("*") ? word.hasPrefix(wanted.dropLast()) : word == wanted
      }
    }
  }

  /// Whether a phrase stands in it; `..` in a phrase is any number of words.
  func contains(_ phrase: String) -> Bool {
    var start = 0
    for part in phrase.split(separator: " ").split(separator: "..") {
      guard let place = firstPlace(of: Array(part), from: start) else { return false }
      start = place + part.count
    }
    return true
  }

  /// Whether one of the phrases stands in it.
  func contains(anyOf phrases: [String]) -> Bool { phrases.contains { contains($0) } }

  /// What a reader finds from left to right, each behind the one before.
  func scan<Found>(_ find: (Int) -> Found?, words: (Found) -> Range<Int>) -> [Found] {
    var all: [Found] = []
    var place = 0
    while place < self.words.count {
      guard let found = find(place) else {
        place += 1
        continue
      }
      all.append(found)
      place = words(found).upperBound
    }
    return all
  }

  // MARK: Splitting

  private static let longest = 20_000
  /// What has a full stop behind it and ends no sentence.
  private static let abbreviations: Set<String> = [
    "no", "nr", "inv", "approx", "ca", "ref", "mr", "mrs", "ms", "dr", "z.b", "e.g", "i.e", "bzw",
    "st", "vs", "art", "tel", "fr", "sr", "sra", "mme", "incl", "inkl", "zzgl", "rg", "re", "fact",
  ]

  /// The sentences of a text; a line that is empty or short ends one, as a list does.
  static func all(in text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var words: [Word] = []
    func end() {
      if !words.isEmpty { sentences.append(Sentence(words: words)) }
      words = []
    }
    for line in text.prefix(longest).split(
      omittingEmptySubsequences: false,
      whereSeparator: \.isNewline
    ) {
      let pieces = line.split(whereSeparator: \.isWhitespace)
      guard let first = pieces.first else {
        end()
        continue
      }
      if ["-", "*", "•", "–"].contains(first) { end() }
      for piece in pieces {
        let raw = String(piece)
        words.append(Word(text: bare(raw), raw: raw))
        if endsSentence(raw) { end() }
      }
      if line.count < 50 { end() }
    }
    end()
    return sentences
  }

  private static func bare(_ raw: String) -> String {
    let edges = "()[]{}<>\"'„“”«»‚‘’,;:!?*_"
    var text = raw[...]
    while let first = text.first, edges.contains(first) { text = text.dropFirst() }
    while let last = text.last, edges.contains(last) || last == "." { text = text.dropLast() }
    return text.lowercased().replacing("’", with: "'")
  }

  private static func endsSentence(_ raw: String) -> Bool {
    guard let last = raw.last else { return false }
    if last == "!" || last == "?" || last == ";" { return true }
    guard last == "." else { return false }
    let word = bare(raw)
    // `5.` and `5.10.` are days, `Okt.` a month.
    if word.last?.isNumber == true, word.count <= 5, word.allSatisfy({ $0.isNumber || $0 == "." }) {
      return false
    }
    return !abbreviations.contains(word) && !(MonthNames.number(word) != nil && word.count <= 4)
  }
}

/// The months in the languages of the program, and their short forms.
enum MonthNames {
  private static let names: [[String]] = [
    [
      "january", "januar", "janvier", "januari", "enero", "gennaio", "janeiro", "jänner", "jan",
      "janv", "ene", "gen",
    ],
    [
      "february", "februar", "février", "fevrier", "februari", "febrero", "febbraio", "fevereiro",
      "feb", "févr", "fév", "fev",
    ],
    ["march", "märz", "maerz", "mars", "maart", "marzo", "março", "mar", "mär", "mrz", "mrt"],
    ["april", "avril", "abril", "aprile", "apr", "avr", "abr"],
    ["may", "mai", "mei", "mayo", "maggio", "maio", "mag"],
    ["june", "juni", "juin", "junio", "giugno", "junho", "jun", "giu"],
    ["july", "juli", "juillet", "julio", "luglio", "julho", "jul", "juil", "lug"],
    ["august", "août", "aout", "augustus", "agosto", "aug", "ago"],
    [
      "september", "septembre", "septiembre", "setiembre", "settembre", "setembro", "sep", "sept",
      "set",
    ],
    ["october", "oktober", "octobre", "octubre", "ottobre", "outubro", "oct", "okt", "ott", "out"],
    ["november", "novembre", "noviembre", "novembro", "nov"],
    [
      "december", "dezember", "décembre", "decembre", "diciembre", "dicembre", "dezembro", "dec",
      "dez", "déc", "dic",
    ],
  ]

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (place, names) in names.enumerated() {
      for name in names { numbers[name] = place + 1 }
    }
    return numbers
  }()

  /// The number of a month by its name or short form, in lower case and without a full stop.
  static func number(_ word: String) -> Int? { numbers[word] }
}
