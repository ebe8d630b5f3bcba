/// The client that a line above rows names.
struct GroupName: Equatable {
  var account: String?
  var name = ""

  /// Reads the texts of the line; a number in front of a name is one where all such lines have it.
  init(_ texts: [String], hasCodes: Bool) {
    let texts = texts.map(Self.plain).filter { !$0.isEmpty && AmountText.isNothing($0) == false }
    guard let first = texts.first else { return }
    if texts.count > 1, Surveyor.isCode(first) {
      (account, name) = (first, texts[1])
      return
    }
    let (head, rest) = Self.split(first)
    if hasCodes, Surveyor.isCode(head), head.utf8.count > 2 {
      (account, name) = (head, rest.isEmpty && texts.count > 1 ? texts[1] : rest)
    } else {
      name = LineSorter.counted(first)?.name ?? first
    }
  }

  /// A text without the word in front that says that it is a client: `Kunde: 10023`.
  private static func plain(_ text: String) -> String {
    guard let colon = text.firstIndex(of: ":") else { return text }
    let head = Folded.key(text[..<colon])
    let isWord = HeadingWords.of(.items).word(head).map {
      [.account, .party, .name].contains($0.field)
    }
    return isWord == true ? Cell.trimmed(text[text.index(after: colon)...]) : text
  }

  private static func split(_ text: String) -> (String, String) {
    guard let blank = text.firstIndex(of: " ") else { return (text, "") }
    var rest = Cell.trimmed(text[blank...])
    while let mark = rest.first, mark == "-" || mark == ":" || mark == "–" {
      rest = Cell.trimmed(rest.dropFirst())
    }
    return (String(text[..<blank]), rest)
  }
}
