import FoundationEssentials

/// Reads dates as mail has them: RFC 5322 §3.3 and §4.3, asctime, ISO 8601 and their mixtures.
///
/// Words are recognised one by one, whatever their order; what is not recognised is skipped.
struct DateTimeParser {
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var time: ClockTime?
  private var offset: Int?
  private var namedOffset: Int?
  private var isAfternoon: Bool?

  /// The date of an unfolded value; nil when there is no day in it.
  static func date(in text: ArraySlice<UInt8>) -> DateTime? {
    var parser = DateTimeParser()
    for word in words(of: text) { parser.read(word) }
    return parser.dateTime
  }

  /// The date of the first value that says its zone, as RFC 5322 §3.3 asks; else of the first that has
  /// a day.
  static func date(inOneOf values: [ArraySlice<UInt8>]) -> DateTime? {
    var first: DateTime?
    for value in values {
      var parser = DateTimeParser()
      for word in words(of: value) { parser.read(word) }
      guard let date = parser.dateTime else { continue }
      if parser.offset != nil || parser.namedOffset != nil { return date }
      first = first ?? date
    }
    return first
  }

  /// Lower-case words without comments, at most 32.
  private static func words(of text: ArraySlice<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = [[]]
    var depth = 0
    for byte in text.prefix(256) {
      if byte == 0x28 { depth += 1 }
      if depth == 0, !byte.isWhiteSpace, byte != 0x2C, byte != 0x22, byte != 0x3B {
        words[words.count - 1].append(byte.lowercased)
      } else if words.last?.isEmpty == false {
        words.append([])
      }
      if byte == 0x29, depth > 0 { depth -= 1 }
    }
    return words.filter { !$0.isEmpty }
  }

  private mutating func read(_ word: [UInt8]) {
    let word = word[...]
    guard let first = word.first else { return }
    if first == 0x2B || first == 0x2D {
      if let value = DateZone.offset(word) { offset = offset ?? value }
    } else if first.isDigit {
      number(word)
    } else if let number = DateNames.month(word) {
      month = month ?? number
      // Seen: `Nov-23-2026`.
      if let dash = word.firstIndex(where: { $0 == 0x2D || $0 == 0x2F }) {
        for part in word[dash...].split(whereSeparator: { $0 == 0x2D || $0 == 0x2F }) {
          plainNumber(part)
        }
      }
    } else if first == 0x61 || first == 0x70, word.last == 0x6D, word.count <= 4, time != nil,
      word.count == 2 || word.contains(0x2E)
    {
      isAfternoon = first == 0x70
    } else if time != nil || year != nil, let value = DateZone.named(word) {
      namedOffset = namedOffset ?? value
    }
  }

  /// A word that starts with a digit: a time, a date with separators, or one number.
  private mutating func number(_ word: ArraySlice<UInt8>) {
    if let split = word.firstIndex(of: 0x74),
      word[..<split].count(where: { $0 == 0x2D }) == 2
        || word[..<split].count == 8
    {
      // ISO 8601: `2026-11-23T10:00:00Z`, `20261123T100000Z`.
      number(word[..<split])
      guard split + 1 < word.endIndex else { return }
      let rest = word[(split + 1)...]
      let digits = rest.prefix(while: \.isDigit)
      guard digits.count == 4 || digits.count == 6 else { return number(rest) }
      let pairs = [0, 2, 4].map { Array(digits.dropFirst($0).prefix(2)) }.filter { !$0.isEmpty }
      clock((pairs.joined(separator: [0x3A]) + rest[digits.endIndex...])[...])
    } else if word.contains(0x3A) {
      clock(word)
    } else if word.contains(where: { $0 == 0x2D || $0 == 0x2F || $0 == 0x2E }) {
      separated(word.split { $0 == 0x2D || $0 == 0x2F || $0 == 0x2E })
    } else {
      plainNumber(word)
    }
  }

  /// `hh:mm[:ss[.fraction]]`, then perhaps `am`, `pm` or a zone without a space.
  private mutating func clock(_ word: ArraySlice<UInt8>) {
    let digits = word.prefix { $0.isDigit || $0 == 0x3A || $0 == 0x2E }
    let rest = word[digits.endIndex...]
    let parts = digits.split(separator: 0x3A).map { $0.prefix { $0 != 0x2E } }
    guard time == nil, parts.count >= 2, let hour = Int(parts[0].text),
      let minute = Int(parts[1].text)
    else { return }
    let second = parts.count > 2 ? Int(parts[2].text) ?? 0 : 0
    time = ClockTime(hour: hour, minute: minute, second: second)
    if !rest.isEmpty { read(Array(rest)) }
  }

  /// Three parts: `23-nov-2026`, `2026-11-23`, `11/23/2026`, `23.11.2026`, or `10.00.00`.
  private mutating func separated(_ parts: [ArraySlice<UInt8>]) {
    guard parts.count == 3 else {
      for part in parts.prefix(2) { read(Array(part)) }
      return
    }
    if let named = DateNames.month(parts[1]) {
      month = named
      plainNumber(parts[0])
      plainNumber(parts[2])
      return
    }
    guard let first = Int(parts[0].text), let second = Int(parts[1].text),
      let third = Int(parts[2].text)
    else { return }
    if parts[0].count == 4 {
      (year, month, day) = (first, second, third)
    } else if day != nil, month != nil, time == nil {
      time = ClockTime(hour: first, minute: second, second: third)
    } else {
      // QUIRK: a month above twelve is a day; else the first is the day, unless that is impossible.
      year = Self.fullYear(third, digits: parts[2].count)
      (day, month) = second > 12 ? (second, first) : (first, second)
    }
  }

  private mutating func plainNumber(_ word: ArraySlice<UInt8>) {
    let digits = word.prefix(while: \.isDigit)
    guard digits.count <= 8, let value = Int(digits.text) else { return }
    if digits.count == 8, year == nil {
      (year, month, day) = (value / 10000, value / 100 % 100, value % 100)
    } else if digits.count <= 2, day == nil {
      day = value
    } else if year == nil, digits.count >= 2 {
      year = Self.fullYear(value, digits: digits.count)
    } else if digits.count == 4, time != nil, offset == nil {
      // QUIRK: a zone without a sign.
      offset = DateZone.offset([0x2B] + digits)
    }
  }

  /// RFC 5322 §4.3: two digits up to 49 are 20xx, others and three digits count from 1900.
  private static func fullYear(_ value: Int, digits: Int) -> Int {
    switch digits {
    case 1, 2: value < 50 ? 2000 + value : 1900 + value
    case 3: 1900 + value
    default: value
    }
  }

  private var dateTime: DateTime? {
    guard let year, let month, let day, (1...12).contains(month), (1...31).contains(day),
      (1...9999).contains(year)
    else { return nil }
    var clock = time ?? ClockTime(hour: 0, minute: 0, second: 0)
    if isAfternoon == true, clock.hour < 12 { clock.hour += 12 }
    if isAfternoon == false, clock.hour == 12 { clock.hour = 0 }
    guard clock.isValid else { return nil }
    let zone = offset ?? namedOffset ?? 0
    let seconds = Self.days(year, month, day) * 86400 + clock.seconds - zone
    return DateTime(
      instant: Date(timeIntervalSince1970: Double(seconds)),
      secondsFromUTC: zone
    )
  }

  /// Days since 1970-01-01 in the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

/// Hours, minutes and seconds of a day.
private struct ClockTime {
  var hour: Int
  var minute: Int
  var second: Int

  var isValid: Bool {
    (0...24).contains(hour) && (0...59).contains(minute) && (0...60).contains(second)
  }

  var seconds: Int { hour * 3600 + minute * 60 + second }
}
