package import Cases
package import Foundation
import Mail
import Store

/// Where it is kept with which accounts of providers users come in.
package protocol IdentityKeeping {
  /// The id of the user whose an account is; nil when it is nobody's.
  func user(of identity: SignInIdentity) throws -> String?
  /// The ids of the users who have an account at a provider.
  func users(at issuer: String) throws -> Set<String>
  /// Binds an account to a user who is recognised by their address.
  ///
  /// Throws a `Refusing` error when it was bound, or the user got another one, a moment ago.
  func bind(_ identity: SignInIdentity, to user: String, by email: String, at now: Date) throws
}

extension Environment: IdentityKeeping {
  package func user(of identity: SignInIdentity) throws -> String? {
    try whole.store.bound(identity)?.user
  }

  package func users(at issuer: String) throws -> Set<String> { try whole.store.users(at: issuer) }

  package func bind(
    _ identity: SignInIdentity,
    to user: String,
    by email: String,
    at now: Date
  ) throws {
    try whole.store.bind(
      BoundIdentity(
        identity,
        user: user,
        email: EmailAddress.comparable(email),
        boundBy: user,
        boundAt: now
      ),
      by: Actor(kind: .user, name: user)
    )
  }

  /// The accounts with which users come in, as far as it is for somebody to see: their own, and for an
  /// administrator all.
  package func identities(for principal: Principal, of user: String? = nil) throws
    -> [BoundIdentity]
  {
    let mayAll = principal.user.role.may(.manageIdentities)
    guard mayAll || user == nil || user == principal.user.id else { return [] }
    return try whole.store.identities(of: mayAll ? user : principal.user.id)
  }
}

/// An account with which a user comes in, as values.
package enum IdentityPage {
  package static func record(_ bound: BoundIdentity) -> Record {
    [
      "user": .string(bound.user), "issuer": .string(bound.identity.issuer),
      "subject": .string(bound.identity.subject), "boundBy": .string(bound.boundBy),
      "boundAt": .moment(bound.boundAt), "email": .string(bound.email),
    ]
  }
}
