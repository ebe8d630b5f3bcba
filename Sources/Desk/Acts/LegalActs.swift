package import Cases
import Store

/// Takes down that legal proceedings have reached a stage.
package struct EnterStage: CaseAct {
  package let number: Int
  /// One of the stages that the rules name.
  package let stage: String
  /// The day it was reached; nil for today.
  package var day: Day?
  /// The last day for the debtor to act.
  package var deadline: Day?
  package var court = ""
  package var courtReference = ""
  /// What it cost, as a decimal number in the currency of the case.
  package var fees = "0"
  /// What else there is to say.
  package var note = ""

  package init(_ stage: String, of number: Int) {
    self.stage = stage
    self.number = number
  }

  /// Returns the day of what is next when it stays because a person chose it.
  package func perform(at desk: ActingDesk) throws -> KeptDay? {
    let currency = try desk.environment.currency(of: number)
    return try desk.store.enter(
      LegalStage(
        caseNumber: number,
        stage: stage,
        on: day ?? desk.today,
        deadline: deadline,
        court: court,
        courtReference: courtReference,
        fees: Money(
          minorUnits: try TypedAmount.minorUnits(fees, currency),
          currency: currency
        ),
        note: note
      ),
      by: desk.actor,
      desk.context
    )
  }
}
