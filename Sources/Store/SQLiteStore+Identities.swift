public import Cases
public import Foundation

/// With which accounts of providers users come in.
extension SQLiteStore {
  /// Whose an account is; nil when it is nobody's.
  public func bound(_ identity: SignInIdentity) throws -> BoundIdentity? {
    try read { try IdentityTable(db: $0).bound(identity) }
  }

  /// The accounts of a user, or of all.
  public func identities(of user: String? = nil) throws -> [BoundIdentity] {
    try read { try IdentityTable(db: $0).all(of: user) }
  }

  /// The users who have an account at a provider.
  public func users(at issuer: String) throws -> Set<String> {
    try read { Set(try IdentityTable(db: $0).users(at: issuer)) }
  }

  /// Binds an account to a user, with its event.
  ///
  /// Throws `StoreError.identityIs` for an account that is somebody's, and when it was recognised by an address
  /// also `StoreError.hasIdentity` for a user who has another one there: two browsers may come at once.
  public func bind(_ bound: BoundIdentity, by actor: Actor) throws {
    try write { db in
      let table = IdentityTable(db: db)
      if let known = try table.bound(bound.identity) { throw StoreError.identityIs(of: known.user) }
      if !bound.email.isEmpty, try table.users(at: bound.identity.issuer).contains(bound.user) {
        throw StoreError.hasIdentity(bound.user)
      }
      try table.insert(bound)
      try db.history.record(
        .identityBound,
        on: nil,
        by: actor,
        at: bound.boundAt,
        details: Self.details(bound).merging(["email": bound.email]) { $1 }.filter { !$1.isEmpty }
      )
    }
  }

  /// Takes accounts from a user, each with its event, and ends the sessions that the user began with any.
  ///
  /// Throws `StoreError.noIdentity` when there is none.
  public func unbind(
    _ wanted: [BoundIdentity],
    of user: String,
    by actor: Actor,
    at now: Date
  ) throws {
    guard !wanted.isEmpty else { throw StoreError.noIdentity(user) }
    try transaction {
      try write { db in
        for bound in wanted {
          try IdentityTable(db: db).remove(bound.identity)
          try db.history.record(
            .identityUnbound,
            on: nil,
            by: actor,
            at: now,
            details: Self.details(bound)
          )
        }
      }
      let begun = try sessions(of: user).filter { $0.way == .openID }
      _ = try end(begun, why: "an account of the user was taken away", by: actor, at: now)
    }
  }

  /// Notes that somebody logged the workspace in to a mail server.
  public func noteLogin(to mailbox: String, as user: String, by actor: Actor, at now: Date) throws {
    try write { db in
      try db.history.record(
        .mailboxLoggedIn,
        on: nil,
        by: actor,
        at: now,
        details: ["mailbox": mailbox, "user": user]
      )
    }
  }

  private static func details(_ bound: BoundIdentity) -> [String: String] {
    [
      "user": bound.user, "issuer": bound.identity.issuer, "subject": bound.identity.subject,
    ]
  }
}
