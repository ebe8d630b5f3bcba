/// One part of a message's tree (RFC 8621 §4.1.4 EmailBodyPart).
public struct BodyPart: Sendable {
  /// Where the part stands in the tree, as IMAP numbers parts: `1`, `2.1`.
  public var partID: String
  /// Type and subtype in lower case, for example `text/plain`.
  public var mediaType: String
  /// The charset parameter as written.
  public var charset: String?
  /// `attachment`, `inline` or another disposition in lower case.
  public var disposition: String?
  /// The decoded file name, as the sender wrote it: hostile.
  public var name: String?
  /// The Content-ID without angle brackets.
  public var contentID: String?
  /// The header of the part.
  public var header: Header
  /// Where the encoded body stands in the source.
  public var bodyRange: Range<Int>
  /// The parts of a multipart.
  public var subParts: [BodyPart]
  var encoding = TransferEncoding.identity
  var flow = TextFlow.fixed
  var isWholeMessage = false
  /// Where the header of the part starts in the source.
  var start = 0

  /// Joins the parts.
  public init(
    partID: String,
    mediaType: String,
    charset: String? = nil,
    disposition: String? = nil,
    name: String? = nil,
    contentID: String? = nil,
    header: Header = Header(fields: []),
    bodyRange: Range<Int> = 0..<0,
    subParts: [BodyPart] = []
  ) {
    self.partID = partID
    self.mediaType = mediaType
    self.charset = charset
    self.disposition = disposition
    self.name = name
    self.contentID = contentID
    self.header = header
    self.bodyRange = bodyRange
    self.subParts = subParts
  }

  /// Whether the part holds other parts.
  public var isMultipart: Bool { mediaType.hasPrefix("multipart/") }

  /// Whether the part is meant to be read as part of the message, not opened as a file.
  ///
  /// QUIRK: a text that is all there is of a message is read, whatever its name and disposition.
  var isShown: Bool { isWholeMessage || (name == nil && disposition != "attachment") }
}
