extension Tokenizer {
  /// Skips to the end of a comment, over comments and raw text in it.
  /// - Returns: Whether the text behind the comment loses its white space.
  mutating func skipComment(_ opener: TagToken) throws(TemplateError) -> Bool {
    var depth = 1
    while let word = try nextCommentWord(opener) {
      switch word.name {
      case "raw" where mode == .template:
        _ = try verbatim(until: "endraw", forbidding: nil, of: opener)
      case "comment": depth += 1
      case "endcomment": depth -= 1
      default: break
      }
      if depth == 0 { return word.trimsAfter }
    }
    throw source.syntaxError("'comment' is never closed", at: opener.offset)
  }

  /// Where a verbatim body ends, and the tag that ends it.
  struct Verbatim {
    var body: Range<Int>
    var trimsAfter: Bool
  }

  /// Reads up to the tag `{% name %}` without looking at anything between.
  /// - Throws: when `forbidden` stands as a tag before it, or there is no such tag.
  mutating func verbatim(
    until name: StaticString,
    forbidding forbidden: StaticString?,
    of opener: TagToken
  ) throws(TemplateError) -> Verbatim {
    let start = place
    var scan = place
    while mode == .template,
      let open = source.firstPair(UInt8(ascii: "{"), UInt8(ascii: "%"), from: scan, to: end)
    {
      let word = wordInTag(at: open)
      if let forbidden, source.isWord(word, forbidden) {
        throw source.syntaxError("'\(opener.name)' cannot stand in itself", at: open)
      }
      if source.isWord(word, name) {
        let close = source.firstPair(
          UInt8(ascii: "%"),
          UInt8(ascii: "}"),
          from: word.upperBound,
          to: end
        )
        guard let close else { break }
        place = close + 2
        let isTrimming = close > word.upperBound && source.bytes[close - 1] == UInt8(ascii: "-")
        return Verbatim(body: start..<open, trimsAfter: isTrimming)
      }
      scan = open + 2
    }
    throw source.syntaxError("'\(opener.name)' is never closed", at: opener.offset)
  }

  /// The name of the next tag, or of the next line's, whatever else it holds; nil at the end.
  private mutating func nextCommentWord(
    _ opener: TagToken
  ) throws(TemplateError) -> (name: String, trimsAfter: Bool)? {
    guard mode == .template else {
      guard place < end else { return nil }
      var lineEnd = place
      while lineEnd < end, source.bytes[lineEnd] != 0x0A { lineEnd += 1 }
      let line = source.trimmed(place..<lineEnd)
      place = min(lineEnd + 1, end)
      return (source.text(source.word(at: line.lowerBound, end: line.upperBound)), false)
    }
    _ = nextText()
    let open = place
    guard place < end else { return nil }
    guard source.has("{%", at: open) else {
      skipOutput()
      return ("", false)
    }
    guard
      let close = source.firstPair(
        UInt8(ascii: "%"),
        UInt8(ascii: "}"),
        from: open + 2,
        to: end
      )
    else { return nil }
    place = close + 2
    let isTrimming = close > open + 2 && source.bytes[close - 1] == UInt8(ascii: "-")
    return (source.text(wordInTag(at: open)), isTrimming)
  }

  /// Skips an output as far as Liquid takes it: to one brace, or over the tag that starts in it.
  private mutating func skipOutput() {
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    place += 2
    while place < end {
      let byte = source.bytes[place]
      if byte == close {
        place += source.has("}}", at: place) ? 2 : 1
        return
      }
      if byte == open, source.has("{%", at: place) {
        let tagEnd = source.firstPair(UInt8(ascii: "%"), close, from: place + 2, to: end)
        place = tagEnd.map { $0 + 2 } ?? end
        return
      }
      place += 1
    }
  }

  private func wordInTag(at open: Int) -> Range<Int> {
    var start = open + 2
    if start < end, source.bytes[start] == UInt8(ascii: "-") { start += 1 }
    while start < end, source.bytes[start].isLiquidSpace { start += 1 }
    return source.word(at: start, end: end)
  }
}

extension Source {
  fileprivate func word(at start: Int, end: Int) -> Range<Int> {
    var wordEnd = start
    while wordEnd < end, bytes[wordEnd].isWord { wordEnd += 1 }
    return start..<wordEnd
  }

  fileprivate func isWord(_ range: Range<Int>, _ word: StaticString) -> Bool {
    range.count == word.utf8CodeUnitCount && has(word, at: range.lowerBound)
  }
}
