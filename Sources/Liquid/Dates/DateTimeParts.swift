import FoundationEssentials

/// An instant as a calendar and a clock show it, in the Gregorian calendar.
struct DateTimeParts {
  var year: Int
  var month: Int
  var day: Int
  var hour = 0
  var minute = 0
  var second = 0
  var nanosecond = 0
  /// How many seconds the clock is ahead of UTC.
  var offset = 0
  /// The name of the zone, where it has one.
  var zone = ""

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The instant on a clock that is `offset` seconds ahead of UTC.
  init(_ date: Date, offset: Int) {
    // Beyond these bounds no calendar is meant; they also keep the arithmetic in 64 bits.
    let interval = min(max(date.timeIntervalSince1970, -1e12), 1e12)
    let whole = interval.rounded(.down)
    self.init(seconds: Int(whole), offset: offset)
    nanosecond = min(Int(((interval - whole) * 1e9).rounded()), 999_999_999)
  }

  init(seconds: Int, offset: Int) {
    let local = min(max(seconds, -1_000_000_000_000), 1_000_000_000_000) + offset
    let days = local.flooredQuotient(by: 86_400)
    let rest = local - days * 86_400
    let civil = DateTimeParts.civil(days)
    self.init(year: civil.year, month: civil.month, day: civil.day)
    hour = rest / 3_600
    minute = rest / 60 % 60
    second = rest % 60
    self.offset = offset
  }

  /// Seconds since the epoch.
  var seconds: Int {
    DateTimeParts.days(year: year, month: month, day: day) * 86_400 + hour * 3_600 + minute * 60
      + second - offset
  }

  /// Days since the epoch of a date in the Gregorian calendar.
  static func days(year: Int, month: Int, day: Int) -> Int {
    // Years that start in March put the leap day last; 400 of them are an era of 146,097 days.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.flooredQuotient(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1
    )
  }

  /// The day of the week, Sunday being 0.
  var weekday: Int {
    let days = DateTimeParts.days(year: year, month: month, day: day) + 4
    return days - days.flooredQuotient(by: 7) * 7
  }

  /// The day of the year, from 1.
  var yearDay: Int {
    DateTimeParts.days(year: year, month: month, day: day)
      - DateTimeParts.days(year: year, month: 1, day: 1) + 1
  }

  /// The year and the week by ISO 8601, whose weeks start on Monday and belong to the year of
  /// their Thursday.
  var isoWeek: (year: Int, week: Int) {
    let monday = (weekday + 6) % 7
    let thursday = DateTimeParts.days(year: year, month: month, day: day) - monday + 3
    let parts = DateTimeParts(seconds: thursday * 86_400, offset: 0)
    return (parts.year, (parts.yearDay - 1) / 7 + 1)
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Whether such a date and time can be.
  var isValid: Bool {
    (1...12).contains(month) && (0...9_999).contains(year)
      && (1...DateTimeParts.length(ofMonth: month, year: year)).contains(day)
      && (0...23).contains(hour) && (0...59).contains(minute) && (0...60).contains(second)
  }

  /// The date as `2026-11-23 10:00:00 +0000`.
  var text: String { Strftime(self).formatted("%Y-%m-%d %H:%M:%S %z") }
}

extension Int {
  func flooredQuotient(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }
}
