package import Cases
package import Mail

/// Who acts: a user, with what their role allows, and the face they came in by.
package struct Principal: Sendable, Equatable {
  /// The way in which somebody acts.
  package enum Face: String, Sendable, CaseIterable {
    case commandLine = "command_line"
    case mail
    case page
    case folder
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

  /// The user as letters name them; without a name that is only an account's.
  package var sender: EmailAddress {
    EmailAddress(name: user.signingName.isEmpty ? nil : user.signingName, email: user.email)
  }

  /// What stands under the name of the user in letters.
  package var signature: LetterSignature {
    LetterSignature(lines: user.signature, phone: user.phone)
  }

  /// What stands under a text that the user signs: their name, else that of the organisation, what is
  /// below it, and a telephone.
  package func signed(for organisation: Organisation) -> String {
    [
      sender.name ?? organisation.name, user.signature,
      user.phone.isEmpty ? organisation.phone : user.phone,
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Refuses what the role of the user does not cover; throws `ActError`.
  package func require(_ useCase: UseCase) throws {
    guard user.role.may(useCase) else { throw ActError.mayNot(useCase, user: user.id) }
    guard user.role.may(useCase, for: user.clients) else { throw ActError.ownClientsOnly(user.id) }
  }
}
