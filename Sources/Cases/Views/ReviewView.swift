public import FoundationEssentials

/// A message that waits for a person, or waited; people name it by the key of the message.
public struct ReviewView: Sendable {
  /// Why it waits.
  public var reason: String
  /// The case that is suggested.
  public var suggestedCase: Int?
  /// `open`, `filed`, `opened`, `ignored` or `bank_mail`.
  public var state: String
  /// Since when it waits.
  public var openedAt: Date
  /// The message.
  public var message: MessageView

  /// The state of mail of a bank whose statements were taken over: nobody has to decide about it.
  public static let bankMail = "bank_mail"

  /// Joins the parts.
  public init(
    reason: String,
    suggestedCase: Int?,
    state: String,
    openedAt: Date,
    message: MessageView
  ) {
    self.reason = reason
    self.suggestedCase = suggestedCase
    self.state = state
    self.openedAt = openedAt
    self.message = message
  }
}
