/// Where a payment goes by itself, or why it waits for a person.
public enum MoneyPlacement: Sendable, Equatable {
  /// Its parts, one for each place.
  case placed([PaymentPart], because: String)
  /// It waits.
  case waits(PlacingDoubt)

  /// The places of the parts of an answer; `place` tells that of an item, nil when several claim it.
  public init(_ rule: PlacingRule, place: (PayableItem) throws -> PaymentPlace?) rethrows {
    let answer = rule.answer
    if let doubt = answer.doubt {
      self = .waits(doubt)
      return
    }
    var parts: [PaymentPart] = []
    for part in answer.parts {
      guard let target = try Self.place(of: part.target, rule.facts, place) else {
        self = .waits(.place("what it names is in several cases"))
        return
      }
      if let known = parts.firstIndex(where: { $0.place == target }) {
        parts[known].units += part.units
        parts[known].discount += part.discount
      } else {
        var new = PaymentPart(part.units, at: target)
        new.discount = part.discount
        parts.append(new)
      }
    }
    guard !parts.isEmpty, parts.allSatisfy({ $0.units > 0 }) else {
      self = .waits(.place("a credit note is in another place than what it is taken from"))
      return
    }
    self = .placed(parts, because: answer.evidence.map(\.sentence).joined(separator: ", "))
  }

  private static func place(
    of target: PlacedPart.Target,
    _ facts: PlacingFacts,
    _ place: (PayableItem) throws -> PaymentPlace?
  ) rethrows -> PaymentPlace? {
    switch target {
    case .item(let number): try place(facts.items[number])
    case .installment(_, let number), .ofCase(let number): .onCase(facts.cases[number].number)
    }
  }
}
