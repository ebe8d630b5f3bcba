import Cases
import Desk

/// What lists of money have in common: the option of CSV, and what stands above them.
enum ListText {
  static let csv = Option.flag("csv", "As CSV (RFC 4180).")
  static let limit = Option.integer("limit", "N", "At most so many.").defaulting(to: "100")

  /// How many there are and what is open of them: `100 of 1,234 cases, open 1,333.33 EUR`.
  static func head(_ total: MoneyTotal, shown: Int, _ one: String, _ many: String) -> String {
    let text = MoneyText.total(total, one, many)
    return shown < total.count ? "\(shown) of \(text)" : text
  }
}
