package import Cases
package import Foundation
import Synchronization
import Transport

/// The provider of identities of a workspace.
///
/// Both calls may wait for it, ten seconds for each question. What it says of itself is kept for an hour; when
/// it does not answer it is not asked again for some seconds, so that nobody who presses the link can make us.
package final class OpenIDProvider: Sendable {
  /// What is asked over the network.
  package struct Asking: Sendable {
    /// Status and content of an address.
    package var document: @Sendable (_ url: String) throws -> (Int, [UInt8])
    /// Status and content of the answer to a code.
    package var token:
      @Sendable (_ code: String, SignInAttempt, _ redirect: String, ProviderDocument) throws ->
        (Int, [UInt8])

    package init(
      document: @escaping @Sendable (String) throws -> (Int, [UInt8]),
      token:
        @escaping @Sendable (String, SignInAttempt, String, ProviderDocument) throws -> (
          Int, [UInt8]
        )
    ) {
      self.document = document
      self.token = token
    }
  }

  private struct Kept {
    let result: Result<ProviderDocument, OpenIDError>
    let end: Date
  }

  /// Seconds for which it is kept what the provider says of itself.
  static let lifetime = 3600.0
  /// Seconds for which a provider that failed is not asked again.
  static let pause = 10.0

  package let settings: OpenIDSettings
  /// Where the provider leads browsers back to.
  package let redirect: String
  private let asking: Asking
  private let kept = Mutex<Kept?>(nil)

  package init(_ settings: OpenIDSettings, publicURL: String, asking: Asking) {
    self.settings = settings
    self.asking = asking
    redirect = Self.redirect(publicURL)
  }

  /// The address to register at the provider.
  package static func redirect(_ publicURL: String) -> String { publicURL + "/login/oidc" }

  /// Where a browser goes to sign in (OpenID Connect Core §3.1.2.1).
  package func address(for attempt: SignInAttempt, at now: Date) throws -> String {
    let endpoint = try document(at: now).authorizationEndpoint
    var fields = [
      ("response_type", "code"), ("client_id", settings.clientID), ("redirect_uri", redirect),
      ("scope", "openid email"), ("state", attempt.state), ("nonce", attempt.nonce),
      ("code_challenge", attempt.challenge), ("code_challenge_method", "S256"),
    ]
    if settings.provider == .google, settings.domains.count == 1 {
      fields.append(("hd", settings.domains[0]))
    }
    return endpoint + (endpoint.contains("?") ? "&" : "?") + OpenIDClient.query(fields)
  }

  /// Whom a code proves; throws `OpenIDError`, and `SignInRefusal` for an answer that is not taken.
  package func proof(of code: String, for attempt: SignInAttempt, at now: Date) throws
    -> IDTokenRule.Proof
  {
    let document = try document(at: now)
    let (status, body) = try asked { try asking.token(code, attempt, redirect, document) }
    guard status == 200 else {
      guard let word = StrictJSON(body)?["error"]?.text else {
        throw OpenIDError.wrongAnswer("it answers the code with \(status)")
      }
      throw OpenIDError.codeRefused(Self.shown(word))
    }
    let rule = IDTokenRule(
      issuer: settings.issuer,
      clientID: settings.clientID,
      vouching: settings.vouching
    )
    return try rule.proof(of: IDToken(answer: body), for: attempt, at: now)
  }

  /// What the provider says of itself; throws `OpenIDError`.
  package func document(at now: Date) throws -> ProviderDocument {
    if let kept = kept.withLock({ $0 }), kept.end > now { return try kept.result.get() }
    let result: Result<ProviderDocument, OpenIDError>
    do {
      result = .success(try fetched())
    } catch let error as OpenIDError {
      result = .failure(error)
    }
    let isGood = if case .success = result { true } else { false }
    let end = now.addingTimeInterval(isGood ? Self.lifetime : Self.pause)
    kept.withLock { $0 = Kept(result: result, end: end) }
    return try result.get()
  }

  private func fetched() throws -> ProviderDocument {
    let base = settings.issuer.hasSuffix("/") ? settings.issuer.dropLast() : settings.issuer[...]
    let (status, body) = try asked { try asking.document(base + ProviderDocument.path) }
    guard status == 200 else {
      throw OpenIDError.wrongAnswer("it answers \(base)\(ProviderDocument.path) with \(status)")
    }
    do {
      return try ProviderDocument(
        body,
        issuer: settings.issuer,
        mayBeClear: settings.allowClearText
      )
    } catch {
      throw OpenIDError.document(error)
    }
  }

  private func asked(_ question: () throws -> (Int, [UInt8])) throws -> (Int, [UInt8]) {
    do {
      return try question()
    } catch let error as TransportError {
      throw OpenIDError.notReached(error.message)
    }
  }

  /// A word of the provider as it may stand in a log and on a page.
  private static func shown(_ word: String) -> String {
    String(
      decoding: word.utf8.prefix(60).filter { (0x21...0x7E).contains($0) },
      as: UTF8.self
    )
  }
}
