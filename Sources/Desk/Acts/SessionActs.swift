package import Cases
import Store

/// Ends sessions of who acts.
package struct EndOwnSessions: Act {
  package static var useCase: UseCase { .read }

  /// The name of one of them; nil for all, in every browser.
  package let session: String?

  package init(_ session: String? = nil) {
    self.session = session
  }

  package func find(at desk: ActingDesk) {}

  /// Returns how many there were; throws `StoreError.noSession`.
  @discardableResult
  package func perform(at desk: ActingDesk) throws -> Int {
    let wanted = try desk.sessions(of: desk.principal.user.id, named: session)
    return try desk.store.end(wanted, why: "by its user", by: desk.actor, at: desk.now)
  }
}

/// Ends sessions of any user.
package struct EndSessions: Act {
  package static var useCase: UseCase { .manageSessions }

  /// The id of the user.
  package let user: String
  /// The name of one of the sessions; nil for all of the user's.
  package let session: String?

  package init(of user: String, session: String? = nil) {
    self.user = user
    self.session = session
  }

  package func find(at desk: ActingDesk) {}

  /// Returns how many there were.
  ///
  /// Throws `StoreError.noSession`, and `DeskError.unknown` for a user who is not known and has none.
  @discardableResult
  package func perform(at desk: ActingDesk) throws -> Int {
    let known = desk.environment.workspace.configuration.users.map(\.id)
    let wanted = try desk.sessions(of: user, named: session)
    guard known.contains(user) || !wanted.isEmpty else {
      throw DeskError.unknown(.user, user, known: known)
    }
    return try desk.store.end(wanted, why: "by another", by: desk.actor, at: desk.now)
  }
}

extension ActingDesk {
  /// The sessions of a user, or the one of them that has a name; throws `StoreError.noSession`.
  fileprivate func sessions(of user: String, named name: String?) throws -> [DeskSession] {
    let sessions = try store.sessions(of: user)
    guard let name else { return sessions }
    let named = sessions.filter { $0.name == name }
    guard !named.isEmpty else { throw StoreError.noSession(name) }
    return named
  }
}
