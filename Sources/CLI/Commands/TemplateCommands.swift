import Cases
import Foundation
import Liquid
import Mail

/// `dossier template …`: the letters that can be written, tried without sending.
enum TemplateCommands {
  static let all = [list, check, preview, variables]

  static let list = Command(
    name: "template list",
    group: .mail,
    summary: "List the letter templates and their languages.",
    action: .run { invocation in
      let folder = try invocation.environment().templates
      let rows = try folder.codes().map { code in
        let languages = try folder.languages(of: code)
        let template = try folder.template(code, languages: languages)
        return [
          "template": .string(code), "audience": .string(template.audience.rawValue),
          "languages": .texts(languages), "description": .string(template.description),
        ] as Record
      }
      invocation.output.list(rows, empty: "There is no template.")
      return .ok
    }
  )

  static let check = Command(
    name: "template check",
    group: .mail,
    summary: "Look for mistakes in letter templates, in every branch.",
    discussion: """
      Looks through every branch for variables, filters and partials that do not exist, for free text
      in a subject and for bodies without the reference; then writes a letter of a sample case and
      looks for remote content and an over-long subject. Prints a line for each mistake with its file,
      line and column, and what to do. Exit code 1 when there is one.
      """,
    examples: [.init("dossier template check reminder", "Check one template.")],
    positionals: [.optional("template", "The template; all when left out.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let codes =
        try invocation.optionalPositional("template").map { [$0] } ?? environment.templates.codes()
      let findings = try codes.flatMap {
        try TemplateCheck(environment).findings(of: $0)
      }
      invocation.output.list(findings.map(row), empty: "No mistake in \(codes.count) templates.")
      return findings.isEmpty ? .ok : .findings
    }
  )

  private static func row(_ finding: LetterFinding) -> Record {
    [
      "place": .string("\(finding.file):\(finding.line):\(finding.column)"),
      "problem": .string(finding.problem), "fix": .string(finding.fix),
    ]
  }

  static let preview = Command(
    name: "template preview",
    group: .mail,
    summary: "Show a letter of a sample case.",
    discussion: """
      Writes the letter as it would leave, for a case that does not exist, and sends nothing. For a
      letter of a real case there is 'send --dry-run'.
      """,
    examples: [
      .init("dossier template preview reminder --html reminder.html", "Look at it in a browser.")
    ],
    positionals: [.one("template", "The template.")],
    options: [
      .text("language", "TAG", "The language; that of the organisation when left out."),
      .text("html", "FILE", "Write the HTML there."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let ours = environment.workspace.configuration.organisation.language
      let wanted = [invocation.string("language"), ours, "en"].compactMap { $0 }
      let template = try environment.templates.template(
        invocation.positional("template"),
        languages: wanted
      )
      let draft = try environment.letters.sample(template, now: Date()).draft
      if let file = invocation.string("html") {
        try Data((draft.html ?? "").utf8).write(to: URL(filePath: file))
      }
      invocation.output.show([
        "language": .string(template.language), "subject": .string(draft.subject),
        "text": .block(draft.text),
      ])
      return .ok
    }
  )

  static let variables = Command(
    name: "template variables",
    group: .mail,
    summary: "List what a letter template may name.",
    action: .run { invocation in
      let rows = LetterVariable.all.map { variable in
        ["variable": .string(variable.name), "meaning": .string(variable.meaning)] as Record
      }
      invocation.output.list(rows, empty: "")
      return .ok
    }
  )
}
