public import Liquid

/// What a case may lack that a letter speaks of.
public enum LetterLack: Sendable, Equatable, CaseIterable {
  /// The case is about no client.
  case client
  /// The items are of several currencies, or beyond counting.
  case oneAmount
  /// There is no plan, or none that is still meant.
  case plan
  /// The plan has no installment that the letter could be about.
  case installment
  /// The letter is about no validation, or goes to people who may not see one.
  case validation
  /// No legal stage was entered.
  case legalStage
  /// What is claimed is of several currencies, or nothing.
  case oneClaim
  /// What is claimed cannot be reckoned.
  case claim
  /// A field of the workspace has no value, or is for our own people.
  case field

  /// It as half a sentence.
  var sentence: String {
    switch self {
    case .client: "the case has no client"
    case .oneAmount: "the items of the case are of several currencies, and have no sum"
    case .plan: "the case has no payment plan"
    case .installment: "the case has no plan with an installment to come"
    case .validation: "it is not written about a validation"
    case .legalStage: "the case has no legal stage"
    case .oneClaim:
      "the claim is of several currencies, or there is none: 'claim.totals' names each"
    case .claim: "the claim of the case cannot be reckoned"
    case .field: "a field of it has no value, or is for our own people"
    }
  }
}

extension LetterVariable {
  /// What the case lacks when a letter does not have the variable; nil when each letter has it.
  var lack: LetterLack? {
    if isField { return .field }
    return switch (path.first, path.dropFirst().first) {
    case ("client", _): .client
    case ("case", "amount"), ("case", "currency"): .oneAmount
    case ("plan", _): .plan
    case ("installment", _): .installment
    case ("validation", _), ("validation_step", _), ("validation_note", _): .validation
    case ("legal", "stage"): .legalStage
    case ("legal", "claim_amount"), ("legal", "interest"), ("legal", "costs"),
      ("legal", "currency"):
      .oneClaim
    case ("claim", _): .claim
    default: nil
    }
  }
}

extension LetterError {
  /// The mistake of a template that names what the case lacks; nil for any other mistake.
  ///
  /// What the template misspells is no lack of the case.
  public static func lacking(
    _ error: TemplateError,
    in template: LetterTemplate,
    fields: CustomFields = CustomFields()
  ) -> LetterError? {
    let pieces = error.message.split(separator: "'", omittingEmptySubsequences: false)
    guard error.kind == .undefinedVariable, pieces.count == 3 else { return nil }
    let name = String(pieces[1])
    // `plan.installments[0].amount` and `claim.totals.first.total` are of the group they begin with.
    let steps = name.split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" }).map(String.init)
    let all = LetterVariable.all(with: fields)
    let known =
      LetterVariable.named(steps, among: all) ?? all.first { $0.path.first == steps[0] }
    guard LetterVariable.isKnown(steps, among: all), let lack = known?.lack else { return nil }
    return .lacks(template: template.code, variable: name, lack)
  }
}

extension LetterTemplate {
  /// Whether a letter from it says what is claimed: then the claim has to be there, and right.
  public var namesClaim: Bool {
    var left = [subject, text, html].compactMap(\.self)
    var seen: Set<String> = []
    while let template = left.popLast() {
      if template.variables.contains(where: { LetterTemplate.isOfClaim($0.path) }) { return true }
      for use in template.partialsUsed where seen.insert(use.name).inserted {
        left += partials[use.name].map { [$0] } ?? []
      }
    }
    return false
  }

  private static func isOfClaim(_ path: [String]) -> Bool {
    switch LetterVariable.named(path)?.lack {
    case .claim, .oneClaim: true
    default: path.first == "claim"
    }
  }
}
