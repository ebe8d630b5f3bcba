/// A stage that legal proceedings reached.
public struct LegalStage: Sendable, Equatable {
  /// The key in the store.
  public var id: Int
  /// The case.
  public var caseNumber: Int
  /// The stage from the list of the workspace, such as `claim_issued`.
  public var stage: String
  /// The day it was reached.
  public var on: Day
  /// The last day for the debtor to act; nil when there is none.
  public var deadline: Day?
  /// The court; may be empty.
  public var court: String
  /// The court's reference; may be empty.
  public var courtReference: String
  /// What it cost.
  public var fees: Money
  /// What else there is to say.
  public var note: String
  /// The message that told it.
  public var message: Int?

  /// Joins the parts.
  public init(
    id: Int = 0,
    caseNumber: Int,
    stage: String,
    on: Day,
    deadline: Day? = nil,
    court: String = "",
    courtReference: String = "",
    fees: Money,
    note: String = "",
    message: Int? = nil
  ) {
    self.id = id
    self.caseNumber = caseNumber
    self.stage = stage
    self.on = on
    self.deadline = deadline
    self.court = court
    self.courtReference = courtReference
    self.fees = fees
    self.note = note
    self.message = message
  }
}

extension LegalStage {
  /// What it cost, as a part of the claim; nil when it cost nothing.
  public var cost: Cost? {
    guard fees.minorUnits != 0 else { return nil }
    return Cost(caseNumber: caseNumber, kind: .proceedings, on: on, amount: fees, note: stage)
  }
}

/// What a law firm needs to act, told by the names of files.
public enum LegalKit {
  /// What is missing of the kit among files that people outside may see, in alphabetical order.
  public static func missing(_ kit: [String: [String]], files: [String]) -> [String] {
    let names = files.map { $0.lowercased() }
    return kit.filter { _, words in
      !names.contains { name in words.contains { name.contains($0.lowercased()) } }
    }.keys.sorted()
  }
}
