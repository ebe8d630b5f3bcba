/// What the rest of a sentence makes of a clause about money.
extension MoneyReader {
  /// `We do not, as things stand, …`: what denies, with no verb that it could deny.
  func isOpenDenial(_ clause: Clause) -> Bool {
    clause.has(.neg)
      && !clause.has([
        .pay, .go, .make, .send, .have, .contest, .verb, .talk, .can, .match, .receive,
      ])
      || clause.has(.neg) && clause.has([.retract, .say, .inform])
  }

  /// Why a clause is denied by what stands before or behind it; nil when it is not.
  func denial(_ clauses: [Clause], _ place: Int) -> String? {
    let clause = clauses[place]
    let isTold = clause.words.prefix(2).contains {
      Self.conjunctions.contains(clause.of.sentence.word($0))
    }
    if place > 0,
      isOpenDenial(clauses[place - 1])
        || isTold
          && (clauses[place - 1].has(.neg)
            || clauses[place - 1].has(.wish) && !clauses[place - 1].has(.inform))
    {
      return "it is denied before"
    }
    // `Dass wir am 15. zahlen, stimmt so nicht.`
    if isTold, place + 1 < clauses.count, clauses[place + 1].has([.neg, .defect]) {
      return "it is denied behind"
    }
    return nil
  }

  /// Whether somebody who is not of the writer's house says or asks it.
  func isReported(_ clauses: [Clause], _ place: Int) -> Bool {
    isToldByReader(clauses[place]) || isToldToUs(clauses, place)
      || clauses[...place].contains { clause in
        let isBehind =
          clause.words.lowerBound == clauses[place].words.lowerBound
          && clause.place(of: [.say, .ask]) ?? 0 > verbPlace(clause)
        guard !isBehind else { return false }
        if clause.has(.ask), !(clause.has(.inform) && clause.has(.us)) { return true }
        return clause.has(.say)
          && !(Strangers(clause).isOfOurs && !clause.has([.neg, .your, .we, .doubt]))
      }
  }

  /// `Your driver mentioned that we had paid`: whatever the verb is, it is the reader's side that
  /// tells.
  private func isToldByReader(_ clause: Clause) -> Bool {
    let verb = verbPlace(clause)
    guard
      let that = clause.words.dropFirst().first(where: {
        Self.conjunctions.contains(clause.of.sentence.word($0))
      }), that < verb
    else { return false }
    let before = clause.of.senses[clause.words.lowerBound..<that]
    return before.contains { $0.contains(.your) }
      && !before.contains { !$0.isDisjoint(with: [.we, .our, .please, .inform]) }
  }

  /// `Ihr Kollege hat uns versichert, dass …`, `nos aseguró que …`: what the writer was told.
  private func isToldToUs(_ clauses: [Clause], _ place: Int) -> Bool {
    let clause = clauses[place]
    if place > 0, Self.conjunctions.contains(clause.of.sentence.word(clause.words.lowerBound)) {
      let before = clauses[place - 1]
      if before.has(.us), before.has([.you, .your]), !before.has([.we, .our]) { return true }
    }
    guard clause.of.language >= 4 else { return false }
    return clause.words.contains { spot in
      guard spot < verbPlace(clause), clause.of.senses[spot].contains(.us) else { return false }
      let next = clause.of.sentence.word(spot + 1)
      let isThird =
        ["ó", "aron", "ieron"].contains { next.hasSuffix($0) } || Self.have.contains(next)
      return isThird && clause.words.contains(spot + 1)
        && ((spot + 2)...(spot + 3)).contains {
          Self.conjunctions.contains(clause.of.sentence.word($0))
        }
    }
  }

  private static let have: Set<String> = ["ha", "hanno", "han"]

  func isConditional(_ clauses: [Clause]) -> Bool {
    clauses.contains { $0.has(.cond) || isAfterEvent($0) }
  }

  /// `after we receive the credit note`.
  func isAfterEvent(_ clause: Clause) -> Bool {
    let isItalian = clause.of.language == 5
    guard let place = clause.place(of: isItalian ? [.after, .just] : .after) else { return false }
    let next = clause.of.senses[place..<min(place + 5, clause.words.upperBound)]
    return next.contains {
      !$0.isDisjoint(with: [.receive, .have, .credit, .goods, .paper, .copy, .deliver, .talk])
    }
  }
}
