package import Foundation

/// A value as text of one line, safe to print: in a cell of a table or a line of the log.
package struct CellText: Sendable {
  /// The time zone of dates.
  let timeZone: TimeZone
  /// Whether all that is not ASCII is escaped.
  let isASCII: Bool

  package init(timeZone: TimeZone = .gmt, isASCII: Bool) {
    self.timeZone = timeZone
    self.isASCII = isASCII
  }

  /// Text of one line, safe to print.
  package func line(_ text: String) -> String { SafeText.line(text, ascii: isASCII) }

  /// A moment in the time zone: `2026-11-23 10:00`.
  package func date(_ date: Date) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    let day = [padded(parts.year, 4), padded(parts.month, 2), padded(parts.day, 2)]
    return day.joined(separator: "-") + " \(padded(parts.hour, 2)):\(padded(parts.minute, 2))"
  }

  private func padded(_ number: Int?, _ width: Int) -> String {
    let digits = String(number ?? 0)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A value as the text of a cell.
  package func cell(_ value: FieldValue) -> String {
    switch value {
    case .absent: ""
    case .string(let text), .decimal(let text), .block(let text): line(text)
    case .amount(let money): MoneyText.number(money)
    case .amounts(let amounts): amounts.map(MoneyText.text).joined(separator: ", ")
    case .integer(let number): String(number)
    case .boolean(let flag): flag ? "yes" : "no"
    case .moment(let moment): date(moment)
    case .list(let values): values.map(cell).joined(separator: ", ")
    case .record(let record):
      record.fields.map { "\($0.title): \(cell($0.value))" }.joined(separator: "; ")
    case .table(let records): "\(records.count)"
    }
  }
}
