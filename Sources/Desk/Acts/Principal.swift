package import Cases
package import Mail

/// Who acts: a user, with what their role allows, and the face they came in by.
package struct Principal: Sendable, Equatable {
  /// The way in which somebody acts.
  package enum Face: String, Sendable, CaseIterable {
    case commandLine = "command_line"
    case mail
    case page
  }

  /// The user whose work it is.
  package let user: User
  /// The id of the user who acts for them; empty when they act themselves.
  package let onBehalfBy: String
  /// How they came in.
  package let face: Face

  package init(_ user: User, onBehalfBy: String = "", face: Face) {
    self.user = user
    self.onBehalfBy = onBehalfBy
    self.face = face
  }

  package init(_ acting: ActingUser, face: Face) {
    self.init(
      acting.principal,
      onBehalfBy: acting.actingFor == nil ? "" : acting.user.id,
      face: face
    )
  }

  /// Who acts, as events name them.
  package var actor: Actor { Actor(kind: .user, name: user.id, onBehalfBy: onBehalfBy) }

  /// The user as letters name them.
  package var sender: EmailAddress { EmailAddress(name: user.name, email: user.email) }

  /// Refuses what the role of the user does not cover; throws `ActError`.
  package func require(_ useCase: UseCase) throws {
    guard user.role.may(useCase) else { throw ActError.mayNot(useCase, user: user.id) }
  }
}
