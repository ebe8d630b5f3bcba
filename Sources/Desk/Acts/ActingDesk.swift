import Cases
package import Foundation
import Store

/// The desk while one act is carried out: the workspace, who acts, and one moment for all of it.
package struct ActingDesk: Sendable {
  package let environment: Environment
  /// Who acts.
  package let principal: Principal
  /// The moment that all of the act happens at.
  package let now: Date
  /// The version of the case that the actor saw; nil when they look and act in one go.
  let seen: Int?
  /// The draft of the actor that the act sends, which is gone then; nil for none.
  var draft: Int?

  /// Who acts, as events name them.
  var actor: Actor { principal.actor }

  var store: SQLiteStore { environment.store }

  /// The day of the moment.
  var today: Day { Day(now, in: environment.timeZone) }

  /// What decides about the work on cases now.
  var context: DeskContext { environment.desk(at: now) }

  /// The client of a case; nil when it has none.
  func client(of file: CaseFile) throws -> Client? {
    try file.clientID.flatMap { try store.client($0) }
  }

  /// Changes records in one transaction, when they are as the actor saw them.
  func transaction<Wanted: Act, Result>(
    of act: Wanted,
    _ body: () throws -> Result
  ) throws -> Result {
    try store.transaction {
      if let seen, let number = try act.changedCase(at: self) {
        try requireUnchanged(number, since: seen, news: Wanted.takesNewsAsSeen)
      }
      let result = try body()
      if let draft { try store.removeDraft(draft, of: principal.user.id) }
      return result
    }
  }

  /// Refuses when somebody changed the case after what the actor saw, or news came, if that counts.
  private func requireUnchanged(_ number: Int, since seen: Int, news: Bool) throws {
    let changes = try store.events(of: number, after: seen).filter { event in
      !event.type.isAddition || news && event.type.isNews
    }
    guard changes.isEmpty else { throw ActError.changedMeanwhile(number, changes) }
  }
}

extension Environment {
  /// Carries out an act: whoever may not is refused first, then whom what it is about is not there for, then
  /// whoever saw an older case.
  ///
  /// `seen` is the version (`CaseView.version`) that the actor looked at when they decided; nil
  /// compares nothing. `moment` is when it happens; nil for now. `draft` is what the actor began of it, which
  /// is gone when it is done. Throws what the act refuses with, as
  /// `Refusing`.
  @discardableResult
  package func perform<Wanted: Act>(
    _ act: Wanted,
    as principal: Principal,
    seen: Int? = nil,
    at moment: Date? = nil,
    sending draft: Int? = nil
  ) throws -> Wanted.Outcome {
    try principal.require(Wanted.useCase)
    let desk = ActingDesk(
      environment: whole,
      principal: principal,
      now: moment ?? context.now(),
      seen: seen,
      draft: draft
    )
    if let own = principal.user.ownClients {
      try desk.store.only(own) { try act.find(at: desk) }
    }
    guard Wanted.isOneTransaction else { return try act.perform(at: desk) }
    return try desk.transaction(of: act) { try act.perform(at: desk) }
  }
}
