import Foundation
import Liquid

/// The filters that letters have beside Liquid's own; they follow the language of the letter.
enum LetterFilters {
  typealias Filter = @Sendable (Value, [Value], [String: Value]) throws -> Value

  /// What a filter cannot take.
  struct BadInput: Error, CustomStringConvertible {
    let description: String
  }

  /// The filters of one language; `language` decides the plural forms.
  static func filters(
    _ formats: LetterFormats,
    language: String,
    words: LetterWords = LetterWords(language: "", entries: [:])
  ) -> [String: Filter] {
    let locale = formats.locale
    return [
      "t": { input, _, keywords in
        try translated(input, keywords, words, language: language)
      },
      "money": { input, arguments, _ in
        try .string(money(input, arguments, formats))
      },
      "number": { input, _, _ in
        try .string(decimal(input, of: "number").formatted(.number.locale(locale)))
      },
      "percent": { input, _, _ in
        try .string(
          decimal(input, of: "percent").formatted(
            .percent.precision(.fractionLength(0...2)).locale(locale)
          )
        )
      },
      "pluralize": { input, arguments, keywords in
        try pluralized(input, arguments, keywords, language: language)
      },
      "date_long": { input, _, _ in
        try .string(day(input, .long, formats))
      },
      "date_short": { input, _, _ in
        try .string(day(input, .short, formats))
      },
    ]
  }

  /// The words of a key in the language of the letter, for the number `count` when it has one.
  private static func translated(
    _ input: Value,
    _ keywords: [String: Value],
    _ words: LetterWords,
    language: String
  ) throws -> Value {
    guard case .string(let key) = input else {
      throw BadInput(description: "t needs a key: {{ 'items.due' | t }}")
    }
    let count = try keywords["count"].map { try decimal($0, of: "t") }
    let category = count.map { PluralCategory(of: $0, in: language) }
    guard let form = words.form(key, category) else {
      throw BadInput(
        description: "missing translation: '\(key)' is not in _locales/\(words.language).json5"
      )
    }
    var values = keywords.mapValues(\.filterText)
    values["count"] = count?.formatted(.number.locale(Locale(identifier: language)))
    if let name = form.names.first(where: { values[$0] == nil }) {
      throw BadInput(description: "'\(key)' needs a value: {{ '\(key)' | t: \(name): … }}")
    }
    return .string(form.filled(values))
  }

  private static func money(
    _ input: Value,
    _ arguments: [Value],
    _ formats: LetterFormats
  ) throws -> String {
    let amount = try decimal(input, of: "money")
    guard case .string(let currency)? = arguments.first, currency.utf8.count == 3 else {
      throw BadInput(description: "money needs a currency: {{ amount | money: \"EUR\" }}")
    }
    return formats.money(amount, currency)
  }

  /// The exact number that a filter needs.
  private static func decimal(_ input: Value, of filter: String) throws -> Decimal {
    switch input {
    case .decimal(let value): value
    case .int(let value): Decimal(value)
    default: throw BadInput(description: "\(filter) needs a number")
    }
  }

  /// The form of a word that goes with a number.
  private static func pluralized(
    _ input: Value,
    _ arguments: [Value],
    _ keywords: [String: Value],
    language: String
  ) throws -> Value {
    guard arguments.count == 2 else {
      throw BadInput(
        description: "pluralize needs two forms: {{ n | pluralize: \"invoice\", \"invoices\" }}"
      )
    }
    let number = try decimal(input, of: "pluralize")
    switch PluralCategory(of: number, in: language) {
    case .one: return arguments[0]
    case .many: return keywords["many"] ?? arguments[1]
    case .other: return arguments[1]
    }
  }

  private static func day(
    _ input: Value,
    _ length: LetterFormats.Length,
    _ formats: LetterFormats
  ) throws -> String {
    switch input {
    case .date(let instant): return formats.day(instant, length)
    case .string(let text):
      guard let day = formats.day(text, length) else {
        throw BadInput(description: "'\(text)' is no day like 2026-11-23")
      }
      return day
    default: throw BadInput(description: "a day like 2026-11-23 is needed")
    }
  }
}
