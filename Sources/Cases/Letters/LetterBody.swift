import HTML

/// The body of a letter in the form that its template leaves out.
enum LetterBody {
  /// Lines of the text are filled up to here (RFC 5322 §2.1.1 recommends 78 at most).
  private static let width = 76

  /// HTML as the plain text of a letter: the columns of its tables stand under each other.
  static func text(of html: String) -> String {
    var pieces: [String] = []
    var rest = html[...]
    while let start = rest.firstRange(of: "<table"),
      let end = rest[start.upperBound...].firstRange(of: "</table>")
    {
      let table = rest[start.lowerBound..<end.upperBound]
      guard let lines = LetterTable(table).lines(width: width) else {
        pieces.append(HTMLText.text(of: String(rest[..<end.upperBound])))
        rest = rest[end.upperBound...]
        continue
      }
      pieces.append(HTMLText.text(of: String(rest[..<start.lowerBound])))
      pieces.append(lines.joined(separator: "\n"))
      rest = rest[end.upperBound...]
    }
    pieces.append(HTMLText.text(of: String(rest)))
    return pieces.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// Text whose long lines are broken at spaces.
  static func wrapped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(wrapped)
      .joined(separator: "\n")
  }

  /// A line in pieces that fit; what hangs behind a mark of a list stays behind it.
  private static func wrapped(_ line: Substring) -> String {
    guard line.count > width else { return String(line) }
    let indentation = line.prefix { $0 == " " }.count
    let words = line.dropFirst(indentation).split(separator: " ", omittingEmptySubsequences: false)
    let isItem = words.first.map { $0 == "*" || $0.hasSuffix(".") && Int($0.dropLast()) != nil }
    let hanging = indentation + (isItem ?? false ? (words.first?.count ?? 0) + 1 : 0)
    var lines: [String] = []
    var current = String(repeating: " ", count: indentation)
    var isStart = true
    for word in words {
      if !isStart, current.count + 1 + word.count > width {
        lines.append(current)
        current = String(repeating: " ", count: hanging)
        isStart = true
      }
      current += (isStart ? "" : " ") + word
      isStart = false
    }
    return (lines + [current]).joined(separator: "\n")
  }

  /// Paragraphs and line breaks of plain text as HTML, with web addresses as links.
  static func paragraphs(of text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(whereSeparator: { $0.allSatisfy(\.isWhitespace) })
      .map { lines in "<p>" + lines.map(line).joined(separator: "<br>\n") + "</p>\n" }
      .joined()
  }

  /// A document around a body; no colours, so that it is readable in a light and a dark client,
  /// and no width, so that it is on a telephone.
  static func document(_ body: String, language: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(HTMLText.escaped(language))">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="supported-color-schemes" content="light dark">
    <title></title>
    </head>
    <body style="font-family:Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;">
    \(body)</body>
    </html>

    """
  }

  /// A line with its web addresses as links; spaces at its start keep their width.
  private static func line(_ line: Substring) -> String {
    let indentation = line.prefix { $0 == " " }
    let words = line.dropFirst(indentation.count)
      .split(separator: " ", omittingEmptySubsequences: false).map(word)
    return String(repeating: "&nbsp;", count: indentation.count) + words.joined(separator: " ")
  }

  private static func word(_ word: Substring) -> String {
    guard word.hasPrefix("https://") || word.hasPrefix("http://") else {
      return HTMLText.escaped(String(word))
    }
    // What ends a sentence is no part of an address.
    let trailing = word.reversed().prefix { ".,;:!?)>".contains($0) }.count
    let address = HTMLText.escaped(String(word.dropLast(trailing)))
    return "<a href=\"\(address)\">\(address)</a>"
      + HTMLText.escaped(String(word.suffix(trailing)))
  }
}
