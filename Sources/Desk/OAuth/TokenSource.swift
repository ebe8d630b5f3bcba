import Foundation
import Synchronization
package import Transport

/// Access tokens for one login, refreshed before they end.
package final class TokenSource: Sendable {
  /// A token that ends sooner is refreshed first, in seconds.
  package static let margin = 300.0
  /// A token that was had so lately is not the reason of a refusal, in seconds.
  private static let freshness = 5.0

  /// What is said when somebody has to log in.
  package struct LoginNeeded: Error {
    package var name: String
    package var reason: String
  }

  private let name: String
  private let oauth: OAuthSettings
  private let file: TokenFile
  private let workspace: Workspace
  private let context: ProcessContext
  private let refused = Mutex<String?>(nil)
  private let given = Mutex<OAuthToken?>(nil)

  /// Takes the login of a mailbox, or of the way out.
  package init(
    name: String,
    user: String,
    oauth: OAuthSettings,
    workspace: Workspace,
    context: ProcessContext
  ) {
    self.name = name
    self.oauth = oauth
    self.workspace = workspace
    self.context = context
    file = TokenFile(workspace, user: user, oauth: oauth)
  }

  /// What asks for tokens, with the secret of the application.
  package func client() throws -> OAuthClient {
    let reader = PasswordReader(folder: workspace.folder, context: context)
    return client(secret: try oauth.clientSecret.map { try reader.password(from: $0) })
  }

  /// What knows where people log in; it has no secret.
  func publicClient() -> OAuthClient { client(secret: nil) }

  private func client(secret: String?) -> OAuthClient {
    OAuthClient(
      authorizationEndpoint: oauth.authorizationEndpoint,
      tokenEndpoint: oauth.tokenEndpoint,
      deviceEndpoint: oauth.deviceEndpoint,
      clientID: oauth.clientID,
      clientSecret: secret,
      scope: oauth.scope,
      caFile: oauth.caFile.map { workspace.path($0) }
    )
  }

  /// Keeps what a login has given.
  package func accept(_ token: OAuthToken) throws {
    try file.locked { try file.save(token) }
  }

  /// The tokens as they stand; nil before the first login.
  package func current() throws -> OAuthToken? { try file.load(context) }

  /// A token that is good for a while.
  package func accessToken() throws -> String {
    try file.locked {
      let known = try file.load(context)
      if let known, isGood(known) { return give(known) }
      let renewed: OAuthToken
      do {
        renewed = try renew(known)
      } catch let error as OAuthError where error.needsLogin {
        throw LoginNeeded(name: name, reason: error.description)
      } catch {
        // The token server is down: what is left of the old token is used up first.
        if let known, known.accessToken != refused.withLock({ $0 }),
          known.expiresAt > context.now().addingTimeInterval(10)
        {
          return give(known)
        }
        throw error
      }
      try file.save(renewed)
      return give(renewed)
    }
  }

  /// Hears that the mail server refused the token that was given last; whether asking again helps.
  package func wasRefused() -> Bool {
    guard let token = given.withLock({ $0 }),
      context.now().timeIntervalSince(token.obtainedAt) > Self.freshness
    else { return false }
    refused.withLock { $0 = token.accessToken }
    return true
  }

  private func isGood(_ token: OAuthToken) -> Bool {
    token.expiresAt > context.now().addingTimeInterval(Self.margin)
      && token.accessToken != refused.withLock { $0 }
  }

  private func give(_ token: OAuthToken) -> String {
    given.withLock { $0 = token }
    return token.accessToken
  }

  private func renew(_ token: OAuthToken?) throws -> OAuthToken {
    if oauth.grant == .application { return try client().clientCredentials(now: context.now()) }
    guard let token else { throw LoginNeeded(name: name, reason: "nobody has logged in yet") }
    return try client().refreshed(token, now: context.now())
  }
}
