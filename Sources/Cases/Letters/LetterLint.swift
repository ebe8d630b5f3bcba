import FoundationEssentials
import Liquid

/// Something about a template that would spoil its letters, and what to do.
public struct LetterFinding: Sendable, Equatable {
  /// What to do about it.
  public enum Fix: Sendable, Equatable {
    /// To choose one of the variables that letters have.
    case chooseVariable
    /// To correct the template at its place, with what letters have.
    case correctTemplate
    /// What the words say.
    case words(String)
  }

  /// The file, from the folder of the templates.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int
  /// What is wrong.
  public var problem: String
  /// What to do about it.
  public var fix: Fix

  /// Joins the parts.
  public init(file: String, line: Int = 1, column: Int = 1, problem: String, fix: Fix) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.fix = fix
  }
}

/// Looks through every branch of a template, rendered or not, for what its letters cannot have.
public struct LetterLint {
  let template: LetterTemplate
  /// What letters may name.
  private let variables: [LetterVariable]

  /// Starts with a template in one language, and the fields of its workspace.
  public init(_ template: LetterTemplate, fields: CustomFields = CustomFields()) {
    self.template = template
    variables = LetterVariable.all(with: fields)
  }

  /// What is wrong, in the order of the files and lines.
  public var findings: [LetterFinding] {
    var found: [LetterFinding] = []
    for source in sources {
      found += findings(in: source).filter { !found.contains($0) }
    }
    return found + freeTextInSubject + missingReferences + demands
  }

  // MARK: Sources

  /// A template, and what its names stand for where it is used.
  private struct Source: Hashable {
    var name: String
    /// The names that it gets: variables of the data, or something else.
    var names: [String: [String]?] = [:]
  }

  private static let layoutNames: [String: [String]?] = [
    "content": nil, "subject": nil, "language": nil,
  ]

  /// The bodies, the layouts, and the partials that they use, directly or through others; a partial
  /// once for each set of names that it gets.
  var sources: [(template: Template, names: [String: [String]?])] {
    var found: [(template: Template, names: [String: [String]?])] = template.bodies.map {
      ($0, [:])
    }
    found += template.layouts.map { ($0, LetterLint.layoutNames) }
    var seen: Set<Source> = []
    var next = 0
    while next < found.count {
      let (body, names) = found[next]
      next += 1
      for use in body.partialsUsed {
        guard let partial = template.partials[use.name] else { continue }
        let given = LetterLint.names(for: use, inside: names)
        if seen.insert(Source(name: use.name, names: given)).inserted {
          found.append((partial, given))
        }
      }
    }
    return found
  }

  private static func names(for use: PartialUse, inside outer: [String: [String]?])
    -> [String: [String]?]
  {
    var names: [String: [String]?] = [:]
    for name in use.arguments + [use.variable].compactMap({ $0 }) {
      names[name] = .some(use.paths[name].flatMap { resolved($0, outer) })
    }
    return names
  }

  /// A path as one of the data; nil when it begins with a name that stands for something else.
  static func resolved(_ path: [String], _ names: [String: [String]?]) -> [String]? {
    guard let root = path.first, let given = names[root] else { return path }
    return given.map { $0 + path.dropFirst() }
  }

  // MARK: Names

  private func findings(
    in source: (template: Template, names: [String: [String]?])
  ) -> [LetterFinding] {
    let found =
      unknownVariables(source.template, source.names)
      + impossibleComparisons(source.template, source.names)
      + filters(source.template) + missingPartials(source.template)
      + LetterLint.bareValues(source.template, source.names, among: variables)
      + LetterLint.hardCodedLanguage(source.template, language: template.language)
    return found.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private func unknownVariables(_ body: Template, _ names: [String: [String]?]) -> [LetterFinding] {
    body.variables.compactMap { use in
      guard let path = LetterLint.resolved(use.path, names),
        !LetterVariable.isKnown(path, among: variables)
      else { return nil }
      return LetterFinding(
        file: body.name,
        line: use.line,
        column: use.column,
        problem: "no letter has a variable '\(LetterLint.shown(path))'",
        fix: .chooseVariable
      )
    }
  }

  private static func shown(_ path: [String]) -> String {
    path.joined(separator: ".").replacing(".[]", with: "[]")
  }

  /// Branches that no letter reaches, because a variable never has what it is compared with.
  private func impossibleComparisons(
    _ body: Template,
    _ names: [String: [String]?]
  ) -> [LetterFinding] {
    body.comparisons.compactMap { use in
      guard let path = LetterLint.resolved(use.path, names),
        let variable = LetterVariable.named(path, among: variables),
        let expected = variable.kind.expectation(otherThan: use.literal)
      else { return nil }
      return LetterFinding(
        file: body.name,
        line: use.line,
        column: use.column,
        problem: "'\(variable.name)' is never \(LetterLint.shown(use.literal)), "
          + "so that the comparison always has the same result",
        fix: .words("compare it with \(expected)")
      )
    }
  }

  private static func shown(_ literal: Value) -> String {
    literal.text.map { "'\($0)'" } ?? literal.filterText
  }

  private func filters(_ body: Template) -> [LetterFinding] {
    body.filtersUsed.compactMap { use in
      let finding = { (problem: String, fix: String) in
        LetterFinding(
          file: body.name,
          line: use.line,
          column: use.column,
          problem: problem,
          fix: .words(fix)
        )
      }
      if !LetterLint.filters.contains(use.name) {
        return finding("there is no filter '\(use.name)'", "correct its name or take it out")
      }
      if use.name == "raw_html", let path = use.path {
        return finding(
          "'\(LetterLint.shown(path))' would stand in the letter unescaped",
          "take out raw_html; what is to be HTML belongs into a template"
        )
      }
      if use.name == "t", let key = use.literal, template.words.entries[key] == nil {
        return finding(
          "missing translation: there is no '\(key)' in '\(template.language)'",
          "add it to _locales/\(template.words.language).json5"
        )
      }
      return nil
    }
  }

  private static let filters: Set<String> = {
    let formats = LetterFormats(locale: "en", timeZone: .gmt)
    return Template.standardFilters.union(LetterFilters.filters(formats, language: "en").keys)
  }()

  private func missingPartials(_ body: Template) -> [LetterFinding] {
    body.partialsUsed.filter { template.partials[$0.name] == nil }.map { use in
      LetterFinding(
        file: body.name,
        line: use.line,
        column: use.column,
        problem: "there is no partial '\(use.name)' in '\(template.language)'",
        fix: .words("add _partials/\(use.name).liquid or correct the name")
      )
    }
  }

  // MARK: What a letter needs

  private var freeTextInSubject: [LetterFinding] {
    template.subject.variables
      .filter { LetterVariable.named($0.path)?.kind == .freeText }
      .map { use in
        LetterFinding(
          file: template.subject.name,
          line: use.line,
          column: use.column,
          problem: "'\(LetterLint.shown(use.path))' may have many lines, and a subject has one",
          fix: .words("leave it to the body")
        )
      }
  }

  /// What is made of what: the text of the HTML when there is no text, and the other way round.
  private var missingReferences: [LetterFinding] {
    let bodies = [
      (template.text ?? template.html, template.textLayout),
      (template.html ?? template.text, template.htmlLayout),
    ]
    var found: [LetterFinding] = []
    for (body, layout) in bodies {
      guard let body, !saysReference([body, layout].compactMap { $0 }) else { continue }
      let finding = LetterFinding(
        file: (layout ?? body).name,
        problem: "the letter does not say its reference",
        fix: .words("add a footer with {{ case.reference }} or {{ case.tag }}")
      )
      if !found.contains(finding) { found.append(finding) }
    }
    return found
  }

  private func saysReference(_ bodies: [Template]) -> Bool {
    var waiting = bodies
    var seen: Set<String> = []
    while let body = waiting.popLast() {
      let names = body.variables.map { $0.path.joined(separator: ".") }
      if names.contains("case.reference") || names.contains("case.tag") { return true }
      for use in body.partialsUsed where seen.insert(use.name).inserted {
        if let partial = template.partials[use.name] { waiting.append(partial) }
      }
    }
    return false
  }
}

extension LetterVariable.Kind {
  /// What a value of this kind can be compared with, when a literal is nothing of the kind; nil when
  /// it may be.
  fileprivate func expectation(otherThan literal: Value) -> String? {
    switch (self, literal) {
    case (.choice(let words), .string(let text)) where !words.contains(text) && !text.isEmpty:
      words.map { "'\($0)'" }.joined(separator: ", ")
    case (.number, .string), (.amount, .string): "a number, without quotes"
    case (.choice, .int), (.choice, .decimal), (.text, .int), (.text, .decimal),
      (.currency, .int), (.currency, .decimal), (.email, .int), (.freeText, .int):
      "a text in quotes"
    case (.day, .int), (.day, .decimal): "a day such as '2026-11-23'"
    case (.flag, .string), (.flag, .int): "true or false"
    default: nil
    }
  }
}
