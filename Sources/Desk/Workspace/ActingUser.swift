/// Who runs a command, and for whom.
package struct ActingUser: Equatable, Sendable {
  /// The user of the Unix account.
  package let user: User
  /// The user given by `--as`, when it is another.
  package let actingFor: User?

  /// The user whose work it is.
  package var principal: User { actingFor ?? user }

  /// Why nobody acts; the wording is in `ErrorWording+Workspace.swift`.
  package enum Failure: Error, Equatable, Sendable {
    /// No user has this Unix account.
    case unmappedAccount(String, configurationFile: String)
    /// `--as` names nobody.
    case unknownUser(String, nearest: String?)
    /// The user may not act for the other.
    case notAllowed(user: String, actingFor: String)
  }

  /// Finds the user of an account, and checks that `--as` is allowed.
  package static func resolve(
    users: [User],
    account: String,
    actingFor name: String?,
    configurationFile: String
  ) throws(Failure) -> ActingUser {
    guard let user = users.first(where: { $0.unixAccounts.contains(account) }) else {
      throw .unmappedAccount(account, configurationFile: configurationFile)
    }
    guard let name else { return ActingUser(user: user, actingFor: nil) }
    guard let other = users.first(where: { $0.id == name }) else {
      let nearest = NearestName.nearest(to: name, among: users.map(\.id))
      throw .unknownUser(name, nearest: nearest)
    }
    guard user.mayAct(for: other) else {
      throw .notAllowed(user: user.id, actingFor: other.id)
    }
    return ActingUser(user: user, actingFor: other.id == user.id ? nil : other)
  }
}
