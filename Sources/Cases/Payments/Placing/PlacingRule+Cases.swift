/// Money with the reference of a case.
extension PlacingRule {
  /// Its parts when it is for the case of a reference.
  func ofCase(_ number: Int) -> PlacingAnswer {
    guard let place = facts.cases.firstIndex(where: { $0.number == number }) else {
      return .ask(.reference(number))
    }
    let file = facts.cases[place]
    guard file.isLive else { return .ask(.ended(file.reference)) }
    if let doubt = doubt(of: file) { return .ask(doubt) }
    var answer = parts(of: file, at: place)
    if answer.doubt == nil { answer.evidence.insert(.caseReference(file.reference), at: 0) }
    return answer
  }

  private func doubt(of file: ReferredCase) -> PlacingDoubt? {
    if !facts.payerOf.isEmpty, !file.client.isEmpty, !facts.payerOf.contains(file.client) {
      return .otherClient(file.client)
    }
    if !file.currencies.isEmpty, !file.currencies.contains(facts.amount.currency) {
      return .currency(file.currencies.sorted().joined(separator: ", "))
    }
    let others = named.filter { !file.items.contains(facts.items[$0].number) }
    if let other = others.first { return .place("\(facts.items[other].number) is not of the case") }
    return mentions.unresolved.first.map { .unknownNumber($0) }
  }

  private func parts(of file: ReferredCase, at place: Int) -> PlacingAnswer {
    let amount = facts.amount.minorUnits
    if let missing = file.missing { return installments(missing, of: file, at: place) }
    let whole = PlacingAnswer(parts: [PlacedPart(.ofCase(place), amount)])
    guard let open = file.open else { return file.items.isEmpty ? whole : .ask(.ambiguous) }
    guard amount <= open else {
      return .ask(.more(Money(minorUnits: amount - open, currency: facts.amount.currency)))
    }
    return whole
  }

  /// All that is missing of the next installments, as many as it takes.
  private func installments(
    _ missing: [ReferredCase.Installment],
    of file: ReferredCase,
    at place: Int
  ) -> PlacingAnswer {
    var rest = facts.amount.minorUnits
    var parts: [PlacedPart] = []
    var numbers: [Int] = []
    for installment in missing where installment.units > 0 && rest > 0 {
      guard rest >= installment.units else { return .ask(.installment(file.reference)) }
      rest -= installment.units
      numbers.append(installment.number)
      parts.append(PlacedPart(.installment(installment.number, of: place), installment.units))
    }
    guard rest == 0, !parts.isEmpty, statedInstallments.isSubset(of: numbers) else {
      return .ask(.installment(file.reference))
    }
    return PlacingAnswer(parts: parts, evidence: [.installments(numbers)])
  }

  /// The numbers of installments that its text names.
  private var statedInstallments: Set<Int> {
    var found: Set<Int> = []
    for place in text.tokens.indices
    where RemittanceWords.installment.contains(text.tokens[place].text) {
      guard
        let next = text.tokens[(place + 1)...].first(where: {
          !RemittanceWords.number.contains($0.text)
        }), next.isDigits, next.text.utf8.count <= 3, let number = Int(next.text)
      else { continue }
      found.insert(number)
    }
    return found
  }
}
