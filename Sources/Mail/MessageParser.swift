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
    Message(
      header: Header(fields: []), body: BodyPart(partID: "1", mediaType: "text/plain"),
      textBody: [], htmlBody: [], attachments: [], defects: [], source: source)
  }
}

/// What the parser stops at; over a limit a message is parsed up to it and marked.
public struct ParserLimits: Sendable {
  /// How deep parts may nest.
  public var depth = 20
  /// How many parts a message may have.
  public var parts = 500
  /// How many bytes one header block may have.
  public var headerBytes = 256 * 1024
  /// How many fields one header block may have.
  public var headerFields = 1000
  /// How many addresses are parsed in one message.
  public var addresses = 500
  /// How many references are parsed.
  public var references = 100

  /// The default limits.
  public init() {}
}
