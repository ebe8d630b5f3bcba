import Cases
import Desk
import Foundation
import HTTP
import Liquid

/// The pages of signing in with an account of a provider.
extension SignIn {
  /// What is answered under `/login/oidc`; nil elsewhere.
  func openIDAnswer(
    _ request: WebRequest,
    _ writer: PageWriter,
    _ openID: OpenIDSignIn,
    at now: Date
  ) throws -> Response? {
    let head = request.head
    do {
      switch head.target.segments.dropFirst(2) {
      case ["start"] where head.method != .post: return try begin(head, openID, at: now)
      case [] where head.method == .post: return try taken(request, openID, at: now)
      case []: return try asking(head, writer, openID, at: now)
      default: return nil
      }
    } catch let stopped as OpenIDSignIn.Stopped {
      return try openIDPage(
        writer,
        openID,
        [
          "problem": .string(stopped.words),
          "account": stopped.account.map { .string($0) } ?? .null,
        ],
        status: stopped.status
      )
    }
  }

  /// Leads to the provider; the browser holds what all of it is derived from.
  private func begin(_ head: RequestHead, _ openID: OpenIDSignIn, at now: Date) throws -> Response {
    // The provider leads back to the one address that it knows, and a cookie is of one host.
    guard addresses.isPublic(head.host) else {
      return .seeOther(addresses.publicURL + "/login/oidc/start")
    }
    let (attempt, address) = try openID.begin(at: now)
    var response = Response.seeOther(address)
    response.add(
      addresses.cookie(.oidc, attempt.value, for: head, maxAge: Int(SignInAttempt.lifetime))
    )
    return response
  }

  /// The page that asks, when the provider has led back.
  private func asking(
    _ head: RequestHead,
    _ writer: PageWriter,
    _ openID: OpenIDSignIn,
    at now: Date
  ) throws -> Response {
    let query = head.target.query
    let (attempt, code) = try openID.attempt(
      query,
      cookie: addresses.value(of: .oidc, in: head),
      at: now
    )
    return try openIDPage(
      writer,
      openID,
      [
        "code": .string(code), "state": .string(attempt.state),
        "iss": query["iss"].map { .string($0) } ?? .null,
      ]
    )
  }

  /// Signs in, when the button was pressed.
  private func taken(_ request: WebRequest, _ openID: OpenIDSignIn, at now: Date) throws -> Response
  {
    let head = request.head
    let (attempt, code) = try openID.attempt(
      request.fields(),
      cookie: addresses.value(of: .oidc, in: head),
      at: now
    )
    let user = try openID.user(for: code, of: attempt, among: users, at: now)
    var response = try signedIn(user, by: .openID, head, at: now)
    response.add(addresses.cookie(.oidc, "", for: head, maxAge: 0))
    return response
  }

  private func openIDPage(
    _ writer: PageWriter,
    _ openID: OpenIDSignIn,
    _ data: [String: Value],
    status: Status = .ok
  ) throws -> Response {
    let own: [String: Value] = [
      "provider": .string(openID.provider.settings.name), "problem": .null, "account": .null,
      "code": .null, "state": .null, "iss": .null,
    ]
    return try writer.page("login_oidc", data.merging(own) { first, _ in first }, status: status)
  }
}
