/// What a person is shown who has to place a payment.
extension PlacingRule {
  /// What a payment may be for, what fits best first.
  public struct Candidate: Sendable, Equatable {
    /// What it may be for.
    public var target: PlacedPart.Target
    /// How well it fits.
    public var fit: Int
  }

  /// How many are named at most.
  private static let mostCandidates = 20

  /// The items and cases that it may be for, what fits best first.
  public var candidates: [Candidate] {
    var fits: [Int: Int] = [:]
    func add(_ fit: Int, _ items: [Int]) { for item in items { fits[item, default: 0] += fit } }
    add(32, named + mentions.between.filter { !named.contains($0) })
    add(16, similar)
    add(8, byEnd)
    for (place, item) in facts.items.enumerated() where item.open == facts.amount {
      fits[place, default: 0] += 4
    }
    let isEmpty = fits.isEmpty
    for (place, item) in facts.items.enumerated() where facts.payerOf.contains(item.client) {
      if isEmpty || fits[place] != nil { fits[place, default: 0] += 1 }
    }
    let items = fits.map { Candidate(target: .item($0.key), fit: $0.value) }
    return (items + cases).sorted { first, second in
      (second.fit, order(first)) < (first.fit, order(second))
    }.prefix(Self.mostCandidates).map(\.self)
  }

  private func order(_ candidate: Candidate) -> Int {
    switch candidate.target {
    case .item(let place), .installment(_, let place), .ofCase(let place): place
    }
  }

  /// Cases by their references, whole or not, and by what is missing of their plans.
  private var cases: [Candidate] {
    facts.cases.indices.compactMap { place in
      let file = facts.cases[place]
      let isNamed = facts.references.contains { $0.number == file.number }
      let units = file.missing?.first { $0.units > 0 }?.units ?? file.open
      let fit = (isNamed ? 32 : 0) + (units == facts.amount.minorUnits ? 4 : 0)
      return Candidate(target: .ofCase(place), fit: fit + 1)
    }
  }

  /// Items whose numbers differ from a text in a look-alike, in one digit, or in two that are turned.
  private var similar: [Int] {
    var found: Set<Int> = []
    for key in NumberSpans.keys(of: facts.text) ?? [] {
      found.formUnion(index.byFolded[NumberIndex.folded(key)] ?? [])
    }
    for text in mentions.unresolved.prefix(10) {
      for (place, compact) in index.compacts.enumerated() where Self.isSlip(text, compact) {
        found.insert(place)
      }
    }
    return found.subtracting(named).sorted()
  }

  /// Whether two texts of one length differ in one character, or in two neighbours that are turned.
  private static func isSlip(_ first: String, _ second: String) -> Bool {
    guard first.utf8.count == second.utf8.count, first != second else { return false }
    let (first, second) = (Array(first.utf8), Array(second.utf8))
    let places = first.indices.filter { first[$0] != second[$0] }
    guard places.count == 2, places[1] == places[0] + 1 else { return places.count == 1 }
    return first[places[0]] == second[places[1]] && first[places[1]] == second[places[0]]
  }

  /// Items of which a text has the last digits only.
  private var byEnd: [Int] {
    var found: Set<Int> = []
    for (place, token) in text.tokens.enumerated() where token.isDigits && token.mark == nil {
      guard !mentions.covers(place) else { continue }
      let digits = NumberIndex.withoutZeros(token.text)
      found.formUnion(index.byEnd[digits] ?? [])
    }
    return found.subtracting(named).sorted()
  }
}
