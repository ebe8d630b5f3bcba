import Cases
import Desk
import Foundation
import HTTP

/// Signing in with an account of a provider (OpenID Connect, code flow with PKCE).
///
/// A link leads there, the provider leads back to a page, and only the button of that page redeems the code and
/// signs in: what opens addresses without a person behind it gets nowhere. Nothing is written before that.
struct OpenIDSignIn: Sendable {
  /// Why nobody was signed in.
  struct Stopped: Error, Equatable {
    /// The key of the words that say it.
    let words: String
    let status: Status
    /// What the provider names the account, for who may bind it; nil where that would not help.
    var account: String?
  }

  /// Bytes that a code has at most.
  private static let mostBytes = 4096

  let provider: OpenIDProvider
  let identities: any IdentityKeeping & Sendable
  /// What all of an attempt is derived under; another one with each start of the program.
  let key: [UInt8]
  let log: Log
  private let once = OnceEach<User>()

  init(
    provider: OpenIDProvider,
    identities: any IdentityKeeping & Sendable,
    key: [UInt8],
    log: Log
  ) {
    self.provider = provider
    self.identities = identities
    self.key = key
    self.log = log
  }

  /// Whether the answer to a request may have to wait for the provider.
  static func waits(_ head: RequestHead) -> Bool {
    switch head.target.segments {
    case ["login", "oidc", "start"]: true
    case ["login", "oidc"]: head.method == .post
    default: false
    }
  }

  /// A new attempt, and where the browser goes for it.
  func begin(at now: Date) throws -> (attempt: SignInAttempt, address: String) {
    let attempt = SignInAttempt.beginning(at: now, random: Secrets.random(), key: key)
    do {
      return (attempt, try provider.address(for: attempt, at: now))
    } catch let error as OpenIDError {
      throw stopped(error)
    }
  }

  /// The attempt that an answer of the provider belongs to, with its code.
  ///
  /// `fields` are those of the address to which the provider led back, or of the form that has them.
  func attempt(_ fields: FormFields, cookie: String?, at now: Date) throws -> (
    attempt: SignInAttempt, code: String
  ) {
    guard let attempt = SignInAttempt(cookie ?? "", at: now, key: key),
      attempt.has(state: fields["state"] ?? "")
    else { throw Stopped(words: "login.oidc_gone", status: .gone) }
    // RFC 9207: who says who it is has to be the one that was asked.
    if let issuer = fields["iss"], !issuer.utf8.elementsEqual(provider.settings.issuer.utf8) {
      throw refused(.issuer)
    }
    guard fields["error"] == nil, let code = fields["code"], !code.isEmpty,
      code.utf8.count <= Self.mostBytes
    else { throw Stopped(words: "login.oidc_denied", status: .forbidden) }
    return (attempt, code)
  }

  /// The user whom a code proves, whose account is bound by that the first time.
  func user(for code: String, of attempt: SignInAttempt, among users: [User], at now: Date) throws
    -> User
  {
    try once.found(for: Secrets.digest("\(attempt.value) \(code)"), at: now) {
      try redeemed(code, of: attempt, among: users, at: now)
    }
  }

  private func redeemed(
    _ code: String,
    of attempt: SignInAttempt,
    among users: [User],
    at now: Date
  ) throws -> User {
    let proof: IDTokenRule.Proof
    do {
      proof = try provider.proof(of: code, for: attempt, at: now)
    } catch let error as OpenIDError {
      throw stopped(error)
    } catch let refusal as SignInRefusal {
      throw refused(refusal)
    }
    do {
      let match = try IdentityMatch.user(
        of: proof,
        boundTo: identities.user(of: proof.identity),
        taken: identities.users(at: proof.identity.issuer),
        among: users.map { .init(id: $0.id, email: $0.email) }
      )
      if let email = match.bindsBy {
        try identities.bind(proof.identity, to: match.user, by: email, at: now)
      }
      guard let user = users.first(where: { $0.id == match.user }) else { throw SignInRefusal.gone }
      return user
    } catch let refusal as SignInRefusal {
      throw refused(refusal, account: proof.identity.subject)
    } catch is StoreError {
      // Two browsers came at once, and the other one was first.
      throw refused(.otherAccount, account: proof.identity.subject)
    }
  }

  // MARK: What went wrong

  private func refused(_ refusal: SignInRefusal, account: String? = nil) -> Stopped {
    var fields: Record = ["why": .string(refusal.rawValue)]
    if let account { fields.fields.append(.init(name: "account", value: .string(account))) }
    log.warn("sign-in-refused", fields)
    return Stopped(
      words: Self.words(refusal),
      status: .forbidden,
      account: account
    )
  }

  /// The key of the words for a refusal.
  static func words(_ refusal: SignInRefusal) -> String {
    switch refusal {
    case .gone: "login.oidc_user_gone"
    case _ where refusal.isAboutPerson: "login.oidc_\(refusal.rawValue)"
    default: "login.oidc_wrong"
    }
  }

  private func stopped(_ error: OpenIDError) -> Stopped {
    log.warn("sign-in-provider", ["why": .string("\(error)")])
    return switch error {
    // RFC 6749 §5.2: the code is old or used up; every other word is about this program.
    case .codeRefused("invalid_grant"): Stopped(words: "login.oidc_gone", status: .gone)
    case .codeRefused, .notReached, .wrongAnswer, .document:
      Stopped(words: "login.oidc_away", status: .unavailable)
    }
  }
}
