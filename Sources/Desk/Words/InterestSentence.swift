package import Cases

extension InterestError {
  /// What is wrong, as a sentence for people, and what to do about it.
  package var sentence: String {
    switch self {
    case .unknownCountry(let country, let known):
      "There is no statutory interest of '\(country)' in \(RatesFile.name), only of "
        + "\(known.joined(separator: ", ")); enter it there, or name the contract's rate."
    case .noRate(let country, let debtor):
      "\(RatesFile.name) has no rate of \(country) for a \(debtor.rawValue); enter it there, or name "
        + "the contract's rate."
    case .rateMissing(let country, let day):
      "\(RatesFile.name) has no rate \(country.map { "of \($0) " } ?? "")for \(day), in the "
        + "\(InterestError.halfYear(of: day)); enter it there, or reckon until \(day.adding(days: -1))."
    case .tooLarge:
      "The amounts are too large to be reckoned."
    }
  }

  private static func halfYear(of day: Day) -> String {
    let (year, month, _) = day.parts
    return "\(month <= 6 ? "first" : "second") half of \(year)"
  }
}
