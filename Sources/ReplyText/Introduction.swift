/// The line or lines right above a quotation that say who wrote it, in words of no table: they end
/// on a colon or hold a date, a name or an address.
struct Introduction {
  private let lines: [TextLine]
  private let facts: KnownFacts

  /// How many lines a program wraps one over.
  private static let mostLines = 3
  private static let longest = 300
  /// How many words one has, numbers aside.
  private static let mostWords = 14
  /// A name and a verb are no more words than these.
  private static let fewWords = 6
  /// Below more empty lines no body opens.
  private static let mostBlank = 20
  /// A colon alone says so only of a short line.
  private static let longestBare = 90

  init(_ lines: [TextLine], facts: KnownFacts) {
    self.lines = lines
    self.facts = facts
  }

  /// The first line of the introduction above line `quote`; nil when what stands there is text.
  ///
  /// Only of lines that are text so far.
  func start(above quote: Int, isText: (Int) -> Bool) -> Int? {
    guard let last = last(above: quote), isText(last) else { return nil }
    let paragraph = firstOfParagraph(endingAt: last)
    var joined: [UInt8] = []
    for start in stride(from: last, through: max(paragraph, last - Self.mostLines + 1), by: -1) {
      guard isText(start) else { return nil }
      joined = lines[start].folded.bytes + (joined.isEmpty ? [] : [0x20]) + joined
      let whole = FoldedText(bytes: joined).trimmed(.longDashesAndEmphasis)
      guard whole.count <= Self.longest else { return nil }
      let isApart = start == paragraph && whole.wordCount <= Self.mostWords
      if isIntroduction(whole, isDirect: last == quote - 1 || isApart) {
        return begin(from: start, isText: isText)
      }
    }
    let bare = lines[last].folded
    // A body that opens with a short line and its colon: `Jo wrote:`.
    let opens =
      paragraph == last && paragraph <= Self.mostBlank && lines[..<paragraph].allSatisfy(\.isBlank)
    guard bare.hasSuffix(":"), bare.count <= Self.longestBare else { return nil }
    let says = AttributionWords.verbs.stands(in: bare)
    let isApart = paragraph == last && says && bare.wordCount <= Self.fewWords
    return isApart || (last == quote - 1 && (opens || says)) ? last : nil
  }

  private func isIntroduction(_ text: FoldedText, isDirect: Bool) -> Bool {
    let hasPerson = text.contains("@") || facts.namesWriter(text)
    if text.isColonEnded { return hasPerson || (text.holdsDate && isDirect) }
    // QUIRK: wrapping put a mark in front of the address that was to follow.
    if text.hasSuffix("<"), text.holdsDay { return true }
    if text.holdsDate, hasPerson { return true }
    // A date with its time, and no more words than a program writes.
    return isDirect && text.holdsTime && text.holdsDay && !text.hasSuffix("?")
  }

  /// The first line of an introduction that ends on line `end` above a text without marks: it names
  /// the day, and the address, and ends on a colon; or it is all that is left of the earlier mail.
  func start(ofUnmarkedEndingAt end: Int, isText: (Int) -> Bool) -> Int? {
    guard lines[end].depth == 0, lines[end].holdsNumberOrAddress || lines[end].mayEndAttribution
    else { return nil }
    let last = lines[end].folded.trimmed(.longDashesAndEmphasis)
    guard last.hasSuffix(":") else {
      return isProgramsLine(end) ? end : start(ofParagraphEndingAt: end)
    }
    let paragraph = firstOfParagraph(endingAt: end)
    var joined: [UInt8] = []
    for start in stride(from: end, through: max(paragraph, end - Self.mostLines + 1), by: -1) {
      guard isText(start) else { return nil }
      joined = lines[start].folded.bytes + (joined.isEmpty ? [] : [0x20]) + joined
      guard joined.count <= Self.longest else { return nil }
      let whole = FoldedText(bytes: joined).trimmed(.longDashesAndEmphasis)
      if start == paragraph, whole.holdsMailbox,
        opensWithMailbox(start...end) || namesWriterAlone(whole)
      {
        return start
      }
      guard whole.holdsDay, whole.wordCount <= Self.mostWords else { continue }
      if whole.holdsMailbox || isLast(end) || (whole.holdsTime && whole.contains("@")) {
        return begin(from: start, isText: isText)
      }
    }
    return nil
  }

  /// Whether a few words end on the mailbox of whom the message goes to, and a colon.
  private func namesWriterAlone(_ text: FoldedText) -> Bool {
    text.hasSuffix(">:") && text.wordCount <= Self.fewWords && facts.namesWriter(text)
  }

  /// Whether a paragraph is a name in capitals, an address in brackets, and a few words and a colon:
  /// `Jo Doe <jo@example.com> wrote:`.
  private func opensWithMailbox(_ range: ClosedRange<Int>) -> Bool {
    let words = lines[range].flatMap { $0.content.split(whereSeparator: \.isWhitespace) }
    guard words.count <= Self.mostWords, words[0].first?.isLetter == true,
      let address = words.firstIndex(where: { $0.first == "<" && $0.contains("@") }),
      (1...4).contains(address), (1...4).contains(words.count - address - 1)
    else { return false }
    return words[..<address].allSatisfy { $0.first?.isLowercase == false }
  }

  // QUIRK: "Jo Doe <jo@example.com> schrieb am Mo., 3. Feb. 2020, 10:00", without a colon.
  /// The first line of a paragraph that says no more than who wrote and when, without a colon.
  private func start(ofParagraphEndingAt end: Int) -> Int? {
    guard end + 1 < lines.count, lines[end + 1].isBlank,
      lines[end].folded.bytes.last.map(FoldedText.isDigit) == true
    else { return nil }
    let first = firstOfParagraph(endingAt: end)
    guard end - first < 2 else { return nil }
    let whole = FoldedText(
      bytes: Array(lines[first...end].map(\.folded.bytes).joined(separator: [0x20]))
    )
    let isProgram =
      whole.count <= Self.longest && whole.holdsMailbox && whole.holdsTime && whole.holdsDay
      && whole.wordCount <= Self.mostWords && AttributionWords.verbs.stands(in: whole)
    return isProgram ? first : nil
  }

  /// Whether a line without a colon is a program's: a moment between dashes, or one to the second
  /// with an address, alone in its paragraph.
  private func isProgramsLine(_ index: Int) -> Bool {
    let text = lines[index].folded
    guard text.count <= Self.longest, text.holdsTime, text.wordCount <= Self.mostWords,
      text.holdsDay
    else { return false }
    if MarkerLine.isFramed(lines[index]), text.hasSuffix("--") { return true }
    if lines[index].isBetweenMarks { return text.holdsMailbox }
    return text.holdsMailbox && text.holdsSeconds && firstOfParagraph(endingAt: index) == index
      && (index + 1 == lines.count || lines[index + 1].isBlank)
  }

  /// Whether nothing follows line `index`.
  private func isLast(_ index: Int) -> Bool {
    lines.count - index < 20 && lines[(index + 1)...].allSatisfy(\.isBlank)
  }

  /// The last line with something on it above a quotation, with at most one blank line between.
  private func last(above quote: Int) -> Int? {
    guard quote > 0 else { return nil }
    let depth = lines[quote].depth
    for index in stride(from: quote - 1, through: max(0, quote - 2), by: -1)
    where !lines[index].isBlank {
      return lines[index].depth < depth ? index : nil
    }
    return nil
  }

  private func firstOfParagraph(endingAt last: Int) -> Int {
    var first = last
    while first > 0, last - first < Self.mostLines + 1, !lines[first - 1].isBlank,
      lines[first - 1].depth == lines[last].depth
    {
      first -= 1
    }
    return first
  }

  /// Takes what wrapping left above: a line with the day where those below have none, or with the
  /// name in front of an address that closes below.
  func begin(from start: Int, isText: (Int) -> Bool) -> Int {
    guard start > 0, isText(start - 1) else { return start }
    let above = lines[start - 1].folded
    let line = lines[start].folded
    if line.hasPrefix("<"), line.contains("@"), mayGoOn(above) {
      // The name stands in front of the address, and the day may stand above both.
      return above.hasPrefix("<") ? start - 1 : begin(from: start - 1, isText: isText)
    }
    // 3 February 2020 г.
    // 10:00:00 Jo wrote:
    if line.bytes.first.map(FoldedText.isDigit) == true, line.holdsTime, !line.holdsDay,
      above.holdsDay, mayGoOn(above)
    {
      return start - 1
    }
    if above.hasSuffix("<"), above.count <= Self.longest, line.contains("@"), line.contains(">") {
      return start - 1
    }
    // The mailbox stands above what was left for the day and the verb.
    if above.hasSuffix(">"), above.holdsMailbox, above.count <= Self.longest, !line.contains("@") {
      return start - 1
    }
    guard !line.holdsDay, above.holdsDay, above.count <= Self.longestBare,
      let end = above.bytes.last, !".!?:".utf8.contains(end)
    else { return start }
    return start - 1
  }

  /// Whether a line is short and no sentence that ends on it.
  private func mayGoOn(_ line: FoldedText) -> Bool {
    guard line.count <= Self.longestBare, let end = line.bytes.last else { return false }
    return !"!?:".utf8.contains(end)
      && (end != UInt8(ascii: ".") || line.wordCount <= Self.fewWords)
  }
}

extension FoldedText {
  /// Whether the text ends as what announces something does: with a colon, perhaps of another form.
  var isColonEnded: Bool {
    hasSuffix(":") || hasSuffix("։") || hasSuffix(": -") || bytes.first == UInt8(ascii: ":")
  }

  /// Whether an address stands in brackets, as programs write it behind a name.
  var holdsMailbox: Bool {
    guard let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return false }
    let opened = bytes[..<at].contains { "<([".utf8.contains($0) }
    return opened && bytes[at...].contains { ">)]".utf8.contains($0) }
  }

  /// How many words stand in the text, numbers and addresses aside.
  var wordCount: Int {
    bytes.split(separator: 0x20).count { word in
      !word.contains { Self.isDigit($0) || $0 == UInt8(ascii: "@") }
    }
  }

  /// Whether a time of the form 10:00 stands in the text.
  var holdsTime: Bool {
    bytes.indices.dropFirst().dropLast(2).contains { index in
      bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: ".")
        ? Self.isDigit(bytes[index - 1]) && Self.isDigit(bytes[index + 1])
          && Self.isDigit(bytes[index + 2])
        : false
    }
  }

  /// Whether a time of the form 10:00:00 stands in the text.
  var holdsSeconds: Bool {
    let colon = UInt8(ascii: ":")
    return bytes.indices.dropFirst().dropLast(4).contains { index in
      bytes[index] == colon && bytes[index + 3] == colon
        && [index - 1, index + 1, index + 2, index + 4].allSatisfy { Self.isDigit(bytes[$0]) }
    }
  }

  /// Whether a year or a day in numbers stands in the text.
  var holdsDay: Bool {
    let times = bytes.indices.dropFirst().filter { index in
      bytes[index] == UInt8(ascii: ":") && Self.isDigit(bytes[index - 1])
    }
    guard !times.isEmpty else { return holdsDate }
    var rest = bytes
    for index in times { rest[index] = 0x20 }
    return FoldedText(bytes: rest).holdsDate
  }
}
