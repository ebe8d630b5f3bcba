import Cases
import Foundation
import Transport

/// Looks whether the address that browsers use leads here, and whether the pages can be drawn.
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

  /// Asks for a page that everybody may see, by the address that browsers use.
  private func lookFromOutside() throws -> String {
    let url = settings.publicURL + "/healthz"
    let answer: HTTPExchange.Response
    do {
      answer = try HTTPExchange(url: url, protocols: "http,https", seconds: 10).get()
    } catch let failure as HTTPExchange.Failure {
      throw DeskError.pagesNotThere("nobody answers at \(url): \(failure.reason)")
    }
    if let end = answer.certificateEnd { try checkCertificate(end) }
    let ends = answer.certificateEnd.map { ", with a certificate until \(day($0))" } ?? ""
    switch answer.status {
    case 200 where answer.body.elementsEqual("ok\n".utf8):
      return "The address \(settings.publicURL) leads here\(ends)."
    case 301, 302, 303, 307, 401, 403:
      return "The address \(settings.publicURL) answers\(ends), and asks who comes "
        + "(\(answer.status)): what is behind it cannot be seen from here."
    default:
      throw DeskError.pagesNotThere("another answers at \(url), with \(answer.status)")
    }
  }

  private func checkCertificate(_ end: Date) throws {
    let left = day(context.now()).days(until: day(end))
    guard left >= Self.warningDays else {
      throw DeskError.pagesNotThere(
        "the certificate of \(settings.publicURL) ends on \(day(end))"
      )
    }
  }

  private func day(_ date: Date) -> Day {
    Day(date, in: workspace.configuration.organisation.timeZone)
  }
}
