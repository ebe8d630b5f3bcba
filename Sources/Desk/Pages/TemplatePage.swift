import Cases
import Liquid

/// A template of letters: what it is for, and what it names.
package struct TemplatePage: Sendable {
  package let summary: TemplateSummary
  package let expectsReply: Bool
  /// The names of the files that go with the letter.
  package let attachments: [String]
  /// The files that it is written from, layouts last.
  package let files: [String]
  /// The variables that it names, a list as `NAME[]`.
  package let names: [String]
  /// The files of its own, one after the other.
  package let source: String
}

extension Environment {
  /// A template in a language, else in that of the organisation or in English; throws `DeskError`
  /// when there is none of this name.
  package func templatePage(_ code: String, language: String?) throws -> TemplatePage {
    let ours = workspace.configuration.organisation.language
    let chosen = [language, ours, "en"].compactMap { $0 }
    let template = try templates.template(code, languages: chosen)
    let bodies = template.bodies
    let names = Set(bodies.flatMap(\.variables).map { $0.path.joined(separator: ".") })
    return TemplatePage(
      summary: TemplateSummary(
        code: code,
        audience: template.audience,
        languages: try templates.languages(of: code),
        description: template.description
      ),
      expectsReply: template.expectsReply,
      attachments: template.attachments,
      files: (bodies + template.layouts).map(\.name),
      names: names.sorted().map { $0.replacing(".[]", with: "[]") },
      source: try templates.source(bodies)
    )
  }
}
