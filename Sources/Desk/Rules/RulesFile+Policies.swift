import Cases

extension WorkCalendar {
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Reads the calendar.
  init(_ section: ConfigurationSection) {
    self.init()
    var names = ["saturday", "sunday"]
    section.read("weekend", &names)
    weekend = []
    for (index, name) in names.enumerated() {
      if let place = WorkCalendar.weekdays.firstIndex(of: name.lowercased()) {
        weekend.insert(place + 1)
      } else {
        section.unfit("weekend[\(index)]", "is '\(name)', which is no day of the week")
      }
    }
    if weekend.count == 7 { section.unfit("weekend", "leaves no day to work on") }
    var countries: [String: [String]] = [:]
    section.readLists("holidays", &countries)
    for (country, texts) in countries.sorted(by: { $0.key < $1.key }) {
      if country.utf8.count != 2 || country != country.uppercased() {
        section.unfit("holidays.\(country)", "is named by no two capital letters such as DE")
      }
      for (index, text) in texts.enumerated() {
        if let holiday = Holiday(text) {
          holidays[country, default: []].append(holiday)
        } else {
          section.unfit(
            "holidays.\(country)[\(index)]",
            "is '\(text)'; write 12-25, 2026-05-29, easter+1 or '1 monday 05'"
          )
        }
      }
    }
  }
}

extension SendingPolicy {
  /// Reads the policy.
  init(_ section: ConfigurationSection) {
    self.init()
    section.readMinute("from", &fromMinute)
    section.readMinute("to", &toMinute)
    section.read("perContact", &perContact, in: 1...100)
    section.read("perDays", &perDays, in: 1...365)
    section.read("importHours", &importHours, in: 1...8760)
    section.read("claimDays", &claimDays, in: 0...60)
    section.read("escalateDays", &escalateDays, in: 1...60)
    if fromMinute >= toMinute { section.unfit("to", "is not after 'from'") }
  }
}

extension PlanPolicy {
  /// Reads the policy.
  init(_ section: ConfigurationSection) {
    self.init()
    section.read("graceDays", &graceDays, in: 0...60)
    if section.isNull("remindBefore") { remindBefore = nil }
    section.read("remindBefore", &remindBefore, in: 1...60)
    section.read("remindsOnDay", &remindsOnDay)
    section.read("remindsLate", &remindsLate)
    section.read("defaultDays", &defaultDays, in: 1...365)
    section.read("brokenPromises", &brokenPromises, in: 1...20)
  }
}

extension ValidationPolicy {
  /// Reads the policy.
  init(_ section: ConfigurationSection) {
    self.init()
    section.read("days", &days, in: 1...100)
    section.read("remindBefore", &remindBefore, in: 0...30)
    section.read("onExpiry", &onExpiry)
    section.read("approveWords", &approveWords)
    section.read("refuseWords", &refuseWords)
    for word in approveWords where refuseWords.contains(word) {
      section.unfit("refuseWords", "has '\(word)', which approves")
    }
  }
}

extension LegalPolicy {
  /// Reads the policy.
  init(_ section: ConfigurationSection) {
    self.init()
    section.read("stages", &stages)
    section.read("dormantDays", &dormantDays, in: 1...3650)
    section.readLists("kit", &kit)
    if stages.isEmpty { section.unfit("stages", "is empty") }
  }
}

extension ConfigurationSection {
  /// An object whose members are lists of texts.
  func readLists(_ key: String, _ value: inout [String: [String]]) {
    guard has(key) else { return }
    var lists: [String: [String]] = [:]
    read(key, &lists) { section in
      var lists: [String: [String]] = [:]
      for name in section.keys {
        var texts: [String] = []
        section.read(name, &texts)
        lists[name] = texts
      }
      return lists
    }
    value = lists
  }

  /// A time of day, `08:30`, as minutes.
  func readMinute(_ key: String, _ value: inout Int) {
    var text = ""
    read(key, &text)
    guard has(key) else { return }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...23).contains(hour), (0...59).contains(minute)
    else { return unfit(key, "is '\(text)', not a time of day such as 08:30") }
    value = hour * 60 + minute
  }
}
