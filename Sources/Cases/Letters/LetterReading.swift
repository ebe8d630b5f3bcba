import Foundation
import HTML
import Liquid

/// Reads a letter as its addressee does: what a template shows only when it is written.
public struct LetterReading {
  private let template: LetterTemplate
  private let text: String
  private let name: String

  /// Starts with the text of a letter, and the name of its addressee.
  public init(_ template: LetterTemplate, text: String, to name: String) {
    self.template = template
    self.text = text
    self.name = name
  }

  /// What is wrong behind the greeting: the letter that follows it is large or small by the rules of
  /// each language.
  public var finding: LetterFinding? {
    guard case .text(let pattern)? = template.words.entries["letter.greeting"] else { return nil }
    let greeting = pattern.filled(["name": name])
    let lines = text.split(whereSeparator: \.isNewline)
    guard let first = lines.first, first == greeting, let mark = greeting.last,
      let word = lines.dropFirst().first?.split(whereSeparator: \.isWhitespace).first,
      let letter = word.first(where: \.isLetter)
    else { return nil }
    guard let problem = problem(mark, String(word), letter) else { return nil }
    return LetterFinding(
      file: (template.html ?? template.text ?? template.subject).name,
      problem: problem.what,
      fix: .words(problem.fix)
    )
  }

  /// Forms of address that are large wherever they stand.
  private static let polite: Set<String> = [
    "Sie", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihnen",
  ]

  private func problem(_ mark: Character, _ word: String, _ letter: Character) -> (
    what: String, fix: String
  )? {
    let language = template.language.lowercased().prefix { $0 != "-" }
    switch language {
    case "de" where mark == "," && letter.isUppercase && !LetterReading.polite.contains(word):
      return (
        "'\(word)' begins large after a greeting that ends in a comma",
        "end letter.greeting in _locales without a comma, or go on small and with no noun"
      )
    case "de" where mark != "," && letter.isLowercase,
      "en" where letter.isLowercase, "es" where letter.isLowercase, "fr" where letter.isLowercase,
      "nl" where letter.isLowercase, "pt" where letter.isLowercase:
      return ("'\(word)' begins small after the greeting", "begin it with a capital letter")
    default: return nil
    }
  }
}
