package import Cases
import Store

/// Says what a person found out about bank details that mail named.
///
/// It asks how, since an answer to the mail that named them proves nothing: who wrote it answers that
/// too. Nothing else ends that the case waits: no letter, no `MarkSeen`, no end of the case.
package struct DecideBankDetails: Act {
  /// The key of the bank details.
  package let id: Int
  /// Whether they are the partner's.
  package let areTheirs: Bool
  /// How it was found out.
  package let how: String

  package init(_ id: Int, areTheirs: Bool, how: String) {
    self.id = id
    self.areTheirs = areTheirs
    self.how = how
  }

  package func changedCase(at desk: ActingDesk) throws -> Int? {
    try desk.store.bankDetails(id).caseNumber
  }

  package func find(at desk: ActingDesk) throws { _ = try changedCase(at: desk) }

  /// Returns what was decided about.
  ///
  /// Throws `ActError.noWayOfChecking` when nobody says how.
  package func perform(at desk: ActingDesk) throws -> BankDetailsFlag {
    guard !how.allSatisfy(\.isWhitespace) else { throw ActError.noWayOfChecking }
    try desk.store.decide(
      bankDetails: id,
      as: areTheirs ? .confirmed : .rejected,
      how: how,
      by: desk.actor,
      now: desk.now
    )
    return try desk.store.bankDetails(id)
  }
}
