/// Reads a plan that is offered by what the writer cannot exceed: `more than 200 a month is not
/// possible`.
extension RequestReader {
  /// The plan that a clause offers so; nil when it says anything else.
  ///
  /// What somebody else cannot do, could not do once, or what something may not cost, offers nothing.
  func most(_ clause: Clause) -> Proposal? {
    guard clause.isDenied, !clause.of.sentence.isQuestion, !clause.has(Self.otherMatters),
      let money = monthlyMost(clause), isOwnLimit(clause), !namesSomething(clause)
    else { return nil }
    let details = ["amount": String(money.minorUnits), "currency": money.currency]
    return rules.proposal(.planRequest, details, clause.of.sentence)
  }

  /// What speaks of somebody else, of another time, or of what something costs.
  private static let otherMatters: Sense = [
    .you, .your, .youAux, .others, .was, .cond, .say, .bill, .price, .goods, .orderNoun, .debit,
    .contest, .refuse, .paper,
  ]

  /// The only amount of a month that `more than` stands in front of.
  private func monthlyMost(_ clause: Clause) -> Money? {
    if clause.amounts.isEmpty, let rate = bareRate(clause) {
      let place = clause.words.first { clause.of.sentence.word($0).first?.isNumber == true }
      return place.map { exceeds($0, clause) } == true ? rate : nil
    }
    guard clause.amounts.count == 1, let only = clause.amounts.first, only.money.minorUnits > 0,
      isMonthly(only.words, in: clause), exceeds(only.words.lowerBound, clause)
    else { return nil }
    return only.money
  }

  private func exceeds(_ place: Int, _ clause: Clause) -> Bool {
    let before = (1...3).map {
      clause.words.contains(place - $0) ? clause.of.sentence.word(place - $0) : ""
    }
    if Self.above.contains(before[0]) { return true }
    return Self.more.contains(before[1]) && Self.than.contains(before[0])
      || Self.more.contains(before[2]) && before[1] == "do" && before[0] == "que"
  }

  private static let more: Set<String> = [
    "more", "mehr", "plus", "meer", "más", "mas", "più", "piu", "mais",
  ]
  private static let than: Set<String> = ["than", "als", "de", "que", "dan", "di"]
  private static let above: Set<String> = ["over", "above", "über", "oltre", "boven"]

  /// Whether what cannot be is the writer's, by a verb of theirs or one that has nobody.
  private func isOwnLimit(_ clause: Clause) -> Bool {
    let words = clause.words.map { clause.of.sentence.word($0) }
    if words.contains(where: Self.ofNobody.contains) { return true }
    // Where the verb says who, no pronoun is needed.
    if words.contains(where: Self.ofMine.contains) { return true }
    return clause.has(.we) && words.contains(where: Self.ofAnybody.contains)
  }

  /// Whether what the amount is for is named: `200 a month in storage fees`.
  private func namesSomething(_ clause: Clause) -> Bool {
    let known = Self.more.union(Self.than).union(Self.above).union(Self.ofNobody).union(Self.ofMine)
      .union(Self.ofAnybody).union(Self.atPresent)
    let amounts = clause.amounts.reduce(into: Set<Int>()) { $0.formUnion($1.words) }
    let strangers = clause.words.filter { place in
      let word = clause.of.sentence.word(place)
      return clause.of.senses[place].isEmpty && !amounts.contains(place) && !known.contains(word)
        && word.contains(where: \.isLetter) && !clause.of.isCovered(place)
    }
    return strangers.count > 1
  }

  private static let atPresent: Set<String> = [
    "derzeit", "momentan", "aktuell", "zurzeit", "moment", "currently", "simply", "really",
    "actuellement", "malheureusement", "momenteel", "helaas", "momento", "purtroppo",
    "infelizmente",
    "desgraciadamente", "actualmente", "atualmente", "einfach", "gerade", "leider", "unfortunately",
  ]
  private static let ofNobody: Set<String> = [
    "possible", "feasible", "doable", "geht", "gehen", "drin", "möglich", "machbar", "faisable",
    "lukt",
    "gaat", "mogelijk", "haalbaar", "posible", "possibile", "fattibile", "dá", "possível",
  ]
  private static let ofMine: Set<String> = [
    "puedo", "podemos", "llego", "llegamos", "posso", "possiamo", "riesco", "riusciamo", "consigo",
    "conseguimos",
  ]
  private static let ofAnybody: Set<String> = [
    "can", "can't", "cannot", "manage", "afford", "able", "kann", "können", "schaffe", "schaffen",
    "stemmen",
    "peux", "pouvons", "arrive", "arrivons", "kan", "kunnen", "red", "redden", "hin", "zusammen",
  ]
}
