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
    if let most = most(clause) { return [most] }
    guard !MatterReader.isAsProposed(clause.of.sentence) else { return [] }
    let rates = clause.amounts.filter { isMonthly($0.words, in: clause) }.map(\.money)
    let rate = rates.isEmpty ? bareRate(clause) : rates.count == 1 ? rates[0] : nil
    let isRate = !rates.isEmpty || rate != nil
    let counted = clause.counted.count == 1 ? clause.counted.first : nil
    let isInTimes = countOfTimes(clause)
    let saysMonthly = clause.has(.monthly) && clause.has(.pay) && clause.has([.can, .possible])
    guard
      clause.has(.plan) || isRate || counted != nil || isInTimes != nil
        || saysMonthly && clause.of.sentence.isQuestion,
      !clause.isDenied,
      !clause.has([.cond, .say, .paper]) || isRate
    else { return [] }
    let isWished =
      clause.of.sentence.isQuestion && clause.has([.can, .wish, .pay, .make, .possible])
      && !clause.has(.asks)
      || clause.has([.wish, .propose]) && clause.has([.pay, .have, .make, .need, .ask, .propose])
      || (counted != nil || isRate && isAble(clause)) && offers(clause)
    guard isWished, !clause.has(.was), !clause.has(.youAux) || clause.has(.us),
      !clause.has(.you) || clause.has(.we) || clause.of.sentence.isQuestion
    else { return [] }
    var details: [String: String] = [:]
    let counts = clause.words.dropLast().compactMap { place -> Int? in
      let next = clause.of.senses[place + 1]
      guard next.contains(.plan) || next.contains(.payNoun) else { return nil }
      return NumberWords.number(clause.of.sentence.word(place))
    }
    if counts.count == 1 { details["count"] = String(counts[0]) }
    if let count = counted?.count ?? isInTimes { details["count"] = String(count) }
    if let money = counted?.money {
      details["amount"] = String(money.minorUnits)
      details["currency"] = money.currency
    }
    if counted != nil { details["day"] = firstDay(clause)?.description }
    if clause.amounts.count <= 1, let rate, rate.minorUnits > 0 {
      details["amount"] = String(rate.minorUnits)
      details["currency"] = rate.currency
    }
    return [rules.proposal(.planRequest, details, clause.of.sentence)]
  }

  /// Whether a clause says what the writer can do, names an offer of theirs, or what they could pay off.
  private func isAble(_ clause: Clause) -> Bool {
    clause.has(.can) || isOurOffer(clause)
      || clause.has(.wish) && clause.has(.plan) && clause.has(.we)
  }

  /// Whether `a month` stands right behind an amount, or `each month` right in front of it.
  func isMonthly(_ words: Range<Int>, in clause: Clause) -> Bool {
    let behind = words.upperBound..<(words.upperBound + 3)
    let above = (words.lowerBound - 2)..<words.lowerBound
    return behind.clamped(to: clause.words).contains { saysEach($0, in: clause) }
      || above.clamped(to: clause.words).contains { saysEach($0, in: clause) }
  }

  /// Whether a word says `monthly`, or `month` behind a word for each: `next month` is one month.
  private func saysEach(_ place: Int, in clause: Clause) -> Bool {
    guard clause.of.senses[place].contains(.monthly) else { return false }
    let sentence = clause.of.sentence
    return !Self.months.contains(sentence.word(place))
      || clause.words.contains(place - 1) && Self.each.contains(sentence.word(place - 1))
  }

  private static let months: Set<String> = [
    "month", "monat", "mois", "mes", "mese", "maand", "mês",
  ]
  private static let each: Set<String> = [
    "a", "each", "every", "jeden", "je", "im", "chaque", "cada", "ogni", "elke", "iedere", "per",
    "pro", "par", "au", "al", "por", "ao",
  ]

  /// `500 a month`: an amount without its currency.
  func bareRate(_ clause: Clause) -> Money? {
    guard let currency = rules.currency, clause.amounts.isEmpty else { return nil }
    let places = clause.words.filter { place in
      let word = clause.of.sentence.word(place)
      let next = (place + 1)..<min(place + 3, clause.words.upperBound)
      return (2...6).contains(word.count) && word.allSatisfy { $0.isASCII && $0.isNumber }
        && next.contains { saysEach($0, in: clause) }
    }
    guard places.count == 1 else { return nil }
    return Money(decimal: clause.of.sentence.word(places[0]), currency: currency)
  }

  private static let offers: Set<String> = [
    "proposal", "offer", "vorschlag", "angebot", "proposition", "offre", "propuesta", "oferta",
    "proposta", "offerta", "voorstel", "aanbod",
  ]

  /// Whether a clause names an offer of the writer's: `my proposal: …`.
  private func isOurOffer(_ clause: Clause) -> Bool {
    clause.has(.our) && clause.words.contains { Self.offers.contains(clause.of.sentence.word($0)) }
  }

  private static let times: Set<String> = ["fois", "keer", "veces", "volte", "vezes", "malen"]

  /// `en trois fois`, `in drie keer`: so many times, and not how often something was.
  private func countOfTimes(_ clause: Clause) -> Int? {
    clause.words.dropFirst(2).lazy.compactMap { place -> Int? in
      let sentence = clause.of.sentence
      guard Self.times.contains(sentence.word(place)),
        ["in", "en", "em"].contains(sentence.word(place - 2)), clause.has([.pay, .payNoun, .make])
      else { return nil }
      return NumberWords.number(sentence.word(place - 1))
    }.first
  }

  /// Whether so many times an amount is asked for or offered, by itself or as what can be done.
  private func offers(_ clause: Clause) -> Bool {
    let others: Sense = [.goods, .defect, .order, .receive, .deliver, .bill, .debit, .already]
    guard !clause.has(others) else { return false }
    guard !clause.of.sentence.isQuestion, !clause.has([.wish, .can, .propose, .possible]) else {
      return true
    }
    return Frame(clause).time == .none && !clause.has([.agree, .accept])
  }

  /// The day of the first part, when the sentence names one.
  private func firstDay(_ clause: Clause) -> Day? {
    guard clause.of.days.count == 1 else { return nil }
    return rules.days.ahead(clause.of.days[0])
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
    guard !isDenied(clause) || clause.of.sentence.isQuestion, !clause.has(.match) else { return [] }
    let items = clause.items.isEmpty ? topic : clause.items
    guard !items.isEmpty || clause.has(.invoice), !RequestReader.namesOtherPaper(clause) else {
      return []
    }
    guard !items.isEmpty else { return [rules.proposal(.invoiceCopy, [:], clause.of.sentence)] }
    return items.map { rules.proposal(.invoiceCopy, ["item": $0], clause.of.sentence) }
  }

  /// Whether what denies stands with the request, and not behind a pause: `send it again, we do not
  /// have it`.
  private func isDenied(_ clause: Clause) -> Bool {
    guard let wanted = clause.place(of: [.copy, .again]) else { return clause.isDenied }
    return clause.words.contains { place in
      guard clause.of.senses[place].contains(.neg) else { return false }
      return place < wanted
        || !clause.of.sentence.words[wanted..<place].contains { $0.raw.hasSuffix(",") }
    }
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
