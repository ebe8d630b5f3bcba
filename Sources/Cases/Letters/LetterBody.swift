import HTML

/// The body of a letter in the form that its template leaves out.
enum LetterBody {
  /// HTML as the plain text of a letter: the columns of its tables stand under each other.
  static func text(of html: String) -> String {
    let bytes = Array(html.utf8)
    var pieces: [String] = []
    var start = 0
    var rest = 0
    while let table = position(of: "<table", in: bytes, from: rest),
      let end = position(of: "</table>", in: bytes, from: table)
    {
      rest = end + "</table>".utf8.count
      let source = String(decoding: bytes[table..<rest], as: UTF8.self)
      let content = LetterTable(source)
      guard let lines = content.lines(width: LineWrapping.width) ?? content.pairs else { continue }
      pieces.append(HTMLText.text(of: String(decoding: bytes[start..<table], as: UTF8.self)))
      pieces.append(lines.joined(separator: "\n"))
      start = rest
    }
    pieces.append(HTMLText.text(of: String(decoding: bytes[start...], as: UTF8.self)))
    return pieces.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func position(of word: String, in bytes: [UInt8], from start: Int) -> Int? {
    let first = word.utf8.first
    let count = word.utf8.count
    return (start..<bytes.count).first { place in
      bytes[place] == first && place + count <= bytes.count
        && bytes[place..<place + count].elementsEqual(word.utf8)
    }
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
