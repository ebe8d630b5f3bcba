import Cases
import Desk
import Foundation
import HTTP
import Liquid

/// Writes pages of one language from their templates.
struct PageWriter: Sendable {
  private let pages: ParsedPages
  private let organisation: String
  private let language: String
  private var options: RenderOptions
  private let stylesheet: String
  private let script: String
  private let sayings: SayingWriter

  init(_ workspace: Workspace, _ folder: TemplateFolder, language: String) throws {
    let settings = workspace.configuration.organisation
    let pages = ParsedPages(folder)
    self.pages = pages
    self.language = language
    organisation = settings.name
    var options = RenderOptions(isStrict: true, escaping: .html)
    options.timeZone = settings.timeZone
    let words = try folder.pageWords(language)
    options.filters = HouseFilters.filters(
      words,
      language: language,
      country: settings.country,
      timeZone: settings.timeZone
    )
    sayings = SayingWriter(words, options.filters)
    options.partialLoader = { try pages.page($0) }
    self.options = options
    stylesheet = try PageAsset.stylesheet(of: folder).address
    script = try PageAsset.script(of: folder).address
  }

  /// The same at a moment.
  func at(_ now: Date) -> PageWriter {
    var writer = self
    writer.options.now = now
    return writer
  }

  /// What is said, for the template `said`; `desk` writes the numbers of cases.
  func said(_ saying: Saying, _ desk: Environment) -> Value {
    sayings.value(saying) { desk.references.reference($0).text }
  }

  /// What a refusal says, for the template `said`: in the language of the page where there are words for it.
  func said(_ refusal: any Refusing, _ desk: Environment) -> Value {
    if let saying = RefusalSaying.saying(refusal), case .words(let key, _) = saying,
      sayings.has(key)
    {
      return said(saying, desk)
    }
    return said(.english(Sentences.asSentence("\(refusal)")), desk)
  }

  /// A text that is no page, such as a mail.
  func text(_ name: String, _ data: [String: Value]) throws -> String {
    var plain = options
    plain.escaping = .none
    let own: [String: Value] = ["organisation": .string(organisation)]
    return try pages.page(name).render(data.merging(own) { $1 }, options: plain)
  }

  /// A page: a screen in the frame of all pages.
  ///
  /// `screen` names its template, `data` is what that shows, `user` is who is signed in, and `current` the
  /// place in the navigation.
  func page(
    _ screen: String,
    _ data: [String: Value],
    for user: User? = nil,
    current: String = "",
    status: Status = .ok,
    frame layout: String = "layout"
  ) throws -> Response {
    let own: [String: Value] = [
      "language": .string(language), "organisation": .string(organisation),
      "stylesheet": .string(stylesheet), "script": .string(script), "current": .string(current),
      "user": user.map { .string($0.name.isEmpty ? $0.id : $0.name) } ?? .null,
      "title": data["title"] ?? .null, "live": data["live"] ?? .null,
    ]
    var frame = data.merging(own) { $1 }
    frame["content"] = .markup(try pages.page(screen).render(frame, options: options))
    var response = Response(status)
    response.body = try pages.page(layout).renderBytes(frame, options: options)
    response.set("Content-Type", "text/html; charset=utf-8")
    return response
  }
}
