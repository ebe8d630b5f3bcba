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

  /// Joins the parts.
  public init(
    header: Header, body: BodyPart, textBody: [BodyPart], htmlBody: [BodyPart],
    attachments: [BodyPart], defects: [Defect], source: any ByteSource
  ) {
    self.header = header
    self.body = body
    self.textBody = textBody
    self.htmlBody = htmlBody
    self.attachments = attachments
    self.defects = defects
    self.source = source
  }

  /// The authors.
  public var from: [EmailAddress] { [] }
  /// The one who sent for the authors.
  public var sender: EmailAddress? { nil }
  /// The primary recipients, groups flattened.
  public var to: [EmailAddress] { [] }
  /// The copied recipients, groups flattened.
  public var cc: [EmailAddress] { [] }
  /// Where answers are asked to go.
  public var replyTo: [EmailAddress] { [] }
  /// The unfolded and decoded subject.
  public var subject: String? { nil }
  /// The Date field.
  public var sentAt: DateTime? { nil }
  /// The identifier of this message.
  public var messageID: MessageID? { nil }
  /// The identifiers of the messages this one answers.
  public var inReplyTo: [MessageID] { [] }
  /// The identifiers of the thread, oldest first.
  public var references: [MessageID] { [] }
  /// The whole readable text: plain parts, or the HTML as text when there are none.
  public var plainText: String { "" }
  /// The HTML body, when there is one.
  public var htmlText: String? { nil }

  /// Gives the bytes of a part after transfer decoding, in pieces.
  /// - Throws: What `consume` or the source throws.
  public func decode(
    _ part: BodyPart, _ consume: (ArraySlice<UInt8>) throws -> Void
  ) throws {}

  /// The bytes of a part after transfer decoding, in memory.
  /// - Throws: What the source throws.
  public func content(of part: BodyPart) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try decode(part) { bytes += $0 }
    return bytes
  }
}
