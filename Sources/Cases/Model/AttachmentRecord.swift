public import FoundationEssentials

/// A file on a case.
public struct AttachmentRecord: Sendable, Equatable {
  /// The key in the store.
  public var id: Int
  /// The message it came with; nil when it was added by hand.
  public var messageID: Int?
  /// The file.
  public var file: StoredAttachment
  /// Who may see it.
  public var visibility: Visibility
  /// The user or address that it came from.
  public var addedBy: String
  /// When.
  public var addedAt: Date

  /// Joins the parts.
  public init(
    id: Int,
    messageID: Int?,
    file: StoredAttachment,
    visibility: Visibility,
    addedBy: String,
    addedAt: Date
  ) {
    self.id = id
    self.messageID = messageID
    self.file = file
    self.visibility = visibility
    self.addedBy = addedBy
    self.addedAt = addedAt
  }
}
