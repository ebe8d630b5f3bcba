import Cases

/// Days, rates and series of rates in a configuration file.
extension ConfigurationSection {
  /// An object whose keys are names; `make` reads each value.
  func readNamed<Settings>(
    _ key: String,
    _ values: inout [String: Settings],
    _ make: (ConfigurationSection) -> Settings
  ) {
    guard has(key) else { return }
    read(key, &values) { section in
      var values: [String: Settings] = [:]
      for name in section.keys {
        var value: Settings?
        section.read(name, &value, make)
        values[name] = value
      }
      return values
    }
  }

  /// A day such as `2026-01-01`.
  func read(_ key: String, _ value: inout Day) {
    value = day(key) ?? value
  }

  /// A rate such as `"10.15"`: text, so that it stays exact.
  func read(_ key: String, _ value: inout InterestRate?) {
    var text: String?
    read(key, &text)
    guard let text else { return }
    value = InterestRate(percent: text)
    if value == nil {
      unfit(key, "is '\(text)'; write percent with at most two digits after the point: \"10.15\"")
    }
  }

  /// Rates in the order of their days.
  ///
  /// Each holds until the day before the next, or until its own `until`; the last one needs `until`
  /// unless the series has an end of its own.
  func read(_ key: String, _ series: inout RateSeries, end: Day?) {
    guard has(key) else { return }
    var rows: [RateRow] = []
    read(key, &rows, RateRow.init)
    series = RateSeries([])
    for (index, row) in rows.enumerated() {
      let next = index + 1 < rows.count ? rows[index + 1].from : nil
      guard let from = row.from, let rate = row.rate else { continue }
      let place = "\(key)[\(index)]"
      guard let until = row.until ?? next?.adding(days: -1) ?? end else {
        unfit("\(place).until", "is missing: the last day that the rate is known for")
        continue
      }
      if let next, next <= from {
        unfit("\(key)[\(index + 1)].from", "is '\(next)', not after '\(from)' above it")
      } else if until < from {
        unfit("\(place).until", "is '\(until)', before '\(from)'")
      } else if let next, next <= until {
        unfit("\(place).until", "is '\(until)', but the next rate starts on \(next)")
      }
      series.periods.append(RatePeriod(from: from, until: until, rate: rate))
    }
    if rows.isEmpty { unfit(key, "is empty") }
  }
}

/// A row of a series as it stands in the file.
private struct RateRow {
  var from: Day?
  var until: Day?
  var rate: InterestRate?

  init(_ section: ConfigurationSection) {
    from = section.day("from")
    until = section.day("until")
    section.read("percent", &rate)
    section.require("from", "percent")
  }
}

extension ConfigurationSection {
  fileprivate func day(_ key: String) -> Day? {
    var text: String?
    read(key, &text)
    guard let text else { return nil }
    let day = Day(text)
    if day == nil { unfit(key, "is '\(text)'; write a day such as \"2026-01-01\"") }
    return day
  }
}
