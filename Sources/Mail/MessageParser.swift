/// Bytes to `Message`; never throws, since mail is never invalid, only defective.
public struct MessageParser: Sendable {
  /// What the parser stops at.
  public var limits: ParserLimits

  /// The label of the charset of 8-bit text that is not UTF-8 and declares none; nil when unknown.
  ///
  /// Such bytes become U+FFFD when it is unknown, since any guess is wrong for somebody's mail.
  public var legacyCharset: String?

  /// Makes a parser.
  public init(limits: ParserLimits = ParserLimits(), legacyCharset: String? = nil) {
    self.limits = limits
    self.legacyCharset = legacyCharset
  }

  /// Parses a message; reads the source from start to end once, and bodies again on demand.
  public func parse(_ source: any ByteSource) -> Message {
    parse(source, legacy: legacyCharset.flatMap { Charset(label: $0) } ?? .utf8)
  }

  func parse(_ source: any ByteSource, legacy: Charset) -> Message {
    var scanner = StructureScanner(source, limits: limits, legacy: legacy)
    scanner.scan()
    var tree = PartTree(scanner.nodes, defects: scanner.defects, legacy: legacy)
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
    message.legacy = legacy
    message.preamble = Preamble.text(before: root, in: source)
    if let preamble = message.preamble {
      message.defects.append(Defect("text-in-preamble", at: preamble.lowerBound))
    }
    message.defects += LimitMarks(of: message).defects
    return message
  }
}
