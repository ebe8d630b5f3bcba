/// Bytes to `Message`; never throws, since mail is never invalid, only defective.
public struct MessageParser: Sendable {
  /// What the parser stops at.
  public var limits: ParserLimits

  /// Makes a parser.
  public init(limits: ParserLimits = ParserLimits()) {
    self.limits = limits
  }

  /// Parses a message; reads the source from start to end once, and bodies again on demand.
  public func parse(_ source: any ByteSource) -> Message {
    var scanner = StructureScanner(source, limits: limits)
    scanner.scan()
    var tree = PartTree(scanner.nodes, defects: scanner.defects)
    let root = tree.root()
    let selection = BodySelection(of: root)
    var message = Message(
      header: root.header,
      body: root,
      textBody: selection.textBody,
      htmlBody: selection.htmlBody,
      attachments: selection.attachments,
      defects: tree.defects,
      source: source
    )
    message.limits = limits
    return message
  }
}
