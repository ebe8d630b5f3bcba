import FoundationEssentials

/// The filter `date`.
enum DateFilters {
  static let all: [Filter] = [Filter("date", 1, date)]

  private static func date(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    let format = arguments.text(0)
    guard !format.isEmpty, let parts = parts(input, scope) else { return input }
    return .string(Strftime(parts).formatted(format))
  }

  /// The date that a value means; nil when it means none.
  private static func parts(_ input: Value, _ scope: FilterScope) -> DateTimeParts? {
    switch input {
    case .date(let date): return local(date, scope)
    case .int(let seconds): return local(Date(timeIntervalSince1970: Double(seconds)), scope)
    case .string(let text), .markup(let text): return parts(text, scope)
    default: return nil
    }
  }

  private static func parts(_ text: String, _ scope: FilterScope) -> DateTimeParts? {
    let word = text.lowercased()
    if word == "now" || word == "today" { return local(scope.now, scope) }
    if !text.isEmpty, text.utf8.allSatisfy(\.isDigit) {
      return Double(text).flatMap { local(Date(timeIntervalSince1970: $0), scope) }
    }
    guard let reading = DateParser.reading(of: text) else { return nil }
    let today = local(scope.now, scope)
    let hasDate = reading.year != nil || reading.month != nil || reading.day != nil
    var parts = DateTimeParts(
      year: reading.year ?? today.year,
      month: reading.month ?? (reading.year == nil ? today.month : 1),
      day: reading.day ?? (hasDate ? 1 : today.day)
    )
    if let clock = reading.clock {
      (parts.hour, parts.minute) = (clock.hour, clock.minute)
      (parts.second, parts.nanosecond) = (clock.second, clock.nanosecond)
    }
    guard parts.isValid else { return nil }
    guard let offset = reading.offset else { return placed(parts, scope) }
    parts.offset = offset
    parts.zone = reading.zone
    return parts
  }

  private static func local(_ date: Date, _ scope: FilterScope) -> DateTimeParts {
    let offset = scope.timeZone.secondsFromGMT(for: date)
    var parts = DateTimeParts(date, offset: offset)
    parts.zone = zoneName(scope, offset: offset, at: date)
    return parts
  }

  /// The date on the clock of the rendering's zone.
  private static func placed(_ parts: DateTimeParts, _ scope: FilterScope) -> DateTimeParts {
    var parts = parts
    // The offset at the same reading in UTC is right except within hours of a change of clocks;
    // the second look settles those.
    for _ in 0..<2 {
      let date = Date(timeIntervalSince1970: Double(parts.seconds))
      parts.offset = scope.timeZone.secondsFromGMT(for: date)
    }
    let date = Date(timeIntervalSince1970: Double(parts.seconds))
    parts.zone = zoneName(scope, offset: parts.offset, at: date)
    return parts
  }

  private static func zoneName(_ scope: FilterScope, offset: Int, at date: Date) -> String {
    if offset == 0, ["GMT", "UTC", "Etc/UTC"].contains(scope.timeZone.identifier) { return "UTC" }
    return scope.timeZone.abbreviation(for: date) ?? ""
  }
}
