/// On which days people work: without weekends and the holidays of a country.
public struct WorkCalendar: Sendable, Equatable {
  /// The days of the week without work, from 1 for Monday (ISO 8601).
  public var weekend: Set<Int>
  /// The holidays of each country (ISO 3166-1).
  public var holidays: [String: [Holiday]]

  /// Joins the parts.
  public init(weekend: Set<Int> = [6, 7], holidays: [String: [Holiday]] = [:]) {
    self.weekend = weekend
    self.holidays = holidays
  }

  /// Whether people of a country work on a day.
  public func isWorkday(_ day: Day, in country: String) -> Bool {
    guard !weekend.contains(day.weekday) else { return false }
    return !(holidays[country] ?? []).contains { $0.isOn(day) }
  }

  /// The day itself when it is a workday, else the next one.
  public func workday(onOrAfter day: Day, in country: String) -> Day {
    // A calendar without any workday is refused where it is read; the bound keeps this finite.
    (0..<370).lazy.map(day.adding(days:)).first { isWorkday($0, in: country) } ?? day
  }

  /// The day so many workdays earlier.
  public func subtracting(workdays: Int, from day: Day, in country: String) -> Day {
    var day = day
    for _ in 0..<max(0, workdays) {
      // A calendar without any workday is refused where it is read; the bound keeps this finite.
      day = (1..<370).lazy.map { day.adding(days: -$0) }.first { isWorkday($0, in: country) } ?? day
    }
    return day
  }

  /// The day so many workdays later.
  public func adding(workdays: Int, to day: Day, in country: String) -> Day {
    var day = day
    for _ in 0..<max(0, workdays) {
      day = workday(onOrAfter: day.adding(days: 1), in: country)
    }
    return day
  }
}

/// A day without work: of one year, of every year, by Easter, or by weekday of a month.
public enum Holiday: Sendable, Equatable {
  /// One day, `2026-05-29`.
  case once(Day)
  /// The same day every year, `12-25`.
  case yearly(month: Int, day: Int)
  /// So many days after Easter Sunday, `easter+1`.
  case easter(Int)
  /// The nth weekday of a month, `3 monday 01`; the last one is number -1.
  case weekday(Int, weekday: Int, month: Int)

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Reads one of the four forms; nil for anything else.
  public init?(_ text: String) {
    if let day = Day(text) {
      self = .once(day)
    } else if text.hasPrefix("easter") {
      let rest = text.dropFirst(6)
      guard let offset = rest.isEmpty ? 0 : Int(rest), abs(offset) < 100 else { return nil }
      self = .easter(offset)
    } else if let day = Day("2024-" + text) {
      self = .yearly(month: day.parts.month, day: day.parts.day)
    } else {
      let words = text.split(separator: " ")
      guard words.count == 3, let count = Int(words[0]), (1...5).contains(abs(count)),
        let place = Holiday.weekdays.firstIndex(of: words[1].lowercased()),
        let month = Int(words[2]), (1...12).contains(month)
      else { return nil }
      self = .weekday(count, weekday: place + 1, month: month)
    }
  }

  /// Whether a day is the holiday.
  public func isOn(_ day: Day) -> Bool {
    let (year, month, date) = day.parts
    switch self {
    case .once(let other): return day == other
    case .yearly(let otherMonth, let otherDay): return month == otherMonth && date == otherDay
    case .easter(let offset): return day == Holiday.easter(year).adding(days: offset)
    case .weekday(let count, let weekday, let otherMonth):
      guard month == otherMonth, day.weekday == weekday else { return false }
      let place = (date - 1) / 7 + 1
      let placeFromEnd = (Day.length(month, year) - date) / 7 + 1
      return count > 0 ? place == count : placeFromEnd == -count
    }
  }

  /// Easter Sunday of a year, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms).
  static func easter(_ year: Int) -> Day {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let g = (b - (b + 8) / 25 + 1) / 3
    let h = (19 * a + b - b / 4 - g + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return Day(year, sum / 31, sum % 31 + 1) ?? Day(number: 0)
  }
}
