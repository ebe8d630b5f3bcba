/// What an approver is asked about, as their sentence names it: `this credit note`, `die Gutschrift`,
/// `it`.
///
/// It stands for one word then, so that a phrase holds whatever it is about.
enum DecisionObjects {
  /// What stands in a phrase where the matter is named.
  static let mark = "§"

  /// The words from a place on with the mark for each thing, and how many words each takes: as many as
  /// a phrase has.
  static func marked(_ words: [String], from start: Int, most: Int) -> [(word: String, length: Int)]
  {
    var marked: [(word: String, length: Int)] = []
    var place = start
    while place < words.count, marked.count < most {
      let length = length(at: place, in: words)
      marked.append((length > 0 ? mark : words[place], max(1, length)))
      place += max(1, length)
    }
    return marked
  }

  /// Whether a thing is named at a place: `Approve it` asks another one to.
  static func begin(at place: Int, in words: [String]) -> Bool { length(at: place, in: words) > 0 }

  private static let longest = 6

  private static func length(at place: Int, in words: [String]) -> Int {
    guard place < words.count else { return 0 }
    for length in stride(from: min(longest, words.count - place), to: 0, by: -1)
    where names.contains(words[place..<(place + length)].joined(separator: " ")) {
      return length
    }
    return 0
  }

  /// Every way to name a matter: alone, or a noun with or without a word in front of it.
  private static let names: Set<String> = {
    var names: Set<String> = []
    for language in languages {
      names.formUnion(language.alone)
      for noun in language.nouns {
        names.insert(noun)
        for word in language.before {
          // `l'avoir` is one word.
          names.insert(word.hasSuffix("'") ? word + noun : "\(word) \(noun)")
        }
      }
    }
    return names
  }()

  private struct Language {
    let alone: [String]
    let before: [String]
    let nouns: [String]
  }

  private static let languages = [
    Language(
      alone: ["it", "this", "that", "this one", "these", "both"],
      before: ["the", "this", "that", "your", "a", "these", "the full", "the proposed"],
      nouns: [
        "credit note", "credit", "request", "write-off", "discount", "settlement", "amount",
        "proposal", "payment plan", "plan", "refund", "rebate", "allowance", "deduction",
        "adjustment", "credits", "credit notes",
      ]
    ),
    Language(
      alone: ["das", "dies", "es", "dem", "sie", "diese", "diesem"],
      before: [
        "die", "diese", "der", "dieser", "das", "dieses", "den", "diesen", "dem", "diesem", "ihre",
        "ihren", "ihrem", "eine", "einer", "die beantragte", "die vorgeschlagene",
      ],
      nouns: [
        "gutschrift", "ausbuchung", "abschreibung", "rabatt", "nachlass", "vergleich", "betrag",
        "antrag", "vorschlag", "ratenplan", "zahlungsplan", "ratenzahlung", "erstattung",
        "rückerstattung", "kürzung", "anfrage",
      ]
    ),
    Language(
      alone: ["cela", "ça", "ceci", "le", "la", "les", "celui-ci", "celle-ci"],
      before: [
        "l'", "d'", "le", "la", "cet", "cette", "ce", "votre", "à l'", "au", "à la", "à cette",
        "à cet", "de l'", "du", "de la", "de cet", "de cette", "un", "une",
      ],
      nouns: [
        "avoir", "remise", "demande", "note de crédit", "montant", "proposition", "échéancier",
        "plan", "remboursement", "abandon", "rabais", "réduction", "geste commercial",
        "transaction",
      ]
    ),
    Language(
      alone: ["lo", "la", "esto", "eso", "los", "las"],
      before: [
        "el", "la", "este", "esta", "al", "a la", "a este", "a esta", "del", "de la", "su", "un",
      ],
      nouns: [
        "abono", "nota de crédito", "nota de abono", "descuento", "propuesta", "solicitud",
        "importe", "plan", "plan de pagos", "reembolso", "quita", "rebaja",
      ]
    ),
    Language(
      alone: ["lo", "la", "questo", "questa", "ciò"],
      before: [
        "la", "il", "lo", "l'", "questa", "questo", "alla", "al", "all'", "a questa", "a questo",
        "della", "del", "dell'", "una", "la vostra",
      ],
      nouns: [
        "nota di credito", "nota", "sconto", "richiesta", "proposta", "importo", "piano",
        "rimborso", "storno", "accredito", "abbuono", "transazione",
      ]
    ),
    Language(
      alone: ["dit", "dat", "het", "deze", "hiermee", "daarmee", "hiermede"],
      before: ["de", "het", "deze", "dit", "die", "dat", "een"],
      nouns: [
        "creditnota", "creditfactuur", "korting", "voorstel", "verzoek", "bedrag", "aanvraag",
        "afboeking", "betalingsregeling", "regeling", "plan", "terugbetaling", "schikking",
      ]
    ),
    Language(
      alone: ["o", "a", "isto", "isso"],
      before: ["a", "o", "esta", "este", "essa", "esse", "à", "ao", "da", "do", "uma"],
      nouns: [
        "nota de crédito", "desconto", "pedido", "proposta", "valor", "plano", "crédito",
        "plano de pagamento", "plano de pagamentos", "reembolso", "abatimento",
      ]
    ),
  ]
}
