package import Cases

/// What is said to people, in English: on the command line, in letters to our own people and in files.
package enum EnglishText {
  /// A saying as a text.
  package static func text(_ saying: Saying) -> String {
    switch saying {
    case .text(let text), .english(let text), .day(let text): text
    case .money(let units, let currency): MoneyText.text(units, currency)
    case .caseNumber(let number): String(number)
    case .listed(let group, let value): asNamed.contains(group) ? value : value.spaced
    case .words(let key, let values): filled(key, values)
    case .row(let sayings): sayings.map(text).joined()
    case .list(let sayings): sayings.map(text).joined(separator: ", ")
    }
  }

  /// Lists whose values are shown as commands take them.
  private static let asNamed: Set = [
    "choice.role", "choice.method", "choice.dispute_reason", "choice.value", "choice.installment",
  ]

  private static func filled(_ key: String, _ values: [String: Saying]) -> String {
    (EventEnglish.forms[key]?.parts ?? []).map { part in
      switch part {
      case .text(let text): text
      case .place(let name): values[name].map(text) ?? ""
      }
    }
    .joined()
  }
}
