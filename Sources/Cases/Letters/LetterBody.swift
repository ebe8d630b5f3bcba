import HTML

/// The body of a letter in the form that its template leaves out.
enum LetterBody {
  /// HTML as the plain text of a letter.
  static func text(of html: String) -> String {
    HTMLText.text(of: html) + "\n"
  }

  /// Plain text as HTML: paragraphs, line breaks and web addresses; no colours, so that it is
  /// readable in a light and a dark client, and no width, so that it is on a telephone.
  static func html(of text: String, language: String) -> String {
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(whereSeparator: { $0.allSatisfy(\.isWhitespace) })
      .map { lines in
        "<p style=\"margin:0 0 16px;\">" + lines.map(line).joined(separator: "<br>\n") + "</p>\n"
      }
    return """
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
      \(paragraphs.joined())</body>
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
