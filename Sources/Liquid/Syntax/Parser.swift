/// Builds the tree of a template.
struct Parser {
  let source: Source
  private var tokenizer: Tokenizer
  private var depth = 0
  /// Whether the next text loses the white space at its start.
  private var trimsNext = false

  init(_ source: Source) {
    self.source = source
    tokenizer = Tokenizer(source)
  }

  mutating func template() throws(TemplateError) -> Block {
    try body(until: [], of: nil).block
  }

  /// The nodes up to one of the tags that end or divide a block, and that tag.
  mutating func body(
    until enders: [String],
    of opener: TagToken
  ) throws(TemplateError) -> (block: Block, ender: TagToken) {
    let (block, ender) = try body(until: enders, of: Optional(opener))
    guard let ender else {
      throw source.syntaxError("'\(opener.name)' is never closed", at: opener.offset)
    }
    return (block, ender)
  }

  private mutating func body(
    until enders: [String],
    of opener: TagToken?
  ) throws(TemplateError) -> (block: Block, ender: TagToken?) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= ResourceLimits.sourceNesting else {
      throw source.syntaxError("blocks are nested too deep", at: tokenizer.place)
    }
    var block = Block(offset: opener?.offset ?? tokenizer.place)
    var isAfterText = false
    while let piece = try tokenizer.next() {
      if piece.trimsBefore, isAfterText { block.trimEnd() }
      isAfterText = false
      switch piece.token {
      case .text(let range):
        isAfterText = append(text: range, to: &block)
      case .output(let markup, let offset):
        trimsNext = piece.trimsAfter
        block.append(.output(try output(markup, at: offset)))
      case .tag(let tag):
        trimsNext = piece.trimsAfter
        if enders.contains(tag.name) { return (block, tag) }
        try append(tag, trimsAfter: piece.trimsAfter, in: opener, to: &block)
      }
    }
    return (block, nil)
  }

  private mutating func append(text range: Range<Int>, to block: inout Block) -> Bool {
    var bytes = source.bytes[range]
    if trimsNext { bytes = bytes.drop(while: \.isLiquidSpace) }
    trimsNext = false
    guard !bytes.isEmpty else { return false }
    block.append(.text(Array(bytes)))
    return true
  }

  private func output(
    _ markup: Range<Int>,
    at offset: Int
  ) throws(TemplateError) -> FilteredExpression {
    var parser = try ExpressionParser(markup, of: source)
    let expression = try parser.filtered()
    return FilteredExpression(
      first: expression.first,
      filters: expression.filters,
      offset: offset
    )
  }

  private mutating func append(
    _ tag: TagToken,
    trimsAfter: Bool,
    in opener: TagToken?,
    to block: inout Block
  ) throws(TemplateError) {
    switch tag.name {
    case "#": try checkComment(tag)
    case "comment": trimsNext = try tokenizer.skipComment(tag)
    case "liquid":
      for node in try lines(tag).nodes { block.append(node) }
      trimsNext = trimsAfter
    default:
      guard let type = TagTable.tags[tag.name] else { throw unknown(tag, in: opener) }
      block.append(.tag(try type.init(tag, &self)))
    }
  }

  private func unknown(_ tag: TagToken, in opener: TagToken?) -> TemplateError {
    let place = opener.map { " in '\($0.name)'" } ?? ""
    return source.syntaxError("there is no tag '\(tag.name)'\(place)", at: tag.offset)
  }

  /// The tags of a `liquid` tag, one on each line.
  private mutating func lines(_ tag: TagToken) throws(TemplateError) -> Block {
    let outer = tokenizer
    tokenizer = Tokenizer(lines: tag.markup, of: source)
    let block = try body(until: [], of: nil).block
    tokenizer = outer
    return block
  }

  /// Every line of an inline comment starts with its sign, so that the rest may mean something
  /// one day.
  private func checkComment(_ tag: TagToken) throws(TemplateError) {
    for line in source.bytes[tag.markup].split(separator: 0x0A).dropFirst() {
      let first = line.first { !$0.isLiquidSpace }
      guard first == nil || first == UInt8(ascii: "#") else {
        throw source.syntaxError("a line of a comment does not start with '#'", at: tag.offset)
      }
    }
  }

  /// The text up to the tag `{% name %}`, as it stands.
  mutating func verbatim(
    until name: StaticString,
    forbidding forbidden: StaticString? = nil,
    of opener: TagToken
  ) throws(TemplateError) -> Range<Int> {
    let verbatim = try tokenizer.verbatim(until: name, forbidding: forbidden, of: opener)
    trimsNext = verbatim.trimsAfter
    return verbatim.body
  }

  func expressions(_ tag: TagToken) throws(TemplateError) -> ExpressionParser {
    try ExpressionParser(tag.markup, of: source)
  }

  /// Nothing may follow the name of the tag.
  func checkEmpty(_ tag: TagToken) throws(TemplateError) {
    let markup = source.trimmed(tag.markup)
    guard markup.isEmpty else {
      throw source.syntaxError("'\(tag.name)' takes nothing", at: markup.lowerBound)
    }
  }
}
