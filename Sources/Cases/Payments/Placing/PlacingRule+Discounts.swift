/// Money that is less by what its payer may take off.
extension PlacingRule {
  /// What is open less the discounts that were agreed, each in its time; what has none counts in full.
  func discounted(_ items: [Int]) -> PlacingAnswer? {
    var parts: [PlacedPart] = []
    for place in items {
      let item = facts.items[place]
      let off = item.allowance(on: facts.day)
      var part = PlacedPart(.item(place), item.open.minorUnits - off)
      part.discount = off
      parts.append(part)
    }
    guard parts.contains(where: { $0.discount > 0 }),
      parts.reduce(0, { $0 + $1.units }) == facts.amount.minorUnits
    else { return nil }
    return PlacingAnswer(parts: parts, evidence: [.discount])
  }

  /// Why what is missing is no discount that was agreed; nil when it is not taken for one.
  func discountDoubt(_ items: [Int], missing: Money) -> PlacingDoubt? {
    let found = items.map { facts.items[$0] }
    let agreed = found.map { $0.allowance(on: facts.day) }.reduce(0, +)
    if agreed > 0, missing.minorUnits > agreed, missing.minorUnits <= 2 * agreed {
      return .discountTooLarge(missing, of: Money(minorUnits: agreed, currency: missing.currency))
    }
    let late = found.filter { item in
      guard let discount = item.discount, discount.lastDay < facts.day else { return false }
      return item.allowance(on: discount.lastDay) > 0
    }
    let lost = late.compactMap { item in item.discount.map { item.allowance(on: $0.lastDay) } }
    guard let first = late.first, let day = first.discount?.lastDay,
      agreed + lost.reduce(0, +) == missing.minorUnits
    else { return nil }
    return .discountTooLate(missing, first.number, day)
  }
}
