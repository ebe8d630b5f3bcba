import FoundationEssentials

/// Reads expressions from the markup of a tag or an output.
struct ExpressionParser {
  let source: Source
  private let lexemes: [Lexeme]
  private var place = 0
  private var depth = 0

  init(_ markup: Range<Int>, of source: Source) throws(TemplateError) {
    self.source = source
    lexemes = try Lexer.lexemes(markup, of: source)
  }

  /// Where the next lexeme stands.
  var offset: Int { lexemes[place].range.lowerBound }
  var isAtEnd: Bool { looksAt(.end) }

  func looksAt(_ kind: Lexeme.Kind) -> Bool { lexemes[place].kind == kind }

  /// Whether an identifier with a colon comes next: a named argument.
  var looksAtKey: Bool {
    looksAt(.identifier) && place + 1 < lexemes.count && lexemes[place + 1].kind == .colon
  }

  private func text(_ lexeme: Lexeme) -> String { source.text(lexeme.range) }

  /// What was found instead, for messages.
  var unexpected: TemplateError {
    let lexeme = lexemes[place]
    let what = lexeme.kind == .end ? "the end of the tag" : "'\(text(lexeme))'"
    return source.syntaxError("unexpected \(what)", at: lexeme.range.lowerBound)
  }

  @discardableResult
  mutating func consume(_ kind: Lexeme.Kind) throws(TemplateError) -> String {
    guard looksAt(kind) else { throw unexpected }
    let lexeme = lexemes[place]
    if kind != .end { place += 1 }
    return text(lexeme)
  }

  mutating func consumeIf(_ kind: Lexeme.Kind) -> Bool {
    guard looksAt(kind), kind != .end else { return false }
    place += 1
    return true
  }

  /// Consumes the identifier when it comes next.
  mutating func consumeWord(_ word: StaticString) -> Bool {
    let lexeme = lexemes[place]
    guard lexeme.kind == .identifier, lexeme.range.count == word.utf8CodeUnitCount,
      source.has(word, at: lexeme.range.lowerBound)
    else { return false }
    place += 1
    return true
  }

  mutating func comparison() -> Comparison? {
    guard looksAt(.comparison), let comparison = Comparison(rawValue: text(lexemes[place])) else {
      return nil
    }
    place += 1
    return comparison
  }

  mutating func end() throws(TemplateError) { try consume(.end) }

  /// The text of the lexemes from `start` up to here, without white space between them.
  func text(from start: Int) -> String { lexemes[start..<place].map(text).joined() }
  /// The number of the next lexeme, for `text(from:)`.
  var mark: Int { place }

  mutating func expression() throws(TemplateError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= ResourceLimits.sourceNesting else {
      throw source.syntaxError("an expression is nested too deep", at: offset)
    }
    let lexeme = lexemes[place]
    switch lexeme.kind {
    case .identifier, .openSquare: return try variable()
    // `contains` is a word like others where no comparison can stand.
    case .comparison where source.has("contains", at: offset): return try variable()
    case .string:
      place += 1
      let inner = lexeme.range.lowerBound + 1..<lexeme.range.upperBound - 1
      return .literal(.string(source.text(inner)))
    case .number:
      place += 1
      return .literal(ExpressionParser.number(text(lexeme)))
    case .openRound: return try range()
    default: throw unexpected
    }
  }

  private static func number(_ text: String) -> Value {
    if let number = Int(text) { return .int(number) }
    return .decimal(Decimal(string: text) ?? 0)
  }

  private mutating func range() throws(TemplateError) -> Expression {
    let offset = offset
    try consume(.openRound)
    let first = try expression()
    try consume(.dots)
    let last = try expression()
    try consume(.closeRound)
    return .range(RangeExpression(from: first, through: last, offset: offset))
  }

  private mutating func variable() throws(TemplateError) -> Expression {
    let offset = offset
    let root: VariableLookup.Root
    if consumeIf(.openSquare) {
      let name = try expression()
      try consume(.closeSquare)
      if case .literal(.string(let text)) = name {
        root = .name(text)
      } else {
        root = .dynamic(name)
      }
    } else {
      root = .name(text(lexemes[place]))
      place += 1
    }
    let segments = try self.segments()
    if segments.isEmpty, case .name(let name) = root, source.bytes[offset] != UInt8(ascii: "["),
      let literal = Expression.named(name)
    {
      return literal
    }
    return .variable(VariableLookup(root: root, segments: segments, offset: offset))
  }

  private mutating func segments() throws(TemplateError) -> [VariableLookup.Segment] {
    var segments: [VariableLookup.Segment] = []
    while true {
      if consumeIf(.openSquare) {
        segments.append(.init(index: try expression()))
        try consume(.closeSquare)
      } else if consumeIf(.dot) {
        let isWord = looksAt(.comparison) && source.has("contains", at: offset)
        segments.append(.name(try consume(isWord ? .comparison : .identifier), isDotted: true))
      } else {
        return segments
      }
    }
  }

  /// An expression with its filters; nothing at all is nil.
  mutating func filtered() throws(TemplateError) -> FilteredExpression {
    let start = offset
    let first = isAtEnd ? Expression.literal(.null) : try expression()
    var filters: [FilterCall] = []
    while consumeIf(.pipe) { filters.append(try filterCall()) }
    try end()
    return FilteredExpression(first: first, filters: filters, offset: start)
  }

  private mutating func filterCall() throws(TemplateError) -> FilterCall {
    let offset = offset
    let name = try consume(.identifier)
    var arguments: [Expression] = []
    var keywords: [FilterCall.Keyword] = []
    if consumeIf(.colon) {
      while !isAtEnd, !looksAt(.pipe) {
        if looksAtKey {
          let key = try consume(.identifier)
          try consume(.colon)
          keywords.append(.init(name: key, value: try expression()))
        } else {
          arguments.append(try expression())
        }
        guard consumeIf(.comma) else { break }
      }
    }
    return FilterCall(name: name, arguments: arguments, keywords: keywords, offset: offset)
  }

  /// Named values up to the end: `a: 1, b: c`.
  mutating func namedValues() throws(TemplateError) -> [NamedExpression] {
    var values: [NamedExpression] = []
    _ = consumeIf(.comma)
    while looksAt(.identifier) {
      let name = try consume(.identifier)
      try consume(.colon)
      values.append(NamedExpression(name: name, value: try expression()))
      _ = consumeIf(.comma)
    }
    try end()
    return values
  }
}
