import Cases
package import Foundation

/// A value as the text of a field of CSV, for programs: amounts are plain digits.
package struct CSVText: Sendable {
  /// The time zone of dates.
  let timeZone: TimeZone

  package init(timeZone: TimeZone) {
    self.timeZone = timeZone
  }

  /// The text; `CSV.field` makes a field of it.
  package func text(_ value: FieldValue) -> String {
    switch value {
    case .string(let text), .decimal(let text), .block(let text): text
    case .amount(let money): money.digits
    case .amounts(let amounts): amounts.map(\.fixed).joined(separator: "; ")
    case .list(let values): values.map(text).joined(separator: "; ")
    default: CellText(timeZone: timeZone, isASCII: false).cell(value)
    }
  }
}
