/// How a meeting recurs (RFC 5545 §3.3.10).
enum RecurrenceRule {
  private static let units = [
    "SECONDLY": "second", "MINUTELY": "minute", "HOURLY": "hour", "DAILY": "day",
    "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year",
  ]
  private static let days = [
    "MO": "Monday", "TU": "Tuesday", "WE": "Wednesday", "TH": "Thursday", "FR": "Friday",
    "SA": "Saturday", "SU": "Sunday",
  ]

  /// A rule in words; empty for what is none.
  static func words(_ rule: String) -> String {
    var parts: [String: String] = [:]
    for part in rule.uppercased().split(separator: ";").prefix(20) {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2 { parts[String(pair[0])] = String(pair[1]) }
    }
    guard let unit = parts["FREQ"].flatMap({ units[$0] }) else { return "" }
    let interval = parts["INTERVAL"].flatMap { Int($0) } ?? 1
    var words = interval > 1 ? "every \(interval) \(unit)s" : "every \(unit)"
    let named = (parts["BYDAY"] ?? "").split(separator: ",").prefix(7).compactMap { day($0) }
    if !named.isEmpty { words += " on " + named.joined(separator: ", ") }
    if let date = parts["BYMONTHDAY"] { words += " on day \(date)" }
    if let count = parts["COUNT"].flatMap({ Int($0) }) { words += ", \(count) times" }
    if let end = parts["UNTIL"].flatMap({ CalendarTime($0) }) { words += ", until \(end.day)" }
    return words
  }

  /// `MO`, or with its place in the month, `-1FR`.
  private static func day(_ text: Substring) -> String? {
    guard let name = days[String(text.suffix(2))] else { return nil }
    guard let place = Int(text.dropLast(2)) else { return name }
    return place == -1 ? "the last \(name)" : "\(name) number \(place)"
  }
}
