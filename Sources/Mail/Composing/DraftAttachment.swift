/// A file that goes with a draft.
public struct DraftAttachment: Sendable {
  /// The file name, any characters.
  public var fileName: String
  /// Type and subtype, for example `application/pdf`.
  public var mediaType: String
  /// The content.
  public var content: [UInt8]
  /// The Content-ID without angle brackets, for an inline image of the HTML.
  public var contentID: String?

  /// Joins the parts.
  public init(fileName: String, mediaType: String, content: [UInt8], contentID: String? = nil) {
    self.fileName = fileName
    self.mediaType = mediaType
    self.content = content
    self.contentID = contentID
  }
}
