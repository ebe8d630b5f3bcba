/// A message that stands forwarded in the text of another.
public struct ForwardedMessage: Sendable, Equatable {
  /// The display name of the original sender.
  public var fromName: String?
  /// The address of the original sender.
  public var fromAddress: String?
  /// The subject of the original.
  public var subject: String?
  /// The date of the original, as written.
  public var date: String?
  /// The text of the original.
  public var text: String

  /// Joins the parts.
  public init(
    fromName: String?,
    fromAddress: String?,
    subject: String?,
    date: String?,
    text: String
  ) {
    self.fromName = fromName
    self.fromAddress = fromAddress
    self.subject = subject
    self.date = date
    self.text = text
  }
}
