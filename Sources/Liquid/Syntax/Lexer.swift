/// A word of the expression language.
struct Lexeme {
  enum Kind: Equatable {
    case identifier, string, number, comparison
    case pipe, dot, dots, colon, comma, equals, question, dash
    case openSquare, closeSquare, openRound, closeRound
    case end
  }

  var kind: Kind
  /// Where the lexeme stands in the source, quotes included.
  var range: Range<Int>
}

/// Cuts the markup of a tag or an output into lexemes.
struct Lexer {
  private let source: Source
  private let end: Int
  private var place: Int

  static func lexemes(_ range: Range<Int>, of source: Source) throws(TemplateError) -> [Lexeme] {
    var lexer = Lexer(source: source, end: range.upperBound, place: range.lowerBound)
    var lexemes: [Lexeme] = []
    while let lexeme = try lexer.next() { lexemes.append(lexeme) }
    lexemes.append(Lexeme(kind: .end, range: range.upperBound..<range.upperBound))
    return lexemes
  }

  private init(source: Source, end: Int, place: Int) {
    self.source = source
    self.end = end
    self.place = place
  }

  private func byte(_ ahead: Int = 0) -> UInt8? {
    place + ahead < end ? source.bytes[place + ahead] : nil
  }

  private mutating func next() throws(TemplateError) -> Lexeme? {
    while let byte = byte(), byte.isLiquidSpace { place += 1 }
    guard let first = byte() else { return nil }
    let start = place
    let kind = try kind(startingWith: first)
    return Lexeme(kind: kind, range: start..<place)
  }

  private mutating func kind(startingWith first: UInt8) throws(TemplateError) -> Lexeme.Kind {
    if first.isLetter || first == UInt8(ascii: "_") { return identifier() }
    if first.isDigit { return number() }
    if first == UInt8(ascii: "-"), byte(1)?.isDigit == true { return number() }
    if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") {
      return try string(quote: first)
    }
    return try symbol(first)
  }

  private mutating func identifier() -> Lexeme.Kind {
    let start = place
    while let byte = byte(), byte.isWord || byte == UInt8(ascii: "-") { place += 1 }
    if byte() == UInt8(ascii: "?") { place += 1 }
    return place - start == 8 && source.has("contains", at: start) ? .comparison : .identifier
  }

  private mutating func number() -> Lexeme.Kind {
    place += 1
    while let byte = byte(), byte.isDigit { place += 1 }
    if byte() == UInt8(ascii: "."), byte(1)?.isDigit == true {
      place += 1
      while let byte = byte(), byte.isDigit { place += 1 }
    }
    return .number
  }

  private mutating func string(quote: UInt8) throws(TemplateError) -> Lexeme.Kind {
    let start = place
    place += 1
    while let byte = byte(), byte != quote { place += 1 }
    guard byte() != nil else { throw source.syntaxError("a string is not closed", at: start) }
    place += 1
    return .string
  }

  private mutating func symbol(_ first: UInt8) throws(TemplateError) -> Lexeme.Kind {
    let second = byte(1)
    let isPaired: Bool
    let kind: Lexeme.Kind
    switch first {
    case UInt8(ascii: "="):
      isPaired = second == UInt8(ascii: "=")
      kind = isPaired ? .comparison : .equals
    case UInt8(ascii: "<"):
      isPaired = second == UInt8(ascii: "=") || second == UInt8(ascii: ">")
      kind = .comparison
    case UInt8(ascii: ">"):
      isPaired = second == UInt8(ascii: "=")
      kind = .comparison
    case UInt8(ascii: "!") where second == UInt8(ascii: "="):
      isPaired = true
      kind = .comparison
    case UInt8(ascii: "."):
      isPaired = second == UInt8(ascii: ".")
      kind = isPaired ? .dots : .dot
    default:
      isPaired = false
      kind = try single(first)
    }
    place += isPaired ? 2 : 1
    return kind
  }

  private func single(_ byte: UInt8) throws(TemplateError) -> Lexeme.Kind {
    switch byte {
    case UInt8(ascii: "|"): return .pipe
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "["): return .openSquare
    case UInt8(ascii: "]"): return .closeSquare
    case UInt8(ascii: "("): return .openRound
    case UInt8(ascii: ")"): return .closeRound
    case UInt8(ascii: "?"): return .question
    case UInt8(ascii: "-"): return .dash
    default: throw source.syntaxError("unexpected character", at: place)
    }
  }
}
