import HTML
import Liquid

/// What a value needs to be read: a currency behind an amount, a month behind a day.
extension LetterLint {
  /// Amounts without their currency, and days as the database has them.
  static func bareValues(
    _ body: Template,
    _ names: [String: [String]?],
    among variables: [LetterVariable]
  ) -> [LetterFinding] {
    body.outputs.compactMap { use in
      guard let path = resolved(use.path, names),
        let variable = LetterVariable.named(path, among: variables)
      else { return nil }
      let missing: (problem: String, fix: String)? =
        switch variable.kind {
        case .amount where !use.filters.contains("money"):
          ("would stand without its currency", "pipe it through money, with the currency beside it")
        case .day where !use.filters.contains(where: { $0.hasPrefix("date") }):
          ("would stand as 2026-11-23", "pipe it through date_long or date_short")
        default: nil
        }
      return missing.map { missing in
        LetterFinding(
          file: body.name,
          line: use.line,
          column: use.column,
          problem: "'\(variable.name)' \(missing.problem)",
          fix: .words(missing.fix)
        )
      }
    }
  }

  /// A language that is written into what letters of all languages share.
  static func hardCodedLanguage(_ body: Template, language: String) -> [LetterFinding] {
    let literals = body.literals
    var found: [LetterFinding] = []
    var reader = HTMLReader(literals)
    while let event = reader.next() {
      guard case .open(let tag) = event, let written = tag["lang"], !written.isEmpty,
        isShared(body) || written.lowercased() != language.lowercased()
      else { continue }
      found.append(
        LetterFinding(
          file: body.name,
          problem: "the language '\(written)' is written into <\(tag.name)>",
          fix: .words("write lang=\"{{ language }}\"")
        )
      )
    }
    guard isShared(body), let word = firstWord(HTMLText.text(of: literals)) else { return found }
    let finding = LetterFinding(
      file: body.name,
      problem: "'\(word)' stands in letters of every language",
      fix: .words(
        "put it into the _locales and write {{ 'KEY' | t }}, or name the file NAME.LANGUAGE"
      )
    )
    return found + [finding]
  }

  /// Whether a file is a frame, or a piece without a language in its name.
  private static func isShared(_ body: Template) -> Bool {
    let pieces = body.name.split(separator: "/")
    guard let folder = pieces.first, let file = pieces.last, pieces.count > 1 else { return false }
    return folder == "_layouts"
      || folder == "_partials" && file.split(separator: ".").count < 3
  }

  private static func firstWord(_ text: String) -> Substring? {
    text.split { !$0.isLetter }.first { $0.count > 2 }
  }
}
