import Cases
import Store

/// Carries out what mail suggests.
///
/// One that ends its case throws `ActError.endsMore` as `EndCase` does; one that sends a copy of an
/// invoice throws what `InvoiceCopy` does.
package struct AcceptProposal: Act, EndingAct {
  /// What was done, as half a sentence, on which case.
  package struct Outcome: Sendable {
    package let done: String
    package let number: Int
  }

  package static var isOneTransaction: Bool { false }

  /// The key of the proposal.
  package let proposal: Int
  /// Values that count instead of those of the mail, by name; amounts as decimal numbers.
  package let values: [String: String]
  /// The case that it has to be a proposal of; nil for any.
  package let number: Int?
  package var isMeant = false

  package init(_ proposal: Int, changing values: [String: String] = [:], on number: Int? = nil) {
    self.proposal = proposal
    self.values = values
    self.number = number
  }

  package func changedCase(at desk: ActingDesk) throws -> Int? {
    try desk.store.proposal(proposal).caseNumber
  }

  package func find(at desk: ActingDesk) throws { _ = try changedCase(at: desk) }

  package func perform(at desk: ActingDesk) throws -> Outcome {
    let found = try desk.proposal(proposal, on: number)
    let changes = try changes(to: found, desk)
    guard found.kind == .invoiceCopy else {
      return try desk.transaction(of: self) { try accept(found, changes, desk) }
    }
    // The letter is written before anybody has to wait for the database.
    let copy = try InvoiceCopy(found, item: changes["item"], isMeant: isMeant, desk)
    return try desk.transaction(of: self) {
      _ = try accept(found, changes, desk)
      return Outcome(done: try copy.queue(desk), number: found.caseNumber)
    }
  }

  private func accept(_ found: Proposal, _ changes: [String: String], _ desk: ActingDesk) throws
    -> Outcome
  {
    if [.close, .openCase].contains(found.kind) {
      _ = try desk.ending(of: found.caseNumber, isMeant: isMeant)
    }
    let done = try desk.store.accept(
      proposal: proposal,
      changing: changes,
      by: desk.actor,
      desk.context
    )
    return Outcome(done: done, number: found.caseNumber)
  }

  /// The values as they are stored: amounts in minor units.
  private func changes(to found: Proposal, _ desk: ActingDesk) throws -> [String: String] {
    var changes: [String: String] = [:]
    for (name, value) in values {
      switch name {
      case "amount":
        let currency =
          try found.details["currency"] ?? desk.environment.currency(of: found.caseNumber)
        changes["amount"] = String(try TypedAmount.minorUnits(value, currency))
        changes["currency"] = currency
      case "day", "deadline":
        guard Day(value) != nil else { throw ActError.noDay(value) }
        changes[name] = value
      case "reason":
        let known = desk.environment.rules.disputes
        guard known.reason(value) != nil else {
          throw DeskError.unknown(.reason, value, known: known.reasons.map(\.name))
        }
        changes[name] = value
      case "count":
        guard let count = Int(value), (1...InstallmentPlan.mostInstallments).contains(count) else {
          throw ActError.installmentCount
        }
        changes[name] = value
      case "item", "stage", "courtReference", "number", "outcome", "type": changes[name] = value
      default: throw ActError.noProposedValue(name)
      }
    }
    return changes
  }
}

/// Rejects what mail suggests: nothing comes of it.
package struct RejectProposal: Act {
  /// The key of the proposal.
  package let proposal: Int
  /// The case that it has to be a proposal of; nil for any.
  package let number: Int?

  package init(_ proposal: Int, on number: Int? = nil) {
    self.proposal = proposal
    self.number = number
  }

  package func changedCase(at desk: ActingDesk) throws -> Int? {
    try desk.store.proposal(proposal).caseNumber
  }

  package func find(at desk: ActingDesk) throws { _ = try changedCase(at: desk) }

  package func perform(at desk: ActingDesk) throws {
    _ = try desk.proposal(proposal, on: number)
    try desk.store.reject(proposal: proposal, by: desk.actor, now: desk.now)
  }
}

extension ActingDesk {
  /// A proposal, of one case when that is given: a number of another case decides nothing.
  fileprivate func proposal(_ id: Int, on number: Int?) throws -> Proposal {
    let found = try store.proposal(id)
    guard number == nil || found.caseNumber == number else { throw StoreError.noProposal(id) }
    return found
  }
}
