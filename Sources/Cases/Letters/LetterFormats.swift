import Foundation
import Synchronization

/// How the letters of one locale write amounts and days; remembers what it has learned.
final class LetterFormats: Sendable {
  /// How long a day is written.
  enum Length: Hashable { case long, short }

  private struct Memory {
    var patterns: [String: AmountPattern?] = [:]
    var days: [Day: String] = [:]
  }

  private struct Day: Hashable {
    var text: String
    var length: Length
  }

  /// More days than a plan has; what is beyond is forgotten all at once.
  private static let mostDays = 2000

  let locale: Locale
  private let timeZone: TimeZone
  private let memory = Mutex(Memory())

  init(locale identifier: String, timeZone: TimeZone) {
    locale = Locale(identifier: identifier)
    self.timeZone = timeZone
  }

  /// An amount of a currency.
  func money(_ amount: Decimal, _ currency: String) -> String {
    let style = Decimal.FormatStyle.Currency(code: currency).locale(locale)
    let pattern = memory.withLock { memory in
      if let known = memory.patterns[currency] { return known }
      let learned = AmountPattern { style.format($0) }
      memory.patterns[currency] = .some(learned)
      return learned
    }
    return pattern?.text(amount) ?? style.format(amount)
  }

  /// A day such as `2026-11-23`; nil when the text is none.
  func day(_ text: String, _ length: Length) -> String? {
    let day = Day(text: text, length: length)
    if let known = memory.withLock({ $0.days[day] }) { return known }
    // A day without a time is the same day everywhere.
    let parse = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()
    guard let instant = try? parse.parse(text) else { return nil }
    let written = self.instant(instant, length, in: .gmt)
    memory.withLock { memory in
      if memory.days.count >= LetterFormats.mostDays { memory.days = [:] }
      memory.days[day] = written
    }
    return written
  }

  /// The day of an instant, in the zone of the organisation.
  func day(_ instant: Date, _ length: Length) -> String {
    self.instant(instant, length, in: timeZone)
  }

  private func instant(_ instant: Date, _ length: Length, in zone: TimeZone) -> String {
    var format = Date.FormatStyle(
      date: length == .long ? .long : .abbreviated,
      time: .omitted,
      locale: locale
    )
    format.timeZone = zone
    return ordinal(instant.formatted(format))
  }

  /// French writes the first day of a month as an ordinal, which CLDR's patterns cannot say.
  private func ordinal(_ day: String) -> String {
    guard locale.language.languageCode == .french, day.hasPrefix("1 ") else { return day }
    return "1er" + day.dropFirst()
  }
}

/// The formats of the locales that a writer has used.
final class LetterFormatCache: Sendable {
  private let timeZone: TimeZone
  private let known = Mutex<[String: LetterFormats]>([:])

  init(timeZone: TimeZone) { self.timeZone = timeZone }

  func formats(_ locale: String) -> LetterFormats {
    known.withLock { known in
      if let formats = known[locale] { return formats }
      let formats = LetterFormats(locale: locale, timeZone: timeZone)
      known[locale] = formats
      return formats
    }
  }
}
