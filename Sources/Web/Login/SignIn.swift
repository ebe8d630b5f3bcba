import Cases
import Desk
import Foundation
import HTTP
import Liquid

/// Who comes in, and by which way: the address that the command printed, a code by mail, an account of a
/// provider, a proxy.
struct SignIn: Sendable {
  /// How a request stands.
  enum Standing {
    /// Of a user, with the secret of their session; the cookie is new when there is one.
    case user(User, secret: String, cookie: SetCookie?)
    case nobody
    /// It says who it is of in a way that nobody may.
    case forged
  }

  let users: [User]
  let addresses: SiteAddresses
  let sessions: Sessions
  let codes: MailCodes
  let proxy: ProxyIdentity
  /// Sends a code to a user; nil when nobody signs in by mail.
  let sendCode: (@Sendable (_ code: String, _ user: User) -> Void)?
  /// How users sign in with an account of a provider; nil when they do not.
  var openID: OpenIDSignIn?
  /// How mailboxes are logged in to by who is signed in; nil where that cannot be.
  var mailboxLogins: MailboxLogins?

  func user(_ id: String) -> User? { users.first { $0.id == id } }

  // MARK: Sessions

  /// Who a request is of.
  func standing(of head: RequestHead, at now: Date) throws -> Standing {
    let named: User?
    switch proxy.user(of: head) {
    case .forged: return .forged
    case .user(let id):
      guard let user = user(id) else { return .forged }
      named = user
    case .nobody: named = nil
    }
    let secret = addresses.value(of: .session, in: head) ?? ""
    if let (user, session) = try live(secret, at: now) {
      guard session.way == .proxy || named != nil else {
        return .user(user, secret: secret, cookie: nil)
      }
      if session.user == named?.id { return .user(user, secret: secret, cookie: nil) }
      // The proxy has somebody else now, or nobody: what the browser holds is no more theirs.
      if session.way == .proxy { try sessions.end(secret, at: now) }
      return .forged
    }
    guard let named else { return .nobody }
    let fresh = try sessions.signIn(named, by: .proxy, at: now)
    return .user(named, secret: fresh, cookie: addresses.cookie(.session, fresh, for: head))
  }

  /// The session of a secret with its user; nil when it has ended, or the user may something else now.
  private func live(_ secret: String, at now: Date) throws -> (User, DeskSession)? {
    guard let session = try sessions.session(of: secret, at: now), let user = user(session.user),
      user.rights == session.rights
    else { return nil }
    return (user, session)
  }

  /// Whether a request has a session, or had one until a short while ago.
  func hasSession(_ head: RequestHead) -> Bool {
    let known = addresses.value(of: .session, in: head).flatMap { try? sessions.known($0) }
    return known.flatMap { user($0.user) } != nil
  }

  /// Keeps a form whose session has ended, for its user; whether it is kept.
  func keep(_ fields: FormFields, hadFiles: Bool, of head: RequestHead, at now: Date) throws -> Bool
  {
    guard let secret = addresses.value(of: .session, in: head),
      let session = try sessions.known(secret)
    else { return false }
    let form = KeptForms.Form(
      user: session.user,
      target: head.target,
      fields: fields,
      hadFiles: hadFiles,
      end: now.addingTimeInterval(KeptForms.lifetime)
    )
    return sessions.kept.keep(form, of: session.digest, at: now)
  }

  /// The cookie that ends a session in the browser.
  func emptyCookie(_ head: RequestHead) -> SetCookie {
    addresses.cookie(.session, "", for: head, maxAge: 0)
  }

  // MARK: Pages

  /// What is answered at `/login`, `/login/code` and under `/login/oidc`; nil elsewhere.
  func answer(_ request: WebRequest, _ writer: PageWriter, at now: Date) throws -> Response? {
    let isPost = request.head.method == .post
    let path = request.head.target.segments
    if let openID, path.starts(with: ["login", "oidc"]) {
      return try openIDAnswer(request, writer, openID, at: now)
    }
    switch path {
    case ["login"] where isPost: return try sent(request, writer, at: now)
    case ["login"]: return try page(request.head.target.query["key"] ?? "", writer, at: now)
    case ["login", "code"] where isPost: return try codeTaken(request, writer, at: now)
    case ["login", "code"]:
      return try codePage(writer, typed: request.head.target.query["code"] ?? "")
    default: return nil
    }
  }

  /// The page that says how to sign in.
  func page(
    _ key: String,
    _ writer: PageWriter,
    at now: Date,
    typed: FormFields? = nil,
    isKept: Bool = false,
    status: Status = .ok
  ) throws -> Response {
    let user = sessions.invited(by: key, at: now).flatMap(user)
    return try writer.page(
      "login",
      [
        "key": user == nil ? .null : .string(key),
        "name": user.map { .string($0.name.isEmpty ? $0.id : $0.name) } ?? .null,
        "by_mail": .bool(sendCode != nil), "is_kept": .bool(isKept),
        "provider": openID.map { .string($0.provider.settings.name) } ?? .null,
        "start": .string(addresses.publicURL + "/login/oidc/start"),
        "typed": .array(typed.map(ProblemPage.typed)?.map { .string($0) } ?? []),
      ],
      status: status
    )
  }

  /// Signs in with the address that the command printed, or sends a code.
  private func sent(_ request: WebRequest, _ writer: PageWriter, at now: Date) throws -> Response {
    let form = try request.fields()
    if let email = form["email"], let sendCode {
      return askForCode(email, request.head, sendCode, at: now)
    }
    guard let user = sessions.take(form["key"] ?? "", at: now).flatMap(user) else {
      return try page("", writer, at: now, status: .gone)
    }
    return try signedIn(user, by: .key, request.head, at: now)
  }

  /// Signs in, and leads to the form that waits for the user, else to their agenda.
  func signedIn(
    _ user: User,
    by way: DeskSession.Way,
    _ head: RequestHead,
    at now: Date
  ) throws -> Response {
    let old = addresses.value(of: .session, in: head).map(Secrets.digest) ?? ""
    let secret = try sessions.signIn(user, by: way, at: now)
    let isKept = sessions.kept.move(
      from: old,
      to: Secrets.digest(secret),
      user: user.id,
      at: now
    )
    var response = Response.seeOther(isKept ? KeptFormScreen.address : "/")
    response.add(addresses.cookie(.session, secret, for: head))
    return response
  }
}
