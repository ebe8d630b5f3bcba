public import Mail

/// A letter as it is queued: rendered, addressed, not changed afterwards.
public struct QueuedLetter: Sendable {
  /// The case it is written on.
  public var caseNumber: Int
  /// The template it was made of; empty for free text.
  public var template: String
  /// The message.
  public var draft: Draft
  /// Its bytes.
  public var bytes: [UInt8]
  /// Where bounces go.
  public var reversePath: String
  /// A letter with a key that was queued before is not queued again.
  public var dedupeKey: String
  /// Whether an answer is awaited.
  public var expectsReply: Bool
  /// Whether it goes to our own people only.
  public var visibility: Visibility

  /// Joins the parts.
  public init(
    caseNumber: Int,
    template: String,
    draft: Draft,
    bytes: [UInt8],
    reversePath: String,
    dedupeKey: String,
    expectsReply: Bool,
    visibility: Visibility = .external
  ) {
    self.caseNumber = caseNumber
    self.template = template
    self.draft = draft
    self.bytes = bytes
    self.reversePath = reversePath
    self.dedupeKey = dedupeKey
    self.expectsReply = expectsReply
    self.visibility = visibility
  }
}
