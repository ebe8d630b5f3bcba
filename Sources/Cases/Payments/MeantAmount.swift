/// Works out what somebody means who says that they paid, or will, and not how much.
///
/// The whole of a case is never what a payment meant that was said to have been made: what the
/// evidence does not tell is asked of a person.
public struct MeantAmount: Sendable {
  /// Where the plan stands that runs; nil when none does.
  public var plan: PlanStanding?
  /// The number of the installment of that plan that was last reminded of; nil when none was.
  public var reminded: Int?
  /// The items of the case.
  public var items: [Item]
  /// The day on which it is asked.
  public var today: Day

  /// Joins the parts.
  public init(plan: PlanStanding?, reminded: Int? = nil, items: [Item], today: Day) {
    self.plan = plan
    self.reminded = reminded
    self.items = items
    self.today = today
  }

  /// What was paid, by the sentence that says so: the installment or the items that it names, else
  /// the installment last reminded of, else the one that is due; nil when it is none of these, or
  /// when a part or an exception is spoken of.
  public func paid(by evidence: String) -> Money? {
    let sentence = Sentence(words: Sentence.all(in: evidence).flatMap(\.words))
    if let number = InstallmentWords.number(in: sentence) { return missing(of: number) }
    guard !isPartial(sentence) else { return nil }
    let named = NamedItems.meant(items.map(\.number), in: evidence)
    if !named.isEmpty { return open(named) }
    if let reminded, let amount = missing(of: reminded) { return amount }
    let due = plan?.lines.filter { !$0.isSettled && $0.installment.effectiveDueOn <= today } ?? []
    return due.count == 1 ? missing(of: due[0].installment.number) : nil
  }

  /// What is promised, by the sentence that says so: what is missing of the next installment, else
  /// the items that it names, else all that is open; nil when nothing is, or when an exception is
  /// spoken of.
  public func promised(by evidence: String) -> Money? {
    if let next = plan?.next { return missing(of: next.installment.number) }
    let sentence = Sentence(words: Sentence.all(in: evidence).flatMap(\.words))
    guard !sentence.contains(anyOf: MeantAmount.exceptions) else { return nil }
    let named = NamedItems.meant(items.map(\.number), in: evidence)
    return named.isEmpty ? Money.sum(items.map(\.outstanding)) : open(named)
  }

  /// What is missing of an installment, `-1` being the last; nil when there is no such one, or
  /// nothing is.
  private func missing(of number: Int) -> Money? {
    guard let plan else { return nil }
    let line =
      number == -1 ? plan.lines.last : plan.lines.first { $0.installment.number == number }
    guard let line, line.outstanding > 0 else { return nil }
    return Money(minorUnits: line.outstanding, currency: plan.plan.currency)
  }

  /// What is open of items; nil when they are in several currencies, or nothing is.
  private func open(_ numbers: [String]) -> Money? {
    let named = items.filter { numbers.contains($0.number) }
    guard let sum = Money.sum(named.map(\.outstanding)), sum.minorUnits > 0 else { return nil }
    return sum
  }

  private func isPartial(_ sentence: Sentence) -> Bool {
    sentence.contains(anyOf: MeantAmount.exceptions)
      || ProposalWords.all.contains { sentence.contains(anyOf: $0.parts) }
  }

  /// What leaves something out of what is named.
  private static let exceptions: [Phrase] = [
    "except", "excluding", "without", "minus", "less", "but not", "all but", "other than", "außer",
    "ausgenommen", "abzüglich", "ohne", "bis auf", "sauf", "hormis", "excepté", "sans", "moins",
    "behalve", "uitgezonderd", "zonder", "minus", "op .. na", "salvo", "excepto", "menos", "sin",
    "tranne", "eccetto", "meno", "senza", "oprócz", "z wyjątkiem", "bez", "exceto", "sem",
    "teilweise", "anzahlung", "teilbetrag", "hälfte", "teil", "częściowo",
  ]
}

/// Words that name an installment of a plan by its place.
enum InstallmentWords {
  /// The number of the one installment that a sentence names, `-1` for the last; nil when it names
  /// none, or several.
  static func number(in sentence: Sentence) -> Int? {
    var found: Set<Int> = []
    for place in sentence.words.indices where isInstallment(sentence.word(place)) {
      // `second installment`, `2. Rate`; `Rate 2`, `échéance n° 2`.
      if let number = ordinal(sentence.word(place - 1)) {
        found.insert(number)
      } else {
        let next = place + (signs.contains(sentence.word(place + 1)) ? 2 : 1)
        if let number = figure(sentence.word(next)) { found.insert(number) }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private static func isInstallment(_ word: String) -> Bool {
    // `l'échéance`
    let word = word.split(separator: "'").last.map(String.init) ?? word
    return names.contains { word == $0 || word == $0 + "s" || word == $0 + "en" }
  }

  /// `2`, `2nd`, `2e`; `second`, `zweite`.
  private static func ordinal(_ word: String) -> Int? {
    if let place = ordinals.firstIndex(where: { $0.contains(word) }) { return place + 1 }
    if last.contains(word) { return -1 }
    let digits = word.prefix { $0.isNumber }
    let end = word.dropFirst(digits.count)
    return endings.contains(String(end)) ? figure(String(digits)) : nil
  }

  private static func figure(_ word: String) -> Int? {
    guard word.count <= 3, let number = Int(word), number > 0 else { return nil }
    return number
  }

  private static let names = [
    "installment", "instalment", "rate", "ratenzahlung", "monatsrate", "échéance", "mensualité",
    "termijn", "cuota", "plazo", "rata", "prestação", "parcela",
  ]
  private static let signs: Set<String> = [
    "no", "nr", "number", "nummer", "n°", "nº", "numéro", "#",
  ]
  private static let endings: Set<String> = [
    "", "st", "nd", "rd", "th", "e", "er", "ère", "ème", "eme", "de", "ste", "ª", "º", "a",
  ]
  private static let ordinals: [Set<String>] = [
    [
      "first", "erste", "ersten", "première", "premiere", "eerste", "primera", "prima", "primeira",
      "pierwsza", "pierwszą",
    ],
    [
      "second", "zweite", "zweiten", "deuxième", "deuxieme", "seconde", "tweede", "segunda",
      "seconda", "druga", "drugą",
    ],
    [
      "third", "dritte", "dritten", "troisième", "troisieme", "derde", "tercera", "terza",
      "terceira",
      "trzecia", "trzecią",
    ],
    ["fourth", "vierte", "vierten", "quatrième", "vierde", "cuarta", "quarta", "czwarta"],
  ]
  private static let last: Set<String> = [
    "last", "final", "letzte", "letzten", "dernière", "derniere", "laatste", "última", "ultima",
    "ostatnia", "ostatnią",
  ]
}
