import Mail

/// A step that a token was made for.
public struct AskedStep: Sendable, Equatable {
  /// What the token is good for.
  public enum Purpose: String, Sendable, CaseIterable {
    /// The question.
    case question
    /// The question whether a decision that nobody vouched for is really theirs.
    case confirmation
  }

  /// The key of the validation.
  public var validation: Int
  /// The step as it is.
  public var step: ValidationStep
  /// What the token is good for.
  public var purpose: Purpose
  /// Counts the amounts that were asked for; an answer is to one of them.
  public var revision: Int
  /// The amount that is asked for; nil when it is not known here.
  public var amount: Money?
  /// Whether another amount was asked for since.
  public var isSuperseded = false

  /// Joins the parts.
  public init(
    validation: Int,
    step: ValidationStep,
    purpose: Purpose = .question,
    revision: Int = 1,
    amount: Money? = nil
  ) {
    self.validation = validation
    self.step = step
    self.purpose = purpose
    self.revision = revision
    self.amount = amount
  }
}

/// What an answer to a validation does.
public enum StepReply: Sendable, Equatable {
  /// It decides.
  case decide(AskedStep, isApproved: Bool, comment: String)
  /// It would, and nobody vouches for the sender: the recorded address is asked once more.
  case confirm(AskedStep, isApproved: Bool, comment: String)
  /// It decides nothing, and the asked person is told why.
  case explain(AskedStep, StepNote)
  /// It decides nothing.
  case nothing(String)

  /// What an answer does.
  static func reply(
    _ asked: AskedStep,
    _ message: ReceivedMessage,
    trust: TrustLevel,
    words: DecisionWords
  ) -> StepReply {
    let kind = message.classification.kind
    // Who only reacts may believe to have decided.
    guard [.person, .reaction].contains(kind) else {
      return .nothing("no decision: it is \(kind.rawValue)")
    }
    guard !asked.isSuperseded else {
      return .nothing("no decision: it answers a letter about an earlier amount")
    }
    guard message.from.count == 1, let author = message.from.first?.comparable,
      asked.step.isAsked(author)
    else { return .explain(asked, .foreign) }
    guard trust >= .l3 else { return .nothing("no decision: its trust is \(trust.name)") }
    guard kind == .person, !message.isForward,
      case .decision(let isApproved, let comment) = words.read(
        message.ownText,
        of: [asked.step.name, message.from[0].name ?? "", String(author.prefix { $0 != "@" })],
        asked: asked.amount
      )
    else { return .explain(asked, .unclear) }
    guard isApproved || !comment.isEmpty else { return .explain(asked, .commentNeeded) }
    guard trust == .l4 || asked.purpose == .confirmation else {
      return .confirm(asked, isApproved: isApproved, comment: comment)
    }
    return .decide(asked, isApproved: isApproved, comment: comment)
  }
}

/// Why the asked person gets another letter.
public enum StepNote: String, Sendable, CaseIterable {
  /// The answer does not begin with one of the words, or was forwarded.
  case unclear
  /// Somebody else answered.
  case foreign
  /// A refusal has no reason.
  case commentNeeded = "comment_needed"
  /// It was decided before.
  case decided
  /// Nobody vouches for the sender: the decision has to be confirmed.
  case confirm
}
