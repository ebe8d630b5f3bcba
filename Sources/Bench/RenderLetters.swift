import Cases
import Digest
import Foundation
import Liquid
import Mail

/// The letters of the benchmark: the shipped reminder with a plan of twelve installments.
struct RenderLetters {
  private static let code = "plan-reminder-late"
  private static let partials = ["installments", "message", "page_button", "payment"]
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")

  private let template: LetterTemplate
  private let writer: LetterWriter
  private let sample: LetterFacts

  init(now: Date) throws {
    var template = LetterTemplate(
      code: RenderLetters.code,
      language: "en",
      audience: .client,
      description: "",
      expectsReply: true,
      attachments: [],
      subject: try RenderLetters.parsed("\(RenderLetters.code)/en.subject.liquid"),
      text: nil,
      html: try RenderLetters.parsed("\(RenderLetters.code)/en.html.liquid"),
      partials: [:]
    )
    for name in RenderLetters.partials {
      template.partials[name] = try RenderLetters.parsed("_partials/\(name).liquid")
    }
    template.htmlLayout = try RenderLetters.parsed("_layouts/letter.html.liquid")
    template.textLayout = try RenderLetters.parsed("_layouts/letter.text.liquid")
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    let words = try Data(contentsOf: RenderLetters.folder.appending(path: "_locales/en.json5"))
    template.words = try LetterWords(
      language: "en",
      tree: decoder.decode([String: LetterWords.Tree].self, from: words)
    )
    self.template = template
    sample = RenderLetters.sample(now: now)
    let keys = ReferenceKeys(
      active: .init(name: "bench", secret: Array("not a secret at all, only a bench".utf8)),
      retired: [],
      workspaceID: "bench"
    )
    writer = LetterWriter(
      references: ReferenceScheme(prefix: "DOS", keys: keys),
      addresses: CaseAddress(
        localPart: "cases",
        separator: "+",
        domain: "example.com",
        keys: keys
      ),
      messageIDs: MessageIDScheme(prefix: "DOS", domain: "example.com", keys: keys),
      from: EmailAddress(name: "Receivables", email: "dossier@example.com"),
      timeZone: .gmt,
      country: "GB"
    )
  }

  private static func parsed(_ name: String) throws -> Template {
    try Template(
      parsing: String(contentsOf: folder.appending(path: name), encoding: .utf8),
      name: name
    )
  }

  // MARK: Letters

  /// The facts of one letter, of a case of its own.
  private func facts(_ number: Int) -> LetterFacts {
    var facts = sample
    facts.file.number = number
    return facts
  }

  private static func sample(now: Date) -> LetterFacts {
    var facts = LetterFacts.sample(role: .client, now: now)
    facts.plan = LetterPlan(
      installments: (1...12).map { month in
        LetterInstallment(
          number: month,
          dueDate: "2026-\(month < 10 ? "0" : "")\(month)-23",
          amount: Money(minorUnits: 166_667, currency: "EUR"),
          paid: Money(minorUnits: month < 9 ? 166_667 : 0, currency: "EUR")
        )
      },
      status: "active"
    )
    facts.installmentNumber = 9
    return facts
  }

  /// Subject, HTML and text of each letter, all with the same variables; the text of the body is
  /// given.
  func render(_ count: Int, now: Date) throws {
    var template = template
    let text = try bodyText(now: now)
    template.text = try Template(parsing: "{% raw %}\(text){% endraw %}", name: "text")
    let variables = writer.variables(of: facts(1), now: now)
    for number in 1...count {
      _ = try writer.content(template, case: number, variables, now: now)
    }
  }

  /// The text of the body without its frame.
  private func bodyText(now: Date) throws -> String {
    var template = template
    template.textLayout = nil
    template.htmlLayout = nil
    let variables = writer.variables(of: facts(1), now: now)
    return try writer.content(template, case: 1, variables, now: now).text
  }

  /// Each letter whole: its text made from the HTML, as a message ready to be sent.
  func write(_ count: Int, now: Date) throws {
    for number in 1...count {
      _ = try writer.letter(template, facts(number), now: now, unique: "bench\(number)")
    }
  }

  // MARK: Peers

  /// A folder with the templates, the data of one letter and the words, for other programs.
  func folderForPeers(now: Date) throws -> URL {
    let files = FileManager.default
    let place = files.temporaryDirectory.appending(path: "dossier-bench-\(UUID().uuidString)")
    try files.copyItem(at: RenderLetters.folder, to: place)
    var data = writer.variables(of: facts(1), now: now)
    data["body_text"] = .string(try bodyText(now: now))
    try write(.object(data), to: place.appending(path: "data.json"))
    let words = template.words.entries.mapValues { entry -> Value in
      switch entry {
      case .text(let form): .string(form.text)
      case .plural(let forms): .object(forms.mapValues { .string($0.text) })
      }
    }
    try write(.object(words), to: place.appending(path: "words.json"))
    return place
  }

  private func write(_ value: Value, to file: URL) throws {
    try JSONSerialization.data(withJSONObject: RenderLetters.json(value)).write(to: file)
  }

  private static func json(_ value: Value) -> Any {
    switch value {
    case .int(let number): number
    case .decimal(let number): NSDecimalNumber(decimal: number)
    case .bool(let flag): flag
    case .array(let items): items.map(json)
    case .object(let fields): fields.dictionary.mapValues(json)
    case .null, .string, .markup, .date, .range: value.filterText
    }
  }
}
