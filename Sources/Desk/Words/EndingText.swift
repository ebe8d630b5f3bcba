package import Cases

/// What ends together with a case, in words.
package enum EndingText {
  /// Each thing that ends, as half a sentence.
  package static func words(_ ending: CaseEnding) -> [String] { ending.parts.map(words) }

  private static func words(_ part: CaseEnding.Part) -> String {
    switch part {
    case .validation(let id, let subject, let amount, let asked):
      "validation \(id) '\(subject)' of \(MoneyText.text(amount)), which "
        + "\(asked.joined(separator: ", ")) should decide"
    case .plan(let id): "plan \(id), which is active"
    case .unagreedPlan(let id): "plan \(id), which nobody has agreed to"
    case .letter(let template, let day, _): "the letter \(template) that is planned for \(day)"
    case .next(let what, let day): "what is next: \(what) on \(day)"
    case .proposals(let count): "\(count) open proposal\(count == 1 ? "" : "s")"
    case .promise(let amount, let day): "the promise of \(MoneyText.text(amount)) for \(day)"
    }
  }
}
