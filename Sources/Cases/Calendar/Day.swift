public import FoundationEssentials

/// A day of the proleptic Gregorian calendar, without a time and a zone.
///
/// Foundation's formats change to the Julian calendar before 1582, which no reader of ISO 8601 does;
/// mail with a year such as 0102 is real.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let number: Int

  /// The day of a count of days since 1970-01-01.
  public init(number: Int) {
    self.number = number
  }

  /// A day that exists; nil for the 30th of February.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(month, year)
    else { return nil }
    // Years start in March here, so that the leap day is the last of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.dividedDown(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `2026-11-23`; nil for anything else, and for a day that does not exist.
  public init?(_ text: String) {
    guard text.utf8.count == 10 else { return nil }
    var (year, month, day) = (0, 0, 0)
    for (place, byte) in text.utf8.enumerated() {
      let isDash = place == 4 || place == 7
      guard isDash ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte) else { return nil }
      let digit = Int(byte) - 0x30
      switch place {
      case ..<4: year = year * 10 + digit
      case 5, 6: month = month * 10 + digit
      case 8, 9: day = day * 10 + digit
      default: break
      }
    }
    self.init(year, month, day)
  }

  /// The day that a moment falls on.
  public init(_ moment: Date, in zone: TimeZone) {
    let seconds = moment.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: moment))
    number = Int((seconds / 86_400).rounded(.down))
  }

  /// The first moment of the day.
  public func start(in zone: TimeZone) -> Date {
    let midnight = Date(timeIntervalSince1970: Double(number) * 86_400)
    let guess = midnight.addingTimeInterval(-Double(zone.secondsFromGMT(for: midnight)))
    return midnight.addingTimeInterval(-Double(zone.secondsFromGMT(for: guess)))
  }

  // MARK: Parts

  /// Year, month from 1, day from 1.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted.dividedDown(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week, from 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int { (number + 3) - (number + 3).dividedDown(by: 7) * 7 + 1 }

  /// The day as `2026-11-23`.
  public var description: String {
    let (year, month, day) = parts
    return [Day.padded(year, 4), Day.padded(month, 2), Day.padded(day, 2)].joined(separator: "-")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// How many days a month has.
  static func length(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // MARK: Counting

  /// Which of two days is earlier.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day so many days later.
  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// The same day of the month so many months later, or the last day of a month without it.
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let count = year * 12 + month - 1 + months
    let newYear = count.dividedDown(by: 12)
    let newMonth = count - newYear * 12 + 1
    return Day(newYear, newMonth, min(day, Day.length(newMonth, newYear))) ?? self
  }

  /// How many days later another day is.
  public func days(until other: Day) -> Int { other.number - number }
}

extension Int {
  /// The quotient rounded down.
  public func dividedDown(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }
}
