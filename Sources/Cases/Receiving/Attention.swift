/// Why somebody has to look at a case.
public struct Attention: Sendable, Equatable {
  /// What happened.
  public enum Reason: String, Sendable, CaseIterable {
    /// Mail came in.
    case mail
    /// A pause is over.
    case resumed
    /// Nothing was done about proceedings for long.
    case dormant
    /// A letter that is due cannot be written.
    case unwritten
    /// A letter did not arrive, or nobody knows whether it did.
    case undelivered
    /// A validation has ended.
    case decided
    /// Somebody who should decide asks something first.
    case asked
    /// An answer to mail was held back.
    case withheld
    /// More came than is open.
    case overpaid
    /// Mail named bank details that are not on file; only a decision about them ends it.
    case bankDetails = "bank_details"
    /// Something was to be done before the day that a person chose.
    case kept
    /// A department was silent past the day of a dispute, and nobody is named as its manager.
    case silent

    /// Whether automatic letters of the case wait until somebody has looked.
    ///
    /// They do when what has happened may change what a letter should say, or whom it reaches.
    public var holdsLetters: Bool {
      switch self {
      case .mail, .unwritten, .undelivered, .decided, .bankDetails: true
      case .resumed, .dormant, .withheld, .kept, .silent, .overpaid, .asked: false
      }
    }

    /// What happened, as half a sentence.
    public var words: String {
      switch self {
      case .mail: "mail came in"
      case .resumed: "its pause is over"
      case .dormant: "nothing was done for long"
      case .unwritten: "a letter could not be written"
      case .undelivered: "a letter did not arrive"
      case .decided: "a validation has ended"
      case .asked: "somebody who should decide asks something first"
      case .withheld: "an answer was held back"
      case .overpaid: "more was paid than is open"
      case .bankDetails: "mail named bank details that are not on file"
      case .silent: "a department was silent past its day"
      case .kept: "something was to be done before the day that a person chose"
      }
    }
  }

  /// What happened.
  public var reason: Reason
  /// The message that came in; nil when it is about none.
  public var message: Int?

  /// Joins the parts.
  public init(_ reason: Reason, message: Int? = nil) {
    self.reason = reason
    self.message = message
  }
}

/// A message that came in on a case and waits for a person to look at it.
public struct WaitingMail: Sendable, Equatable {
  /// What is done on a case that may end the waiting.
  public enum Step: Sendable, Equatable {
    /// A person says that what came in was looked at.
    case said
    /// A person decided what mail proposed.
    case decided
    /// A letter is queued to these addresses.
    case written(to: [String], isByPerson: Bool)
  }

  /// The key of the message.
  public var message: Int
  /// The address of who wrote it, in the form of `EmailAddress.comparable`.
  public var author: String
  /// Where each thing that it proposes stands; empty when it proposes nothing.
  public var proposals: [Proposal.State]

  /// Joins the parts.
  public init(message: Int, author: String, proposals: [Proposal.State]) {
    self.message = message
    self.author = author
    self.proposals = proposals
  }

  /// Whether it still waits after a step; `proposals` are as the step left them.
  ///
  /// A person's word and a person's answer to its author end it, and so does the decision about the
  /// last thing that it proposes. One of several decisions does not, nor does a letter that the
  /// program writes by itself.
  public func waits(after step: Step) -> Bool {
    switch step {
    case .said: false
    case .decided: proposals.isEmpty || proposals.contains(.open)
    case .written(let addresses, let isByPerson): !isByPerson || !addresses.contains(author)
    }
  }
}
