public import FoundationEssentials

/// What someone wrote on a case, by mail or by hand.
public struct Comment: Sendable, Equatable {
  /// The message it came in; nil when it was written by hand.
  public var messageID: Int?
  /// The user, or the address of the one who wrote.
  public var author: String
  /// Who may see it.
  public var visibility: Visibility
  /// The text.
  public var text: String
  /// When.
  public var at: Date

  /// Joins the parts.
  public init(
    messageID: Int? = nil,
    author: String,
    visibility: Visibility,
    text: String,
    at: Date
  ) {
    self.messageID = messageID
    self.author = author
    self.visibility = visibility
    self.text = text
    self.at = at
  }
}

/// Who may see something of a case.
public enum Visibility: String, Sendable, CaseIterable {
  /// Only our own people: never leaves to an outside address.
  case `internal`
  /// Everyone on the case.
  case external
}
