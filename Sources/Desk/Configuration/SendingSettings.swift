package import Cases
package import Foundation

/// How many letters may leave, and when.
package struct SendingSettings: Equatable, Sendable {
  private static let dayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// The most letters within a minute; nil for any number.
  package var perMinute: Int?
  /// The most recipients at one domain within a minute; nil for any number.
  package var perDomainPerMinute: Int?
  /// The days on which letters leave.
  package var days = dayNames
  /// The first and the last time of the day, `07:30`.
  package var from = "00:00"
  package var to = "24:00"

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("perMinute", &perMinute, in: 1...1_000_000)
    section.read("perDomainPerMinute", &perDomainPerMinute, in: 1...1_000_000)
    section.read("days", &days)
    section.read("from", &from)
    section.read("to", &to)
    for day in days where !Self.dayNames.contains(day) {
      let nearest = NearestName.nearest(to: day, among: Self.dayNames)
      section.unfit("days", "has '\(day)'\(Sentences.meant(nearest))")
    }
    if days.isEmpty { section.unfit("days", "is empty, so nothing would ever leave") }
    for (key, text) in [("from", from), ("to", to)] where Self.minutes(text) == nil {
      section.unfit(key, "is '\(text)', no time like 07:30")
    }
    if let first = Self.minutes(from), let last = Self.minutes(to), first >= last {
      section.unfit("to", "is \(to), not later than from, \(from)")
    }
  }

  /// When letters leave; nil for always.
  package func window(in timeZone: TimeZone) -> SendWindow? {
    guard let first = Self.minutes(from), let last = Self.minutes(to) else { return nil }
    let weekdays = Set(days.compactMap { Self.dayNames.firstIndex(of: $0) }.map { $0 + 1 })
    if weekdays.count == 7, first == 0, last == 1440 { return nil }
    return SendWindow(weekdays: weekdays, from: first, to: last, timeZone: timeZone)
  }

  /// Minutes after midnight.
  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0...59).contains(minute), hour * 60 + minute <= 1440, hour >= 0
    else { return nil }
    return hour * 60 + minute
  }
}

/// Where copies of letters that were sent go.
package struct SentCopySettings: Equatable, Sendable {
  /// The mailbox whose server and login are used; empty for no copies.
  package var mailbox = ""
  /// The folder on it.
  package var folder = "Sent"

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("mailbox", &mailbox)
    section.read("folder", &folder)
    if folder.isEmpty { section.unfit("folder", "is empty") }
  }
}
