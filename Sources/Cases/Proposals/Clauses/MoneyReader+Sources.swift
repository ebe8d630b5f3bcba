/// From whom a clause about money has what it tells, and how sure they are of it.
extension MoneyReader {
  /// A clause that another one tells: `we confirm that it was paid`.
  struct Told {
    /// What stands over it.
    var over: Clause
    /// Where it begins.
    var start: Int
  }

  /// What a clause is told by; nil when it stands for itself.
  func told(_ clauses: [Clause], _ place: Int) -> Told? {
    let clause = clauses[place]
    let end = clause.words.contains(verbPlace(clause)) ? verbPlace(clause) : clause.words.upperBound
    let senses = clause.of.senses
    let start = clause.words.lowerBound
    let inside = (start..<end).dropFirst().last { tells($0, in: clause) }
    // `We confirm that …, and that …`: what stands over the first stands over the second.
    if let inside,
      senses[start..<inside].contains(where: {
        $0.isEmpty || !$0.isSubset(of: [.join, .filler])
      })
    {
      return Told(
        over: Clause(clause.of, start..<inside, isLast: false),
        start: inside + 1
      )
    }
    guard place > 0,
      let first = clause.words.prefix(2).first(where: { tells($0, in: clause) })
    else { return nil }
    return Told(over: clauses[place - 1], start: first + 1)
  }

  /// Whether who tells it stands up for it: they confirm it, or a paper of the writer's shows it.
  private func isSure(_ told: Told) -> Bool {
    let over = told.over
    guard !over.has([.neg, .doubt, .asks]) else { return false }
    if over.has(.inform) { return true }
    if over.has(.wish) { return false }
    return over.has(.retract) && !over.has(.say)
      || (over.has([.paper, .attached, .remit]) || Strangers(over).namesOwn)
        && !over.has([.your, .you, .youAux, .us, .say])
  }

  // MARK: The word that tells

  private static let finite: Sense = [.has, .be, .was, .will, .can, .must, .verb]
  /// What a noun is that `that` tells which one of: `the invoice that we paid`.
  private static let nouns: Sense = [
    .invoice, .money, .payNoun, .rest, .part, .goods, .run, .monthly, .orderNoun, .account, .remit,
  ]
  /// What makes a reason, an aim or a time of `that`.
  private static let reasons: Set<String> = [
    "so", "now", "given", "in", "ohne", "statt", "dadurch", "parce", "ya", "así", "puesto", "dado",
    "visto", "para", "pues", "tant", "afin", "lors", "alors", "bien", "depuis", "sans", "pour",
    "já",
    "uma", "una", "assim", "sempre", "dopo", "prima", "visto", "ora", "zodat", "dès", "aussi",
    "plus", "moins", "más", "mais", "menos", "do", "più", "lo", "el", "los", "las", "ce", "tout",
    "todo", "tutto", "quello", "ciò", "même", "après", "puis", "après", "est-ce", "tandis", "hasta",
    "até", "fino",
  ]
  private static let aims: Set<String> = [
    "antes", "después", "depois", "vez", "forma", "modo", "fin", "caso", "manera", "maneira",
  ]

  /// Whether a word begins what is told, and neither points at something nor tells which one.
  private func tells(_ place: Int, in clause: Clause) -> Bool {
    let sentence = clause.of.sentence
    let word = sentence.word(place)
    guard Self.conjunctions.contains(word) || word.hasPrefix("qu'"), !clause.of.isCovered(place),
      place > 0
    else { return false }
    let before = sentence.word(place - 1)
    let sense = clause.of.senses[place - 1]
    if Self.reasons.contains(before) { return false }
    if word == "dass" || word == "daß" { return true }
    let isNamed =
      clause.of.items.contains { $0.place == place - 1 }
      || (clause.of.days.map(\.words) + clause.of.amounts.map(\.words)).contains {
        $0.contains(place - 1)
      }
    guard !isNamed, sense.isDisjoint(with: Self.nouns) else { return false }
    if before == "de" { return !Self.aims.contains(sentence.word(place - 2)) }
    guard word == "that" || word == "dat" else { return true }
    let next = place + 1 < clause.of.senses.count ? clause.of.senses[place + 1] : []
    let isPointing =
      !next.isDisjoint(with: Self.finite) || word == "dat" && !sense.isDisjoint(with: Self.finite)
      || word == "dat" && sense.contains(.we)
    return !isPointing
  }

  // MARK: Whose

  /// Whether somebody else pays or is paid, or something else is paid for.
  func isOfOthers(_ clauses: [Clause], _ place: Int) -> Bool {
    let clause = clauses[place]
    let strangers = Strangers(clause)
    if strangers.stands(from: told(clauses, place)?.start ?? clause.words.lowerBound) {
      return true
    }
    if strangers.isThirdByEnding { return true }
    // `The firm next door, which we know, paid`: the subject stands in front of a remark.
    guard place > 0, clause.beginsWithVerb, !clause.has([.we, .our]), !strangers.namesThing else {
      return false
    }
    return clauses[..<place].contains { before in
      !before.has(.inform) && Strangers(before).stands(from: before.words.lowerBound)
    }
  }

  // MARK: Doubt

  /// The longest remark that something is not sure.
  private static let remark = 8

  /// Why what a clause tells is not the writer's own sure word; nil when it is.
  func hedge(_ clauses: [Clause], _ place: Int) -> String? {
    if let told = told(clauses, place), !isSure(told) { return "it is not told for certain" }
    if isClaimedOnly(clauses, place) { return "it is only said to be so" }
    let before = clauses[..<place].contains { isRemark($0) && hedges($0) }
    let behind = clauses[(place + 1)...].contains {
      isRemark($0) && (hedges($0) || leavesOpen($0) || isHope($0))
    }
    return before || behind ? "the writer is not sure" : nil
  }

  private static let haves: Set<String> = [
    "ter", "haber", "haberlo", "haberla", "avoir", "l'avoir", "aver", "averlo", "averla", "avere",
  ]

  /// `Julgo ter pago`, `… bezahlt zu haben`: said to be so by a verb in front, which does not confirm it.
  private func isClaimedOnly(_ clauses: [Clause], _ place: Int) -> Bool {
    let clause = clauses[place]
    guard let verb = clause.place(of: [.pay, .make, .send, .go]) else { return false }
    let sentence = clause.of.sentence
    let isVerbLast =
      ["haben", "hebben"].contains(sentence.word(verb + 2))
      && ["zu", "te"].contains(sentence.word(verb + 1))
    guard
      isVerbLast
        || clause.words.clamped(to: (verb - 2)..<verb).contains(where: {
          Self.haves.contains(sentence.word($0))
        })
    else { return false }
    return !clauses[max(0, place - 1)...place].contains { $0.has(.inform) && !$0.isDenied }
  }

  private func isRemark(_ clause: Clause) -> Bool {
    clause.words.count <= Self.remark && clause.days.isEmpty && clause.amounts.isEmpty
      && !clause.has([.you, .please, .your]) && !Frame(clause).isPayment
  }

  /// `as far as I know`, `if I am not mistaken`.
  private func hedges(_ clause: Clause) -> Bool {
    if clause.has(.cond) { return clause.isDenied && !clause.has([.receive, .have]) }
    if clause.has(.doubt) { return !clause.has(.inform) && !clause.isDenied }
    return isSaidBySomebody(clause)
  }

  /// `says my wife`, `he told me`, and not `promised`.
  private func isSaidBySomebody(_ clause: Clause) -> Bool {
    let forms = clause.forms(of: .say)
    return clause.has(.say) && !clause.has([.we, .our, .neg]) && clause.words.count > 1
      && !(forms.isEmpty || forms.isSubset(of: .participle))
  }

  /// `I hope`, `du moins je l'espère`.
  private func isHope(_ clause: Clause) -> Bool {
    clause.has(.wish) && clause.words.count <= 5
      && !clause.has([.have, .receive, .paper, .matter, .talk, .send, .inform])
  }

  /// `but I am not sure`, `but I have to check`.
  private func leavesOpen(_ clause: Clause) -> Bool {
    guard !clause.has(.asks) else { return false }
    if clause.isDenied { return clause.has([.retract, .inform, .talk]) }
    return clause.has([.must, .need]) && clause.has(.talk)
  }
}
