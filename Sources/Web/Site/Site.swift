import Cases
import Desk
import Foundation
import HTTP
import Liquid
import Mail

/// The desk as pages: what is answered to a request.
struct Site: Sendable {
  private let workspace: Workspace
  private let context: ProcessContext
  private let entrance: RequestGuard
  private let shelf: PageShelf
  let sessions: Sessions

  /// The name of the cookie; without TLS, so that no prefix binds it to a host.
  static let cookie = "dossier_session"

  init(_ workspace: Workspace, _ context: ProcessContext, port: Int, sessions: Sessions) {
    self.workspace = workspace
    self.context = context
    entrance = RequestGuard(port: port)
    shelf = PageShelf(workspace)
    self.sessions = sessions
  }

  /// The answer to a request, or to what is none, as bytes.
  func answer(_ request: Result<WebRequest, RequestRefusal>, _ desk: Environment) -> [UInt8] {
    var response: Response
    var isHead = false
    switch request {
    case .success(let request):
      isHead = request.head.method == .head
      response = answer(request, desk)
    case .failure(let refusal): response = problem(refusal.status, desk)
    }
    PageHeaders.set(on: &response)
    let now = Int(context.now().timeIntervalSince1970)
    do {
      let head = try response.head(at: now, length: response.body.count)
      return isHead || response.status == .notModified ? head : head + response.body
    } catch {
      return answer(.failure(.malformed(.field)), desk)
    }
  }

  private func answer(_ request: WebRequest, _ desk: Environment) -> Response {
    if let status = entrance.refusal(of: request.head) { return problem(status, desk) }
    do {
      if let response = try answerAnyone(request, desk) { return response }
      return try answerUser(request, desk)
    } catch {
      return problem(error, desk, request)
    }
  }

  // MARK: Without signing in

  private func answerAnyone(_ request: WebRequest, _ desk: Environment) throws -> Response? {
    let path = request.head.target.segments
    switch path.first {
    case "static": return try asset(request, desk)
    case "login" where path.count == 1: return try login(request, desk)
    case "robots.txt" where path.count == 1: return text("User-agent: *\nDisallow: /\n")
    case "healthz" where path.count == 1: return text("ok\n")
    default: return nil
    }
  }

  private func text(_ text: String) -> Response {
    var response = Response(.ok, body: Array(text.utf8))
    response.set("Content-Type", "text/plain; charset=utf-8")
    return response
  }

  private func asset(_ request: WebRequest, _ desk: Environment) throws -> Response {
    let style = try desk.templates.stylesheet()
    guard request.head.method != .post,
      request.head.target.text == PageWriter.address(of: style)
    else { return problem(.notFound, desk) }
    var response = Response(.ok, body: Array(style.utf8))
    response.set("Content-Type", "text/css; charset=utf-8")
    response.set("Cache-Control", "public, max-age=31536000, immutable")
    return response
  }

  /// Signing in with the address that the command printed: the page asks, and only its button does it,
  /// so that nothing that looks at addresses uses it up.
  private func login(_ request: WebRequest, _ desk: Environment) throws -> Response {
    let now = context.now()
    guard request.head.method == .post else {
      let key = request.head.target.query["key"] ?? ""
      guard let user = sessions.invited(by: key, at: now).flatMap(user) else {
        return try writer(nil, desk).page("login", ["key": .null, "name": .null])
      }
      let name = user.name.isEmpty ? user.id : user.name
      return try writer(user, desk).page("login", ["key": .string(key), "name": .string(name)])
    }
    let form = try FormFields(coded: request.body.read(0..<request.body.count)[...])
    guard let secret = sessions.signIn(with: form["key"] ?? "", at: now) else {
      return try writer(nil, desk).page(
        "login",
        ["key": .null, "name": .null],
        status: .gone
      )
    }
    var response = Response.seeOther("/")
    response.add(SetCookie(name: Self.cookie, value: secret, isSecure: false))
    return response
  }

  // MARK: Signed in

  /// Whether a request may bring files: a form of ours, of who is signed in.
  func mayUpload(_ head: RequestHead) -> Bool {
    guard head.method == .post, head.contentType == "multipart/form-data",
      entrance.refusal(of: head) == nil, let secret = head.cookie(Self.cookie)
    else { return false }
    return sessions.user(of: secret, at: context.now()) != nil
  }

  private func user(_ id: String) -> User? {
    workspace.configuration.users.first { $0.id == id }
  }

  private func writer(_ user: User?, _ desk: Environment) throws -> PageWriter {
    let language = user.map(\.language) ?? ""
    let own = workspace.configuration.organisation.language
    return try shelf.writer(
      language.isEmpty ? own : language,
      desk.templates,
      at: context.now()
    )
  }

  private func visit(_ request: WebRequest, _ desk: Environment) throws -> Visit? {
    guard let secret = request.head.cookie(Self.cookie),
      let user = sessions.user(of: secret, at: context.now()).flatMap(user)
    else { return nil }
    let principal = Principal(user, face: .page)
    return Visit(
      request: request,
      principal: principal,
      desk: try desk.seen(by: principal),
      writer: try writer(user, desk),
      secret: secret,
      sessions: sessions
    )
  }

  private func answerUser(_ request: WebRequest, _ desk: Environment) throws -> Response {
    guard let visit = try visit(request, desk) else {
      return try writer(nil, desk).page(
        "login",
        ["key": .null, "name": .null],
        status: .unauthorized
      )
    }
    let path = request.head.target.segments
    if path == ["logout"], request.head.method == .post { return signOut(visit) }
    let found = RouteTable.routes.compactMap { route in
      route.values(in: path).map { (route, $0) }
    }
    guard let (route, values) = found.first(where: { $0.0.takes(request.head.method) }) else {
      return problem(found.isEmpty ? .notFound : .methodNotAllowed, desk, visit: visit)
    }
    do {
      switch route.work {
      case .show(let show): return try show(visit, values)
      case .form(let form): return try FormSending(form, visit, values).response()
      case .answer(let answer): return try answer(visit, try visit.form(), values)
      }
    } catch {
      return problem(error, desk, request, visit: visit)
    }
  }

  private func signOut(_ visit: Visit) -> Response {
    sessions.end(visit.secret)
    var response = Response.seeOther("/login")
    response.add(SetCookie(name: Self.cookie, value: "", isSecure: false, maxAge: 0))
    return response
  }

  // MARK: What went wrong

  /// A page that says what went wrong, and how to go on; what was typed stands on it.
  private func problem(
    _ error: any Error,
    _ desk: Environment,
    _ request: WebRequest,
    visit: Visit? = nil
  ) -> Response {
    let status = ProblemPage.status(of: error)
    let sentence = (error as? any Refusing).map { Sentences.asSentence("\($0)") }
    var typed = FormFields()
    if request.head.method == .post { typed = (try? visit?.form()) ?? typed }
    return problem(status, desk, sentence: sentence, typed: typed, visit: visit)
  }

  private func problem(
    _ status: Status,
    _ desk: Environment,
    sentence: String? = nil,
    typed: FormFields = FormFields(),
    visit: Visit? = nil
  ) -> Response {
    do {
      let writer = try visit?.writer ?? writer(nil, desk)
      let data = ProblemPage.data(status, sentence: sentence, typed: typed)
      return try writer.page("problem", data, for: visit?.principal.user, status: status)
    } catch {
      // The templates of pages are missing or wrong: what happened is said without them.
      var response = text(
        "\(status.rawValue) \(status.reason)\n\(Sentences.asSentence("\(error)"))\n"
      )
      response.status = .internalError
      return response
    }
  }
}
