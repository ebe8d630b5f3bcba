import HTML

/// A text as sentences of words.
struct Sentence: Sendable {
  /// A piece between spaces.
  struct Word: Sendable, Equatable {
    /// In lower case, without punctuation at its edges.
    let text: String
    /// As it stands.
    let raw: String
    /// The hash of its text, which is compared first.
    let key: Int

    init(text: String, raw: String) {
      self.text = text
      self.raw = raw
      key = text.hashValue
    }

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

  /// Where a phrase begins for the first time; nil when it does not stand in it.
  func firstPlace(of phrase: Phrase) -> Int? {
    words.indices.first { stands(phrase, at: $0) }
  }

  /// Whether a phrase, up to its first `..`, stands at a place.
  func stands(_ phrase: Phrase, at place: Int) -> Bool {
    guard words.indices.contains(place), phrase.canBegin(with: words[place]),
      let part = phrase.parts.first
    else { return false }
    return stands(part, at: place)
  }

  private func stands(_ part: [Phrase.Piece], at place: Int) -> Bool {
    place + part.count <= words.count
      && part.indices.allSatisfy { part[$0].matches(words[place + $0]) }
  }

  /// Whether a phrase stands in it.
  func contains(_ phrase: Phrase) -> Bool {
    guard var start = firstPlace(of: phrase) else { return false }
    start += phrase.count
    for part in phrase.parts.dropFirst() {
      guard let place = words.indices.dropFirst(start).first(where: { stands(part, at: $0) }) else {
        return false
      }
      start = place + part.count
    }
    return true
  }

  /// Whether one of the phrases stands in it.
  func contains(anyOf phrases: [Phrase]) -> Bool { phrases.contains { contains($0) } }

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
    "az", "gz", "lic", "proc", "exp", "sig", "gent.ma", "spett", "exmo", "exma", "dpto", "admin",
    "mag", "dhr", "mevr", "amt", "ns", "rs",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "vl", "evtl", "ggf",
  ]

  /// The sentences of a text; a line that is empty or short ends one, as a list does.
  static func all(in text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var words: [Word] = []
    func end() {
      if !words.isEmpty { sentences.append(Sentence(words: words)) }
      words = []
    }
    for line in text.prefix(scalars: longest).split(
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
        if let last = words.last, startsBehindDay(raw, last) || startsBehindHouse(raw, last) {
          end()
        }
        words.append(Word(text: bare(raw), raw: raw))
        if endsSentence(raw) { end() }
      }
      if line.count < 50 { end() }
    }
    end()
    return sentences
  }

  /// Whether a word begins a sentence behind a day such as `23.10.`: in small letters it would
  /// stand within one.
  private static func startsBehindDay(_ raw: String, _ last: Word) -> Bool {
    guard last.raw.hasSuffix("."), last.text.last?.isNumber == true, last.text.contains("."),
      raw.first?.isUppercase == true
    else { return false }
    return Lexicon.shared.entries(of: bare(raw)).contains { entry in
      !entry.sense.isDisjoint(with: [.filler, .we, .our, .please, .neg, .cond, .to, .thanks])
        && entry.sense.isDisjoint(with: [.you, .your])
    }
  }

  /// What ends the name of a company with a full stop, and a sentence only before a capital letter.
  private static let houses: Set<String> = [
    "inc", "ltd", "corp", "co", "llc", "plc", "bros", "cie", "ltda", "lda", "pvt",
  ]

  private static func startsBehindHouse(_ raw: String, _ last: Word) -> Bool {
    raw.first?.isUppercase == true && last.raw.hasSuffix(".") && houses.contains(last.text)
  }

  private static let edges: Set<Character> = Set("()[]{}<>\"'„“”«»‚‘’,;:!?¿¡*_")

  private static func bare(_ raw: String) -> String {
    var text = raw[...]
    while let first = text.first, edges.contains(first) { text = text.dropFirst() }
    while let last = text.last, edges.contains(last) || last == "." { text = text.dropLast() }
    let bare = text.lowercased()
    return bare.utf8.allSatisfy { $0 < 0x80 } ? bare : bare.replacing("’", with: "'")
  }

  private static func endsSentence(_ raw: String) -> Bool {
    guard let last = raw.last else { return false }
    if last == "!" || last == "?" || last == ";" { return true }
    guard last == "." else { return false }
    let word = bare(raw)
    // `5.` and `5.10.` are days, `Okt.` a month.
    if word.last?.isNumber == true, word.count <= 5, word.allSatisfy({ $0.isNumber || $0 == "." }) {
      // `2026.` and `2041.` are neither.
      return word.count >= 3 && !word.contains(".")
    }
    // `R.G. 1187/2026`: letters with stops between them.
    if word.count > 2, word.split(separator: ".").count > 1,
      word.split(separator: ".").allSatisfy({ $0.count == 1 })
    {
      return false
    }
    return !abbreviations.contains(word) && !houses.contains(word)
      && !(MonthNames.number(word) != nil && word.count <= 4)
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
