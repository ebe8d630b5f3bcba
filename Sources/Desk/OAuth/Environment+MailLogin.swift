import Cases
package import Foundation
import Store
import Transport

/// A login of the configuration, as people see how it stands.
package struct MailLoginPage: Sendable {
  /// How it stands.
  package enum Standing: Sendable {
    /// Since a moment.
    case loggedIn(Date)
    /// Nobody has logged in yet.
    case nobody
    /// The application logs in by itself.
    case application
    /// What is kept of it cannot be used; why, as a sentence.
    case unfit(String)
  }

  /// The name that the configuration has for it.
  package let name: String
  /// Whose mailbox it is, as the provider names them.
  package let user: String
  package let standing: Standing
  /// Whether a person can log in with a browser that comes back to a page.
  package let isInBrowser: Bool
}

extension Environment {
  /// The logins with access tokens, in the order of the configuration.
  package func mailLogins() throws -> [MailLoginPage] {
    try workspace.mailLogins(context: context).map { login in
      MailLoginPage(
        name: login.name,
        user: login.user,
        standing: standing(of: login),
        isInBrowser: login.isInBrowser
      )
    }
  }

  private func standing(of login: MailLogin) -> MailLoginPage.Standing {
    guard login.grant == .person else { return .application }
    do {
      return try login.source.current().map { .loggedIn($0.obtainedAt) } ?? .nobody
    } catch {
      return .unfit(Sentences.asSentence("\(error)"))
    }
  }

  /// The login of a name, for who may log in to it.
  ///
  /// Throws `ActError.mayNot`, and what `Workspace.login` throws.
  package func mailLogin(_ name: String, for principal: Principal) throws -> MailLogin {
    try principal.require(.manageMailboxes)
    return try workspace.login(name, context: context)
  }

  /// Notes in the history that somebody logged in to a mailbox.
  package func noteLogin(_ login: MailLogin, as principal: Principal) throws {
    try whole.store.noteLogin(
      to: login.name,
      as: login.user,
      by: principal.actor,
      at: context.now()
    )
  }
}
