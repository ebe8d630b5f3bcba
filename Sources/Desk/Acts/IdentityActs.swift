package import Cases
import Store

/// Binds an account of a provider to a user, who comes in with it from then on.
package struct BindIdentity: Act {
  package static var useCase: UseCase { .manageIdentities }

  /// The id of the user.
  package let user: String
  /// What the provider names the account.
  package let subject: String
  /// The address of the provider; nil for the one that is configured.
  package let issuer: String?

  package init(_ user: String, subject: String, issuer: String? = nil) {
    self.user = user
    self.subject = subject
    self.issuer = issuer
  }

  package func find(at desk: ActingDesk) {}

  /// Throws `DeskError.unknown`, `ActError.noProvider`, `ActError.noSubject` and `StoreError.identityIs`.
  package func perform(at desk: ActingDesk) throws {
    let configuration = desk.environment.workspace.configuration
    let known = configuration.users.map(\.id)
    guard known.contains(user) else { throw DeskError.unknown(.user, user, known: known) }
    guard SignInIdentity.isSubject(subject) else { throw ActError.noSubject(subject) }
    let configured = configuration.web.oidc.issuer
    guard let issuer = issuer ?? (configured.isEmpty ? nil : configured), !issuer.isEmpty else {
      throw ActError.noProvider
    }
    try desk.store.bind(
      BoundIdentity(
        SignInIdentity(issuer: issuer, subject: subject),
        user: user,
        email: "",
        boundBy: desk.actor.name,
        boundAt: desk.now
      ),
      by: desk.actor
    )
  }
}

/// Takes accounts of a provider from a user; sessions that the user began with any of them end.
package struct UnbindIdentity: Act {
  package static var useCase: UseCase { .manageIdentities }

  /// The id of the user, who may be none any more.
  package let user: String
  /// What the provider names the one account; nil for all of the user's.
  package let subject: String?

  package init(_ user: String, subject: String? = nil) {
    self.user = user
    self.subject = subject
  }

  package func find(at desk: ActingDesk) {}

  /// Returns how many there were; throws `StoreError.noIdentity`.
  @discardableResult
  package func perform(at desk: ActingDesk) throws -> Int {
    let wanted = try desk.store.identities(of: user).filter {
      subject == nil || $0.identity.subject == subject
    }
    try desk.store.unbind(wanted, of: user, by: desk.actor, at: desk.now)
    return wanted.count
  }
}
