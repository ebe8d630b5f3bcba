package import Cases
import Foundation

/// Amounts as tables show them: `1,333.33 EUR`.
package enum MoneyText {
  package static func text(_ units: Int, _ currency: String) -> String {
    let money = Money(minorUnits: units, currency: currency)
    let number = money.decimal.formatted(
      .number.precision(.fractionLength(Money.fractionDigits(of: currency)))
        .locale(Locale(identifier: "en_US"))
    )
    return "\(number) \(currency)"
  }

  package static func text(_ money: Money) -> String { text(money.minorUnits, money.currency) }
}
