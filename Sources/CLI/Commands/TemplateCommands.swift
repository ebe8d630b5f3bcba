import Cases
import Desk
import Foundation
import Liquid
import Mail

/// `dossier template …`: the letters that can be written, tried without sending.
enum TemplateCommands {
  static let all = [list, show, check, preview, variables, new]

  static let list = Command(
    name: "template list",
    group: .mail,
    summary: "List the letter templates and their languages.",
    action: .run { invocation in
      let rows = try invocation.environment().templateList().map { template -> Record in
        [
          "template": .string(template.code), "audience": .string(template.audience.rawValue),
          "languages": .texts(template.languages), "description": .string(template.description),
        ]
      }
      invocation.output.list(rows, empty: "There is no template.")
      return .ok
    }
  )

  static let show = Command(
    name: "template show",
    group: .mail,
    summary: "Show what a letter template is for, and what it names.",
    examples: [.init("dossier template show plan-confirmation", "Before sending it.")],
    positionals: [.one("template", "The template.")],
    options: [.text("lang", "TAG", "The language; that of the organisation when left out.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let page = try environment.templatePage(
        invocation.positional("template"),
        language: invocation.string("lang")
      )
      invocation.output.show([
        "template": .string(page.summary.code), "description": .string(page.summary.description),
        "audience": .string(page.summary.audience.rawValue),
        "expectsReply": .boolean(page.expectsReply), "attachments": .texts(page.attachments),
        "languages": .texts(page.summary.languages), "files": .texts(page.files),
        "names": .texts(page.names), "source": .block(page.source),
      ])
      return .ok
    }
  )

  static let check = Command(
    name: "template check",
    group: .mail,
    summary: "Look for mistakes in letter templates, in every branch.",
    discussion: """
      Looks through every branch and every language for variables, filters, partials and translations
      that do not exist, comparisons that always have the same result, free text in a subject,
      unescaped values, bodies without the reference, amounts without their currency, days without
      their month, words and languages in what all letters share, letters that ask for money and do
      not say where to pay it, and letters that speak of law and could go to a client who contests.
      Then writes letters of two sample cases, one with everything and one with as little as a case
      can have, and looks for an over-long subject, remote content, addresses that no letter may hold,
      values that could become HTML, and a beginning that is large or small against the rules of its
      language. Prints a line for each mistake with its file, line and column, and what to do. Exit
      code 1 when there is one.
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
      for gap in LetterSettings(environment.workspace.configuration).gaps {
        invocation.output.note(gap)
      }
      return findings.isEmpty ? .ok : .findings
    }
  )

  private static func row(_ finding: LetterFinding) -> Record {
    [
      "place": .string("\(finding.file):\(finding.line):\(finding.column)"),
      "problem": .string(finding.problem), "fix": .string(ErrorWording.words(finding.fix)),
    ]
  }

  static let preview = Command(
    name: "template preview",
    group: .mail,
    summary: "Show a letter without sending it.",
    discussion: """
      Writes the letter as it would leave, and sends nothing. With --case it is a letter of that case
      to the participant --to; otherwise of a case that does not exist.
      """,
    examples: [
      .init("dossier template preview reminder --html reminder.html", "Look at it in a browser."),
      .init(
        "dossier template preview plan-proposal --case 1042 --to client --lang nl",
        "With the data of a case."
      ),
    ],
    positionals: [.one("template", "The template.")],
    options: [
      .text("case", "CASE", "The case; a sample case when left out."),
      .text("to", "PERSON|ROLE", "Who would get it; with --case."),
      .text("message", "TEXT", "Free text that the letter takes in; with --case."),
      .text("lang", "TAG", "The language; the recipient's when left out."),
      .text("html", "FILE", "Write the HTML there."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let written = try written(invocation, environment)
      if let file = invocation.string("html") {
        try Data((written.letter.draft.html ?? "").utf8)
          .write(to: URL(filePath: invocation.context.absolute(file)))
      }
      LetterDisplay(invocation).show(written)
      return .ok
    }
  )

  private static func written(_ invocation: Invocation, _ environment: Environment) throws
    -> CaseLetters.Written
  {
    let code = invocation.positional("template")
    guard let text = invocation.string("case") else {
      for option in ["to", "message"] where invocation.string(option) != nil {
        throw CommandError("--\(option) goes with --case.", .usage)
      }
      return try environment.sampleLetter(code, language: invocation.string("lang"))
    }
    guard let name = invocation.string("to") else {
      throw CommandError("--case needs --to: who would get the letter.", .usage)
    }
    return try environment.previewLetter(
      code,
      of: environment.caseNumber(text),
      to: name,
      message: invocation.string("message") ?? "",
      language: invocation.string("lang"),
      by: invocation.principal()
    )
  }

  static let variables = Command(
    name: "template variables",
    group: .mail,
    summary: "List what a letter template may name.",
    discussion: """
      Prints each variable with its kind, an example and what it is. The example is of a case that does
      not exist, or, with CASE, what that case has: nothing where it has nothing, so that a template has to
      ask first, as in {% if plan %}. NAME[] is each item of a list; the example is the first.
      """,
    examples: [.init("dossier template variables 1042 --to client", "What a letter would see.")],
    positionals: [.optional("case", "The case; a sample case when left out.")],
    options: [.text("to", "PERSON|ROLE", "Whose letter; anyone of the case when left out.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let facts = try facts(invocation, environment)
      let rows = LetterVariable.values(of: facts, environment.letters, now: invocation.now).map {
        (variable, value) in
        [
          "variable": .string(variable.name), "kind": .string(variable.kind.word),
          "example": .text(value), "meaning": .string(variable.meaning),
        ] as Record
      }
      invocation.output.list(rows, empty: "")
      return .ok
    }
  )

  private static func facts(_ invocation: Invocation, _ environment: Environment) throws
    -> LetterFacts
  {
    guard let text = invocation.optionalPositional("case") else {
      let sample = LetterFacts.sample(role: .resolver, now: invocation.now)
      return sample.with(sampleOf: environment.rules.fields)
    }
    return try environment.letterFacts(
      of: environment.caseNumber(text),
      to: invocation.string("to"),
      by: invocation.principal()
    )
  }

  static let new = Command(
    name: "template new",
    group: .mail,
    summary: "Begin a letter template.",
    discussion: """
      Makes the folder of the template in the workspace, with a subject and a body to write on; with
      --from, with those of another template in all its languages.
      """,
    examples: [
      .init("dossier template new second-reminder --from reminder", "Begin with a copy."),
      .init("dossier template new site-visit --audience internal", "Begin with little."),
    ],
    positionals: [.one("template", "Its name: small letters, digits and '-'.")],
    options: [
      .text("from", "TEMPLATE", "The template to copy."),
      .choice(
        "audience",
        LetterTemplate.Audience.allCases.map(\.rawValue),
        "Who may receive it; with --from that template's."
      ),
      .text("lang", "TAG", "Its language; that of the organisation when left out."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let code = invocation.positional("template")
      let files = try NewTemplate(folder: environment.templates, code: code).make(
        from: invocation.string("from"),
        audience: invocation.string("audience"),
        language: invocation.string("lang")
          ?? environment.workspace.configuration.organisation.language
      )
      invocation.output.done(
        "The template \(code) is begun: \(files.joined(separator: ", ")).",
        ["template": .string(code), "files": .texts(files)]
      )
      return .ok
    }
  )
}

extension LetterVariable.Kind {
  /// The word for it in the manual.
  var word: String {
    switch self {
    case .text: "text"
    case .freeText: "free text"
    case .email: "address"
    case .choice(let words): words.joined(separator: "|")
    case .number: "number"
    case .amount: "amount"
    case .currency: "currency"
    case .day: "day"
    case .instant: "instant"
    case .flag: "yes/no"
    case .list: "list"
    }
  }
}
