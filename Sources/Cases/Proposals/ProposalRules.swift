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
    var found = acceptance(sentences)
    for (place, sentence) in sentences.enumerated() {
      found += proposals(
        sentence,
        after: place > 0 ? sentences[place - 1] : nil,
        of: sentences.count
      )
    }
    return MatterReader.once(found)
  }

  /// What one sentence of a client suggests, besides agreement.
  private func proposals(_ sentence: Sentence, after before: Sentence?, of count: Int)
    -> [Proposal]
  {
    let matters = MatterReader(rules: self)
    let requests = matters.requests(sentence, after: before)
    let isOfPapers =
      matters.isMissing(sentence) || !requests.isEmpty && matters.saysInvoiceNeverCame(sentence)
    let clauses = clauses(of: sentence)
    let disputes = isOfPapers ? [] : clauses.flatMap(dispute)
    // How a client would like to pay is no promise.
    if requests.contains(where: { $0.kind == .planRequest }) { return disputes + requests }
    let whole = money(sentence, sentence, isAll: count == 1)
    var found = disputes.isEmpty && whole == nil && !isOfPapers ? dispute(sentence) : disputes
    found += whole ?? []
    if whole == nil, clauses.count > 1 {
      found += clauses.flatMap { money($0, sentence, isAll: false) ?? [] }
    }
    return found + requests
  }

  /// What a sentence, or a clause of it, says about money; nil when it says nothing clear.
  private func money(_ clause: Sentence, _ whole: Sentence, isAll: Bool) -> [Proposal]? {
    if let claim = claim(clause, in: whole) { return claim.isEmpty ? nil : claim }
    let promises = promise(clause, in: whole, isAll: isAll)
    return promises.isEmpty ? nil : promises
  }

  /// The pieces of a sentence between commas.
  private func clauses(of sentence: Sentence) -> [Sentence] {
    var clauses = [Sentence(words: [])]
    for word in sentence.words {
      clauses[clauses.count - 1].words.append(word)
      if word.raw.hasSuffix(",") { clauses.append(Sentence(words: [])) }
    }
    return clauses.filter { !$0.words.isEmpty }
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

  private func details(day: Day?, amount: Money?) -> [String: String] {
    var details: [String: String] = [:]
    details["day"] = day?.description
    if let amount {
      details["amount"] = String(amount.minorUnits)
      details["currency"] = amount.currency
    }
    return details
  }

  // MARK: Promises

  private func promise(_ sentence: Sentence, in whole: Sentence, isAll: Bool) -> [Proposal] {
    guard !whole.isQuestion else { return [] }
    let words = ProposalWords.all.first { isPlain(whole, $0) && isPromise(sentence, $0) }
    guard words != nil || isBare(sentence, isAll: isAll) else { return [] }
    let days = days.mentions(in: sentence).filter { !isReference($0, in: sentence) }
    let amounts = amounts.mentions(in: sentence)
    guard !days.isEmpty, days.allSatisfy({ $0.value != .vague }) else { return [] }
    let resolved = days.compactMap(self.days.ahead)
    guard resolved.count == days.count else { return [] }
    if days.count == 1, let words, !belongs(days[0], to: words, in: sentence) { return [] }
    if days.count > 1 {
      guard days.count == amounts.count, alternates(days, amounts) else { return [] }
      return zip(resolved, amounts).map {
        proposal(.promise, details(day: $0, amount: $1.money), sentence)
      }
    }
    guard amounts.count <= 1 else { return [] }
    if amounts.isEmpty, let words, sentence.contains(anyOf: words.parts) { return [] }
    if amounts.isEmpty, sentence.text.contains("%") { return [] }
    guard amounts.allSatisfy({ $0.money.minorUnits > 0 }) else { return [] }
    return [proposal(.promise, details(day: resolved[0], amount: amounts.first?.money), sentence)]
  }

  private func isPromise(_ sentence: Sentence, _ words: ProposalWords) -> Bool {
    let isDenied = { (place: Int) in
      ProposalRules.denials.contains(sentence.word(place - 1))
    }
    let isPromised = words.promises.contains { phrase in
      sentence.firstPlace(of: phrase).map { !isDenied($0) } ?? false
    }
    if isPromised { return true }
    return words.openers.contains { phrase in
      guard let place = sentence.firstPlace(of: phrase), !isDenied(place) else { return false }
      let rest = Sentence(words: Array(sentence.words[(place + phrase.count)...]))
      return rest.contains(anyOf: words.payVerbs)
        || rest.contains(anyOf: words.weakVerbs)
          && (sentence.contains(anyOf: words.money) || !amounts.mentions(in: sentence).isEmpty)
    }
  }

  /// Whether a day belongs to what is promised: nobody else's sentence begins between them.
  private func belongs(
    _ day: DayReader.Mention,
    to words: ProposalWords,
    in sentence: Sentence
  ) -> Bool {
    let places = (words.promises + words.openers).compactMap { sentence.firstPlace(of: $0) }
    return places.contains { place in
      let start = day.words.lowerBound
      let between =
        place < start ? place..<start : day.words.upperBound..<max(place, day.words.upperBound)
      return !between.contains { spot in
        guard ProposalRules.joiners.contains(sentence.word(spot)) else { return false }
        return place > start || ProposalRules.subjects.contains(sentence.word(spot + 1))
      }
    }
  }

  private static let joiners: Set<String> = [
    "and", "und", "et", "en", "y", "e", "but", "aber", "mais", "maar", "pero", "ma", "mas", "while",
    "sowie",
  ]
  private static let subjects: Set<String> = [
    "we", "you", "i", "they", "he", "she", "the", "your", "our", "wir", "sie", "ich", "der", "die",
    "das", "ihr", "ihre", "nous", "vous", "je", "ils", "votre", "le", "la", "les", "wij", "u", "ik",
    "uw", "de", "het", "usted", "ustedes", "su", "el", "voi", "il", "vostro", "o", "a",
  ]

  /// Spanish and Portuguese share verbs, but not what denies them.
  private static let denials: Set<String> = ["no", "não", "non", "nunca", "tampoco", "never"]

  /// Whether nothing in a sentence denies, doubts or sets a condition.
  private func isPlain(_ sentence: Sentence, _ words: ProposalWords) -> Bool {
    var sentence = sentence
    for phrase in ProposalRules.limits {
      if let place = sentence.firstPlace(of: phrase) {
        sentence.words.removeSubrange(place..<(place + phrase.count))
      }
    }
    return !sentence.contains(anyOf: words.negations) && !sentence.contains(anyOf: words.doubts)
  }

  /// What sounds like a denial, and sets a day.
  private static let limits: [Phrase] = [
    "no later than", "not later than", "nicht später als", "niet later dan", "no más tarde",
    "non oltre", "on or before", "at the latest",
  ]

  /// Whether a sentence is only a day and an amount, or, when nothing else was written, a day.
  private func isBare(_ sentence: Sentence, isAll: Bool) -> Bool {
    let days = days.mentions(in: sentence)
    let amounts = amounts.mentions(in: sentence)
    let isPaired = days.count == amounts.count
    guard isPaired && !days.isEmpty || isAll && days.count == 1 && amounts.isEmpty else {
      return false
    }
    let named = (days.map(\.words) + amounts.map(\.words)).reduce(into: Set<Int>()) {
      $0.formUnion($1)
    }
    return sentence.words.indices.allSatisfy { place in
      let word = sentence.word(place)
      return named.contains(place) || word.isEmpty || ProposalRules.fillers.contains(word)
    }
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

  /// Whether days and amounts take turns.
  private func alternates(_ days: [DayReader.Mention], _ amounts: [AmountReader.Mention]) -> Bool {
    let marks =
      (days.map { ($0.words.lowerBound, true) } + amounts.map { ($0.words.lowerBound, false) })
      .sorted { $0.0 < $1.0 }.map(\.1)
    return zip(marks, marks.dropFirst()).allSatisfy { $0 != $1 }
  }

  // MARK: Payments

  private func claim(_ sentence: Sentence, in whole: Sentence) -> [Proposal]? {
    let matters = MatterReader(rules: self)
    let isMissing = matters.saysMissing(sentence)
    let plain = matters.beforeUnseen(whole) ?? whole
    guard !whole.isQuestion || isMissing,
      ProposalWords.all.contains(where: { words in
        sentence.contains(anyOf: words.paid) && isPlain(plain, words)
      })
        || isMissing || saysPaidInTwoParts(sentence, in: plain)
    else { return nil }
    let days = days.mentions(in: sentence).filter { isMissing || !isReference($0, in: sentence) }
    let amounts = amounts.mentions(in: sentence)
    guard days.count <= 1, amounts.count <= 1 else { return [] }
    let day = days.first.flatMap(self.days.past)
    guard days.isEmpty || day != nil else { return [] }
    return [proposal(.claimedPayment, details(day: day, amount: amounts.first?.money), sentence)]
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

  private func acceptance(_ sentences: [Sentence]) -> [Proposal] {
    let found = AcceptanceReader(rules: self).agreement(in: sentences)
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

  private func dispute(_ sentence: Sentence) -> [Proposal] {
    guard !sentence.isQuestion else { return [] }
    let contests = ProposalWords.all.contains { words in
      words.contests.contains { phrase in
        guard let place = sentence.firstPlace(of: phrase) else { return false }
        let around = (-3...3).map { Phrase(sentence.word(place + $0)) }
        return !around.contains { words.negations.contains($0) && !phrase.has($0) }
      } && !words.doubts.contains { ProposalRules.ifs.contains($0) && sentence.contains($0) }
    }
    guard contests || ProposalWords.all.contains(where: { sentence.contains(anyOf: $0.complaints) })
    else { return [] }
    let named = items.filter { isNamed($0, in: sentence) }
    let amounts = amounts.mentions(in: sentence)
    guard amounts.count <= 1, contests || !named.isEmpty || !amounts.isEmpty else { return [] }
    // `It should be 950.00` tells what is right, not what is contested.
    let isCorrection = sentence.contains(anyOf: ProposalRules.corrections)
    var amount = details(day: nil, amount: isCorrection ? nil : amounts.first?.money)
    amount["reason"] = reasons?.reason(in: sentence.text)
    guard !named.isEmpty else { return [proposal(.dispute, amount, sentence)] }
    return named.map { proposal(.dispute, amount.merging(["item": $0]) { $1 }, sentence) }
  }

  private static let ifs: Set<Phrase> = ["if", "wenn", "si", "als"]
  private static let corrections: [Phrase] = [
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
    if amounts.count == 1 { values.merge(details(day: nil, amount: amounts[0].money)) { $1 } }
    return proposal(.creditNote, values, sentence)
  }
}
