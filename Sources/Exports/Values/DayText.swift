import Cases

/// A day as it is written, before it is known which part is which.
enum DayText: Equatable {
  /// The day is sure: ISO, a month by name, four digits of the year first.
  case sure(Day)
  /// Three numbers in an order that the column tells; the third has two or four digits.
  case parts(Int, Int, Int, isShort: Bool, hasPoints: Bool)
  /// Eight or six digits without marks, of which nothing shows the order.
  case digits(String)
  /// The number of a day as spreadsheets count.
  case serial(Int)
  /// Nothing of this kind.
  case none

  init(_ cell: String) {
    let text = Self.withoutTime(cell)
    guard text.utf8.count >= 5, text.utf8.count <= 30 else {
      self = .none
      return
    }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      self = Self.bare(text)
    } else if let found = Self.marked(text.utf8) {
      self = found
    } else {
      self = Self.named(text)
    }
  }

  /// The text without a time of day behind it.
  private static func withoutTime(_ cell: String) -> Substring {
    guard cell.utf8.contains(where: { $0 == 0x54 || $0 == 0x20 || $0 == 0xC2 }) else {
      return cell[...]
    }
    let mark = cell.firstIndex { $0 == "T" || $0 == " " || $0 == "\u{A0}" }
    guard let mark, cell.utf8.first.map({ (0x30...0x39).contains($0) }) == true else {
      return cell[...]
    }
    let rest = cell[cell.index(after: mark)...]
    let isTime =
      rest.contains(":") && rest.utf8.first.map { (0x30...0x39).contains($0) } == true
      && rest.utf8.allSatisfy { byte in
        (0x30...0x3A).contains(byte) || " .+-ZAPMapm".utf8.contains(byte)
      }
    return isTime ? cell[..<mark] : cell[...]
  }

  private static func bare(_ text: Substring) -> DayText {
    switch text.utf8.count {
    case 5: Int(text).flatMap { (25_000...65_000).contains($0) ? .serial($0) : nil } ?? .none
    case 6, 8: .digits(String(text))
    case 7: .digits("0" + text)
    default: .none
    }
  }

  /// Three numbers between the same two marks.
  private static func marked(_ bytes: Substring.UTF8View) -> DayText? {
    var first = (number: 0, length: 0)
    var second = first
    var last = first
    var marks = 0
    var mark: UInt8?
    for byte in bytes {
      if (0x30...0x39).contains(byte) {
        guard last.length < 4 else { return nil }
        last = (last.number * 10 + Int(byte - 0x30), last.length + 1)
      } else if byte == 0x2D || byte == 0x2E || byte == 0x2F {
        guard mark == nil || mark == byte, marks < 2 else { return nil }
        mark = byte
        if marks == 0 { first = last } else { second = last }
        last = (0, 0)
        marks += 1
      } else {
        return nil
      }
    }
    guard marks == 2 else { return nil }
    if first.length == 4, (1...2).contains(second.length), (1...2).contains(last.length) {
      return Day(first.number, second.number, last.number).map { .sure($0) } ?? DayText.none
    }
    guard (1...2).contains(first.length), (1...2).contains(second.length),
      last.length == 4 || last.length == 2
    else { return nil }
    return .parts(
      first.number,
      second.number,
      last.number,
      isShort: last.length == 2,
      hasPoints: mark == 0x2E
    )
  }

  /// A day whose month is a name.
  private static func named(_ text: Substring) -> DayText {
    let words = Folded.words(text).split(separator: " ")
    var numbers: [Substring] = []
    var month: Int?
    for word in words {
      if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        numbers.append(word)
      } else if let found = MonthWords.month(word) {
        guard month == nil else { return .none }
        month = found
      } else if word != "de" && word != "den" && word != "del" && !MonthWords.isWeekday(word)
        && word != "st" && word != "th" && word != "nd" && word != "rd"
      {
        guard let number = MonthWords.ordinal(word) else { return .none }
        numbers.append(number)
      }
    }
    guard let month, numbers.count == 2 else { return .none }
    let isYearFirst = numbers[0].utf8.count == 4
    let day = Int(numbers[isYearFirst ? 1 : 0]) ?? 0
    let written = numbers[isYearFirst ? 0 : 1]
    guard let year = Int(written), written.utf8.count == 4 || written.utf8.count == 2 else {
      return .none
    }
    return Day(year < 100 ? 2000 + year : year, month, day).map { .sure($0) } ?? .none
  }

  /// The day in an order; nil when there is no such day.
  func day(_ order: DayOrder) -> Day? {
    switch self {
    case .sure(let day): return day
    case .serial(let number): return Day(number: number - 25_569)
    case .none: return nil
    case .parts(let first, let second, let third, let isShort, _):
      switch order {
      case .dayFirst: return Day(Self.year(third, isShort), second, first)
      case .monthFirst: return Day(Self.year(third, isShort), first, second)
      // No program writes two digits of the year first with marks between.
      case .yearFirst: return nil
      }
    case .digits(let text):
      let isShort = text.utf8.count == 6
      let two = { (from: Int, count: Int) in Int(text.dropFirst(from).prefix(count)) ?? 0 }
      let length = isShort ? 2 : 4
      switch order {
      case .dayFirst: return Day(Self.year(two(4, length), isShort), two(2, 2), two(0, 2))
      case .monthFirst: return Day(Self.year(two(4, length), isShort), two(0, 2), two(2, 2))
      case .yearFirst:
        return Day(Self.year(two(0, length), isShort), two(length, 2), two(length + 2, 2))
      }
    }
  }

  private static func year(_ number: Int, _ isShort: Bool) -> Int {
    isShort ? 2000 + number : number
  }
}
