import Foundation

/// A day as it is typed: `2026-11-23`.
struct CalendarDay: Equatable, Sendable, CustomStringConvertible {
  let year: Int
  let month: Int
  let day: Int

  /// Reads a day that exists; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    guard let utc = TimeZone(identifier: "UTC"), year > 0, let date = start(in: utc) else {
      return nil
    }
    let found = Self.calendar(utc).dateComponents([.year, .month, .day], from: date)
    guard found.year == year, found.month == month, found.day == day else { return nil }
  }

  /// The first moment of the day.
  func start(in zone: TimeZone) -> Date? {
    Self.calendar(zone).date(from: DateComponents(year: year, month: month, day: day))
  }

  private static func calendar(_ zone: TimeZone) -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar
  }

  var description: String {
    let padded = [(year, 4), (month, 2), (day, 2)].map { number, width in
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return padded.joined(separator: "-")
  }
}
