import FoundationEssentials

/// A date to the form of RFC 5322 §3.3, in any time zone of the host.
enum DateField {
  private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The words of the field.
  /// - Throws: `ComposeError` for a year without four digits or an offset of a day and more.
  static func words(_ date: Date, secondsFromUTC: Int) throws(ComposeError) -> [String] {
    let instant = date.timeIntervalSince1970
    // From 1900-01-01, before which RFC 5322 §3.3 knows no date, to the year 9999.
    guard instant >= -2_208_988_800, instant < 253_402_300_800 - 86_400 else {
      throw ComposeError(field: "Date", reason: "date that cannot be written")
    }
    guard (-86_399...86_399).contains(secondsFromUTC) else {
      throw ComposeError(field: "Date", reason: "offset from UTC of a day or more")
    }
    let offset = secondsFromUTC / 60
    let local = Int(instant.rounded(.down)) + offset * 60
    let (days, second) = local.quotientAndRemainder(dividingByFloored: 86_400)
    let civil = civilDate(daysSince1970: days)
    // 1970-01-01 was a Thursday.
    let weekday = (days + 4).quotientAndRemainder(dividingByFloored: 7).remainder
    let time = [second / 3600, second / 60 % 60, second % 60].map(twoDigits)
    let zone = twoDigits(abs(offset) / 60) + twoDigits(abs(offset) % 60)
    return [
      "\(Self.days[weekday]),", String(civil.day), months[civil.month - 1], String(civil.year),
      time.joined(separator: ":"), (offset < 0 ? "-" : "+") + zone,
    ]
  }

  /// Year, month and day of the Gregorian calendar, counted in years that begin in March.
  private static func civilDate(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (days + 719_468).quotientAndRemainder(dividingByFloored: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}

extension Int {
  /// Quotient and remainder with a remainder that is never negative.
  fileprivate func quotientAndRemainder(
    dividingByFloored divisor: Int
  ) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
