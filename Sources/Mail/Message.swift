/// A message as parsed, with what is wrong with it (RFC 5322, RFC 2045, RFC 8621 §4.1.4).
public struct Message: Sendable {
  /// The header of the message.
  public var header: Header
  /// The root of the tree of body parts.
  public var body: BodyPart
  /// The parts to show as plain text, in order (RFC 8621 §4.1.4).
  public var textBody: [BodyPart]
  /// The parts to show as HTML, in order (RFC 8621 §4.1.4).
  public var htmlBody: [BodyPart]
  /// The parts to offer as files, in order (RFC 8621 §4.1.4).
  public var attachments: [BodyPart]
  /// What is wrong with the message.
  public var defects: [Defect]
  /// Where the bytes are.
  public var source: any ByteSource
  var limits = ParserLimits()
  var legacy = Charset.utf8
  /// Where text stands that no part has, before the first part.
  var preamble: Range<Int>?

  /// Joins the parts.
  public init(
    header: Header,
    body: BodyPart,
    textBody: [BodyPart],
    htmlBody: [BodyPart],
    attachments: [BodyPart],
    defects: [Defect],
    source: any ByteSource
  ) {
    self.header = header
    self.body = body
    self.textBody = textBody
    self.htmlBody = htmlBody
    self.attachments = attachments
    self.defects = defects
    self.source = source
  }
}
