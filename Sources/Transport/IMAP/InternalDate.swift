import FoundationEssentials

/// The date-time of INTERNALDATE (RFC 9051 §9).
enum InternalDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Reads `17-Jul-1996 02:44:25 -0700`, the day with a leading space or zero.
  static func date(_ text: String) -> Date? {
    let words = text.split(separator: " ")
    guard words.count == 3, let zone = offset(words[2]) else { return nil }
    let day = words[0].split(separator: "-")
    let time = words[1].split(separator: ":").compactMap { Int($0) }
    guard day.count == 3, time.count == 3,
      let dayOfMonth = Int(day[0]), (1...31).contains(dayOfMonth),
      let month = months.firstIndex(of: day[1].lowercased()),
      let year = Int(day[2]), (1...9_999).contains(year),
      (0...23).contains(time[0]), (0...59).contains(time[1]), (0...60).contains(time[2])
    else { return nil }
    let days = daysSince1970(year: year, month: month + 1, day: dayOfMonth)
    let seconds = days * 86_400 + time[0] * 3_600 + time[1] * 60 + time[2] - zone
    return Date(timeIntervalSince1970: Double(seconds))
  }

  /// Writes `17-Jul-1996 02:44:25 +0000`, in UTC.
  static func text(_ date: Date) -> String {
    let iso = date.formatted(.iso8601)
    let digits = iso.split { !$0.isNumber }.map(String.init)
    guard digits.count == 6, let month = Int(digits[1]) else { return "01-Jan-1970 00:00:00 +0000" }
    let name = months[month - 1].capitalized
    return "\(digits[2])-\(name)-\(digits[0]) \(digits[3]):\(digits[4]):\(digits[5]) +0000"
  }

  /// Seconds east of UTC.
  private static func offset(_ zone: Substring) -> Int? {
    guard zone.utf8.count == 5, let number = Int(zone.dropFirst()), number >= 0 else { return nil }
    let seconds = (number / 100) * 3_600 + (number % 100) * 60
    return zone.hasPrefix("-") ? -seconds : zone.hasPrefix("+") ? seconds : nil
  }

  /// Counts days in a calendar whose years begin in March, so that leap days come last.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
