/// Reads promises and claims to have paid, clause by clause.
///
/// What a frame suggests is one table for all languages; whatever denies, asks, doubts, sets a
/// condition or is somebody else's word suggests nothing.
struct MoneyReader {
  let rules: ProposalRules
  let sentences: [ReadSentence]

  /// What a clause suggests, or why nothing.
  enum Verdict: Equatable {
    case proposals([Proposal])
    case nothing(String)
  }

  /// What a clause of a sentence suggests about money.
  func verdict(_ clauses: [Clause], _ place: Int, of number: Int) -> Verdict {
    let clause = clauses[place]
    let frame = Frame(clause)
    if let found = remittance(clauses) { return place == 0 ? found : .nothing("it is one advice") }
    guard frame.isPayment || isBare(clause) else { return .nothing("no money moves") }
    if frame.time == .none, frame.isPayment { return .nothing("the verb tells no time") }
    if let reason = commonDoubt(frame, clauses, place) { return .nothing(reason) }
    let times: [Frame.Time] = frame.isPayment ? [frame.time] : [.present]
    if times[0] == .unreal { return .nothing("it should or could be so") }
    if frame.time != .past, let found = promise(frame, clauses, place, number) {
      return found
    }
    return claim(frame, clauses, place) ?? .nothing("no day or amount that can be meant")
  }

  // MARK: What makes it nothing

  private func commonDoubt(_ frame: Frame, _ clauses: [Clause], _ place: Int) -> String? {
    let clause = frame.clause
    if frame.isYours { return "it is the reader who pays" }
    if frame.isToUs || frame.isByOther { return "somebody else pays" }
    if isQuoted(clause) { return "it is quoted" }
    if isGeneral(clause) { return "it is so for every invoice" }
    if clause.isDenied { return "it is denied" }
    if let reason = denial(clauses, place) { return reason }
    if clauses.contains(where: \.isResolved) { return "it is about what was set right" }
    if clause.has(.returned) { return "the money came back" }
    if clause.has(.asks), clause.place(of: .asks) ?? 0 < verbPlace(clause) {
      return "it is asked, or not known"
    }
    if clause.isQuestion { return "it is a question" }
    if isSupposed(clause) { return "it is only supposed" }
    if isReported(clauses, place) { return "somebody else says so" }
    if clause.namesStranger { return "it is about an item of another case" }
    if let reason = hedge(clauses, place) { return reason }
    guard frame.isPayment else { return nil }
    return isOfOthers(clauses, place) ? "somebody else pays, or something else is paid" : nil
  }

  /// What a told clause begins with: `it is out of the question that …`.
  static let conjunctions: Set<String> = ["that", "dass", "daß", "que", "che", "dat"]

  /// Whether the verb, or without one the day, stands between quotation marks.
  private func isQuoted(_ clause: Clause) -> Bool {
    guard !clause.of.quoted.isEmpty else { return false }
    let verb = verbPlace(clause)
    let place = clause.words.contains(verb) ? verb : clause.days.first?.words.lowerBound
    return place.map(clause.of.isQuoted) ?? false
  }

  func verbPlace(_ clause: Clause) -> Int {
    clause.place(of: [.pay, .go, .make, .have, .send]) ?? clause.words.upperBound
  }

  // MARK: Promises

  private func promise(
    _ frame: Frame,
    _ clauses: [Clause],
    _ place: Int,
    _ number: Int
  ) -> Verdict? {
    let clause = frame.clause
    let days = clause.days.filter { !isReference($0, in: clause, isClaim: false) }
    let ahead = days.compactMap(rules.days.ahead)
    // Where the verb may tell of both, a day that has been makes a claim of it.
    if frame.time == .either || !frame.isPayment, ahead.isEmpty { return nil }
    if frame.time == .present, ahead.isEmpty, clause.has(.just) { return nil }
    if let reason = promiseDoubt(clauses, place, number) { return .nothing(reason) }
    guard !days.isEmpty else { return .nothing("no day is named") }
    guard ahead.count == days.count, days.allSatisfy({ $0.value != .vague }) else {
      return .nothing("a day is none that lies ahead, or one of several")
    }
    guard let pairs = pairs(days, in: clause) else {
      return .nothing("days and amounts do not take turns")
    }
    // `50 % of invoice 2041` says of what.
    let isShare = clause.namesPercent && (!clause.items.isEmpty || clause.has(.invoice))
    let hasPart = (clause.has(.part) || clause.namesPercent) && !clause.has(.goods) && !isShare
    guard clause.counted.isEmpty else { return .nothing("it is so many times an amount") }
    if pairs.contains(where: { $0.amount == nil }), hasPart, !clause.has(.rest) {
      return .nothing("it is a part whose amount is not said")
    }
    return .proposals(
      pairs.compactMap { pair in
        rules.days.ahead(pair.day).map { proposal(.promise, $0, pair.amount, clause) }
      }
    )
  }

  private func promiseDoubt(_ clauses: [Clause], _ place: Int, _ number: Int) -> String? {
    let clause = clauses[place]
    if clause.of.sentence.isQuestion { return "it is a question" }
    if isConditional(clauses) || isBound(clauses, place, number) {
      return "it depends on something"
    }
    if clauses.contains(where: { $0.has([.doubt, .possible]) }) { return "it is not certain" }
    let next = clauses[(place + 1)...]
    if isNever(next) { return "it is denied behind" }
    let following = number + 1 < sentences.count ? Clause.all(in: sentences[number + 1]) : []
    if (next + following).contains(where: { $0.has(.neg) && $0.has([.retract]) }) {
      return "it is taken back"
    }
    if next.contains(where: { $0.has(.say) && !$0.has(.we) && $0.words.count > 2 }) {
      return "somebody else says so"
    }
    if clause.has(.refuse), !clause.has(.pay) { return "it is refused" }
    return nil
  }

  // MARK: Claims

  private func claim(_ frame: Frame, _ clauses: [Clause], _ place: Int) -> Verdict? {
    let clause = frame.clause
    let isClaimed =
      frame.time == .past || frame.time == .either
      || frame.time == .present && (clause.has(.just) || !frame.isPayment)
    guard isClaimed, !frame.isPaidToYou else { return nil }
    if clause.has([.cond, .doubt]) || place > 0 && clauses[place - 1].has(.cond)
      || isResultOfVerbFirst(clauses, place)
    {
      return .nothing("it depends on something")
    }
    if clause.has(.part), clause.amounts.isEmpty, !clause.has(.goods) {
      return .nothing("it is a part whose amount is not said")
    }
    let days = clause.days.filter { !isReference($0, in: clause, isClaim: true) }
    let past = days.compactMap(rules.days.past)
    let isToday = clause.has(.just) && days.isEmpty
    // Without a verb that tells, only a day and an amount do.
    if frame.time != .past, past.isEmpty, !isToday { return nil }
    if !frame.isPayment, clause.amounts.isEmpty { return nil }
    // `ist am Mittwoch bezahlt` may be the next one.
    let isState = !clause.has([.has, .was, .already, .debit]) && !isToldByWriter(clause)
    if frame.time == .past, isState, days.contains(where: \.isWeekday) {
      return .nothing("the day may be one to come")
    }
    guard past.count == days.filter({ $0.value != .vague }).count else {
      return .nothing("a day is none that has been")
    }
    if days.count > 1, let pairs = pairs(days, in: clause) {
      return .proposals(
        pairs.compactMap { pair in
          rules.days.past(pair.day).map { proposal(.claimedPayment, $0, pair.amount, clause) }
        }
      )
    }
    let amounts = clause.amounts
    let day = past.count == 1 ? past[0] : isToday ? rules.today : nil
    return .proposals([
      proposal(.claimedPayment, day, amounts.count == 1 ? amounts[0].money : nil, clause)
    ])
  }

  /// An advice of what was paid: its name, a day that has been and an amount.
  private func remittance(_ clauses: [Clause]) -> Verdict? {
    guard clauses.contains(where: { $0.has(.remit) }),
      !clauses.contains(where: { $0.has([.neg, .please, .your, .cond, .wish, .need]) }),
      !clauses[0].of.sentence.isQuestion
    else { return nil }
    let days = clauses.flatMap(\.days).compactMap(rules.days.past)
    let amounts = clauses.flatMap(\.amounts)
    guard days.count == 1, amounts.count == 1 else { return nil }
    return .proposals([proposal(.claimedPayment, days[0], amounts[0].money, clauses[0])])
  }

  // MARK: Without a verb

  private static let plain: Sense = [
    .filler, .payNoun, .money, .rest, .to, .join, .correct, .greet, .thanks, .our, .account, .remit,
    .invoice, .attached, .run, .limit,
  ]

  /// Whether a clause holds nothing but a day with an amount or a word for paying, and what says
  /// no more.
  private func isBare(_ clause: Clause) -> Bool {
    guard !clause.days.isEmpty else { return false }
    let isAll = sentences.count == 1 && clause.amounts.isEmpty && clause.items.isEmpty
    guard clause.has([.payNoun, .remit]) || !clause.amounts.isEmpty || isAll else { return false }
    var named = Set(clause.of.items.map(\.place))
    for range in clause.days.map(\.words) + clause.amounts.map(\.words) { named.formUnion(range) }
    return clause.words.allSatisfy { place in
      let word = clause.of.sentence.word(place)
      let sense = clause.of.senses[place]
      return named.contains(place) || word.isEmpty || clause.of.isCovered(place)
        || !word.contains { $0.isLetter || $0.isNumber }
        || !sense.isDisjoint(
          with: clause.has(.payNoun) ? Self.plain.union([.good, .accept]) : Self.plain
        )
        || ProposalRules.fillers.contains(word)
        || DayReader.weekdays[word] != nil
    } && !clause.isYours
  }

  func proposal(_ kind: Proposal.Kind, _ day: Day?, _ amount: Money?, _ clause: Clause) -> Proposal
  {
    var details: [String: String] = [:]
    details["day"] = day?.description
    if let amount {
      details["amount"] = String(amount.minorUnits)
      details["currency"] = amount.currency
    }
    return rules.proposal(kind, details, clause.of.sentence)
  }
}

extension Clause {
  /// Whether it names a number of percents, which say that it is a part.
  var namesPercent: Bool { words.contains { PartOfAmount.isPercent(of.sentence.word($0)) } }
  /// Whether it speaks of what is the reader's.
  var isYours: Bool { has(.your) && !has(.account) }
}
