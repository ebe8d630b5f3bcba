import Cases
import Foundation
import HTTP
import Synchronization
import Testing

@testable import Desk
@testable import Web

/// A browser in which the user of a play is signed in: requests in, answers out, without sockets.
struct ParityBrowser {
  /// An answer as far as tests look at it.
  struct Answer {
    let status: Int
    let location: String?
    let body: String
  }

  /// A form as it is sent.
  struct Sending {
    let path: String
    var fields = FormFields()
    /// The name of a file of the play, and its field.
    var file: (field: String, name: String)?

    /// An address and what is typed, as `ParityForms` writes it.
    init(_ text: String) {
      let words = text.split(separator: " ").map { String($0).replacing("~", with: " ") }
      path = words[0]
      for word in words.dropFirst() {
        let pieces = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let value = String(pieces[1])
        if value.hasPrefix("@") {
          file = (String(pieces[0]), String(value.dropFirst()))
        } else {
          fields.add(String(pieces[0]), value)
        }
      }
    }
  }

  private static let port = 8025

  private let play: ParityPlay
  let site: Site
  private let secret: String

  /// A browser of the user of a play, or of another one.
  init(_ play: ParityPlay, as other: UserRole? = nil) throws {
    self.play = play
    let context = play.sandbox.context
    let sessions = Sessions(NoRecords())
    let now = context.now()
    let signIn = SignIn(
      users: play.environment.workspace.configuration.users,
      addresses: SiteAddresses(port: Self.port, WebSettings()),
      sessions: sessions,
      codes: MailCodes(),
      proxy: ProxyIdentity(field: "", secret: nil),
      sendCode: nil
    )
    site = Site(try Workspace.open(play.sandbox.path("work"), context: context), context, signIn)
    secret = try sessions.signIn(other.map(play.user) ?? play.user, by: .key, at: now)
  }

  func get(_ path: String) throws -> Answer { try answer("GET", path, [], []) }

  /// Sends a form; with `seen`, as from a page that showed that version of the case.
  @discardableResult
  func post(_ sending: Sending, seen: Int? = nil) throws -> Answer {
    var fields = sending.fields
    fields.add("form", UUID().uuidString)
    if let seen { fields.add("seen", String(seen)) }
    guard let file = sending.file else {
      let type = "Content-Type: application/x-www-form-urlencoded"
      return try answer("POST", sending.path, [type], Array(fields.coded.utf8))
    }
    let content = try String(contentsOfFile: play.sandbox.path(file.name), encoding: .utf8)
    var body = fields.pairs.map { part("name=\"\($0.name)\"", $0.value) }.joined()
    body += part("name=\"\(file.field)\"; filename=\"\(file.name)\"", content)
    body += "--border--\r\n"
    let type = "Content-Type: multipart/form-data; boundary=border"
    return try answer("POST", sending.path, [type], Array(body.utf8))
  }

  private func part(_ disposition: String, _ content: String) -> String {
    "--border\r\nContent-Disposition: form-data; \(disposition)\r\n\r\n\(content)\r\n"
  }

  /// What is answered to a request, also when it goes on.
  func reply(_ path: String) throws -> Web.Answer {
    site.reply(.success(try request("GET", path, [], [])), play.environment)
  }

  private func answer(_ method: String, _ path: String, _ fields: [String], _ body: [UInt8]) throws
    -> Answer
  {
    try parsed(site.answer(.success(request(method, path, fields, body)), play.environment))
  }

  private func request(_ method: String, _ path: String, _ fields: [String], _ body: [UInt8]) throws
    -> WebRequest
  {
    let lines = [
      "\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(Self.port)",
      "Cookie: \(SiteCookie.session.name(isSecure: false))=\(secret)",
      "Sec-Fetch-Site: same-origin",
      "Content-Length: \(body.count)",
    ]
    var reader = RequestReader()
    let text = (lines + fields).map { $0 + "\r\n" }.joined() + "\r\n"
    guard case .head(let head) = try reader.take(Array(text.utf8)[...]).first else {
      throw RequestRefusal.malformed(.line)
    }
    return WebRequest(head: head, body: body)
  }

  private func parsed(_ bytes: [UInt8]) throws -> Answer {
    let text = String(decoding: bytes, as: UTF8.self)
    let end = try #require(text.range(of: "\r\n\r\n"))
    let lines = text[..<end.lowerBound].split(separator: "\r\n")
    let status = try #require(lines.first?.split(separator: " ").dropFirst().first)
    let place = lines.first { $0.hasPrefix("Location: ") }?.dropFirst("Location: ".count)
    return Answer(
      status: try #require(Int(status)),
      location: place.map(String.init),
      body: String(text[end.upperBound...])
    )
  }
}

/// Sessions of plays, which leave no trace in the workspace.
private final class NoRecords: SessionKeeping, Sendable {
  private let rows = Mutex<[String: DeskSession]>([:])

  func begin(_ session: DeskSession) { rows.withLock { $0[session.digest] = session } }
  func session(_ digest: String) -> DeskSession? { rows.withLock { $0[digest] } }
  func noteUse(_ used: [String: Date]) {}
  func signOut(_ session: DeskSession, at now: Date) {
    rows.withLock { $0[session.digest] = nil }
  }
}
