import ReplyText

/// Reads a text as a message would be read: what it suggests, decides, and tells of an absence.
public struct SayingReader: Sendable {
  /// What is known of the case and of its author's side.
  public var rules: ProposalRules
  /// The part that the author has on the case.
  public var role: ParticipantRole
  /// Whether it is an automatic reply.
  public var isAutomaticReply = false
  /// The amount that an approver was asked for; nil when nothing was asked.
  public var asked: Money?

  /// Joins the parts.
  public init(
    rules: ProposalRules,
    role: ParticipantRole,
    isAutomaticReply: Bool = false,
    asked: Money? = nil
  ) {
    self.rules = rules
    self.role = role
    self.isAutomaticReply = isAutomaticReply
    self.asked = asked
  }

  /// What a text says.
  public struct Reading: Sendable, Equatable {
    /// What it suggests, in its order.
    public var proposals: [Proposal] = []
    /// Whether an approver agrees; nil when they do not decide.
    public var isApproved: Bool?
    /// The day on which an absent author is back, `YYYY-MM-DD`; nil when none is told.
    public var returnDay: String?
    /// Whether it names other bank details.
    public var changesBank = false
  }

  /// Reads the new text of a message.
  public func read(_ text: String) -> Reading {
    var reading = Reading()
    if isAutomaticReply {
      reading.returnDay = AbsenceNotice.day(
        in: text,
        receivedOn: rules.today.description,
        country: rules.country
      )
      return reading
    }
    reading.changesBank = role == .client && !BankDetails.unknown(in: text) { _ in false }.isEmpty
    if role == .approver, asked != nil {
      let words = DecisionWords.standard
      // What a gateway put on top is none of their words.
      let own = ReplyExtractor().extract(text: text, html: nil).reply
      if case .decision(let isApproved, _) = words.read(own, asked: asked) {
        reading.isApproved = isApproved
      }
      return reading
    }
    reading.proposals = rules.proposals(in: text, of: role)
    return reading
  }
}
