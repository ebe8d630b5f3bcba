/// Reads what a client asks for: to pay by a plan, a copy of an invoice, a credit note.
///
/// A request is often a question, so that questions count here. What was agreed, attached, thanked
/// for or denied asks for nothing.
struct MatterReader: Sendable {
  let rules: ProposalRules

  /// What a sentence asks for; `before` is the one that it follows.
  func requests(_ sentence: Sentence, after before: Sentence?) -> [Proposal] {
    guard !sentence.contains(anyOf: MatterReader.settled), !MatterReader.isAsProposed(sentence)
    else { return [] }
    return planRequest(sentence) + copies(sentence, after: before) + creditNotes(sentence)
  }

  /// What tells of something that is there already.
  private static let settled: [Phrase] = [
    "as agreed", "agreed", "attached", "enclosed", "thank you for", "thanks for", "wie vereinbart",
    "vereinbart", "anbei", "beigefügt", "im anhang", "danke für", "dank für", "comme convenu",
    "convenu", "ci-joint", "ci-jointe", "en pièce jointe", "merci pour", "zoals afgesproken",
    "afgesproken", "bijgevoegd", "in bijlage", "bedankt voor", "dank voor", "según lo acordado",
    "acordado", "adjunto", "adjunta", "adjuntamos", "gracias por", "come concordato", "concordato",
    "in allegato", "allegata", "allegato", "grazie per", "conforme combinado", "combinado",
    "em anexo", "anexo", "obrigado pela", "obrigado pelo",
  ]

  /// What tells that something is done as the reader proposed it.
  static let asProposed: [Phrase] = [
    "as proposed", "as suggested", "as offered", "as you proposed", "as you suggested",
    "wie vorgeschlagen", "wie angeboten", "wie von ihnen vorgeschlagen", "comme proposé",
    "comme proposée", "comme suggéré", "comme vous l'avez proposé", "zoals voorgesteld",
    "zoals aangeboden", "como propuesto", "según lo propuesto", "como proponen", "come proposto",
    "come da voi proposto", "come da proposta", "como proposto", "conforme proposto",
    "conforme a proposta",
  ]

  /// Whether a sentence tells so, and does not ask.
  static func isAsProposed(_ sentence: Sentence) -> Bool {
    !sentence.isQuestion && sentence.contains(anyOf: asProposed)
  }

  // MARK: Plans

  private func planRequest(_ sentence: Sentence) -> [Proposal] {
    for words in MatterWords.all {
      guard let noun = parts(sentence, words), asks(words.wishes, words, noun, sentence) else {
        continue
      }
      var details: [String: String] = [:]
      details["count"] = count(around: noun, sentence).map(String.init)
      details["day"] = firstDay(sentence)?.description
      let amounts = rules.amounts.mentions(in: sentence).filter { $0.words.lowerBound > noun }
      if amounts.count == 1, amounts[0].money.minorUnits > 0 {
        details["amount"] = String(amounts[0].money.minorUnits)
        details["currency"] = amounts[0].money.currency
      }
      return [rules.proposal(.planRequest, details, sentence)]
    }
    return []
  }

  /// Where parts of a plan are named that is not there yet.
  private func parts(_ sentence: Sentence, _ words: MatterWords) -> Int? {
    let named = words.installments.lazy.compactMap { sentence.firstPlace(of: $0) }.first { place in
      !(1...2).contains { MatterReader.known.contains(sentence.word(place - $0)) }
    }
    return named
      ?? sentence.words.indices.first { place in
        words.counted.contains { sentence.stands($0, at: place) }
          && (NumberWords.number(sentence.word(place - 1)) != nil
            || MatterReader.several.contains(sentence.word(place - 1)))
      }
  }

  /// What stands before parts of a plan that there is.
  static let known: Set<String> = [
    "the", "your", "our", "this", "these", "those", "remaining", "next", "last", "second", "third",
    "open", "die", "der", "den", "dem", "ihre", "ihrer", "unsere", "unserer", "nächsten", "letzten",
    "offenen", "les", "vos", "nos", "votre", "notre", "ces", "cet", "dernières", "prochaines", "de",
    "het", "uw", "onze", "deze", "volgende", "laatste", "los", "las", "sus", "su", "nuestro",
    "estos", "estas", "próximos", "últimos", "le", "il", "vostro", "nostro", "queste", "prossime",
    "ultime", "as", "os", "vosso", "nosso", "estas", "seu", "últimas", "próximas",
  ]
  private static let several: Set<String> = [
    "several", "some", "mehreren", "plusieurs", "meerdere", "enkele", "varios", "varias", "più",
    "diverse", "várias", "vários",
  ]

  /// Whether one of the phrases asks, and nothing there or in front of what is asked for denies.
  private func asks(
    _ phrases: [Phrase],
    _ words: MatterWords,
    _ noun: Int,
    _ sentence: Sentence
  ) -> Bool {
    phrases.contains { phrase in
      guard sentence.contains(phrase), let place = sentence.firstPlace(of: phrase) else {
        return false
      }
      let around = Set((place - 1)...(place + phrase.count)).union((noun - 3)..<noun)
      return !around.contains { spot in
        let word = Phrase(sentence.word(spot))
        return words.words.negations.contains(word) && !phrase.has(word)
      }
    }
  }

  /// How many parts are wanted, when that is said: `in three instalments`, `a plan of six months`.
  private func count(around noun: Int, _ sentence: Sentence) -> Int? {
    let before = (1...3).lazy.compactMap { NumberWords.number(sentence.word(noun - $0)) }.first
    if let before { return before }
    return (1...5).lazy.compactMap { offset -> Int? in
      guard MatterReader.months.contains(sentence.word(noun + offset + 1)) else { return nil }
      return NumberWords.number(sentence.word(noun + offset))
    }.first
  }

  private static let months: Set<String> = [
    "months", "monate", "monaten", "mois", "maanden", "meses", "mesi",
  ]

  /// The day of the first part, when one is said.
  private func firstDay(_ sentence: Sentence) -> Day? {
    let mentions = rules.days.mentions(in: sentence).filter { mention in
      let start = mention.words.lowerBound
      return (1...3).contains { MatterReader.starts.contains(sentence.word(start - $0)) }
        || !rules.isReference(mention, in: sentence)
    }
    guard mentions.count == 1 else { return nil }
    return rules.days.ahead(mentions[0])
  }

  private static let starts: Set<String> = [
    "ab", "from", "partir", "vanaf", "desde", "starting", "beginning", "beginnend", "dal",
    "partire",
  ]

  // MARK: Copies

  private func copies(_ sentence: Sentence, after before: Sentence?) -> [Proposal] {
    let place = MatterWords.all.lazy.compactMap { words -> Int? in
      guard let place = words.copies.lazy.compactMap({ sentence.firstPlace(of: $0) }).first,
        asks(words.sends, words, place, sentence),
        sentence.contains(anyOf: words.invoices) || !numbers(sentence).isEmpty
          || before.map({ MatterReader.isOfInvoice($0, words) }) ?? false
      else { return nil }
      return place
    }.first
    guard place != nil else { return [] }
    var items = numbers(sentence)
    if items.isEmpty, let before { items = numbers(before) }
    if items.isEmpty, rules.items.count == 1 { items = rules.items }
    guard !items.isEmpty else { return [rules.proposal(.invoiceCopy, [:], sentence)] }
    return items.map { rules.proposal(.invoiceCopy, ["item": $0], sentence) }
  }

  static func isOfInvoice(_ sentence: Sentence, _ words: MatterWords) -> Bool {
    sentence.contains(anyOf: words.invoices) && sentence.contains(anyOf: words.unreceived)
  }

  /// Whether a sentence says that an invoice never came, which contests nothing.
  func saysInvoiceNeverCame(_ sentence: Sentence) -> Bool {
    MatterWords.all.contains { MatterReader.isOfInvoice(sentence, $0) }
  }

  /// The numbers of items that a sentence names: those of the case, else what stands behind the
  /// word for an invoice.
  private func numbers(_ sentence: Sentence) -> [String] {
    let known = rules.items.filter { rules.isNamed($0, in: sentence) }
    guard known.isEmpty else { return known }
    return sentence.words.indices.compactMap { place in
      let word = sentence.word(place)
      guard MatterReader.isNumber(word) else { return nil }
      let earlier = (1...3).map { Phrase(sentence.word(place - $0)) }
      let isInvoice = MatterWords.all.contains { words in
        earlier.contains(where: words.invoices.contains)
      }
      return isInvoice ? word.uppercased() : nil
    }
  }

  /// Whether a word can be the number of a document: digits with letters or hyphens, no amount.
  private static func isNumber(_ word: String) -> Bool {
    (3...40).contains(word.count) && word.contains(where: \.isNumber)
      && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-/_".contains($0)) }
      && (word.contains("-") || word.contains(where: \.isLetter) || word.count >= 4)
      && AmountReader.currency(word.filter(\.isLetter)) == nil
  }

  // MARK: Credit notes

  private func creditNotes(_ sentence: Sentence) -> [Proposal] {
    let isAwaited = MatterWords.all.contains { words in
      words.creditNotes.contains { phrase in
        guard let noun = sentence.firstPlace(of: phrase) else { return false }
        return asks(words.waits, words, noun, sentence)
      }
    }
    guard isAwaited else { return [] }
    let amounts = rules.amounts.mentions(in: sentence)
    var details: [String: String] = [:]
    if amounts.count == 1, amounts[0].money.minorUnits > 0 {
      details["amount"] = String(amounts[0].money.minorUnits)
      details["currency"] = amounts[0].money.currency
    }
    let named = rules.items.filter { rules.isNamed($0, in: sentence) }
    if named.count == 1 { details["item"] = named[0] }
    return [rules.proposal(.creditNoteAwaited, details, sentence)]
  }
}
