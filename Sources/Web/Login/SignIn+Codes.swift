import Cases
import Desk
import Foundation
import HTTP
import Liquid
import Mail

/// The pages of signing in with a code by mail.
extension SignIn {
  /// The same is answered for an address of a user, and for one of nobody.
  func askForCode(
    _ email: String,
    _ head: RequestHead,
    _ send: (String, User) -> Void,
    at now: Date
  ) -> Response {
    let user = users.first { $0.has(address: email.trimmed) }
    let browser = sessions.secret()
    if let code = codes.issue(for: user?.id, browser: browser, at: now), let user {
      send(code, user)
    }
    var response = Response.seeOther("/login/code")
    response.add(addresses.cookie(.code, browser, for: head, maxAge: Int(MailCodes.lifetime)))
    return response
  }

  func codePage(
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

  func codeTaken(_ request: WebRequest, _ writer: PageWriter, at now: Date) throws -> Response {
    let form = try request.fields()
    let browser = addresses.value(of: .code, in: request.head) ?? ""
    switch codes.take(form["code"] ?? "", browser: browser, at: now) {
    case .signedIn(let id):
      guard let user = user(id) else { return try page("", writer, at: now, status: .gone) }
      return try signedIn(user, by: .mail, request.head, at: now)
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
