package import Statements

/// What is said of bank statements.
package enum StatementText {
  /// What a person should look at, as half a sentence.
  package static func doubt(_ doubt: StatementDoubt, currency: String) -> String {
    switch doubt {
    case .partsDiffer(let units):
      "its payments do not add up to it: \(MoneyText.text(units, currency)) is missing, as where charges were taken"
    case .gap(let units):
      "a statement is missing before it: it begins \(MoneyText.text(units, currency)) from where the last one ended"
    case .unknownStatus(let code): "the bank calls it '\(code)', so it does not count as booked"
    case .totalDiffers(let name): "the bank's own total \(name) is another than that of the entries"
    case .encoding(let name): "the text was read as \(name); look at names with accents"
    case .day(let text): "the day \(text) is in no calendar and was read as the last of February"
    case .leftOut(let name): "\(name) is no statement and was left out"
    }
  }

  /// Whether a statement adds up, as half a sentence.
  package static func balance(_ balance: StatementBalance, currency: String) -> String {
    guard let difference = balance.difference else { return "it names no balances" }
    if difference == 0 { return "it adds up" }
    return "it does not add up: \(MoneyText.text(difference, currency)) is missing in its entries"
  }
}
