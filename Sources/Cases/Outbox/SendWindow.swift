public import FoundationEssentials

/// The hours of the week in which letters leave.
public struct SendWindow: Sendable, Equatable {
  /// ISO weekdays: 1 is Monday.
  public var weekdays: Set<Int>
  /// Minutes after midnight: the first that belongs to it.
  public var from: Int
  /// Minutes after midnight: the first that does not.
  public var to: Int
  /// The zone of the days and minutes.
  public var timeZone: TimeZone

  /// Joins the parts.
  public init(weekdays: Set<Int>, from: Int, to: Int, timeZone: TimeZone) {
    self.weekdays = weekdays
    self.from = from
    self.to = to
    self.timeZone = timeZone
  }

  /// Whether a moment lies in it.
  public func contains(_ moment: Date) -> Bool {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    let parts = calendar.dateComponents([.weekday, .hour, .minute], from: moment)
    // Calendar counts from Sunday, which is 1.
    let weekday = ((parts.weekday ?? 1) + 5) % 7 + 1
    let minute = (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
    return weekdays.contains(weekday) && (from..<to).contains(minute)
  }
}
