/// Finds who or what a clause about money names that is neither the writer's side nor what the case
/// is about: another who pays, another who is paid, another thing that is paid for.
struct Strangers {
  let clause: Clause
  let words: PartyWords
  /// The places of the days, amounts and items.
  let named: Set<Int>

  init(_ clause: Clause) {
    self.clause = clause
    words = PartyWords.all[clause.of.language]
    var named = Set(clause.of.items.map(\.place))
    for range in clause.of.days.map(\.words) + clause.of.amounts.map(\.words) {
      named.formUnion(range)
    }
    self.named = named
  }

  /// The longest name that is looked through.
  static let longest = 5
  /// What ends a name.
  static let boundary: Sense = [
    .pay, .go, .make, .send, .have, .debit, .will, .can, .must, .wish, .has, .be, .was, .verb, .say,
    .ask, .inform, .to, .join, .that, .we, .you, .us, .neg, .already, .just, .cond, .asks,
  ]
  /// What the case is about.
  static let things: Sense = [
    .invoice, .money, .payNoun, .rest, .part, .run, .remit, .account, .planned, .plan, .orderNoun,
    .paper, .goods, .price, .copy, .credit,
  ]

  /// Whether somebody or something else is named from a place on.
  func stands(from start: Int, to end: Int? = nil) -> Bool {
    var place = start
    while place < end ?? clause.words.upperBound {
      if isSomebody(place) || isUnknownSubject(place, start) || isOfOther(place) { return true }
      guard let opened = opened(place) else {
        place += 1
        continue
      }
      if isParty(opened, openedBy: place), isArgument(place) { return true }
      place = max(place + 1, opened)
    }
    return false
  }

  /// Whether somebody of the writer's, and none of their house, stands in front of a place:
  /// `my cousin's company`.
  func namesRelative(before end: Int) -> Bool {
    (clause.words.lowerBound..<end).contains { place in
      clause.of.senses[place].contains(.our)
        && words.openers.contains(clause.of.sentence.word(place))
        && isParty(place + 1, openedBy: place) && isArgument(place)
    }
  }

  /// Whether somebody of the writer's house is named.
  var namesOwn: Bool {
    clause.words.contains { words.own.contains(clause.of.sentence.word($0)) }
  }

  /// Whether `our` stands with the writer's house or a thing of theirs, and not with somebody whom
  /// nobody knows: `our accounts`, and not `my wife`.
  var isOfOurs: Bool {
    clause.words.contains { place in
      clause.of.senses[place].contains(.our)
        && !(words.openers.contains(clause.of.sentence.word(place))
          && isParty(place + 1, openedBy: place))
    }
  }

  // MARK: What they are in the clause

  /// What is given to somebody, and what is done by somebody.
  private static let given: Sense = [.pay, .payNoun, .make]
  private static let done: Sense = [.pay, .make, .debit]

  /// Whether a name that is opened at a place is subject, object, payer or payee, and no aside.
  private func isArgument(_ place: Int) -> Bool {
    let word = clause.of.sentence.word(place)
    if words.merged.contains(word) {
      return clause.has(words.receivers.contains(word) ? Self.given : Self.done)
    }
    guard place > clause.words.lowerBound else { return true }
    let before = clause.of.sentence.word(place - 1)
    if words.receivers.contains(before) { return clause.has(Self.given) }
    if words.agents.contains(before) { return clause.has(Self.done) }
    return !clause.of.senses[place - 1].contains(.to) && !words.asides.contains(before)
      && !named.contains(place - 1)
  }

  /// `Somebody paid`, `he paid`: a pronoun in front of a verb that tells what its subject did.
  private func isSomebody(_ place: Int) -> Bool {
    let word = clause.of.sentence.word(place)
    let isAnybody = words.anybody.contains(word)
    guard isAnybody || words.thirds.contains(word), clause.has([.pay, .make, .send]) else {
      return false
    }
    if place > clause.words.lowerBound, clause.of.senses[place - 1].contains(.to) { return false }
    let behind = (place + 1)..<min(place + 4, clause.words.upperBound)
    if isAnybody, words.others.contains(word) || words.openers.contains(word) {
      return behind.first.map { !clause.of.senses[$0].isDisjoint(with: Self.finite) } ?? false
    }
    return !behind.contains { !clause.of.senses[$0].isDisjoint(with: [.be, .was]) }
  }

  private static let finite: Sense = [.has, .was, .be, .will, .must, .pay, .make]

  /// `Payroll was paid`: a noun that nothing opens, at the beginning and right before the verb.
  private func isUnknownSubject(_ place: Int, _ start: Int) -> Bool {
    guard place + 1 < clause.words.upperBound, !clause.has([.we, .us]), isUnknownNoun(place),
      !named.contains(place), !clause.of.sentence.word(place + 1).hasSuffix("mos"),
      !clause.of.sentence.words[place].isFollowedByPause,
      !clause.of.senses[place + 1].isDisjoint(with: Self.finite), !named.contains(place + 1)
    else { return false }
    let word = clause.of.sentence.word(place)
    let isAdverb = ["ly", "ment", "mente", "weise"].contains { word.hasSuffix($0) }
    guard !isAdverb, !words.own.contains(word) else { return false }
    let isFirst = (start..<place).allSatisfy {
      clause.of.senses[$0].isSubset(of: [.filler, .join, .that, .greet, .mild])
    }
    guard isFirst else { return false }
    // Where the verb stands second, something else can be the first word.
    let isVerbSecond = clause.of.language == 1 || clause.of.language == 3
    return !isVerbSecond || !hasThing(from: place + 1)
  }
}
