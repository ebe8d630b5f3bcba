/// A tag as it stands in the source, before its markup is read.
struct TagToken {
  let name: String
  /// Where the tag starts.
  let offset: Int
  /// What follows the name.
  let markup: Range<Int>
}

/// A piece of a template.
enum Token {
  case text(Range<Int>)
  case output(markup: Range<Int>, offset: Int)
  case tag(TagToken)
}

/// Cuts a template into text, outputs and tags; or the body of a `liquid` tag into its lines.
struct Tokenizer {
  enum Mode { case template, lines }

  /// A token with its white space control.
  struct Piece {
    var token: Token
    var trimsBefore = false
    var trimsAfter = false
  }

  let source: Source
  let mode: Mode
  var place: Int
  let end: Int

  init(_ source: Source) {
    self.source = source
    mode = .template
    place = 0
    end = source.bytes.count
  }

  /// The lines of a `liquid` tag.
  init(lines markup: Range<Int>, of source: Source) {
    self.source = source
    mode = .lines
    place = markup.lowerBound
    end = markup.upperBound
  }

  mutating func next() throws(TemplateError) -> Piece? {
    guard place < end else { return nil }
    switch mode {
    case .lines: return try nextLine()
    case .template:
      if source.hasPair("{", "%", at: place) { return try nextTag() }
      if source.hasPair("{", "{", at: place) { return try nextOutput() }
      return nextText()
    }
  }

  mutating func nextText() -> Piece {
    let start = place
    let brace = UInt8(ascii: "{")
    while place < end {
      if source.bytes[place] == brace, place + 1 < end,
        source.bytes[place + 1] == brace || source.bytes[place + 1] == UInt8(ascii: "%")
      {
        break
      }
      place += 1
    }
    return Piece(token: .text(start..<place))
  }

  private mutating func nextOutput() throws(TemplateError) -> Piece {
    let start = place
    let brace = UInt8(ascii: "}")
    guard let close = source.firstPair(brace, brace, from: start + 2, to: end) else {
      throw source.syntaxError("'{{' is not closed with '}}'", at: start)
    }
    place = close + 2
    let (inner, before, after) = dashes(around: start + 2..<close)
    return Piece(
      token: .output(markup: inner, offset: start),
      trimsBefore: before,
      trimsAfter: after
    )
  }

  private mutating func nextTag() throws(TemplateError) -> Piece {
    let start = place
    guard
      let close = source.firstPair(
        UInt8(ascii: "%"),
        UInt8(ascii: "}"),
        from: start + 2,
        to: end
      )
    else { throw source.syntaxError("'{%' is not closed with '%}'", at: start) }
    place = close + 2
    let (inner, before, after) = dashes(around: start + 2..<close)
    let tag = try tagToken(inner, offset: start)
    return Piece(token: .tag(tag), trimsBefore: before, trimsAfter: after)
  }

  private mutating func nextLine() throws(TemplateError) -> Piece? {
    while place < end {
      var lineEnd = place
      while lineEnd < end, source.bytes[lineEnd] != 0x0A { lineEnd += 1 }
      let line = source.trimmed(place..<lineEnd)
      place = min(lineEnd + 1, end)
      if !line.isEmpty {
        return Piece(token: .tag(try tagToken(line, offset: line.lowerBound)))
      }
    }
    return nil
  }

  /// Takes the dashes of white space control off the inside of a tag.
  private func dashes(around range: Range<Int>) -> (Range<Int>, before: Bool, after: Bool) {
    let dash = UInt8(ascii: "-")
    guard !range.isEmpty else { return (range, false, false) }
    let before = source.bytes[range.lowerBound] == dash
    let after = source.bytes[range.upperBound - 1] == dash
    let start = range.lowerBound + (before ? 1 : 0)
    return (start..<max(start, range.upperBound - (after ? 1 : 0)), before, after)
  }

  /// The name is `#` or a word; everything after it is the markup.
  private func tagToken(_ range: Range<Int>, offset: Int) throws(TemplateError) -> TagToken {
    var start = range.lowerBound
    while start < range.upperBound, source.bytes[start].isLiquidSpace { start += 1 }
    var nameEnd = start
    if start < range.upperBound, source.bytes[start] == UInt8(ascii: "#") {
      nameEnd += 1
    } else {
      while nameEnd < range.upperBound, source.bytes[nameEnd].isWord { nameEnd += 1 }
    }
    guard nameEnd > start else { throw source.syntaxError("a tag has no name", at: offset) }
    return TagToken(
      name: source.text(start..<nameEnd),
      offset: offset,
      markup: nameEnd..<range.upperBound
    )
  }
}
