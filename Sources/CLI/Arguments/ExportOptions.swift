import Cases
import Desk
import Exports

/// What the command line says of a file that another program exported.
enum ExportOptions {
  /// Reads the options of `accounts import`.
  static func hints(_ invocation: Invocation) throws -> ExportHints {
    var hints = ExportHints()
    for text in invocation.strings("column") {
      let (heading, word) = try pair(text, "column")
      guard let field = field(word) else {
        let names = ExportField.allCases.map(\.rawValue)
        let meant = Sentences.meant(NearestName.nearest(to: word, among: names))
        throw CommandError("No column of an export can be '\(word)'\(meant)", .usage)
      }
      hints.columns[heading] = field
    }
    for text in invocation.strings("type") {
      let (word, code) = try pair(text, "type")
      guard code != "none" else {
        hints.leftOut.insert(word)
        continue
      }
      guard let type = ItemType(rawValue: code.uppercased()) else {
        let codes = ItemType.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandError(
          "'\(code)' is no type of item.",
          .usage,
          hint: "Types: \(codes), or none"
        )
      }
      hints.types[word] = type
    }
    hints.dates = invocation.string("dates").flatMap { DayOrder(rawValue: $0) }
    hints.country = try code(invocation.string("country"), letters: 2, "country")
    hints.currency = try code(invocation.string("currency"), letters: 3, "currency")
    return hints
  }

  /// A field by its name, or as the columns of Dossier's own files call it.
  private static func field(_ word: String) -> ExportField? {
    word == "outstanding" ? .open : ExportField(rawValue: word)
  }

  /// The parts of `HEADING=WORD`; a heading may hold the sign.
  private static func pair(_ text: String, _ option: String) throws -> (String, String) {
    guard let sign = text.lastIndex(of: "="), sign > text.startIndex,
      text.index(after: sign) < text.endIndex
    else {
      throw CommandError("'--\(option) \(text)' lacks the sign '=' between two words.", .usage)
    }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }

  private static func code(_ text: String?, letters: Int, _ what: String) throws -> String {
    guard let text else { return "" }
    let code = text.uppercased()
    guard code.utf8.count == letters, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw CommandError("'\(text)' is no code of a \(what).", .usage)
    }
    return code
  }
}
