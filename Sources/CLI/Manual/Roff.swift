/// The language of manual pages, as man(7) describes it: text made safe, and the macros that we use.
///
/// All that comes out is ASCII, so that a page reads the same in every locale.
enum Roff {
  /// Text as it is to be seen: nothing in it is taken for roff.
  ///
  /// A minus stays one that can be typed, and quotes stay as they are written.
  static func text(_ text: some StringProtocol) -> String {
    text.unicodeScalars.map(escaped).joined()
  }

  /// Text in bold: what is typed as it stands.
  static func bold(_ text: some StringProtocol) -> String { "\\fB\(self.text(text))\\fR" }

  /// Text in italics: what stands for something else.
  static func italic(_ text: some StringProtocol) -> String { "\\fI\(self.text(text))\\fR" }

  /// A heading and what stands below it, whose first paragraph needs no macro of its own.
  static func headed(_ name: String, _ heading: String, _ body: String) -> String {
    macro(name, heading) + (body.hasPrefix(".PP\n") ? body.dropFirst(4) : body[...])
  }

  /// A macro with its arguments, each of them text.
  static func macro(_ name: String, _ arguments: String...) -> String {
    let quoted = arguments.map { argument in " \"\(text(argument))\"" }
    return ".\(name)\(quoted.joined())\n"
  }

  /// A line of text that is safe already: it is no macro, whatever it begins with.
  static func line(_ safe: String) -> String {
    (safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" : "") + safe + "\n"
  }

  /// Running text, each sentence on a line of its own.
  static func sentences(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    var lines: [[Substring]] = [[]]
    for word in words {
      if let last = lines.last?.last, endsSentence(last), word.first?.isUppercase == true {
        lines.append([])
      }
      lines[lines.count - 1].append(word)
    }
    return lines.filter { !$0.isEmpty }.map { line(self.text($0.joined(separator: " "))) }.joined()
  }

  /// A word with what it means beside or below it; `safe` is text that is safe already.
  static func item(_ safe: String, _ meaning: String, width: Int? = nil) -> String {
    ".TP\(width.map { " \($0)" } ?? "")\n" + line(safe) + sentences(meaning)
  }

  /// Items without empty lines between them.
  static func compact(_ items: [String]) -> String {
    ".PD 0\n\(items.joined()).PD\n"
  }

  /// Lines that stay as they are.
  static func verbatim(_ lines: [String]) -> String {
    ".EX\n" + lines.map { line(text($0)) }.joined() + ".EE\n"
  }

  /// Lines that stay as they are, a little further in.
  static func example(_ lines: [String]) -> String {
    ".PP\n.RS 4\n\(verbatim(lines)).RE\n"
  }

  private static func endsSentence(_ word: Substring) -> Bool {
    word.count > 2 && word.last.map { ".?!".contains($0) } == true
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\(rs"
    case "-": "\\-"
    case "'": "\\(aq"
    case "\"": "\\(dq"
    case "`": "\\(ga"
    case "^": "\\(ha"
    case "~": "\\(ti"
    case "\t", "\n": " "
    case " "..."~": String(scalar)
    default: "\\[u\(hexadecimal(scalar))]"
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
