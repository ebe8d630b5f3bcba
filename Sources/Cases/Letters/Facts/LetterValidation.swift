/// A request for validation as letters speak of it.
public struct LetterValidation: Sendable, Equatable {
  /// What is to be decided, in a few words.
  public var subject: String
  /// The amount at stake.
  public var amount: Money
  /// Why it is asked for; may be empty.
  public var reason: String
  /// The last day, `YYYY-MM-DD`; empty when there is none.
  public var deadline: String
  /// How it ended: `approved` or `refused`; empty when it has not, or ended without a decision.
  public var outcome: String
  /// The name of the user who asks.
  public var requestedBy: String
  /// Those who are asked, in order.
  public var steps: [LetterValidationStep]

  /// Joins the parts.
  public init(
    subject: String,
    amount: Money,
    reason: String = "",
    deadline: String = "",
    outcome: String = "",
    requestedBy: String,
    steps: [LetterValidationStep]
  ) {
    self.subject = subject
    self.amount = amount
    self.reason = reason
    self.deadline = deadline
    self.outcome = outcome
    self.requestedBy = requestedBy
    self.steps = steps
  }
}

/// One decision of a validation.
public struct LetterValidationStep: Sendable, Equatable {
  /// Its place, from 1.
  public var number: Int
  /// The department that decides; may be empty.
  public var department: String
  /// The name of the person; may be empty.
  public var person: String
  /// `pending`, `approved`, `refused`, `info_requested`, `expired`, `cancelled` or `skipped`.
  public var status: String
  /// The last day, `YYYY-MM-DD`; empty when there is none.
  public var deadline: String
  /// What was said with the decision; may be empty.
  public var comment: String
  /// The day of the decision, `YYYY-MM-DD`; empty before.
  public var decidedOn: String

  /// Joins the parts.
  public init(
    number: Int,
    department: String,
    person: String = "",
    status: String = "pending",
    deadline: String = "",
    comment: String = "",
    decidedOn: String = ""
  ) {
    self.number = number
    self.department = department
    self.person = person
    self.status = status
    self.deadline = deadline
    self.comment = comment
    self.decidedOn = decidedOn
  }
}
