import Cases
import Foundation
import Transport

/// Looks whether the address that browsers use leads here, and whether the pages can be drawn.
///
/// A proxy that lets browsers say themselves who they are is a fault.
struct PagesCheck {
  let workspace: Workspace
  let context: ProcessContext

  init(_ workspace: Workspace, _ context: ProcessContext) {
    self.workspace = workspace
    self.context = context
  }

  /// Days before the end of a certificate from which on it is a fault.
  private static let warningDays = 14

  private var settings: WebSettings { workspace.configuration.web }

  func run() throws -> String {
    try checkTemplates()
    _ = try workspace.proxySecret(context)
    guard !settings.publicURL.isEmpty else {
      return settings.listen.isEmpty
        ? "They are for this machine only." : "They are served at \(settings.listen)."
    }
    return try lookFromOutside()
  }

  /// The templates of pages, and their words in the languages of the users.
  private func checkTemplates() throws {
    let templates = try Environment(workspace, context: context).templates
    for name in templates.pageNames() { _ = try templates.page(name) }
    let organisation = workspace.configuration.organisation.language
    for language in Set(workspace.configuration.users.map(\.language) + [organisation])
    where !language.isEmpty {
      _ = try templates.pageWords(language)
    }
  }

  /// Asks for a page that everybody may see, as a browser that says itself who it is.
  private func lookFromOutside() throws -> String {
    let field = settings.proxyUser
    let fields = field.isEmpty ? [] : ["\(field): \(Self.stranger)"]
    let (answer, place) = try ask(settings.publicURL, "/healthz", fields)
    guard answer.status == 200 else {
      guard Self.guarding.contains(answer.status) else {
        throw DeskError.pagesNotThere(
          "another answers at \(settings.publicURL)/healthz, with \(answer.status)"
        )
      }
      return
        "\(place), and asks who comes (\(answer.status)): what is behind it cannot be seen from here."
    }
    guard let naming = ProxyHealth.naming(answer.body) else {
      throw DeskError.pagesNotThere("another answers at \(settings.publicURL)/healthz")
    }
    switch naming {
    case nil: return "\(place)."
    case .nobody:
      return
        "\(place). Anyone may ask it for /healthz; whether it names users elsewhere, in the field "
        + "\(field), cannot be seen from here."
    case .user, .refused:
      throw DeskError.pagesNotThere(
        "the proxy of \(settings.publicURL) passes on the field \(field) as browsers send it: have it set or "
          + "clear the field itself (samples/proxies)"
      )
    }
  }

  /// Looks whether the address that links in letters begin with leads to the pages outside.
  func runAnswers() throws -> String {
    let url = settings.answers.publicURL
    let (answer, place) = try ask(url, "/a/healthz", [])
    guard answer.status == 200, answer.body.elementsEqual(ProxyHealth.fine.utf8) else {
      throw DeskError.pagesNotThere("another answers at \(url)/a/healthz, with \(answer.status)")
    }
    return "\(place); a link is good for \(settings.answers.days) days."
  }

  /// Whom a browser says it is in a request that proves nothing.
  private static let stranger = "dossier-config-check"
  /// Answers of what asks who comes.
  private static let guarding = [301, 302, 303, 307, 308, 401, 403]

  /// Asks an address for a path; what answers, and that it leads here, with the end of its certificate.
  private func ask(_ address: String, _ path: String, _ fields: [String]) throws -> (
    HTTPExchange.Response, place: String
  ) {
    var exchange = HTTPExchange(
      url: address + path,
      protocols: "http,https",
      caFile: settings.caFile.map(workspace.path),
      seconds: 10
    )
    exchange.fields = fields
    let answer: HTTPExchange.Response
    do {
      answer = try exchange.get()
    } catch let failure as HTTPExchange.Failure {
      throw DeskError.pagesNotThere("nobody answers at \(address + path): \(failure.reason)")
    }
    guard let end = answer.certificateEnd else {
      return (answer, "The address \(address) leads here")
    }
    guard day(context.now()).days(until: day(end)) >= Self.warningDays else {
      throw DeskError.pagesNotThere("the certificate of \(address) ends on \(day(end))")
    }
    return (answer, "The address \(address) leads here, with a certificate until \(day(end))")
  }

  private func day(_ date: Date) -> Day {
    Day(date, in: workspace.configuration.organisation.timeZone)
  }
}
