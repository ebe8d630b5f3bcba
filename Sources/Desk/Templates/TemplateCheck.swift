package import Cases
import Foundation
import HTML
import Liquid
import Mail

/// Looks for mistakes in a template of the workspace.
package struct TemplateCheck {
  /// Longer subjects are cut off in lists of mail; the tag counts.
  private static let longestSubject = 120

  private let environment: Environment

  package init(_ environment: Environment) {
    self.environment = environment
  }

  /// The mistakes of a template in all its languages; a mistake of a shared partial is told once.
  package func findings(of code: String) throws -> [LetterFinding] {
    var findings: [LetterFinding] = []
    let languages = try environment.templates.languages(of: code)
    for language in languages {
      let template: LetterTemplate
      do {
        template = try environment.templates.template(code, languages: [language])
      } catch let error as TemplateError {
        findings.append(TemplateCheck.finding(error))
        continue
      }
      let found =
        LetterLint(template, fields: environment.rules.fields).findings + letterFindings(template)
      findings += found.filter { !findings.contains($0) }
    }
    return findings
  }

  /// What is wrong with letters of sample cases.
  private func letterFindings(_ template: LetterTemplate) -> [LetterFinding] {
    let file = template.subject.name
    let now = environment.context.now()
    do {
      let draft = try environment.letters.sample(template, now: now).draft
      _ = try environment.letters.sample(template, isSparse: true, now: now)
      var findings: [LetterFinding] = []
      if draft.subject.count > TemplateCheck.longestSubject {
        findings.append(
          LetterFinding(
            file: file,
            problem: "the subject has \(draft.subject.count) characters with the reference",
            fix: .words("shorten it to \(TemplateCheck.longestSubject)")
          )
        )
      }
      if let html = draft.html, HTMLSanitizer.sanitized(html).remoteContentCount > 0 {
        findings.append(
          LetterFinding(
            file: template.html?.name ?? file,
            problem: "the HTML fetches something from elsewhere, which clients block",
            fix: .words("take it out, or attach it and show it by 'cid:'")
          )
        )
      }
      if let breach = try LetterProbe(environment.letters, template).finding(now: now) {
        findings.append(breach)
      }
      let reading = LetterReading(template, text: draft.text, to: draft.to.first?.name ?? "")
      return findings + [reading.finding].compactMap { $0 }
    } catch let error as TemplateError {
      return [TemplateCheck.finding(error)]
    } catch {
      return [LetterFinding(file: file, problem: "\(error)", fix: .words("correct the template"))]
    }
  }

  private static func finding(_ error: TemplateError) -> LetterFinding {
    LetterFinding(
      file: error.template,
      line: error.line,
      column: error.column,
      problem: "\(error.kind.rawValue): \(error.message)",
      fix: .correctTemplate
    )
  }
}
