import Cases
import Desk
import Foundation
import HTTP
import Liquid

/// Why a page outside is not shown, though the request is one.
enum PublicRefusal: Error {
  /// Too much was tried, or sent, for now.
  case tooMany
}

/// What people outside see: their answer page, an approver's decision page, and what those load.
///
/// Nothing else is here, and nobody is signed in.
struct PublicSite: Sendable {
  private let workspace: Workspace
  private let context: ProcessContext
  private let entrance: RequestGuard
  private let addresses: SiteAddresses
  private let shelf: PageShelf
  private let spool: PageSpool
  private let limits = LinkLimits()
  private let codes = MailCodes()
  private let mailer: StepMailer

  init(_ workspace: Workspace, _ context: ProcessContext, port: Int?, _ mailer: StepMailer) {
    self.workspace = workspace
    self.context = context
    self.mailer = mailer
    addresses = SiteAddresses(
      port: port,
      publicURL: workspace.configuration.web.answers.publicURL
    )
    entrance = RequestGuard(addresses: addresses)
    shelf = PageShelf(workspace)
    spool = PageSpool(workspace)
  }

  /// The answer to a request, or to what is none, as bytes.
  func answer(_ request: Result<WebRequest, RequestRefusal>, _ desk: Environment) -> [UInt8] {
    let (head, response): (RequestHead?, Response) =
      switch request {
      case .success(let request): (request.head, answer(request, desk))
      case .failure(let refusal): (nil, problem(refusal.status, desk))
      }
    let bytes = try? PageHeaders.bytes(
      of: response,
      to: head,
      isSecure: addresses.isSecure(head?.host),
      at: Int(context.now().timeIntervalSince1970)
    )
    return bytes ?? []
  }

  private func answer(_ request: WebRequest, _ desk: Environment) -> Response {
    if let status = entrance.refusal(of: request.head) { return problem(status, desk) }
    do {
      return try found(request, desk) ?? problem(.notFound, desk)
    } catch let error as LinkError {
      return noLink(error, request, desk)
    } catch is PublicRefusal {
      return problem(.tooManyRequests, desk)
    } catch {
      return problem(ProblemPage.status(of: error), desk)
    }
  }

  private func found(_ request: WebRequest, _ desk: Environment) throws -> Response? {
    let path = request.head.target.segments
    switch (path.first, path.count) {
    case ("static", _): return try asset(request, desk)
    case ("robots.txt", 1): return .plain("User-agent: *\nDisallow: /\n")
    case ("a", 2) where path[1] == "healthz": return .plain(ProxyHealth.fine)
    case ("a", 2), ("d", 2): return try open(path[0], path[1], request, desk)
    case ("a", 4), ("d", 4):
      guard path[2] == "files", request.head.method != .post else { return nil }
      let files =
        path[0] == "a" ? try desk.answerPage(path[1]).files : try desk.stepPage(path[1]).files
      guard let id = Int(path[3]), files.contains(where: { $0.id == id }) else { return nil }
      return try FileScreen.saved(id, desk)
    default: return nil
    }
  }

  private func asset(_ request: WebRequest, _ desk: Environment) throws -> Response? {
    let sheet = try PageAsset.stylesheet(of: desk.templates)
    return sheet.address == request.head.target.text ? sheet.response : nil
  }

  private func open(
    _ purpose: String,
    _ link: String,
    _ request: WebRequest,
    _ desk: Environment
  ) throws -> Response {
    let visit = PublicVisit(
      request: request,
      desk: desk,
      link: link,
      spool: spool,
      limits: limits,
      now: context.now()
    )
    if visit.isPost, !limits.maySend(visit.digest, at: visit.now) { throw PublicRefusal.tooMany }
    if purpose == "a" {
      let page = try desk.answerPage(link)
      let (writer, language) = try writer(page.languages, desk)
      return try AnswerSite(visit, page, writer, language: language).response()
    }
    let page = try desk.stepPage(link)
    let (writer, _) = try writer(page.languages, desk)
    return try StepSite(visit, page, writer, codes: codes, sendCode: mailer.send).response()
  }

  private func writer(_ languages: [String], _ desk: Environment) throws -> (PageWriter, String) {
    let language = languages.first ?? workspace.configuration.organisation.language
    return (try shelf.writer(language, desk.templates, at: context.now()), language)
  }

  // MARK: Files

  /// Whether a request may bring files: a form of ours, by a link that opens something.
  func mayUpload(_ head: RequestHead, _ desk: Environment) -> Bool {
    let path = head.target.segments
    guard head.method == .post, head.contentType == "multipart/form-data",
      entrance.refusal(of: head) == nil, path.count == 2, path[0] == "a"
    else { return false }
    return desk.opensAnswers(path[1])
  }

  // MARK: What went wrong

  private func noLink(_ error: LinkError, _ request: WebRequest, _ desk: Environment) -> Response {
    let path = request.head.target.segments
    switch error {
    case .unknown:
      return limits.mayGuess(at: context.now())
        ? problem(.notFound, desk, kind: "link") : problem(.tooManyRequests, desk)
    case .ended: return problem(.gone, desk, kind: "ended")
    case .expired:
      guard path.first == "a", path.count == 2 else { return problem(.gone, desk, kind: "expired") }
      var isAsked = false
      if request.head.method == .post, (try? request.fields())?["step"] == "renew" {
        isAsked = (try? desk.renewLink(path[1])) != nil
      }
      return problem(
        .gone,
        desk,
        kind: isAsked ? "renewed" : "expired",
        renew: isAsked ? nil : "/a/\(path[1])"
      )
    }
  }

  private func problem(
    _ status: Status,
    _ desk: Environment,
    kind: String? = nil,
    renew: String? = nil
  ) -> Response {
    let word = kind ?? Self.word(status)
    do {
      return try writer([], desk).0.page(
        "public_problem",
        ["kind": .string(word), "renew": PageValue.text(renew)],
        status: status,
        frame: "public"
      )
    } catch {
      return .plain("\(status.rawValue) \(status.reason)\n", status)
    }
  }

  private static func word(_ status: Status) -> String {
    switch status {
    case .notFound: "link"
    case .tooManyRequests: "too_many"
    case .contentTooLarge: "too_large"
    case .unavailable, .internalError: "trouble"
    default: "no_request"
    }
  }
}
