/// Where a message belongs, and everything that spoke for it.
public struct Threading: Sendable, Equatable {
  /// Where a message belongs.
  public enum Destination: Sendable, Equatable {
    /// On these cases.
    case file([Int])
    /// A person decides; the case is a suggestion.
    case review(ReviewReason, suggestion: Int?)
    /// It is a copy of what we sent.
    case ownCopy(of: Int)
  }

  /// Where it belongs.
  public var destination: Destination
  /// The rule that decided.
  public var method: ThreadingMethod
  /// How far the filing can be trusted.
  public var trust: TrustLevel
  /// Every signal that was looked at, with what was found, in the order of the ladder.
  public var signals: [String]
  /// The cases on which it is mail among our own people.
  public var internalCases: Set<Int> = []
  /// Whether our mail server says that its author did not send it.
  public var isRefuted = false
  /// Whether its address token stands in the To field: the other places are not what its author signed.
  public var isWrittenTo = false
  /// Of a delivery report, the recipients of our letter that it may speak of.
  public var provenRecipients: Set<String> = []
  /// The step of a validation that it answers.
  public var step: AskedStep?

  /// Joins the parts.
  public init(
    _ destination: Destination,
    method: ThreadingMethod,
    trust: TrustLevel,
    signals: [String]
  ) {
    self.destination = destination
    self.method = method
    self.trust = trust
    self.signals = signals
  }
}

/// The rungs of the ladder, in order.
public enum ThreadingMethod: String, Sendable, CaseIterable {
  /// The message is a copy of one that we sent.
  case ownCopy = "own_copy"
  /// A delivery report names a message that we sent.
  case deliveryReport = "delivery_report"
  /// An address token in a recipient field.
  case addressToken = "address_token"
  /// In-Reply-To or References name a filed message.
  case reference
  /// A tag in the subject, from a participant.
  case subjectTag = "subject_tag"
  /// A tag in the text, from a participant.
  case bodyTag = "body_tag"
  /// A rule that a person made for the sender.
  case senderRule = "sender_rule"
  /// Nothing that may decide.
  case none
  /// A user filed it.
  case byHand = "by_hand"
}

/// How far a filing can be trusted, from L0, not at all, to L4 (`peers.md` E1).
public enum TrustLevel: Int, Sendable, Comparable, CaseIterable {
  /// No signal.
  case l0
  /// A known identifier from a stranger, or a tag in the text of a participant.
  case l1
  /// A participant with a tag or a known identifier, or a token that was passed on.
  case l2
  /// A valid token from a participant.
  case l3
  /// A valid token from an authenticated participant.
  case l4

  /// Orders by trust.
  public static func < (left: TrustLevel, right: TrustLevel) -> Bool {
    left.rawValue < right.rawValue
  }

  /// `L0` to `L4`.
  public var name: String { "L\(rawValue)" }
}

/// Why a message waits for a person.
public enum ReviewReason: String, Sendable {
  /// No signal names a case.
  case unmatched
  /// Signals name several cases.
  case ambiguous
  /// A tag, but not from a participant.
  case strangerWithTag = "stranger_with_tag"
  /// A tag or token whose code is wrong.
  case badReference = "bad_reference"
  /// A delivery report on a message that we did not send.
  case foreignBounce = "foreign_bounce"
  /// A delivery report that came to no recipient's address, and has nothing that only theirs had.
  case unprovenReport = "unproven_report"
  /// It bears the identifier of a message of ours but says something else.
  case copiedIdentifier = "copied_identifier"
  /// A mail server's note in place of a message, which is still on the server.
  case serverNote = "server_note"
  /// No usable author.
  case noAuthor = "no_author"
  /// It would be of a participant, but the mail server says that they did not send it.
  case failedAuthentication = "failed_authentication"
  /// A case was found, and the policy for its level of trust is that a person decides.
  case lowTrust = "low_trust"
}
