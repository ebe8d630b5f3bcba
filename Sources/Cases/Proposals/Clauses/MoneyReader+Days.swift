/// Which day and which amount a clause about money means.
extension MoneyReader {
  /// Whether a day only tells which letter or invoice is meant, or from when on.
  func isReference(_ day: DayReader.Mention, in clause: Clause, isClaim: Bool) -> Bool {
    let start = day.words.lowerBound
    let before = max(clause.words.lowerBound, start - 4)..<start
    let senses = clause.of.senses
    let words = before.map { clause.of.sentence.word($0) }
    if words.suffix(3).contains(where: Self.starts.contains) { return true }
    if before.suffix(2).contains(where: { senses[$0].contains(.after) }) { return true }
    if before.suffix(3).contains(where: {
      senses[$0].contains(.due) && !senses[$0].contains(.money)
    }),
      !(isClaim && before.contains(where: { senses[$0].contains(.payNoun) }))
    {
      return Self.isPlainDue(words) || !isClaim
    }
    guard ProposalRules.references.contains(words.last ?? "") else { return false }
    if words.dropLast().last.map(Self.limits.contains) ?? false { return false }
    let noun = before.reversed().first {
      !senses[$0].isDisjoint(with: [.payNoun, .run, .paper, .invoice, .goods])
    }
    if let noun, senses[noun].contains(.run) { return false }
    return !isClaim || !(noun.map { senses[$0].contains(.payNoun) } ?? false)
  }

  private static func isPlainDue(_ words: [String]) -> Bool {
    !words.contains("data") && !words.contains("fecha")
  }

  private static let starts: Set<String> = ["ab", "from", "vanaf", "desde", "starting", "partir"]
  private static let limits: Set<String> = [
    "antes", "prima", "avant", "fino", "jusqu'au", "ici", "d'ici",
  ]

  /// Each day with the amount that stands beside it; nil when they do not take turns.
  func pairs(_ days: [DayReader.Mention], in clause: Clause)
    -> [(day: DayReader.Mention, amount: Money?)]?
  {
    let amounts = clause.amounts.filter { $0.money.minorUnits > 0 }
    guard amounts.count == clause.amounts.count else { return nil }
    if days.count == 1 { return amounts.count > 1 ? nil : [(days[0], amounts.first?.money)] }
    var marks = days.map { ($0.words.lowerBound, Int?.none) }
    marks += amounts.enumerated().map { ($1.words.lowerBound, $0) }
    let rests = clause.words.filter { place in
      clause.of.senses[place].contains(.rest)
        && !amounts.contains { abs($0.words.lowerBound - place) <= 2 }
    }
    marks += rests.map { ($0, -1) }
    marks.sort { $0.0 < $1.0 }
    guard marks.count == days.count * 2 else { return nil }
    let kinds = marks.map { $0.1 == nil }
    guard zip(kinds, kinds.dropFirst()).allSatisfy({ $0 != $1 }) else { return nil }
    let money = marks.compactMap(\.1).map { $0 < 0 ? nil : amounts[$0].money }
    return zip(days, money).map { ($0, $1) }
  }

  /// `I paid it on Monday`: the writer right before a verb that tells what was.
  func isToldByWriter(_ clause: Clause) -> Bool {
    let verb = verbPlace(clause)
    return clause.words.contains(verb) && clause.of.forms[verb].contains(.past)
      && !clause.of.forms[verb].contains(.present)
      && (1...2).contains { step in
        clause.words.contains(verb - step) && clause.of.senses[verb - step].contains(.we)
      }
  }
}
