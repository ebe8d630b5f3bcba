import FoundationEssentials
import Liquid

/// Something about a template that would spoil its letters, and what to do.
public struct LetterFinding: Sendable, Equatable {
  /// The file, from the folder of the templates.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int
  /// What is wrong.
  public var problem: String
  /// What to do about it.
  public var fix: String

  /// Joins the parts.
  public init(file: String, line: Int = 1, column: Int = 1, problem: String, fix: String) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.fix = fix
  }
}

/// Looks through every branch of a template, rendered or not, for what its letters cannot have.
public struct LetterLint {
  private let template: LetterTemplate

  /// Starts with a template in one language.
  public init(_ template: LetterTemplate) {
    self.template = template
  }

  /// What is wrong, in the order of the files and lines.
  public var findings: [LetterFinding] {
    var findings = template.bodies.flatMap { self.findings(in: $0, locals: []) }
    for partial in usedPartials {
      findings += self.findings(in: partial.template, locals: partial.locals)
    }
    findings += freeTextInSubject
    findings += [template.text, template.html].compactMap { $0 }.compactMap(missingReference)
    return findings
  }

  // MARK: Names

  private func findings(in body: Template, locals: Set<String>) -> [LetterFinding] {
    unknownVariables(in: body, locals) + unknownFilters(in: body) + missingPartials(in: body)
  }

  private func unknownVariables(in body: Template, _ locals: Set<String>) -> [LetterFinding] {
    body.variables
      .filter { !locals.contains($0.path[0]) && !LetterVariable.isKnown($0.path) }
      .map { use in
        LetterFinding(
          file: body.name,
          line: use.line,
          column: use.column,
          problem: "no letter has a variable '\(use.path.joined(separator: "."))'",
          fix: "choose one of 'dossier template variables'"
        )
      }
  }

  private func unknownFilters(in body: Template) -> [LetterFinding] {
    body.filtersUsed.filter { !LetterLint.filters.contains($0.name) }.map { use in
      LetterFinding(
        file: body.name,
        line: use.line,
        column: use.column,
        problem: "there is no filter '\(use.name)'",
        fix: "correct its name or take it out"
      )
    }
  }

  private static let filters = Template.standardFilters
    .union(LetterFilters.filters(locale: "en", timeZone: .gmt).keys)

  private func missingPartials(in body: Template) -> [LetterFinding] {
    body.partialsUsed.filter { template.partials[$0.name] == nil }.map { use in
      LetterFinding(
        file: body.name,
        line: use.line,
        column: use.column,
        problem: "there is no partial '\(use.name)'",
        fix: "add _partials/\(use.name).liquid or correct the name"
      )
    }
  }

  /// The partials that the bodies use, directly or through others, each once.
  private var usedPartials: [(template: Template, locals: Set<String>)] {
    var waiting = template.bodies
    var found: [String: (template: Template, locals: Set<String>)] = [:]
    while let body = waiting.popLast() {
      for use in body.partialsUsed {
        guard let partial = template.partials[use.name] else { continue }
        // The value behind `with` or `for` has the name of the partial when it has no other.
        let locals = Set(use.arguments + [use.variable ?? use.name])
        if found[use.name] == nil { waiting.append(partial) }
        found[use.name] = (partial, (found[use.name]?.locals ?? []).union(locals))
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  // MARK: What a letter needs

  private var freeTextInSubject: [LetterFinding] {
    let names = LetterVariable.all.filter(\.isFreeText).map(\.name)
    return template.subject.variables
      .filter { names.contains($0.path.joined(separator: ".")) }
      .map { use in
        LetterFinding(
          file: template.subject.name,
          line: use.line,
          column: use.column,
          problem:
            "'\(use.path.joined(separator: "."))' may have many lines, and a subject has one",
          fix: "leave it to the body"
        )
      }
  }

  private func missingReference(in body: Template) -> LetterFinding? {
    var waiting = [body]
    var seen: Set<String> = []
    while let body = waiting.popLast() {
      let names = body.variables.map { $0.path.joined(separator: ".") }
      if names.contains("case.reference") || names.contains("case.tag") { return nil }
      for use in body.partialsUsed where seen.insert(use.name).inserted {
        if let partial = template.partials[use.name] { waiting.append(partial) }
      }
    }
    return LetterFinding(
      file: body.name,
      problem: "the letter does not say its reference",
      fix: "render a footer with {{ case.reference }} or {{ case.tag }}"
    )
  }
}
