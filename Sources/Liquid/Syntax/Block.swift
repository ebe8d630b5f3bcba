/// A piece of a parsed template.
enum Node: Sendable {
  case text([UInt8])
  case output(FilteredExpression)
  case tag(any Tag)
}

/// What stands between two tags: text, outputs and tags in order.
struct Block: Sendable {
  private(set) var nodes: [Node] = []
  /// Whether nothing in it can be seen: only white space and tags without output.
  private(set) var isBlank = true
  private let offset: Int

  init(offset: Int) { self.offset = offset }

  mutating func append(_ node: Node) {
    nodes.append(node)
    switch node {
    case .text(let bytes): if !bytes.allSatisfy(\.isLiquidSpace) { isBlank = false }
    case .output: isBlank = false
    case .tag(let tag): if !tag.isBlank { isBlank = false }
    }
  }

  /// Takes the white space off the end of the last text.
  mutating func trimEnd() {
    guard case .text(var bytes)? = nodes.popLast() else { return }
    while let last = bytes.last, last.isLiquidSpace { bytes.removeLast() }
    if !bytes.isEmpty { nodes.append(.text(bytes)) }
  }

  /// Takes the texts out, which in a blank block are only white space.
  mutating func removeTexts() {
    nodes.removeAll { node in
      if case .text = node { true } else { false }
    }
  }

  func render(_ context: inout Context) throws(TemplateError) {
    try context.enter(at: offset)
    for node in nodes {
      switch node {
      case .text(let bytes): context.output.append(contentsOf: bytes)
      case .output(let expression):
        try context.step(at: expression.offset)
        try context.write(try expression.value(&context), at: expression.offset)
      case .tag(let tag):
        try context.step(at: tag.offset)
        try tag.render(&context)
        guard context.interrupt == nil else {
          context.leave()
          return
        }
      }
    }
    context.leave()
  }
}
