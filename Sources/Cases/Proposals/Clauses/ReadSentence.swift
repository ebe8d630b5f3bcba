/// A sentence with what each of its words does, in the language of its text.
struct ReadSentence: Sendable {
  let sentence: Sentence
  /// The place of its language among those of the lexicon.
  let language: Int
  /// What each word does; what stands behind the first of several that are one has nothing.
  let senses: [Sense]
  /// How each verb stands.
  let forms: [VerbForm]
  /// The places that belong to a phrase which begins before them.
  private let covered: Set<Int>
  /// The days, amounts and items of the case that it names.
  let days: [DayReader.Mention]
  let amounts: [AmountReader.Mention]
  /// So many times an amount, which is none of the amounts.
  let counted: [CountedAmount]
  let items: [(number: String, place: Int)]
  /// The places of numbers of documents that are not of the case.
  let strangers: [Int]
  /// What stands between quotation marks.
  let quoted: [Range<Int>]

  /// Reads a sentence.
  init(_ sentence: Sentence, language: Int, rules: ProposalRules) {
    self.sentence = sentence
    self.language = language
    quoted = Quotation.stretches(in: sentence)
    var senses = [Sense](repeating: [], count: sentence.words.count)
    var forms = [VerbForm](repeating: [], count: sentence.words.count)
    var covered: Set<Int> = []
    var place = 0
    while place < sentence.words.count {
      let (entry, length) = ReadSentence.entry(sentence, place, language)
      senses[place] = entry?.sense ?? []
      forms[place] = entry?.forms ?? []
      for next in (place + 1)..<(place + length) { covered.insert(next) }
      place += length
    }
    self.covered = covered
    for place in forms.indices.dropFirst() where forms[place].contains(.infinitive) {
      // `to pay`, `zu zahlen`, `te betalen` say nothing of when.
      if ["to", "zu", "te"].contains(sentence.word(place - 1)) { forms[place] = .infinitive }
    }
    if Lexicon.languages[language] == "fr" {
      ReadSentence.limitDenials(&senses, sentence)
    }
    for place in senses.indices.dropLast() where senses[place].contains(.neg) {
      // `Case No. 26-1187`
      let isNumber = sentence.words[place].raw.hasSuffix(".") && sentence.word(place) == "no"
      if isNumber, sentence.word(place + 1).contains(where: \.isNumber) { senses[place] = [] }
    }
    for place in forms.indices where isNoun(place, senses, sentence) {
      // `el pago`, `the transfer`: the noun, not the verb of the same letters.
      forms[place] = []
      senses[place].remove(.pay)
    }
    self.senses = senses
    self.forms = forms
    days = rules.days.mentions(in: sentence)
    let found = rules.items.flatMap { item in
      rules.places(of: item, in: sentence).map { (number: item, place: $0) }
    }.sorted { $0.place < $1.place }
    items = found
    let places = Set(found.map(\.place))
    counted = CountedAmount.all(in: sentence, senses, rules.amounts)
    amounts = ReadSentence.amounts(of: sentence, senses, places, counted, rules)
    strangers = sentence.words.indices.filter { place in
      !places.contains(place) && rules.isStranger(sentence, place, senses)
    }
  }

  /// The amounts of a sentence, parts of them reckoned, without numbers of items and what is
  /// counted.
  private static func amounts(
    of sentence: Sentence,
    _ senses: [Sense],
    _ items: Set<Int>,
    _ counted: [CountedAmount],
    _ rules: ProposalRules
  ) -> [AmountReader.Mention] {
    let named = rules.amounts.mentions(in: sentence).filter { mention in
      !mention.words.contains(where: items.contains)
        && !counted.contains { $0.words.overlaps(mention.words) }
    }
    return PartOfAmount.applied(named, sentence, senses, items)
  }

  private static let denials: Set<String> = [
    "pas", "jamais", "rien", "aucun", "aucune", "personne", "plus", "guère", "nullement", "point",
  ]

  /// `nous n'en avons reçu que 32` denies nothing: it limits.
  private static func limitDenials(_ senses: inout [Sense], _ sentence: Sentence) {
    for place in senses.indices where senses[place].contains(.neg) {
      let word = sentence.word(place)
      guard word == "ne" || word.hasPrefix("n'") else { continue }
      let next = (place + 1)..<min(place + 8, senses.count)
      guard !next.contains(where: { denials.contains(sentence.word($0)) }),
        next.contains(where: { ["que", "qu'"].contains(sentence.word($0)) })
      else { continue }
      senses[place].remove(.neg)
      senses[place].insert(.only)
    }
  }

  fileprivate static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "of", "for", "der", "die", "das", "den", "dem", "zur", "zum",
    "von", "vom",
    "el", "del", "un", "al", "de", "su", "este", "il", "dal", "sul", "di", "per", "o", "um", "do",
    "ao",
    "no", "le", "du", "au", "ce", "het", "een", "onze", "uw", "deze", "por", "para", "pour", "voor",
  ]

  private static let longestPhrase = 4

  /// What stands at a place, the longest first, with the number of its words.
  private static func entry(_ sentence: Sentence, _ place: Int, _ language: Int)
    -> (Lexicon.Entry?, Int)
  {
    let word = sentence.word(place)
    if Lexicon.shared.isStart(word) {
      for length in stride(from: longestPhrase, to: 1, by: -1)
      where place + length <= sentence.words.count {
        let phrase = sentence.words[place..<(place + length)].map(\.text).joined(separator: " ")
        if let found = find(phrase, language) { return (found, length) }
      }
    }
    if let found = find(word, language) { return (found, 1) }
    // `serait-il`, `enviar-nos`: the pronoun behind the verb.
    if let mark = word.firstIndex(of: "-"), mark > word.startIndex {
      let isUs = ["nos", "me", "nous", "moi"].contains(String(word[word.index(after: mark)...]))
      var found = find(String(word[..<mark]), language)
      if isUs {
        found = found ?? Lexicon.Entry(language: language, sense: [], forms: [])
        found?.sense.insert(.us)
      }
      if let found { return (found, 1) }
    }
    // `n'avons`, `l'importo`, `d'ici`: the elided article or pronoun is one of its own.
    if let mark = word.firstIndex(of: "'"), word.distance(from: word.startIndex, to: mark) <= 5 {
      let head = find(String(word[...mark]), language)
      let tail = find(String(word[word.index(after: mark)...]), language)
      if head != nil || tail != nil {
        return (
          Lexicon.Entry(
            language: language,
            sense: (head?.sense ?? []).union(tail?.sense ?? []),
            forms: tail?.forms ?? []
          ), 1
        )
      }
    }
    return (VerbForms.bare(word, in: language).lazy.compactMap { find($0, language) }.first, 1)
  }

  private static func find(_ text: String, _ language: Int) -> Lexicon.Entry? {
    Lexicon.shared.entries(of: text).first { $0.language == language }
  }

  /// Whether it is about items of the case, or invoices.
  var speaksOfItems: Bool { !items.isEmpty || senses.contains { $0.contains(.invoice) } }

  /// Whether a word stands between quotation marks.
  func isQuoted(_ place: Int) -> Bool { quoted.contains { $0.contains(place) } }

  /// Whether a word belongs to a phrase that begins before it.
  func isCovered(_ place: Int) -> Bool { covered.contains(place) }

  // MARK: Language

  private static let countries: [String: Int] = [
    "GB": 0, "US": 0, "IE": 0, "IN": 0, "AU": 0, "NZ": 0, "DE": 1, "AT": 1, "FR": 2, "NL": 3,
    "ES": 4, "MX": 4, "AR": 4, "CO": 4, "CL": 4, "PE": 4, "IT": 5, "PT": 6, "BR": 6,
  ]

  /// The language of sentences, by the words that each knows; where two know as many, that of the
  /// writer's country.
  static func language(of sentences: [Sentence], in country: String? = nil) -> Int {
    var counts = [Int](repeating: 0, count: Lexicon.languages.count)
    if let home = country.flatMap({ countries[$0] }) { counts[home] = 1 }
    for word in sentences.prefix(60).lazy.flatMap(\.words) {
      for entry in Lexicon.shared.entries(of: word.text) {
        counts[entry.language] += entry.sense.isDisjoint(with: [.filler, .we, .our, .your]) ? 2 : 3
      }
    }
    return counts.indices.max { counts[$0] < counts[$1] } ?? 0
  }
}

private func isNoun(_ place: Int, _ senses: [Sense], _ sentence: Sentence) -> Bool {
  let sense = senses[place]
  guard sense.isSuperset(of: [.pay, .payNoun]) || sense.isSuperset(of: [.order, .paper]) else {
    return false
  }
  // `Wire went out this morning.`
  let next = place + 1 < senses.count ? senses[place + 1] : []
  return ReadSentence.determiners.contains(sentence.word(place - 1))
    || sense.contains(.pay) && next.contains(.go)
    || place > 0 && !senses[place - 1].isDisjoint(with: [.our, .your])
}

extension ProposalRules {
  /// Where an item is named, whole or by the last group of its number.
  func places(of item: String, in sentence: Sentence) -> [Int] {
    let whole = item.lowercased()
    let last = whole.split(separator: "-").last.map(String.init) ?? whole
    let isOne =
      last.count >= 3 && last != whole
      && items.filter { $0.lowercased().hasSuffix("-" + last) }.count == 1
    return sentence.words.indices.filter { place in
      let word = sentence.words[place].text
      return word == whole || isOne && word == last || isOne && word == "#" + last
    }
  }

  /// Whether a word is the number of a document like those of the case, and of none of them.
  fileprivate func isStranger(_ sentence: Sentence, _ place: Int, _ senses: [Sense]) -> Bool {
    let word = sentence.words[place].text
    guard word.count >= 4, let last = word.last, last.isNumber else { return false }
    if let mark = word.firstIndex(of: "-") {
      let head = word[...mark]
      return head.contains(where: \.isLetter)
        && items.contains { $0.lowercased().hasPrefix(head) }
    }
    return word.allSatisfy(\.isNumber) && place > 0 && senses[place - 1].contains(.invoice)
      && !(2000...2100).contains(Int(word) ?? 0)
  }
}
