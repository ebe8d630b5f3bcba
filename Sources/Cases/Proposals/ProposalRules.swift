import HTML

/// Reads what a text suggests: promises, agreement, disputes, payments, legal stages, credit notes.
///
/// A wrong suggestion is worse than none. A sentence that denies, asks, doubts or sets a condition
/// suggests nothing; nor does one whose days or amounts can be read in two ways.
public struct ProposalRules: Sendable {
  /// The day the text was written on.
  public var today: Day
  /// The country of the writer (ISO 3166-1); nil when unknown.
  public var country: String?
  /// The currency of the case (ISO 4217); nil when unknown.
  public var currency: String?
  /// The numbers of the items of the case.
  public var items: [String]
  /// The plan of the case that nobody has agreed to yet; nil when there is none.
  public var plan: InstallmentPlan?
  /// Why a sentence contests; nil when no reason is asked for.
  public var reasons: DisputeReasonWords?

  /// Joins the parts.
  public init(
    today: Day,
    country: String?,
    currency: String?,
    items: [String] = [],
    plan: InstallmentPlan? = nil,
    reasons: DisputeReasonWords? = nil
  ) {
    self.today = today
    self.country = country
    self.currency = currency
    self.items = items
    self.plan = plan
    self.reasons = reasons
  }

  var days: DayReader { DayReader(today: today, country: country) }
  var amounts: AmountReader { AmountReader(currency: currency) }

  /// What a text of someone in a role suggests, in its order; the number of the case is left out.
  public func proposals(in text: String, of role: ParticipantRole) -> [Proposal] {
    let sentences = Sentence.all(in: text)
    if [.lawFirm, .bailiff].contains(role) { return LegalReader(rules: self).proposals(sentences) }
    if role.isInternal { return creditNotes(sentences) }
    guard role == .client else { return [] }
    return ClauseReader(rules: self, sentences: sentences).proposals()
  }

  func proposal(_ kind: Proposal.Kind, _ details: [String: String], _ sentence: Sentence)
    -> Proposal
  {
    Proposal(
      caseNumber: 0,
      kind: kind,
      details: details,
      evidence: String(sentence.text.prefix(scalars: 500))
    )
  }

  /// Whether a day only tells which letter or invoice is meant.
  func isReference(_ mention: DayReader.Mention, in sentence: Sentence) -> Bool {
    let place = mention.words.lowerBound
    let word = sentence.word(place - 1)
    let earlier = sentence.word(place - 2)
    if ["due", "fällig", "dated", "échue", "vervallen"].contains(earlier) { return true }
    let isStart = (1...3).contains { offset in
      ["ab", "from", "partir", "vanaf", "desde", "starting"].contains(sentence.word(place - offset))
    }
    if isStart { return true }
    guard ProposalRules.references.contains(word) else { return false }
    return !["antes", "prima", "avant", "fino", "partir", "jusqu'au"].contains(earlier)
  }

  /// Whether nothing in a sentence denies, doubts or sets a condition.
  private func isPlain(_ sentence: Sentence, _ words: ProposalWords) -> Bool {
    !sentence.contains(anyOf: words.negations) && !sentence.contains(anyOf: words.doubts)
  }

  /// German puts the verb at the end: `Wir haben den Betrag am 3.10. überwiesen`.
  func saysPaidInTwoParts(_ sentence: Sentence, in whole: Sentence) -> Bool {
    let pairs: [(ProposalWords, [String], [String])] = [
      (
        .german, ["haben", "habe", "wurde", "wurden", "ist", "bereits", "schon"],
        ["überwiesen", "bezahlt", "gezahlt", "beglichen", "angewiesen", "raus", "veranlasst"]
      ),
      (
        .dutch, ["hebben", "heb", "is", "werd", "reeds", "al"],
        ["betaald", "overgemaakt", "voldaan"]
      ),
    ]
    return pairs.contains { words, openers, verbs in
      guard isPlain(whole, words),
        let place = sentence.words.firstIndex(where: { openers.contains($0.text) })
      else { return false }
      return sentence.words[place...].contains { verbs.contains($0.text) }
    }
  }

  // MARK: Agreement and disputes

  func acceptance(_ sentences: [Sentence]) -> [Proposal] {
    let language = ReadSentence.language(of: sentences, in: country)
    let found = AcceptanceReader(rules: self, language: language).agreement(in: sentences)
    return found.map { [proposal(.acceptance, [:], $0)] } ?? []
  }

  private static let greetings: Set<String> = [
    "dear", "hello", "hi", "good", "sehr", "hallo", "guten", "liebe", "lieber", "bonjour", "cher",
    "chère", "madame", "monsieur", "beste", "geachte", "goedemorgen", "hola", "estimado",
    "estimada", "buongiorno", "gentile", "caro", "cara", "bom", "prezado", "prezada", "sir",
  ]
  private static let thanks: [Phrase] = [
    "thank you", "thanks", "thx", "vielen dank", "besten dank", "herzlichen dank", "danke", "merci",
    "bedankt", "hartelijk dank", "dank u", "dank je", "dank voor", "gracias", "grazie", "obrigado",
    "obrigada",
  ]

  /// Whether a sentence, or a clause, only greets or thanks.
  static func isGreeting(_ sentence: Sentence) -> Bool {
    sentence.words.count <= 8
      && (ProposalRules.greetings.contains(sentence.word(0))
        || sentence.contains(anyOf: ProposalRules.thanks))
  }

  static let corrections: [Phrase] = [
    "should", "sollte", "müsste", "instead", "statt", "stattdessen", "devrait", "zou", "moet",
    "debería", "dovrebbe", "deveria", "correct", "richtig",
  ]

  /// Whether an item is named, whole or by the last group of its number.
  func isNamed(_ item: String, in sentence: Sentence) -> Bool {
    let whole = item.lowercased()
    let last = whole.split(separator: "-").last.map(String.init) ?? whole
    return sentence.words.contains { word in
      word.text == whole
        || last.count >= 3 && last != whole && word.text == last
          && items.filter { $0.lowercased().hasSuffix("-" + last) }.count == 1
    }
  }

  // MARK: Credit notes

  private func creditNotes(_ sentences: [Sentence]) -> [Proposal] {
    sentences.flatMap { sentence -> [Proposal] in
      guard !sentence.isQuestion else { return [] }
      // The type of the document stands in front of its number.
      if let word = sentence.words.first(where: { isCreditNoteNumber($0.text) }) {
        return [creditNote(word.text, sentence)]
      }
      for phrase in ProposalRules.creditNotes {
        guard let start = sentence.firstPlace(of: phrase) else { continue }
        var place = start + phrase.count
        while ProposalRules.numberWords.contains(sentence.word(place)) { place += 1 }
        let number = sentence.word(place)
        guard number.count >= 4, number.contains(where: \.isNumber),
          number.contains("-")
            || number.contains(where: \.isLetter) && !number.contains(where: { ".,".contains($0) })
        else { continue }
        return [creditNote(number, sentence)]
      }
      return []
    }
  }

  private static let creditNotes: [Phrase] = [
    "credit note", "gutschrift", "avoir", "creditnota", "nota de crédito", "nota di credito",
    "abono",
  ]
  private static let numberWords: Set<String> = [
    "no", "nr", "number", "nummer", "n°", "num", "numéro", "número", "is",
  ]

  private func isCreditNoteNumber(_ word: String) -> Bool {
    word.hasPrefix(ItemType.creditNote.rawValue.lowercased() + "-") && word.last?.isNumber ?? false
  }

  private func creditNote(_ number: String, _ sentence: Sentence) -> Proposal {
    var values = ["number": number.uppercased()]
    let amounts = amounts.mentions(in: sentence)
    if amounts.count == 1 {
      values["amount"] = String(amounts[0].money.minorUnits)
      values["currency"] = amounts[0].money.currency
    }
    return proposal(.creditNote, values, sentence)
  }
}
