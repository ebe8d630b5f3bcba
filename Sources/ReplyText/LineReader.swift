import HTML

/// Reads the lines of a body, and mends what wrapping did to quotes on the way.
struct LineReader {
  private var lines: [TextLine] = []
  /// Whether a quoted line was wrapped anew: then the last one may have been, too.
  private var hasMended = false

  /// The lines of `text`, whatever line breaks it has.
  static func lines(of text: String) -> [TextLine] {
    var reader = LineReader()
    let lines = split(text)
    let contents = ForeignMarks.contents(of: lines)
    for (index, raw) in lines.enumerated() {
      if let content = contents[index] {
        reader.lines.append(TextLine(raw, depth: 1, content: content))
      } else if let content = marked(raw, above: contents[(index + 1)...].prefix(2)) {
        reader.lines.append(TextLine(raw, depth: 0, content: content))
      } else {
        reader.read(raw)
      }
    }
    return reader.lines
  }

  // QUIRK: Emacs writes `>>>>> "Jo" == Jo Doe <jo@example.com> writes:` above what it marks with a name.
  /// What stands behind the marks of a line that introduces others with marks of another kind.
  private static func marked(_ raw: Substring, above contents: ArraySlice<Substring?>) -> Substring?
  {
    guard raw.utf8.first == UInt8(ascii: ">"), contents.contains(where: { $0 != nil }) else {
      return nil
    }
    let (depth, content) = QuoteLine.read(raw)
    let text = FoldedText(content.prefix(scalars: longestIntroduction))
    return depth > 1 && text.holdsMailbox && text.isColonEnded ? content : nil
  }

  private static let longestIntroduction = 300

  /// The lines of a text with `HTMLMarks` in it; the marks are taken out.
  static func lines(ofMarked text: String) -> [TextLine] {
    var reader = LineReader()
    var pending: Character?
    for raw in split(text) {
      let mark = raw.lazy.filter(HTMLMarks.all.contains).max()
      reader.read(mark == nil ? raw : Substring(raw.filter { !HTMLMarks.all.contains($0) }))
      pending = mark ?? pending
      // An element may begin with others, so the mark holds for the first line with something on it.
      if let mark = pending, let last = reader.lines.indices.last, !reader.lines[last].isBlank {
        reader.lines[last].mark = mark
        pending = nil
      }
    }
    return reader.lines
  }

  /// How many lines are looked at one by one: many times what people write and quote.
  ///
  /// What the rules note of a line takes far more than a short line itself.
  private static let mostLines = 50_000

  /// The lines; what stands below the last that is looked at is one line more.
  private static func split(_ text: String) -> [Substring] {
    LineSplit.lines(of: text, most: mostLines)
  }

  private mutating func read(_ raw: Substring) {
    let line = TextLine(raw)
    if line.isBetweenMarks, line.folded.contains("@") {
      lines.append(TextLine(raw, depth: 0, content: line.content))
    } else if line.depth == 1, closesAddress(line) {
      lines.append(TextLine(raw, depth: 0, content: raw))
    } else if line.depth == 0, let (reply, attribution) = SharedLine.split(line) {
      lines.append(TextLine(reply))
      lines.append(TextLine(attribution))
    } else if line.depth == 0, let (attribution, quoted) = SharedLine.splitBehind(line) {
      lines.append(TextLine(attribution))
      lines.append(TextLine(quoted))
    } else if line.depth == 0, hasMended, let last = lines.last, last.depth > 0,
      line.content.first?.isLowercase == true, isRest(line, of: last)
    {
      lines.append(TextLine(raw, depth: last.depth, content: line.content))
    } else {
      if line.depth > 0 { mendQuote(upTo: line) }
      lines.append(line)
    }
  }

  // QUIRK: "On … Jo <jo@example.com" and ">:" on the next line; that mark is the end of an address.
  private func closesAddress(_ line: TextLine) -> Bool {
    guard line.folded.hasSuffix(":"), line.folded.count < 60, let last = lines.last,
      last.depth == 0, let opened = last.folded.bytes.lastIndex(of: UInt8(ascii: "<"))
    else { return false }
    return last.folded.bytes[opened...].firstIndex(of: UInt8(ascii: ">")) == nil
  }

  // QUIRK: a program that wraps quoted lines anew leaves the rest of each without its mark.
  private mutating func mendQuote(upTo line: TextLine) {
    guard lines.count >= 2, let rest = lines.last, rest.depth == 0, !rest.isBlank else { return }
    let above = lines[lines.count - 2]
    guard above.depth > 0, isRest(rest, of: above) || isLink(rest) else { return }
    lines[lines.count - 1] = TextLine(rest.raw, depth: above.depth, content: rest.content)
    hasMended = true
  }

  /// Whether the first word of `rest` would have made the line above it too long.
  private func isRest(_ rest: TextLine, of above: TextLine) -> Bool {
    let word = rest.folded.bytes.prefix { $0 != 0x20 }.count
    let length = above.raw.count
    return length + word >= 70 && length <= 120
      && !".!?:".utf8.contains(above.folded.bytes.last ?? 0)
      || (length + word >= 70 && length <= 90 && rest.raw.count < 30)
  }

  private func isLink(_ line: TextLine) -> Bool {
    let bare = line.folded.trimmed(.openBrackets)
    return bare.hasPrefix("http") && !bare.bytes.dropLast(2).contains(0x20)
  }
}
