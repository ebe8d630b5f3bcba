/// Legal proceedings as letters speak of them.
public struct LetterLegal: Sendable, Equatable {
  /// The stage, for example `claim_issued`; empty when none was entered.
  public var stage: String
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

  /// Begins with a stage.
  public init(stage: String = "") {
    self.stage = stage
  }
}
