/// When a meeting takes place, as its calendar writes it (RFC 5545 §3.3.4, §3.3.5).
struct CalendarTime: Equatable {
  /// The day as `2026-12-03`.
  let day: String
  /// `Thu` and so on.
  let weekday: String
  /// `14:00`; nil for a whole day.
  let clock: String?
  /// The zone as it is named; nil for none.
  let zone: String?
  /// The days since 1 January 1970.
  private let number: Int

  init?(_ property: CalendarProperty) {
    self.init(property.value, zone: property.parameters["TZID"])
  }

  init?(_ value: String, zone: String? = nil) {
    let bytes = Array(value.trimmedSpace.utf8)
    guard bytes.count >= 8, let year = Self.number(bytes[0..<4]),
      let month = Self.number(bytes[4..<6]), let date = Self.number(bytes[6..<8]),
      (1...12).contains(month), (1...31).contains(date)
    else { return nil }
    number = Self.days(year, month, date)
    day = [bytes[0..<4], bytes[4..<6], bytes[6..<8]]
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    weekday = Self.weekdays[(number % 7 + 7) % 7]
    guard bytes.count >= 13, bytes[8] == 0x54, Self.number(bytes[9..<13]) != nil else {
      clock = nil
      self.zone = nil
      return
    }
    clock = [bytes[9..<11], bytes[11..<13]]
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: ":")
    self.zone = bytes.last == 0x5A ? "UTC" : zone
  }

  private static let weekdays = [
    "Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday",
  ]

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits, as: UTF8.self))
  }

  /// The days since 1 January 1970, a Thursday, in the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  // MARK: In words

  /// From one time to another, in words.
  static func words(from start: CalendarTime?, to end: CalendarTime?, duration: String?) -> String {
    guard let start else { return "" }
    guard let clock = start.clock else {
      // RFC 5545 §3.6.1: the end of whole days is the day after the last one.
      guard let end, end.number > start.number + 1 else { return "\(start.date), all day" }
      return "\(start.date) to \(dayBefore(end)), all day"
    }
    let zone = start.zone.map { " (\($0))" } ?? " (no time zone named)"
    guard let end, let last = end.clock else {
      return "\(start.date), \(clock)\(duration.map { " for \($0)" } ?? "")\(zone)"
    }
    let other = end.zone == start.zone ? "" : end.zone.map { " (\($0))" } ?? ""
    if end.day == start.day, other.isEmpty { return "\(start.date), \(clock) to \(last)\(zone)" }
    return "\(start.date), \(clock)\(other.isEmpty ? "" : zone) to \(end.date), \(last)"
      + (other.isEmpty ? zone : other)
  }

  private var date: String { "\(weekday) \(day)" }

  /// The day before another, which the calendar excludes.
  private static func dayBefore(_ time: CalendarTime) -> String {
    let number = time.number - 1
    let era = number + 719_468
    let ofEra = era - (era / 146_097) * 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * month + 2) / 5 + 1
    let shown = month < 10 ? month + 3 : month - 9
    let fullYear = year + (era / 146_097) * 400 + (shown <= 2 ? 1 : 0)
    let digits = [fullYear, shown, day].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return weekdays[(number % 7 + 7) % 7] + " " + digits.joined(separator: "-")
  }

  /// `PT1H30M` in words; nil for what is no duration (RFC 5545 §3.3.6).
  static func duration(_ value: String) -> String? {
    let units: [Character: String] = [
      "W": "week", "D": "day", "H": "hour", "M": "minute", "S": "second",
    ]
    var parts: [String] = []
    var digits = ""
    for character in value.drop(while: { $0 == "P" || $0 == "+" }) {
      if character.isASCII, character.isNumber { digits.append(character) }
      if let unit = units[character], let count = Int(digits) {
        if count > 0 { parts.append("\(count) \(unit)\(count == 1 ? "" : "s")") }
        digits = ""
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
