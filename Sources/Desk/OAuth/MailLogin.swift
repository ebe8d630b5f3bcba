package import Foundation
import Transport

/// A login with access tokens: of a mailbox, or of the way out.
package struct MailLogin: Sendable {
  /// Where it stands.
  package struct State: Sendable {
    /// The name that the configuration has for it.
    package let name: String
    package let user: String
    package let grant: OAuthSettings.Grant
    /// When the tokens were had; nil before the first login.
    package let obtainedAt: Date?
    package let expiresAt: Date?
    /// The day on which the secret of the application ends, when the configuration tells it.
    package let secretExpires: String?
  }

  package let name: String
  package let user: String
  package let grant: OAuthSettings.Grant
  /// The tokens, and what asks for them.
  package let source: TokenSource
}

extension Workspace {
  /// The login of a name; throws `DeskError` when there is none, or when it takes a password.
  package func login(_ name: String, context: ProcessContext) throws -> MailLogin {
    let logins = configuration.logins
    guard let server = logins.first(where: { $0.name == name })?.server else {
      throw DeskError.unknown(.mailbox, name, known: logins.map(\.name))
    }
    guard let oauth = server.oauth else { throw DeskError.takesNoTokens(name) }
    return MailLogin(
      name: name,
      user: server.user,
      grant: oauth.grant,
      source: TokenSource(
        name: name,
        user: server.user,
        oauth: oauth,
        workspace: self,
        context: context
      )
    )
  }

  /// How the logins with access tokens stand, in the order of the configuration.
  package func loginStates(context: ProcessContext) throws -> [MailLogin.State] {
    try configuration.logins.compactMap { name, server in
      guard let oauth = server.oauth else { return nil }
      let token = try login(name, context: context).source.current()
      return MailLogin.State(
        name: name,
        user: server.user,
        grant: oauth.grant,
        obtainedAt: token?.obtainedAt,
        expiresAt: token?.expiresAt,
        secretExpires: oauth.clientSecretExpires
      )
    }
  }
}
