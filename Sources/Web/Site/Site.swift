import Cases
import Desk
import Foundation
import HTTP
import Liquid
import Mail

/// The desk as pages: what is answered to a request.
struct Site: Sendable {
  private let workspace: Workspace
  let context: ProcessContext
  let entrance: RequestGuard
  private let shelf: PageShelf
  let signIn: SignIn
  let live = LiveNews()

  init(_ workspace: Workspace, _ context: ProcessContext, _ signIn: SignIn) {
    self.workspace = workspace
    self.context = context
    self.signIn = signIn
    entrance = RequestGuard(addresses: signIn.addresses)
    shelf = PageShelf(workspace)
  }

  /// The answer to a request, or to what is none, as bytes.
  func answer(_ request: Result<WebRequest, RequestRefusal>, _ desk: Environment) -> [UInt8] {
    let (head, response): (RequestHead?, Response) =
      switch request {
      case .success(let request): (request.head, answer(request, desk))
      case .failure(let refusal): (nil, problem(refusal.status, desk))
      }
    do {
      return try PageHeaders.bytes(
        of: response,
        to: head,
        isSecure: signIn.addresses.isSecure(head?.host),
        at: Int(context.now().timeIntervalSince1970)
      )
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
    case "login": return try signIn.answer(request, writer(nil, desk), at: context.now())
    case "robots.txt" where path.count == 1: return .plain("User-agent: *\nDisallow: /\n")
    case "healthz" where path.count == 1: return .plain(signIn.proxy.health(of: request.head))
    default: return nil
    }
  }

  private func asset(_ request: WebRequest, _ desk: Environment) throws -> Response {
    let wanted = request.head.target.text
    let assets = [
      try PageAsset.stylesheet(of: desk.templates), try PageAsset.script(of: desk.templates),
    ]
    guard request.head.method != .post, let asset = assets.first(where: { $0.address == wanted })
    else { return problem(.notFound, desk) }
    return asset.response
  }

  // MARK: Signed in

  /// Whether a request may bring files: a form of ours, of who is signed in.
  func mayUpload(_ head: RequestHead) -> Bool {
    head.method == .post && head.contentType == "multipart/form-data"
      && entrance.refusal(of: head) == nil && signIn.hasSession(head)
  }

  /// Whether the answer to a request may have to wait for another server.
  func waits(_ head: RequestHead) -> Bool {
    signIn.openID != nil && OpenIDSignIn.waits(head)
      || signIn.mailboxLogins != nil && MailboxLogins.waits(head)
  }

  func writer(_ user: User?, _ desk: Environment) throws -> PageWriter {
    let language = user.map(\.language) ?? ""
    let own = workspace.configuration.organisation.language
    return try shelf.writer(
      language.isEmpty ? own : language,
      desk.templates,
      at: context.now()
    )
  }

  func visit(_ request: WebRequest, _ user: User, _ secret: String, _ desk: Environment)
    throws -> Visit
  {
    let principal = Principal(user, face: .page)
    return Visit(
      request: request,
      principal: principal,
      desk: try desk.seen(by: principal),
      writer: try writer(user, desk),
      secret: secret,
      sessions: signIn.sessions,
      live: live,
      mailboxLogins: signIn.mailboxLogins
    )
  }

  private func answerUser(_ request: WebRequest, _ desk: Environment) throws -> Response {
    switch try signIn.standing(of: request.head, at: context.now()) {
    case .forged: return problem(.forbidden, desk)
    case .nobody:
      let sent = request.head.method == .post ? try? request.sent() : nil
      let isKept = try sent.map { try keep($0.fields, $0.files, of: request.head) } ?? false
      return try signIn.page(
        "",
        writer(nil, desk),
        at: context.now(),
        typed: isKept ? nil : sent?.fields,
        isKept: isKept,
        status: .unauthorized
      )
    case .user(let user, let secret, let cookie):
      var response = try answer(visit(request, user, secret, desk), desk)
      if let cookie { response.add(cookie) }
      return response
    }
  }

  /// Keeps what was sent when the session had ended; whether it is kept.
  private func keep(_ fields: FormFields, _ files: [UploadedFile], of head: RequestHead) throws
    -> Bool
  {
    guard !fields.pairs.isEmpty else { return false }
    let hadFiles = files.contains { !$0.name.isEmpty }
    return try signIn.keep(fields, hadFiles: hadFiles, of: head, at: context.now())
  }

  private func answer(_ visit: Visit, _ desk: Environment) throws -> Response {
    let request = visit.request
    let path = request.head.target.segments
    if path == ["logout"], request.head.method == .post { return try signOut(visit) }
    let found = RouteTable.found(at: path)
    guard let (route, values) = found.first(where: { $0.0.takes(request.head.method) }) else {
      return problem(found.isEmpty ? .notFound : .methodNotAllowed, desk, visit: visit)
    }
    do {
      switch route.work {
      case .show(let show): return try show(visit, values)
      case .form(let form): return sent(try FormSending(form, visit, values).response(), visit)
      case .answer(let answer):
        return sent(try answer(visit, try visit.form(), values), visit)
      }
    } catch {
      return problem(error, desk, request, visit: visit)
    }
  }

  /// An answer to a form; one that waited for its user waits no more when it was sent again.
  private func sent(_ response: Response, _ visit: Visit) -> Response {
    let head = visit.request.head
    let digest = Secrets.digest(visit.secret)
    if head.method == .post, response.status == .seeOther,
      visit.sessions.kept.form(of: digest, at: context.now())?.target == head.target
    {
      visit.sessions.kept.forget(digest)
    }
    return response
  }

  private func signOut(_ visit: Visit) throws -> Response {
    try visit.sessions.end(visit.secret, at: context.now())
    var response = Response.seeOther("/login")
    response.add(signIn.emptyCookie(visit.request.head))
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
    let refusing = error as? any Refusing
    var typed = FormFields()
    if request.head.method == .post { typed = (try? visit?.form()) ?? typed }
    return problem(status, desk, refusing: refusing, typed: typed, visit: visit)
  }

  private func problem(
    _ status: Status,
    _ desk: Environment,
    refusing: (any Refusing)? = nil,
    typed: FormFields = FormFields(),
    visit: Visit? = nil
  ) -> Response {
    do {
      let writer = try visit?.writer ?? writer(nil, desk)
      let sentence = refusing.map { writer.said($0, desk) } ?? .null
      let data = ProblemPage.data(status, sentence: sentence, typed: typed)
      return try writer.page("problem", data, for: visit?.principal.user, status: status)
    } catch {
      // The templates of pages are missing or wrong: what happened is said without them.
      return .plain(
        "\(status.rawValue) \(status.reason)\n\(Sentences.asSentence("\(error)"))\n",
        .internalError
      )
    }
  }
}
