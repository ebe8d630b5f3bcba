package import Cases
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

  /// Whether a person can log in with a browser that comes back to a page.
  package var isInBrowser: Bool {
    grant == .person && !source.publicClient().authorizationEndpoint.isEmpty
  }

  /// Where a browser goes to log in, and which page it is led back to.
  package func address(for attempt: SignInAttempt, redirect: String) -> String {
    source.publicClient().authorizationURL(
      redirectURI: redirect,
      state: attempt.state,
      challenge: attempt.challenge,
      user: user
    )
  }

  /// Has tokens given for a code, and keeps them.
  ///
  /// Waits for the provider, half a minute at most. Throws `MailLoginError`, and what reading the secret of the
  /// application and keeping tokens throw.
  package func redeem(_ code: String, of attempt: SignInAttempt, redirect: String, at now: Date)
    throws
  {
    let client = try source.client()
    let token: OAuthToken
    do {
      token = try client.token(
        code: code,
        verifier: attempt.verifier,
        redirectURI: redirect,
        now: now
      )
    } catch let error as OAuthError where error.isTransient {
      throw MailLoginError.notReached(error.description)
    } catch let error as OAuthError where error.code == "invalid_grant" {
      throw MailLoginError.codeRefused(error.description)
    } catch let error as OAuthError {
      throw MailLoginError.refused(error.description)
    } catch let error as TransportError {
      throw MailLoginError.notReached(error.message)
    }
    try source.accept(token)
  }
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

  /// The logins with access tokens, in the order of the configuration.
  package func mailLogins(context: ProcessContext) throws -> [MailLogin] {
    try configuration.logins.filter { $0.server.oauth != nil }.map {
      try login($0.name, context: context)
    }
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
