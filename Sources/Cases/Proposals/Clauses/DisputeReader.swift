import HTML

/// Reads what a client contests: the item, the amount in dispute, and why.
struct DisputeReader {
  let rules: ProposalRules
  let sentences: [ReadSentence]

  /// A clause that contests, with the items that it is about.
  struct Found: Equatable {
    var items: [String]
    var amount: Money?
    var evidence: String
    var sentence: Int
  }

  /// What a clause contests; nil when nothing.
  ///
  /// The items of the clauses before stand for `it`.
  func found(_ clauses: [Clause], _ place: Int, of number: Int, topic: [String]) -> Found? {
    let clause = clauses[place]
    guard !clause.of.sentence.isQuestion, !clause.has(.thanks),
      !clauses.contains(where: \.isResolved)
    else { return nil }
    let isGap = isPriceGap(clauses, place)
    let isBound = clauses.contains { $0.has(.cond) } && !isGap
    guard !isBound, !isOthers(clause) || isGap, !isContestedByOthers(clause),
      !isSaid(clauses, place)
    else { return nil }
    let items = clause.items.isEmpty ? topic : clause.items
    guard contests(clause, clauses, place, hasItem: !items.isEmpty), !isQuoted(clause) else {
      return nil
    }
    let amounts = clause.amounts
    let isCorrection = clause.of.sentence.contains(anyOf: ProposalRules.corrections)
    // What was agreed or billed is not what is in dispute.
    let isAgreed = !clause.forms(of: [.order, .agree, .bill]).isDisjoint(with: [.participle, .past])
    let isOther = clause.has(.monthly) || isAgreed || isCorrection || isGap
    let amount = amounts.count == 1 && !isOther ? amounts[0].money : nil
    return Found(
      items: items,
      amount: amount,
      evidence: clause.of.sentence.text,
      sentence: number
    )
  }

  /// Whether what is wrong stands between quotation marks.
  private func isQuoted(_ clause: Clause) -> Bool {
    !clause.of.quoted.isEmpty
      && (clause.place(of: [.contest, .defect, .neg, .refuse]).map(clause.of.isQuoted) ?? false)
  }

  /// `You billed 110 on 2041 when the quote says 100`: two amounts, one of them from a paper.
  private func isPriceGap(_ clauses: [Clause], _ place: Int) -> Bool {
    let clause = clauses[place]
    guard clause.has(.bill), !clause.items.isEmpty, !clause.has(.pay), !clause.amounts.isEmpty
    else {
      return false
    }
    let both = clauses[place..<min(place + 2, clauses.count)]
    let amounts = Set(both.flatMap(\.amounts).map(\.money.minorUnits))
    return amounts.count == 2 && both.contains { $0.has([.paper, .agree, .order, .price]) }
  }

  /// `we did not say that …`, `you say that …`: what is only said stands behind it.
  private func isSaid(_ clauses: [Clause], _ place: Int) -> Bool {
    guard place > 0, clauses[place].has(.that) else { return false }
    let before = clauses[place - 1]
    return before.has([.say, .ask]) && (before.has(.neg) || !before.has([.we, .our]))
  }

  private func contests(_ clause: Clause, _ clauses: [Clause], _ place: Int, hasItem: Bool) -> Bool
  {
    if clause.has(.plan), clause.items.isEmpty { return false }
    if clause.has(.deny) { return true }
    let isDenied = clause.isDenied
    if isPriceGap(clauses, place) { return true }
    if !isDenied || contestsFirst(clause), saysWrong(clause, hasItem: hasItem) { return true }
    guard isDenied || clause.has([.refuse, .reject]) else {
      return isShort(clause, clauses, place, hasItem)
    }
    return refuses(clause, clauses, place, hasItem: hasItem)
  }

  /// `Nous contestons la 2063 : la machine ne marche pas`: what denies stands behind a pause, and says
  /// why.
  private func contestsFirst(_ clause: Clause) -> Bool {
    guard isContestVerb(clause), let verb = clause.place(of: .contest),
      let denial = clause.place(of: .neg), denial > verb
    else { return false }
    return clause.of.sentence.words[verb..<denial].contains { word in
      word.raw.last.map { ",;:".contains($0) } ?? false
    }
  }

  /// What contests by its words: a verb for it, or what is wrong with an item or an amount.
  private func saysWrong(_ clause: Clause, hasItem: Bool) -> Bool {
    if clause.has(.contest),
      hasItem || clause.has([.invoice, .we, .goods]) || isContestVerb(clause)
    {
      return true
    }
    let isOfThing = hasItem || clause.has([.invoice, .goods])
    if clause.has(.trouble), isOfThing, !clause.has([.pay, .payNoun]) { return hasItem }
    guard clause.has(.defect), !clause.has([.wish, .credit]), !isOwnError(clause),
      !clause.has([.pay, .payNoun, .money]) || !clause.items.isEmpty
    else { return false }
    return hasItem || !clause.amounts.isEmpty && !clause.has([.you, .youAux, .plan])
  }

  /// What contests because something is denied or refused: not ordered, not delivered, not right,
  /// not paid so.
  private func refuses(_ clause: Clause, _ clauses: [Clause], _ place: Int, hasItem: Bool) -> Bool {
    let isNamed = !clause.items.isEmpty
    if clause.has([.refuse, .reject]), !clause.isDenied, !clause.has([.account, .payNoun]) {
      if isNamed || clause.has(.invoice) { return true }
    }
    guard clause.isDenied || clause.has(.refuse) else { return false }
    if clause.has(.order), !clause.has([.wish, .copy]) {
      if isPast(.order, clause) || hasItem || clause.has([.goods, .invoice]) { return true }
    }
    if isNamed, clause.has(.orderNoun), !clause.has([.need, .copy, .pay]) { return true }
    if hasItem, clause.has(.match), !clause.has([.pay, .payNoun]) { return true }
    if hasItem, clause.has(.price), !clause.has([.pay, .payNoun, .say, .wish, .can]) {
      return true
    }
    if clause.has([.correct, .agree]), isNamed || hasItem && clause.has(.invoice),
      !clause.has(.plan)
    {
      return true
    }
    if clause.has([.deliver, .receive]), clause.has(.goods), !clause.has([.credit, .copy]),
      !isTopic(.goods, clause)
    {
      return true
    }
    if isNamed, clause.has(.goods), isPast(.make, clause), !clause.has([.pay, .payNoun, .we]) {
      return true
    }
    if hasItem, clause.has(.deliver), !clause.has([.invoice, .credit, .copy]) { return true }
    return isNamed && clause.has(.pay) && (clause.has(.asIs) || hasReason(clauses, place))
  }

  private static let topics: Set<String> = [
    "about", "regarding", "concerning", "zu", "zur", "zum", "über", "bezüglich", "betreffend",
    "wegen", "concernant", "sur", "over", "omtrent", "sobre", "respecto", "su", "sulla", "sul",
    "sulle", "sui", "riguardo", "acerca",
  ]

  /// Whether something is only what is spoken of: `no complaint about the delivery`.
  private func isTopic(_ sense: Sense, _ clause: Clause) -> Bool {
    clause.words.allSatisfy { place in
      clause.of.senses[place].isDisjoint(with: sense)
        || (1...2).contains { Self.topics.contains(clause.of.sentence.word(place - $0)) }
    }
  }

  private func isPast(_ sense: Sense, _ clause: Clause) -> Bool {
    !clause.forms(of: sense).isDisjoint(with: [.participle, .past])
  }

  private func isContestVerb(_ clause: Clause) -> Bool {
    !clause.forms(of: .contest).isEmpty && !clause.has([.plan, .wish, .can])
  }

  /// `you bill 40 pieces, and only 32 came`.
  private func isShort(_ clause: Clause, _ clauses: [Clause], _ place: Int, _ hasItem: Bool) -> Bool
  {
    let all = clauses.reduce(into: Sense()) { $0.formUnion($1.sense) }
    guard hasItem, clause.has([.receive, .deliver]), clause.has(.only) else { return false }
    return all.contains(.bill) || all.contains(.goods)
  }

  private func hasReason(_ clauses: [Clause], _ place: Int) -> Bool {
    clauses.indices.contains { $0 != place && clauses[$0].has([.defect, .contest]) }
  }

  // MARK: Together

  /// One suggestion for each item: what is said of one later adds to what was said before.
  func proposals(_ found: [Found]) -> [Proposal] {
    var kept: [Found] = []
    for one in found {
      let place = kept.lastIndex {
        $0.items == one.items || one.items.isEmpty
          || $0.items.isEmpty && $0.sentence >= one.sentence - 1
      }
      guard let place else {
        kept.append(one)
        continue
      }
      if kept[place].items.isEmpty { kept[place].items = one.items }
      if kept[place].amount == nil { kept[place].amount = one.amount }
      if kept[place].sentence != one.sentence { kept[place].evidence += " " + one.evidence }
      kept[place].sentence = one.sentence
    }
    return kept.flatMap(proposals)
  }

  private func proposals(_ found: Found) -> [Proposal] {
    var details: [String: String] = [:]
    if let amount = found.amount {
      details["amount"] = String(amount.minorUnits)
      details["currency"] = amount.currency
    }
    details["reason"] = rules.reasons?.reason(in: found.evidence)
    let sentence = found.evidence
    guard !found.items.isEmpty else { return [proposal(details, sentence)] }
    return found.items.map { proposal(details.merging(["item": $0]) { $1 }, sentence) }
  }

  private func proposal(_ details: [String: String], _ evidence: String) -> Proposal {
    Proposal(
      caseNumber: 0,
      kind: .dispute,
      details: details,
      evidence: String(evidence.prefix(scalars: 500))
    )
  }
}
