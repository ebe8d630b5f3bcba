/// What is so for every invoice, and tells of none.
extension MoneyReader {
  private static let plurals: Set<String> = [
    "invoices", "bills", "rechnungen", "eingangsrechnungen", "lieferantenrechnungen", "factures",
    "facturen", "rekeningen", "facturas", "fatture", "faturas", "notas", "boletos",
  ]
  private static let pointing: Set<String> = [
    "these", "those", "both", "all", "your", "our", "diese", "beide", "alle", "ihre", "unsere",
    "ces", "deux", "vos", "toutes", "deze", "uw", "onze", "estas", "sus", "vuestras", "todas",
    "ambas", "queste", "vostre", "tutte", "suas", "vossas", "essas",
  ]
  private static let always: Set<String> = [
    "every", "each", "always", "jeden", "jeweils", "immer", "stets", "chaque", "toujours", "elke",
    "altijd", "cada", "siempre", "ogni", "sempre", "todo", "todos", "generally", "usually",
  ]

  /// `Invoices are paid within 30 days`: no item, no amount, and a term in place of a day.
  func isGeneral(_ clause: Clause) -> Bool {
    guard clause.items.isEmpty, clause.amounts.isEmpty, !clause.has([.was, .already, .just]) else {
      return false
    }
    let sentence = clause.of.sentence
    let isOfAll = clause.words.contains { place in
      Self.plurals.contains(sentence.word(place))
        && !(1...2).contains { Self.pointing.contains(sentence.word(place - $0)) }
    }
    return isOfAll
      && clause.words.contains { place in
        let word = sentence.word(place)
        return clause.of.senses[place].contains(.monthly) || Self.always.contains(word)
          || DayReader.monthWords.contains(word)
          || DayReader.units[sentence.word(place + 1)] != nil
            && (Int(word) != nil || DayReader.counts[word] != nil)
      }
  }
}
