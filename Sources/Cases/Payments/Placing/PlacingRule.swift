/// Decides where money belongs that came: what is safe is placed, everything else waits for a person.
///
/// A wrong placement is worse than none. Numbers count when all their letters and digits are there, in their
/// order, and the amount agrees to the cent; what stands between does not matter. Anything lost, changed or
/// turned, any other number that looks like an item's, and who paid being somebody else, is for a person.
public struct PlacingRule: Sendable {
  /// What is known.
  let facts: PlacingFacts
  let text: RemittanceText
  let structured: RemittanceText
  let index: NumberIndex
  let mentions: NumberMentions
  /// The items that are named, each once, in the order of the text.
  let named: [Int]
  /// Whether a reference with right check digits names them.
  let isByReference: Bool
  /// What of the structured reference is not known; nil when all is.
  let unknownReference: String?

  /// Reads what a payer wrote.
  public init(_ facts: PlacingFacts) {
    self.facts = facts
    let index = NumberIndex(facts.items)
    self.index = index
    text = RemittanceText(facts.text)
    structured = RemittanceText(facts.structured)
    mentions = NumberMentions(text, index) { facts.items[$0].open.minorUnits > 0 }
    let byReference = StructuredReference(structured, index)
    unknownReference = byReference.unknown
    isByReference =
      !byReference.items.isEmpty || mentions.mentions.contains(where: \.isReference)
    var named: [Int] = []
    let places = byReference.items + mentions.mentions.flatMap { Self.own($0.items, facts) }
    for place in places where !named.contains(place) { named.append(place) }
    self.named = named
  }

  /// Of items with one number those of who paid, when that decides.
  private static func own(_ items: [Int], _ facts: PlacingFacts) -> [Int] {
    guard items.count > 1 else { return items }
    let own = items.filter { facts.payerOf.contains(facts.items[$0].client) }
    return own.count == 1 ? own : items
  }

  /// Whether its text names the ends of a range, so that what lies between matters.
  public var hasRange: Bool { mentions.hasRange }

  /// Where it belongs.
  public var answer: PlacingAnswer {
    guard facts.amount.minorUnits > 0 else { return .ask(.nothing) }
    if text.says(RemittanceWords.back) { return .ask(.back) }
    let right = Set(facts.references.filter(\.isRight).map(\.number))
    if let wrong = facts.references.first(where: { !right.contains($0.number) }) {
      return .ask(.reference(wrong.number))
    }
    guard right.count < 2 else { return .ask(.severalCases) }
    if let unknown = unknownReference { return .ask(.unknownNumber(unknown)) }
    if let number = right.first { return ofCase(number) }
    return named.isEmpty ? .ask(unnamed) : ofItems(named)
  }

  private var unnamed: PlacingDoubt {
    mentions.unresolved.first.map { .unknownNumber($0) } ?? .unnamed
  }

  // MARK: Items

  /// What speaks against any placement on the items that it names.
  private func doubt(of items: [Int]) -> PlacingDoubt? {
    if mentions.isAmbiguous
      || mentions.mentions.contains(where: { Self.own($0.items, facts).count > 1 })
    {
      return .ambiguous
    }
    if let other = mentions.unresolved.first { return .unknownNumber(other) }
    for item in items.map({ facts.items[$0] }) {
      if item.open.currency != facts.amount.currency { return .currency(item.open.currency) }
      if item.open.minorUnits == 0 { return .settled(item.number) }
      if let day = facts.paidBefore[item.number] { return .paidBefore(item.number, day) }
      let issued = item.issued ?? item.due?.adding(days: -180)
      if let issued, facts.day < issued { return .tooEarly(item.number) }
    }
    return otherClient(Set(items.map { facts.items[$0].client }))
  }

  private func otherClient(_ clients: Set<String>) -> PlacingDoubt? {
    guard clients.count == 1, let client = clients.first else {
      return .otherClient(clients.sorted().joined(separator: ", "))
    }
    if facts.payerOf.isEmpty {
      guard isByReference else { return .unknownPayer(client) }
    } else if !facts.payerOf.contains(client) {
      return .otherClient(client)
    }
    return namesOtherClient(than: client) ? .otherClient(client) : nil
  }

  /// Whether its text has the account number of another client than that.
  private func namesOtherClient(than client: String) -> Bool {
    let others = Set(facts.items.map(\.client)).subtracting([client]).map(NumberIndex.compact)
    guard !others.isEmpty else { return false }
    let keys = Set(NumberSpans.keys(of: facts.text) ?? [])
    return others.contains { $0.utf8.count >= 4 && keys.contains($0) }
  }

  /// Its parts when it settles the items that it names.
  func ofItems(_ items: [Int]) -> PlacingAnswer {
    if let doubt = doubt(of: items) { return .ask(doubt) }
    var answer = settling(items)
    let between = mentions.between.filter { !items.contains($0) }
    if !between.isEmpty {
      let all = settling(items + between)
      // A dash is "from … to" or "and": when both could be meant, nobody knows.
      guard answer == nil else { return .ask(.ambiguous) }
      answer = doubt(of: items + between) == nil ? all : nil
    }
    answer = answer ?? statedParts(items) ?? discounted(items) ?? part(items)
    guard var answer else { return .ask(difference(from: items)) }
    answer.evidence.insert(
      isByReference ? .itemReference : .items(items.map { facts.items[$0].number }),
      at: 0
    )
    return answer
  }

  private func open(_ items: [Int]) -> Int? {
    Money.sum(items.map { facts.items[$0].open })?.minorUnits
  }

  private func difference(from items: [Int]) -> PlacingDoubt {
    guard let open = open(items) else { return .ambiguous }
    let beyond = facts.amount.minorUnits - open
    let money = Money(minorUnits: abs(beyond), currency: facts.amount.currency)
    guard beyond < 0 else { return .more(money) }
    return discountDoubt(items, missing: money) ?? .less(money)
  }

  private func settling(_ items: [Int]) -> PlacingAnswer? {
    guard open(items) == facts.amount.minorUnits else { return nil }
    return PlacingAnswer(
      parts: items.map { PlacedPart(.item($0), facts.items[$0].open.minorUnits) }
    )
  }

  /// Several numbers, each with an amount, which add up to the payment.
  private func statedParts(_ items: [Int]) -> PlacingAnswer? {
    guard Money.fractionDigits(of: facts.amount.currency) == 2, items.count > 1,
      let parts = StatedAmounts.parts(of: mentions.mentions, in: text), parts.count == items.count,
      parts.reduce(0, +) == facts.amount.minorUnits,
      zip(items, parts).allSatisfy({ isPart($1, of: facts.items[$0].open.minorUnits) })
    else { return nil }
    return PlacingAnswer(
      parts: zip(items, parts).map { PlacedPart(.item($0), $1) },
      evidence: [.statedParts]
    )
  }

  /// Whether an amount is all or a part, and not what a discount leaves.
  private func isPart(_ units: Int, of open: Int) -> Bool {
    units == open || units > 0 && units <= open - open / 20
  }

  /// One number, and a word that says that it is a part.
  private func part(_ items: [Int]) -> PlacingAnswer? {
    guard items.count == 1, text.says(RemittanceWords.part), !text.says(RemittanceWords.discount),
      case let open = facts.items[items[0]].open.minorUnits, facts.amount.minorUnits < open,
      isPart(facts.amount.minorUnits, of: open)
    else { return nil }
    return PlacingAnswer(
      parts: [PlacedPart(.item(items[0]), facts.amount.minorUnits)],
      evidence: [.part]
    )
  }
}
