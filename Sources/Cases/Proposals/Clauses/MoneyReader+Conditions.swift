/// What a promise waits for, where no word says so.
extension MoneyReader {
  /// Whether something before, or the sentence behind, sets a condition.
  func isBound(_ clauses: [Clause], _ place: Int, _ number: Int) -> Bool {
    clauses[..<place].contains { isVerbFirst($0, before: clauses[place]) }
      || clauses[..<place].contains { isOrder($0, before: clauses[place]) }
      || isFollowedByCondition(number)
  }

  /// `Were we to pay on Friday, …`: the verb in front of its subject, where nothing is asked.
  func isSupposed(_ clause: Clause) -> Bool {
    guard Lexicon.languages[clause.of.language] == "en", let first = clause.opening,
      first + 1 < clause.words.upperBound
    else { return false }
    return Self.inverted.contains(clause.of.sentence.word(first))
      && (clause.of.senses[first + 1].contains(.we) || Strangers.isIt(clause, first + 1))
  }

  /// `Hadden wij het geld, dan was het betaald`: what would have come of something.
  func isResultOfVerbFirst(_ clauses: [Clause], _ place: Int) -> Bool {
    isResult(clauses[place])
      && clauses[..<place].contains { isVerbFirst($0, before: clauses[place]) }
  }

  private static let inverted: Set<String> = ["should", "had", "were"]
  private static let results: Set<String> = ["dann", "dan", "then", "alors", "entonces"]
  private static let finite: Sense = [
    .deliver, .send, .go, .make, .have, .verb, .can, .will, .must, .wish, .has, .be, .receive,
    .bill, .resolved, .agree, .approve,
  ]

  /// `Should the board agree, …`; `Liefern Sie bis Freitag, zahlen wir …`: the verb in front of its
  /// subject, and with it in front of what follows.
  private func isVerbFirst(_ before: Clause, before clause: Clause) -> Bool {
    guard let first = before.opening, !before.isQuestion, !before.has(.please) else { return false }
    let language = Lexicon.languages[clause.of.language]
    // `De llegar la mercancía, …`
    let start = before.words.lowerBound
    if language == "es", ["de", "al"].contains(before.of.sentence.word(start)),
      before.words.contains(start + 1)
    {
      let word = before.of.sentence.word(start + 1)
      return before.of.forms[start + 1] == .infinitive
        || ["ar", "er", "ir", "rlo", "rla", "rse"].contains { word.hasSuffix($0) } && word.count > 3
    }
    if language == "en" { return Self.inverted.contains(before.of.sentence.word(first)) }
    guard language == "de" || language == "nl" else { return false }
    guard !before.of.senses[first].isDisjoint(with: Self.finite), !Frame(before).isPayment,
      before.forms(of: [.deliver, .send, .make, .pay, .receive]).isDisjoint(with: .participle)
    else { return false }
    return clause.beginsWithVerb || isResult(clause)
  }

  private func isResult(_ clause: Clause) -> Bool {
    let word = clause.of.sentence.word(clause.words.lowerBound)
    return Self.results.contains(word)
      || word == "so" && Lexicon.languages[clause.of.language] == "de"
  }

  private static let orders: Sense = [.deliver, .send, .resolved, .bill, .make, .approve]

  /// `Livrez vendredi et nous paierons lundi`: an order to the reader, and what comes of it.
  private func isOrder(_ before: Clause, before clause: Clause) -> Bool {
    let head = clause.words.lowerBound
    // `so we can pay` tells what for.
    let isJoined = clause.of.senses[head].contains(.join) && clause.of.sentence.word(head) != "so"
    guard isJoined || isResult(clause), !clause.has(.but) else { return false }
    if before.beginsWithOrder { return true }
    guard let first = before.opening, !before.has(.we), !before.has(.payNoun),
      !before.of.senses[first].isDisjoint(with: Self.orders)
    else { return false }
    let forms = before.of.forms[first]
    return Lexicon.languages[clause.of.language] == "fr"
      ? forms.contains(.yours)
      : !forms.isDisjoint(with: [.infinitive, .present, .unreal, .yours])
  }

  /// `We will pay tomorrow. Unless the bank says no.`: a condition with nothing that it is for.
  private func isFollowedByCondition(_ number: Int) -> Bool {
    guard number + 1 < sentences.count else { return false }
    let next = Clause.all(in: sentences[number + 1])
    // `Provided, the bank agrees.`
    let isOne = next.count == 1 || next.count == 2 && next[0].words.count <= 2
    guard isOne, let first = next[0].opening else { return false }
    // `Se precisarem de algo, digam.`: what stands behind the comma is what it is for.
    let isWhole = !next[0].words.dropLast().contains { place in
      place > first && next[0].of.sentence.words[place].raw.hasSuffix(",")
    }
    return isWhole && next[0].of.senses[first].contains(.cond) && !next[0].of.sentence.isQuestion
      && !next[0].has([.please, .talk, .ask, .inform, .matter, .pay, .we])
  }

  private static let never: Set<String> = [
    "never", "nie", "niemals", "jamais", "nooit", "nunca", "jamás", "mai",
  ]

  /// `Pago amanhã, no dia de São Nunca`: what follows takes the day back.
  func isNever(_ following: ArraySlice<Clause>) -> Bool {
    following.contains { clause in
      !clause.has([.we, .pay, .has, .can])
        && clause.words.contains { Self.never.contains(clause.of.sentence.word($0)) }
    }
  }
}

extension Clause {
  private static let orderEndings: [String: [String]] = [
    "fr": ["ez", "ez-nous", "ez-moi", "ez-le", "ez-la", "ez-les"],
    "it": ["ateci", "eteci", "iteci", "atemi", "etemi", "itemi", "ate", "ete", "ite"],
    "es": ["adnos", "ednos", "idnos", "ennos", "annos", "adme", "edme", "idme", "ad", "ed", "id"],
    "pt": ["em-nos", "am-nos", "em-me", "am-me", "e-nos", "a-nos"],
  ]

  /// Whether its first word is an order by its ending: `Envoyez-nous`, `Spedite`, `Mandadnos`.
  var beginsWithOrder: Bool {
    let names = Lexicon.languages[of.language]
    let first = words.first {
      of.senses[$0].isEmpty || !of.senses[$0].isSubset(of: [.greet, .filler, .join, .please])
    }
    guard let first, let endings = Self.orderEndings[names] else { return false }
    let word = of.sentence.word(first)
    return word.count > 4 && endings.contains { word.hasSuffix($0) }
      && !(first + 1 < words.upperBound && of.senses[first + 1].contains(.youAux))
  }

  /// The place of its first word that is more than a greeting, a name or a filler.
  var opening: Int? {
    words.first { !of.senses[$0].isSubset(of: [.greet, .filler, .join, .please, .mild]) }
  }

  /// Whether a verb is its first word.
  var beginsWithVerb: Bool {
    let first = words.lowerBound
    return !of.forms[first].isEmpty
      || !of.senses[first].isDisjoint(with: [.will, .can, .must, .has])
  }
}
