public import FoundationEssentials

/// A message that came in and what was decided about it.
public struct DecidedEmail: Sendable {
  /// The key of the raw message.
  public var inboundID: Int
  /// SHA-256 of the raw bytes.
  public var sha256: String
  /// When it reached us.
  public var receivedAt: Date
  /// The key of the message.
  public var messageID: Int
  /// Where it stands.
  public var placement: Placement
  /// The rule that decided.
  public var method: String
  /// How far that can be trusted.
  public var trust: TrustLevel
  /// Whether a person decided about it.
  public var isByHand: Bool

  /// Joins the parts.
  public init(
    inboundID: Int,
    sha256: String,
    receivedAt: Date,
    messageID: Int,
    placement: Placement,
    method: String,
    trust: TrustLevel,
    isByHand: Bool
  ) {
    self.inboundID = inboundID
    self.sha256 = sha256
    self.receivedAt = receivedAt
    self.messageID = messageID
    self.placement = placement
    self.method = method
    self.trust = trust
    self.isByHand = isByHand
  }
}
