import Cases
import Desk
import Foundation
import Liquid

/// Says things in the language of a page: with its words, and with amounts and days as all pages write them.
struct SayingWriter: Sendable {
  /// A piece of what is said, in one language.
  private struct Piece {
    var text: String
    var isEnglish: Bool
  }

  private let words: LetterWords
  private let filters: [String: FilterFunction]

  init(_ words: LetterWords, _ filters: [String: FilterFunction]) {
    (self.words, self.filters) = (words, filters)
  }

  /// What the template `said` shows: pieces of text, of which those in English are marked where the page is
  /// in another language.
  ///
  /// `reference` writes the number of a case.
  func value(_ saying: Saying, _ reference: (Int) -> String) -> Value {
    let isOther = !words.language.hasPrefix("en")
    var whole: [Piece] = []
    for piece in pieces(saying, reference) where !piece.text.isEmpty {
      if let last = whole.last, last.isEnglish == piece.isEnglish || !isOther {
        whole[whole.count - 1].text += piece.text
      } else {
        whole.append(piece)
      }
    }
    return .array(
      whole.map { ["text": .string($0.text), "is_english": .bool($0.isEnglish && isOther)] }
    )
  }

  /// Whether there are words of a key.
  func has(_ key: String) -> Bool { words.parts(key) != nil }

  private func pieces(_ saying: Saying, _ reference: (Int) -> String) -> [Piece] {
    switch saying {
    case .text(let text): plain(text)
    case .english(let text): [Piece(text: text, isEnglish: true)]
    case .money(let units, let currency): plain(money(units, currency))
    case .day(let day): plain(filtered("date_short", .string(day)) ?? day)
    case .caseNumber(let number): plain(reference(number))
    case .listed(let group, let value): listed(group, value)
    case .words(let key, let values): filled(key, values, saying, reference)
    case .row(let sayings): sayings.flatMap { pieces($0, reference) }
    case .list(let sayings):
      Array(sayings.map { pieces($0, reference) }.joined(separator: plain(", ")))
    }
  }

  private func plain(_ text: String) -> [Piece] { [Piece(text: text, isEnglish: false)] }

  private func money(_ units: Int, _ currency: String) -> String {
    let money = Money(minorUnits: units, currency: currency)
    return filtered("money", PageValue.decimal(money.digits), .string(currency))
      ?? MoneyText.text(money)
  }

  /// A value of a list; one that a workspace made has no word of ours.
  private func listed(_ group: String, _ value: String) -> [Piece] {
    plain(filtered("t", .string("\(group).\(value)")) ?? value.spaced)
  }

  /// The words of a key; in English where the words of a workspace lack it.
  private func filled(
    _ key: String,
    _ values: [String: Saying],
    _ saying: Saying,
    _ reference: (Int) -> String
  ) -> [Piece] {
    guard let parts = words.parts(key) else {
      return [Piece(text: EnglishText.text(saying), isEnglish: true)]
    }
    return parts.flatMap { part in
      switch part {
      case .text(let text): plain(text)
      case .place(let name): values[name].map { pieces($0, reference) } ?? []
      }
    }
  }

  private func filtered(_ name: String, _ input: Value, _ argument: Value...) -> String? {
    guard case .string(let text)? = try? filters[name]?(input, argument, [:]) else { return nil }
    return text
  }
}
