import Cases

/// The years in which days of accounts can lie.
struct PlausibleYears: Sendable {
  /// The year of today.
  let now: Int

  /// Whether a day lies in them; of a year of two digits less is believed.
  func holds(_ day: Day, _ text: DayText) -> Bool {
    let year = day.parts.year
    return text.isShort ? (now - 12...now + 6).contains(year) : (now - 30...now + 12).contains(year)
  }
}

extension DayText {
  /// Whether its year has two digits.
  var isShort: Bool {
    switch self {
    case .parts(_, _, _, let isShort, _): isShort
    case .digits(let text): text.utf8.count == 6
    case .sure, .serial, .none: false
    }
  }
}

/// What the days of a file show of the order of their parts.
struct OrderEvidence: Sendable {
  /// How many days of unsure order there were, and how many can be read in each.
  private var count = 0
  private var fits: [DayOrder: Int] = [:]
  /// Lines on which a day contradicts an order, the first of each.
  private(set) var against: [DayOrder: (line: Int, text: String)] = [:]
  private var hasPoints = true
  private var serials = 0

  /// Looks at a day.
  mutating func look(at text: DayText, cell: String, line: Int, within years: PlausibleYears) {
    switch text {
    case .sure, .none: return
    case .serial: serials += 1
    case .parts(_, _, _, _, let points):
      hasPoints = hasPoints && points
      count(text, cell, line, years)
    case .digits:
      hasPoints = false
      count(text, cell, line, years)
    }
  }

  private mutating func count(_ text: DayText, _ cell: String, _ line: Int, _ years: PlausibleYears)
  {
    let readable = DayOrder.allCases.filter { order in
      text.day(order).map { years.holds($0, text) } ?? false
    }
    // A day that fits no order says nothing: it is refused on its own.
    guard !readable.isEmpty else { return }
    count += 1
    for order in DayOrder.allCases {
      if readable.contains(order) {
        fits[order, default: 0] += 1
      } else if against[order] == nil {
        against[order] = (line, cell)
      }
    }
  }

  /// The order that all days fit; nil when none does, or several do.
  var order: DayOrder? {
    guard count > 0 else { return .dayFirst }
    let fitting = DayOrder.allCases.filter { fits[$0] == count }
    // With points between, the day comes first wherever points are used.
    if fitting.count > 1, hasPoints, fitting.contains(.dayFirst) { return .dayFirst }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// Whether all days can be read in an order.
  func allows(_ order: DayOrder) -> Bool { fits[order, default: 0] == count }

  /// Whether days contradict each other: no order fits all.
  var isContradicted: Bool { count > 0 && !DayOrder.allCases.contains { fits[$0] == count } }
}
