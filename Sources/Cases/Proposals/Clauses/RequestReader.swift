/// Reads what a client asks for, from what the words of a clause do.
struct RequestReader {
  let rules: ProposalRules

  /// What a clause asks for; the items of the clauses before stand for `it`.
  func requests(_ clause: Clause, topic: [String]) -> [Proposal] {
    guard !clause.has(.thanks) || clause.has(.please) else { return [] }
    guard !clause.has(.attached) || clause.of.sentence.isQuestion else { return [] }
    return plan(clause) + copies(clause, topic) + credit(clause, topic)
  }

  private func asks(_ clause: Clause) -> Bool {
    clause.has([.please, .wish, .need, .propose]) || clause.of.sentence.isQuestion
  }

  private func plan(_ clause: Clause) -> [Proposal] {
    let isRate = clause.amounts.contains { amount in
      let next = amount.words.upperBound..<min(amount.words.upperBound + 3, clause.words.upperBound)
      return next.contains { clause.of.senses[$0].contains(.monthly) }
    }
    guard clause.has(.plan) || isRate, !clause.isDenied,
      !clause.has([.cond, .say, .paper]) || isRate
    else { return [] }
    let isWished =
      clause.of.sentence.isQuestion && clause.has([.can, .wish, .pay, .make, .possible])
      && !clause.has(.asks)
      || clause.has([.wish, .propose]) && clause.has([.pay, .have, .make, .need, .ask, .propose])
    guard isWished, !clause.has([.youAux, .was]),
      !clause.has(.you) || clause.has(.we) || clause.of.sentence.isQuestion
    else { return [] }
    var details: [String: String] = [:]
    let counts = clause.words.dropLast().compactMap { place -> Int? in
      let next = clause.of.senses[place + 1]
      guard next.contains(.plan) || next.contains(.payNoun) else { return nil }
      return NumberWords.number(clause.of.sentence.word(place))
    }
    if counts.count == 1 { details["count"] = String(counts[0]) }
    if clause.amounts.count == 1, isRate, clause.amounts[0].money.minorUnits > 0 {
      details["amount"] = String(clause.amounts[0].money.minorUnits)
      details["currency"] = clause.amounts[0].money.currency
    }
    return [rules.proposal(.planRequest, details, clause.of.sentence)]
  }

  private func copies(_ clause: Clause, _ topic: [String]) -> [Proposal] {
    let isSentAgain = clause.has(.again) && clause.has([.send, .have, .again]) && asks(clause)
    guard clause.has(.copy) || isSentAgain, asks(clause),
      !clause.has([.resolved, .credit, .payNoun, .remit])
    else {
      return []
    }
    let isOffered = clause.has(.we) && clause.has(.you) && clause.has(.send) && !clause.has(.please)
    guard !isOffered || clause.of.sentence.isQuestion else { return [] }
    guard !clause.isDenied || clause.of.sentence.isQuestion, !clause.has(.match) else { return [] }
    let items = clause.items.isEmpty ? topic : clause.items
    guard !items.isEmpty || clause.has(.invoice), !RequestReader.namesOtherPaper(clause) else {
      return []
    }
    guard !items.isEmpty else { return [rules.proposal(.invoiceCopy, [:], clause.of.sentence)] }
    return items.map { rules.proposal(.invoiceCopy, ["item": $0], clause.of.sentence) }
  }

  private static let byMail: Set<String> = ["by", "per", "par", "via", "por", "als", "as"]

  /// Whether a document is named that is no invoice: `a copy of the delivery note for 2041`.
  static func namesOtherPaper(_ clause: Clause) -> Bool {
    clause.words.contains { place in
      clause.of.senses[place].contains(.paper)
        && clause.of.senses[place].isDisjoint(with: [.invoice, .copy, .plan, .send])
        && !byMail.contains(clause.of.sentence.word(place - 1))
    } && !clause.has(.invoice)
  }

  private func credit(_ clause: Clause, _ topic: [String]) -> [Proposal] {
    guard clause.has(.credit), !clause.isDenied || clause.has([.receive, .have]),
      clause.has([.please, .need, .wait, .wish, .propose]) || clause.isQuestion,
      !clause.has([.pay, .cond, .has, .was]) || clause.has(.wait)
    else { return [] }
    var details: [String: String] = [:]
    if clause.amounts.count == 1, clause.amounts[0].money.minorUnits > 0 {
      details["amount"] = String(clause.amounts[0].money.minorUnits)
      details["currency"] = clause.amounts[0].money.currency
    }
    let items = clause.items.isEmpty ? topic : clause.items
    if items.count == 1 { details["item"] = items[0] }
    return [rules.proposal(.creditNoteAwaited, details, clause.of.sentence)]
  }
}
