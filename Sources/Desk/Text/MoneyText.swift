package import Cases
import Foundation

/// Amounts as tables show them: `1,333.33 EUR`.
package enum MoneyText {
  package static func text(_ units: Int, _ currency: String) -> String {
    "\(number(Money(minorUnits: units, currency: currency))) \(currency)"
  }

  /// The digits alone, where a column beside them has the currency: `1,333.33`.
  package static func number(_ money: Money) -> String {
    let digits = money.digits
    let whole = digits.prefix { $0 != "." }
    var groups = ""
    for (place, digit) in whole.enumerated() {
      let rest = whole.count - place
      if rest.isMultiple(of: 3), place > 0, groups != "-" { groups += "," }
      groups.append(digit)
    }
    return groups + digits.dropFirst(whole.count)
  }

  /// How many things there are, and what they add up to: `3 cases, open 1,333.33 EUR and 5.00 USD`.
  package static func total(_ total: MoneyTotal, _ one: String, _ many: String) -> String {
    let sums = total.amounts.filter { $0.minorUnits != 0 }.map(text)
    let count = "\(total.count.formatted(.number.locale(Locale(identifier: "en_US"))))"
    let things = "\(count) \(total.count == 1 ? one : many)"
    return sums.isEmpty ? things : "\(things), open \(Sentences.listed(sums))"
  }

  package static func text(_ money: Money) -> String { text(money.minorUnits, money.currency) }
}
