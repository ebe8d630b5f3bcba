/// Legal proceedings as letters speak of them.
public struct LetterLegal: Sendable, Equatable {
  /// The stage, for example `claim_issued`.
  public var stage: String
  /// What is claimed with interest and costs.
  public var claim: Money
  /// The interest in it.
  public var interest: Money
  /// The costs in it.
  public var costs: Money
  /// The name of the law firm; empty when none has the case.
  public var lawFirm = ""
  /// The court; may be empty.
  public var court = ""
  /// The court's reference; may be empty.
  public var courtReference = ""
  /// The day the case went to the law firm, `YYYY-MM-DD`; may be empty.
  public var transferredOn = ""
  /// The last day for the client to act, `YYYY-MM-DD`; may be empty.
  public var deadline = ""
  /// The day of the next hearing, `YYYY-MM-DD`; may be empty.
  public var nextHearingOn = ""

  /// Joins what every proceeding has.
  public init(stage: String, claim: Money, interest: Money, costs: Money) {
    self.stage = stage
    self.claim = claim
    self.interest = interest
    self.costs = costs
  }
}
