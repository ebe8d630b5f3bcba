/// Reads whether a client agrees to a plan of installments.
///
/// Each word up to the one that agrees has to be one that changes nothing; nothing beside it may
/// ask, deny, set a condition or name another rate or day than the plan has. In doubt nothing is
/// suggested.
struct AcceptanceReader {
  let rules: ProposalRules
  /// The place of the text's language in the lexicon.
  var language = 0

  /// The last sentence in which agreement is looked for.
  private static let deepest = 8

  /// The sentence that agrees; nil when none does, or another takes it back.
  func agreement(in sentences: [Sentence]) -> Sentence? {
    let sentences = sentences.prefix { !isClose($0) }
    guard let found = sentences.prefix(Self.deepest).first(where: agrees),
      !sentences.contains(where: takesBack),
      // `Ok. We will look at it.` only tells that the mail came in.
      !isBare(found) || sentences.allSatisfy({ $0.text == found.text || isCourtesy($0) })
    else { return nil }
    return found
  }

  // MARK: Agreeing

  private func agrees(_ sentence: Sentence) -> Bool {
    guard !sentence.isQuestion, !Self.inverted.contains(sentence.word(0)),
      !sentence.words.contains(where: { isQuoted($0.raw) })
    else {
      return false
    }
    return AcceptanceWords.all.contains { words in agrees(sentence, words) }
      || agreesBySense(sentence)
  }

  // MARK: By what the words do

  /// What changes, doubts or puts off what is agreed to.
  private static let changing: Sense = [
    .neg, .cond, .wish, .but, .only, .asks, .pay, .talk, .returned, .contest, .defect, .say, .ask,
    .after,
    .part, .rest, .retract, .goods, .matter, .doubt, .send, .refuse, .reject,
  ]
  private static let plain: Sense = [
    .filler, .mild, .good, .accept, .agree, .we, .our, .us, .you, .your, .to, .join, .inform, .be,
    .will,
    .can, .correct, .plan, .greet, .thanks, .limit, .paper, .payNoun, .has, .was, .already, .please,
    .weak,
  ]

  /// Whether all of a sentence's words are known to change nothing, and one agrees: outright, or
  /// with a plan that waits for an answer.
  private func agreesBySense(_ sentence: Sentence) -> Bool {
    let read = ReadSentence(sentence, language: language, rules: rules)
    let proposed = paidAsProposed(read)
    let named = named(in: sentence).union(proposed)
    var sense: Sense = proposed.isEmpty ? [] : .good
    for clause in pauses(read) {
      let own = read.senses[clause].reduce(into: Sense()) { $0.formUnion($1) }
      if clause.count <= 4, read.senses[clause.lowerBound].contains(.greet) { continue }
      if own.contains(.thanks), own.isDisjoint(with: [.neg, .but, .cond]) { continue }
      for place in clause where !named.contains(place) {
        let word = sentence.word(place)
        guard word.contains(where: { $0.isLetter || $0.isNumber }), !isPlan(word) else { continue }
        let does = read.senses[place]
        let isKnown =
          !does.isEmpty
          && does.isDisjoint(
            with: Self.changing.subtracting(
              does.contains(.accept) ? [.wish, .send] : does.contains(.mild) ? .send : []
            )
          )
          && !does.isDisjoint(with: Self.plain)
        let isCovered = does.isEmpty && read.isCovered(place)
        guard isKnown || isCovered else { return false }
        sense.formUnion(does)
      }
    }
    if sense.contains(.accept),
      sense.isDisjoint(with: [.has, .was]) || rules.plan?.state == .proposed
    {
      return true
    }
    return sense.contains(.good) && rules.plan?.state == .proposed
  }

  /// The pieces between commas, colons and dashes.
  private func pauses(_ read: ReadSentence) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for (place, word) in read.sentence.words.enumerated() {
      guard let last = word.raw.last, ",:–-!.".contains(last) else { continue }
      pieces.append(start..<(place + 1))
      start = place + 1
    }
    if start < read.sentence.words.count { pieces.append(start..<read.sentence.words.count) }
    return pieces
  }

  /// What a question begins with whose mark was left out.
  private static let inverted: Set<String> = [
    "can", "could", "do", "does", "are", "will", "would", "should", "may", "können", "dürfen",
    "kunnen", "mogen",
  ]

  /// Whether a sentence is nothing but a word or two that agree in passing.
  private func isBare(_ sentence: Sentence) -> Bool {
    sentence.words.count <= 2
      && !AcceptanceWords.all.contains { sentence.contains(anyOf: $0.strong) }
  }

  private func isClose(_ sentence: Sentence) -> Bool {
    let words = sentence.words.map(\.text)
    return words.count <= 6
      && DecisionPhrases.length(of: DecisionPhrases.closes, at: 0, in: words) > 0
  }

  private func isQuoted(_ raw: String) -> Bool {
    raw.first.map { "\"'„“”«>".contains($0) } ?? false
  }

  private func agrees(_ sentence: Sentence, _ words: AcceptanceWords) -> Bool {
    let clauses = clauses(of: sentence)
    // `Yes, agreed` agrees once; `the plan, as sent, is fine` is one clause too.
    let core = clauses.indices.last { isConsumed(clauses[$0], words) }
    guard let core else { return false }
    let front = clauses[...core]
    guard front.allSatisfy({ isConsumed($0, words) || isCourtesy($0) }) else { return false }
    let said = Sentence(words: front.filter { isConsumed($0, words) }.flatMap(\.words))
    let isStrong = words.strong.contains { said.contains($0) }
    guard isStrong || isMild(said, words) else { return false }
    let namesPlan = said.words.contains { isPlan($0.text) }
    return clauses[(core + 1)...].allSatisfy {
      isStrong || namesPlan || $0.contains(anyOf: MatterReader.asProposed)
        ? isHarmless($0, words) : isCourtesy($0)
    }
  }

  /// Whether it agrees with a word that does so only when a plan is spoken of.
  private func isMild(_ said: Sentence, _ words: AcceptanceWords) -> Bool {
    guard let plan = rules.plan, words.mild.contains(where: { said.contains($0) }) else {
      return false
    }
    return plan.state == .proposed || said.words.contains { isPlan($0.text) }
  }

  func isPlan(_ word: String) -> Bool {
    AcceptanceWords.plans.contains { word.hasPrefix($0) }
  }

  private func clauses(of sentence: Sentence) -> [Sentence] {
    var clauses = [Sentence(words: [])]
    for word in sentence.words {
      clauses[clauses.count - 1].words.append(word)
      if let last = word.raw.last, ",:–-".contains(last) { clauses.append(Sentence(words: [])) }
    }
    return clauses.filter { !$0.words.isEmpty }
  }

  /// Whether a clause holds nothing but what agrees and what it agrees to.
  private func isConsumed(_ clause: Sentence, _ words: AcceptanceWords) -> Bool {
    let named = named(in: clause)
    return clause.words.indices.allSatisfy { place in
      let word = clause.word(place)
      return word.isEmpty || word == "-" || word == "–" || named.contains(place)
        || words.words.contains(word) || isPlan(word)
    }
  }

  /// The places of the days and amounts of a sentence; what they have to be is asked elsewhere.
  private func named(in sentence: Sentence) -> Set<Int> {
    let days = rules.days.mentions(in: sentence).map(\.words)
    let amounts = rules.amounts.mentions(in: sentence).map(\.words)
    return (days + amounts).reduce(into: []) { $0.formUnion($1) }
  }

  private func isCourtesy(_ clause: Sentence) -> Bool {
    ProposalRules.isGreeting(clause)
  }

  /// Whether the rest of a sentence leaves it as it is.
  private func isHarmless(_ clause: Sentence, _ words: AcceptanceWords) -> Bool {
    let known = ProposalWords.all.first { $0.language == words.language }
    return isCourtesy(clause) || !clause.contains(anyOf: known?.negations ?? [])
  }

  // MARK: Taking back

  private func takesBack(_ sentence: Sentence) -> Bool {
    if sentence.isQuestion { return !sentence.contains(anyOf: AcceptanceWords.accounts) }
    let first = sentence.word(0)
    // `If you have questions, call us` is a courtesy.
    guard !sentence.contains(anyOf: AcceptanceWords.questions) else { return false }
    return sentence.contains(anyOf: AcceptanceWords.buts)
      || DecisionPhrases.conditions.contains(first)
      || sentence.contains(anyOf: AcceptanceWords.counters)
      || ProposalWords.all.contains { words in
        sentence.contains(anyOf: words.contests) || sentence.contains(anyOf: words.complaints)
      }
      || namesSomethingElse(sentence)
  }

  /// Whether a sentence names a day, a month, an amount or a number that the plan does not have.
  private func namesSomethingElse(_ sentence: Sentence) -> Bool {
    let days = rules.days.mentions(in: sentence)
    let amounts = rules.amounts.mentions(in: sentence)
    let parts = rules.plan?.installments ?? []
    let sums = Set(parts.map(\.amount) + [rules.plan?.total ?? 0])
    let isOtherSum = amounts.contains { mention in
      mention.money.currency != rules.plan?.currency || !sums.contains(mention.money.minorUnits)
    }
    let known = Set(parts.flatMap { [$0.dueOn, $0.effectiveDueOn] })
    let isOtherDay = days.contains { mention in
      guard !rules.isReference(mention, in: sentence) else { return false }
      return rules.days.ahead(mention).map { !known.contains($0) } ?? true
    }
    guard !isOtherSum, !isOtherDay else { return true }
    let named = named(in: sentence)
    return sentence.words.indices.contains { place in
      !named.contains(place) && isOtherNumber(sentence.word(place), parts)
    }
  }

  /// A month of its own, a share, or a small number; `DOS-1001` and `FAC-2026-0206` name something.
  private func isOtherNumber(_ word: String, _ parts: [Installment]) -> Bool {
    if word.count >= 4, let month = MonthNames.number(word) {
      return !parts.contains { $0.dueOn.parts.month == month }
    }
    guard word.contains(where: \.isNumber) || word.contains("%") else { return false }
    if word.contains("%") { return true }
    let isItem = word.count >= 3 && rules.items.contains { $0.hasSuffix(word) }
    guard !isItem, !word.contains(where: \.isLetter) else { return false }
    guard let number = Int(word) else { return true }
    return number != parts.count && number < 1000
  }
}
