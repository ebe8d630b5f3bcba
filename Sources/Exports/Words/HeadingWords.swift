/// What the headings of columns are called, in the languages and programs that write exports.
///
/// A line of the tables is a field and its words, the surer ones first.
struct HeadingWords: Sendable {
  /// A word: what it means, and how sure it is in each language that has it (0 is surest).
  struct Word: Sendable {
    var field: ExportField
    var ranks: [String: Int]
    /// How sure it is when no language has it.
    var unknownRank = 0

    /// The languages that have it.
    var languages: Set<String> { Set(ranks.keys) }

    /// How sure it is in a file of some languages: `faktura` is the first word of one, and the last of another.
    func rank(in languages: Set<String>) -> Int {
      let own = ranks.filter { languages.contains($0.key) }.values.min()
      return own ?? ranks.values.min() ?? unknownRank
    }
  }

  private let words: [String: [Word]]
  /// The same by words of which neither order nor length counts.
  private let unordered: [String: [Word]]

  /// The words of a kind.
  static func of(_ kind: ExportKind) -> HeadingWords {
    switch kind {
    case .items: items
    case .clients, .contacts: people
    case .payments: payments
    }
  }

  private static let items = HeadingWords(itemTables)
  private static let people = HeadingWords(peopleTables)
  private static let payments = HeadingWords(paymentTables + itemTables)

  init(_ tables: [(language: String, text: String)]) {
    var words: [String: [Word]] = [:]
    var unordered: [String: [Word]] = [:]
    for table in tables {
      for line in table.text.split(separator: "\n") {
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let field = ExportField(rawValue: Cell.trimmed(parts[0])) else {
          continue
        }
        for (rank, word) in parts[1].split(separator: ",").enumerated() {
          let key = Self.unordered(Folded.words(word.lowercased()).split(separator: " "))
          if key.contains(" "), unordered[key]?.contains(where: { $0.field == field }) != true {
            let found = Word(field: field, ranks: [table.language: rank])
            unordered[key, default: []].append(found)
          }
          for key in Folded.variants(word.lowercased()) where !key.isEmpty {
            if let known = words[key]?.firstIndex(where: { $0.field == field }) {
              words[key]?[known].ranks[table.language, default: rank].lower(to: rank)
            } else {
              words[key, default: []].append(Word(field: field, ranks: [table.language: rank]))
            }
          }
        }
      }
    }
    self.words = words
    self.unordered = unordered
  }

  /// What a heading can mean, the surer first; empty when nobody knows.
  func meanings(_ heading: String) -> [Word] {
    let key = Folded.key(heading)
    guard !key.isEmpty else { return [] }
    if let known = words[key] { return known }
    if AgeWords.isAge(heading) { return [Word(field: .age, ranks: [:])] }
    if let mark = heading.lastIndex(of: ":") {
      // `Invoice: Balance`: what the column is of, and what it is.
      let found = meanings(Cell.trimmed(heading[heading.index(after: mark)...]))
      if !found.isEmpty { return found }
    }
    let plain = heading.prefix { $0 != "(" && $0 != "[" }
    if plain.endIndex < heading.endIndex, let known = words[Folded.key(plain)] { return known }
    let turned = turned(heading)
    if !turned.isEmpty { return turned }
    let field = oneOf(heading) ?? HeadingParts.field(heading)
    return field.map { [Word(field: $0, ranks: [:], unknownRank: Self.lastRank)] } ?? []
  }

  /// The rank of what only the parts of a heading say: any word of the tables is surer.
  private static let lastRank = 1000

  /// What each of several words with strokes between them says: `Firma/Name`.
  private func oneOf(_ heading: String) -> ExportField? {
    let parts = heading.split(separator: "/")
    guard (2...3).contains(parts.count) else { return nil }
    let found = Set(parts.map { words[Folded.key($0)]?.first?.field })
    return found.count == 1 ? found.first.flatMap(\.self) : nil
  }

  /// What a heading means first; nil when nobody knows.
  func word(_ heading: String) -> Word? { meanings(heading).first }

  /// The meaning of the words of a heading in another order, shortened or with small words.
  private func turned(_ heading: String) -> [Word] {
    let parts = Folded.words(heading).split(separator: " ")
    guard parts.count <= 6 else { return [] }
    if let known = unordered[Self.unordered(parts)] { return known }
    let kept = parts.filter { !Self.fillers.contains($0) && !Self.currencies.contains($0) }
    guard !kept.isEmpty, kept.count < parts.count else { return [] }
    let known = unordered[Self.unordered(kept)] ?? words[kept.joined()] ?? []
    guard parts.contains(where: { Self.currencies.contains($0) }) else { return known }
    return known.map { Word(field: $0.field.inOneCurrency, ranks: $0.ranks) }
  }

  private static let fillers: Set<Substring> = [
    "of", "the", "de", "du", "des", "la", "le", "l", "d", "der", "die", "das", "van", "het", "del",
    "di", "do", "da", "in", "en",
  ]
  private static let currencies: Set<Substring> = [
    "eur", "usd", "gbp", "chf", "sek", "nok", "dkk", "pln", "inr", "czk", "euro",
  ]

  /// The currency that a heading names; nil for none.
  static func currency(in heading: String) -> String? {
    let named = Folded.words(heading).split(separator: " ").filter { currencies.contains($0) }
    return named.count == 1 ? PlaceWords.currency(String(named[0])) : nil
  }

  /// Words in the form in which their order and their length do not count.
  private static func unordered(_ parts: [Substring]) -> String {
    parts.map { short[$0] ?? String($0) }.sorted().joined(separator: " ")
  }

  /// Words that are shortened, and what they stand for.
  private static let short: [Substring: String] = {
    var map: [Substring: String] = [:]
    let groups = [
      "no nr num nbr number nummer numero numer nro n", "date dt dat datum data fecha dato",
      "amount amt amnt", "document doc dok dokument documento", "invoice inv", "customer cust",
      "account acct acc", "currency curr cur ccy", "balance bal", "transaction trans tran trx",
      "reference ref referenz referentie", "outstanding outst", "rechnung rechn rechnungs rg re",
      "kunde kunden kd", "beleg belegs bel", "facture fact", "client cli cl",
      "debitor debitoren deb",
      "echeance ech", "code cod codigo codice", "vencimiento vto venc", "importe imp",
      "betrag betr", "zahlung zahlungs", "vervaldatum vervdatum", "telefon tel telephone phone",
      "local loc", "cliente clte cte", "faktura fakt", "fallig fall falligkeit faellig",
      "payment pmt pymt", "original orig", "remaining rem", "tipo tp", "tipodoc tdoc",
    ]
    for group in groups {
      let words = group.split(separator: " ")
      for word in words { map[word] = String(words[0]) }
    }
    return map
  }()
}

/// What ages of open amounts are called.
enum AgeWords {
  private static let words: Set<String> = [
    "current", "notdue", "notyetdue", "older", "overdue", "nonechu", "nonechus", "alter", "alt",
    "nichtfallig", "nietvervallen", "ouder", "1month", "1months", "2months", "3months", "month",
    "aktuell", "noch nicht fällig", "faellig", "future", "periodbalance",
  ]
  private static let units: Set<Substring> = [
    "day", "days", "month", "months", "tage", "tagen", "jours", "j", "dagen", "dias", "giorni", "d",
    "dagar", "dage", "dager", "pv", "dni", "gg", "past", "due", "overdue", "over", "older", "than",
    "month", "plus", "mois", "monate", "maanden", "uber", "ueber", "bis", "a", "to", "de", "plus",
    "above", "more", "echu", "echus", "fallig", "mehr", "als", "meer", "dan", "mas", "oltre",
    "from", "and",
  ]

  /// Whether a text is an age: `31 - 60`, `< 1 month`, `61-90 days past due`, `Over 90`.
  static func isAge(_ text: String) -> Bool {
    let words = Folded.words(text)
    if self.words.contains(Folded.key(words)) { return true }
    let parts = words.split(separator: " ")
    guard parts.contains(where: { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return false
    }
    let isShort = parts.count <= 8
    return isShort && parts.count > 1
      && parts.allSatisfy { part in
        units.contains(part)
          || part.utf8.count <= 3 && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}

extension Int {
  /// Is at most so much from now on.
  fileprivate mutating func lower(to other: Int) { self = Swift.min(self, other) }
}
