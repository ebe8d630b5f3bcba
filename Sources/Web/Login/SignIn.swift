import Desk
import Foundation
import HTTP
import Liquid
import Mail

/// Who comes in, and by which way: the address that the command printed, a code by mail, a proxy.
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

  /// The name of the cookie: with TLS one that no other host, and no page without TLS, can set.
  static func cookieName(isSecure: Bool) -> String {
    isSecure ? "__Host-dossier" : "dossier_session"
  }

  private static func browserName(isSecure: Bool) -> String {
    isSecure ? "__Host-dossier-code" : "dossier_code"
  }

  func user(_ id: String) -> User? { users.first { $0.id == id } }

  // MARK: Sessions

  /// Who a request is of.
  func standing(of head: RequestHead, at now: Date) -> Standing {
    let named: User?
    switch proxy.user(of: head) {
    case .forged: return .forged
    case .user(let id):
      guard let user = user(id) else { return .forged }
      named = user
    case .nobody: named = nil
    }
    let isSecure = addresses.isSecure(head.host)
    let secret = head.cookie(Self.cookieName(isSecure: isSecure)) ?? ""
    if let session = sessions.session(of: secret, at: now), let user = user(session.user) {
      guard session.isByProxy || named != nil else {
        return .user(user, secret: secret, cookie: nil)
      }
      if session.user == named?.id { return .user(user, secret: secret, cookie: nil) }
      // The proxy has somebody else now, or nobody: what the browser holds is no more theirs.
      sessions.end(secret)
      return .forged
    }
    guard let named else { return .nobody }
    let fresh = sessions.signIn(named.id, byProxy: true, at: now)
    return .user(named, secret: fresh, cookie: cookie(fresh, isSecure: isSecure))
  }

  /// Whether a request has a session; none is begun or ended by that.
  func hasSession(_ head: RequestHead, at now: Date) -> Bool {
    let name = Self.cookieName(isSecure: addresses.isSecure(head.host))
    return head.cookie(name).flatMap { sessions.user(of: $0, at: now) } != nil
  }

  private func cookie(_ secret: String, isSecure: Bool) -> SetCookie {
    SetCookie(name: Self.cookieName(isSecure: isSecure), value: secret, isSecure: isSecure)
  }

  /// The cookie that ends a session in the browser.
  func emptyCookie(_ head: RequestHead) -> SetCookie {
    let isSecure = addresses.isSecure(head.host)
    return SetCookie(
      name: Self.cookieName(isSecure: isSecure),
      value: "",
      isSecure: isSecure,
      maxAge: 0
    )
  }

  // MARK: Pages

  /// What is answered at `/login` and `/login/code`; nil elsewhere.
  func answer(_ request: WebRequest, _ writer: PageWriter, at now: Date) throws -> Response? {
    let isPost = request.head.method == .post
    switch request.head.target.segments {
    case ["login"] where isPost: return try sent(request, writer, at: now)
    case ["login"]: return try page(request.head.target.query["key"] ?? "", writer, at: now)
    case ["login", "code"] where isPost: return try taken(request, writer, at: now)
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
    status: Status = .ok
  ) throws -> Response {
    let user = sessions.invited(by: key, at: now).flatMap(user)
    return try writer.page(
      "login",
      [
        "key": user == nil ? .null : .string(key),
        "name": user.map { .string($0.name.isEmpty ? $0.id : $0.name) } ?? .null,
        "by_mail": .bool(sendCode != nil),
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
    guard let secret = sessions.signIn(with: form["key"] ?? "", at: now) else {
      return try page("", writer, at: now, status: .gone)
    }
    return signedIn(secret, request.head)
  }

  private func signedIn(_ secret: String, _ head: RequestHead) -> Response {
    var response = Response.seeOther("/")
    response.add(cookie(secret, isSecure: addresses.isSecure(head.host)))
    return response
  }

  // MARK: Codes

  /// The same is answered for an address of a user, and for one of nobody.
  private func askForCode(
    _ email: String,
    _ head: RequestHead,
    _ send: (String, User) -> Void,
    at now: Date
  ) -> Response {
    let wanted = email.trimmed.lowercased()
    let user = users.first { !$0.email.isEmpty && $0.email.lowercased() == wanted }
    let browser = sessions.secret()
    if let code = codes.issue(for: user?.id, browser: browser, at: now), let user {
      send(code, user)
    }
    var response = Response.seeOther("/login/code")
    let isSecure = addresses.isSecure(head.host)
    response.add(
      SetCookie(
        name: Self.browserName(isSecure: isSecure),
        value: browser,
        isSecure: isSecure,
        maxAge: Int(MailCodes.lifetime)
      )
    )
    return response
  }

  private func codePage(
    _ writer: PageWriter,
    typed: String,
    problem: String? = nil,
    status: Status = .ok
  ) throws -> Response {
    try writer.page(
      "login_code",
      ["typed": .string(typed), "problem": problem.map { .string($0) } ?? .null],
      status: status
    )
  }

  private func taken(_ request: WebRequest, _ writer: PageWriter, at now: Date) throws -> Response {
    let form = try request.fields()
    let isSecure = addresses.isSecure(request.head.host)
    let browser = request.head.cookie(Self.browserName(isSecure: isSecure)) ?? ""
    switch codes.take(form["code"] ?? "", browser: browser, at: now) {
    case .signedIn(let id): return signedIn(sessions.signIn(id, at: now), request.head)
    case .wrong:
      return try codePage(
        writer,
        typed: "",
        problem: "login.code_wrong",
        status: .unprocessable
      )
    case .gone:
      return try codePage(writer, typed: "", problem: "login.code_gone", status: .gone)
    }
  }
}
