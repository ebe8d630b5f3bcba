/// Reads dates as people and programs write them: ISO 8601, RFC 5322, `March 14, 2016`,
/// `14 Mar 2016 3:05 pm +02:00`, `2016/03/14`, `14.3.2016`.
struct DateParser {
  /// What was read; a missing zone is nil.
  struct Reading {
    var year: Int?
    var month: Int?
    var day: Int?
    var clock: (hour: Int, minute: Int, second: Int, nanosecond: Int)?
    var offset: Int?
    var zone = ""
  }

  private let bytes: [UInt8]
  private var place = 0
  private var reading = Reading()

  /// Longer texts are no dates, and not worth the look.
  private static let longest = 128

  static func reading(of text: String) -> Reading? {
    guard text.utf8.count <= longest else { return nil }
    var parser = DateParser(text)
    guard parser.parse() else { return nil }
    let reading = parser.reading
    guard
      reading.year != nil || reading.month != nil || reading.day != nil
        || reading.clock != nil
    else { return nil }
    return reading
  }

  private init(_ text: String) { bytes = Array(text.lowercased().utf8) }

  private func byte(_ ahead: Int = 0) -> UInt8? {
    place + ahead < bytes.count ? bytes[place + ahead] : nil
  }

  private mutating func parse() -> Bool {
    while let next = byte() {
      let isRead: Bool
      if next.isLiquidSpace || next == UInt8(ascii: ",") {
        place += 1
        isRead = true
      } else if next.isDigit {
        isRead = number()
      } else if next.isLetter {
        isRead = word()
      } else if next == UInt8(ascii: "+") || next == UInt8(ascii: "-"), reading.clock != nil {
        isRead = zoneOffset()
      } else if next == UInt8(ascii: "-") || next == UInt8(ascii: "."),
        reading.month != nil || reading.day != nil
      {
        place += 1
        isRead = byte() != nil
      } else {
        isRead = false
      }
      guard isRead else { return false }
    }
    return true
  }

  private mutating func digits() -> (value: Int, count: Int) {
    let start = place
    var value = 0
    while let byte = byte(), byte.isDigit {
      if place - start < 15 { value = value * 10 + Int(byte - 0x30) }
      place += 1
    }
    return (value, place - start)
  }

  private mutating func number() -> Bool {
    let start = place
    let first = digits()
    switch byte() {
    case UInt8(ascii: ":"):
      place = start
      return clock()
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."):
      if byte(1)?.isDigit == true, reading.day == nil, let separator = byte() {
        return separated(first, by: separator)
      }
      return plain(first)
    default:
      if first.count == 8, reading.day == nil { return compact(first.value) }
      return plain(first)
    }
  }

  /// Two or three numbers with a separator: the year stands where the longest number is.
  private mutating func separated(_ first: (value: Int, count: Int), by separator: UInt8) -> Bool {
    place += 1
    let second = digits()
    guard byte() == separator, byte(1)?.isDigit == true else {
      if first.count > 2 {
        reading.year = first.value
        reading.month = second.value
      } else {
        reading.month = first.value
        reading.day = second.value
      }
      return true
    }
    place += 1
    let third = digits()
    reading.month = second.value
    let isYearLast = first.count <= 2 && third.count > 2
    reading.day = isYearLast ? first.value : third.value
    reading.year = isYearLast ? third.value : DateParser.fullYear(first)
    skipTimeMark()
    return true
  }

  /// Reads `20160314`, with a time of six digits behind it or without.
  private mutating func compact(_ value: Int) -> Bool {
    reading.year = value / 10_000
    reading.month = value / 100 % 100
    reading.day = value % 100
    skipTimeMark()
    guard byte()?.isDigit == true else { return true }
    let start = place
    let time = digits()
    if byte() == UInt8(ascii: ":") {
      place = start
      return clock()
    }
    guard time.count == 6 || time.count == 4 else { return false }
    let seconds = time.count == 6 ? time.value : time.value * 100
    reading.clock = (seconds / 10_000, seconds / 100 % 100, seconds % 100, 0)
    return true
  }

  private mutating func skipTimeMark() {
    if byte() == UInt8(ascii: "t"), byte(1)?.isDigit == true { place += 1 }
  }

  /// A day or a year, told apart by length.
  private mutating func plain(_ number: (value: Int, count: Int)) -> Bool {
    if number.count > 2 {
      guard reading.year == nil else { return false }
      reading.year = number.value
    } else if let meridiem = meridiem(), reading.clock == nil {
      reading.clock = (DateParser.hour(number.value, isAfternoon: meridiem), 0, 0, 0)
    } else if reading.day == nil {
      reading.day = number.value
      skipOrdinal()
    } else if reading.year == nil {
      reading.year = DateParser.fullYear(number)
    } else {
      return false
    }
    return true
  }

  private static func fullYear(_ number: (value: Int, count: Int)) -> Int {
    guard number.count <= 2 else { return number.value }
    return number.value + (number.value < 69 ? 2_000 : 1_900)
  }

  private mutating func skipOrdinal() {
    for ending in ["st", "nd", "rd", "th"] where bytes[place...].starts(with: ending.utf8) {
      if byte(2)?.isLetter != true { place += 2 }
      return
    }
  }

  /// Reads `3:05`, `15:05:07.25` or `3:05 pm`.
  private mutating func clock() -> Bool {
    guard reading.clock == nil else { return false }
    let hour = digits().value
    place += 1
    guard byte()?.isDigit == true else { return false }
    let minute = digits().value
    var (second, nanosecond) = (0, 0)
    if byte() == UInt8(ascii: ":") {
      place += 1
      guard byte()?.isDigit == true else { return false }
      second = digits().value
      if byte() == UInt8(ascii: ".") || byte() == UInt8(ascii: ","), byte(1)?.isDigit == true {
        place += 1
        nanosecond = fraction()
      }
    }
    let hours = meridiem().map { DateParser.hour(hour, isAfternoon: $0) } ?? hour
    reading.clock = (hours, minute, second, nanosecond)
    return true
  }

  private mutating func fraction() -> Int {
    var (value, scale) = (0, 100_000_000)
    while let byte = byte(), byte.isDigit {
      value += Int(byte - 0x30) * scale
      scale /= 10
      place += 1
    }
    return value
  }

  /// Whether `pm` (true) or `am` (false) comes next.
  private mutating func meridiem() -> Bool? {
    var ahead = 0
    while let byte = byte(ahead), byte.isLiquidSpace { ahead += 1 }
    guard let first = byte(ahead), first == UInt8(ascii: "a") || first == UInt8(ascii: "p"),
      byte(ahead + 1) == UInt8(ascii: "m"), byte(ahead + 2)?.isLetter != true
    else { return nil }
    place += ahead + 2
    return first == UInt8(ascii: "p")
  }

  private static func hour(_ hour: Int, isAfternoon: Bool) -> Int {
    hour % 12 + (isAfternoon ? 12 : 0)
  }

  private mutating func word() -> Bool {
    let start = place
    while let byte = byte(), byte.isLetter { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    if byte() == UInt8(ascii: ".") { place += 1 }
    if let month = DateParser.index(of: word, in: CalendarNames.months) {
      reading.month = month + 1
      return true
    }
    if DateParser.index(of: word, in: CalendarNames.weekdays) != nil { return true }
    if let offset = CalendarNames.zones[word], reading.clock != nil {
      reading.offset = offset
      reading.zone = word == "z" ? "UTC" : word.uppercased()
      return true
    }
    return word == "at" || word == "of" || word == "t"
  }

  /// The name that the word abbreviates, with three letters at least.
  private static func index(of word: String, in names: [String]) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.lowercased().hasPrefix(word) }
  }

  /// `+02:00`, `+0200`, `+02`, also behind `UTC`.
  private mutating func zoneOffset() -> Bool {
    let isWest = byte() == UInt8(ascii: "-")
    place += 1
    let first = digits()
    var seconds: Int
    switch first.count {
    case 1, 2: seconds = first.value * 3_600
    case 4: seconds = first.value / 100 * 3_600 + first.value % 100 * 60
    default: return false
    }
    if first.count <= 2, byte() == UInt8(ascii: ":") {
      place += 1
      seconds += digits().value * 60
    }
    guard seconds < 86_400 else { return false }
    reading.offset = isWest ? -seconds : seconds
    reading.zone = ""
    return true
  }
}
