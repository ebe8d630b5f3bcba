/// How days become a part of a year.
///
/// Directive 2011/7/EU leaves it to national law and practice; `rates.json5` says it per country.
public enum DayCount: String, Sendable, Hashable, CaseIterable {
  /// Calendar days of a year of 365, leap year or not.
  case actual365 = "actual/365"
  /// Calendar days of the year that they lie in: 365, in a leap year 366.
  case actualActual = "actual/actual"
  /// Calendar days of a year of 360.
  case actual360 = "actual/360"
  /// Months of 30 days and years of 360; a 31st counts as the 30th (30E/360).
  case thirty360 = "30/360"

  /// How many days interest is counted for, both days included.
  func days(from first: Day, to last: Day) -> Int {
    guard self == .thirty360 else { return first.days(until: last) + 1 }
    return DayCount.commercialNumber(last) - DayCount.commercialNumber(first.adding(days: -1))
  }

  /// How many days the year of a day has.
  func yearLength(on day: Day) -> Int {
    switch self {
    case .actual365: 365
    case .actualActual: Day.length(2, day.parts.year) == 29 ? 366 : 365
    case .actual360, .thirty360: 360
    }
  }

  private static func commercialNumber(_ day: Day) -> Int {
    let (year, month, day) = day.parts
    return year * 360 + month * 30 + min(day, 30)
  }
}
