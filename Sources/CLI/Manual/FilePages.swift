import Desk

/// The pages of the files in a workspace that people edit, from the texts that `init` writes.
enum FilePages {
  static let names = ["dossier.json5", "dossier-types.json5"]

  static var all: [ManualPage] { [configuration, types] }

  /// The pages that belong to a command.
  static func related(to command: Command) -> [String] {
    switch command.path[0] {
    case "init", "config", "run", "auth", "retention", "health": [names[0]]
    case "types", "validation", "plan", "legal": [names[1]]
    default: []
    }
  }

  private static let configuration = page(
    name: names[0],
    file: Workspace.Name.configuration,
    summary: "the configuration of a Dossier workspace",
    text: SettingsText(DefaultConfiguration.text(account: "admin")),
    related: [("dossier", 1), ("dossier-config-check", 1), (names[1], 5)]
  )

  private static let types = page(
    name: names[1],
    file: RulesFile.name,
    summary: "types of case, statuses and policies of a Dossier workspace",
    text: SettingsText(DefaultRules.text),
    related: [("dossier", 1), ("dossier-types-check", 1), (names[0], 5)]
  )

  private static func page(
    name: String,
    file: String,
    summary: String,
    text: SettingsText,
    related: [(name: String, section: Int)]
  ) -> ManualPage {
    ManualPage(
      name: name,
      section: 5,
      summary: summary,
      sections: [
        ("SYNOPSIS", Roff.line(Roff.italic("WORKSPACE/\(file)"))),
        (
          "DESCRIPTION",
          CommandPages.paragraphs(text.introduction.joined(separator: "\n") + "\n\n" + reading)
        ),
        ("SETTINGS", text.settings.map(setting).joined()),
        ("SEE ALSO", ManualPage.references(related)),
      ]
    )
  }

  private static let reading = """
    Below, each setting has the value that a fresh file gives it. A dot leads into an object, and a
    number in brackets, from 0 on, to an element of a list.
    """

  private static func setting(_ setting: Setting) -> String {
    guard setting.isTopLevel else { return item(setting) }
    let body = setting.value.count == 1 ? item(setting) : topic(setting)
    return Roff.headed("SS", setting.path, body)
  }

  /// An object or a list that has a heading of its own.
  private static func topic(_ setting: Setting) -> String {
    let prose = CommandPages.paragraphs(setting.comment.joined(separator: "\n"))
    return prose + (setting.value.isEmpty ? "" : Roff.example(lines(setting.value)))
  }

  private static func item(_ setting: Setting) -> String {
    let comment = setting.comment.joined(separator: " ")
    if setting.value.isEmpty, comment.isEmpty { return "" }
    let name = Roff.bold(setting.path)
    guard let first = setting.value.first else { return Roff.item(name, comment) }
    if setting.value.count == 1, setting.path.count + first.count <= width {
      return Roff.item("\(name): \(Roff.text(first))", comment)
    }
    let gap = comment.isEmpty ? "" : ".IP\n"
    return Roff.item(name, comment) + gap + Roff.verbatim(lines(setting.value))
  }

  /// How wide a value may be, beside the margin of the page on a terminal of 80 columns.
  private static let width = 64

  /// The lines of a value: those of a plain list run on, and what is too wide goes on below.
  private static func lines(_ value: [String]) -> [String] {
    if value.joined().contains("{") { return value.flatMap(broken) }
    return broken(value.map { String($0.drop { $0 == " " }) }.joined(separator: " "))
  }

  /// A line, broken behind commas.
  private static func broken(_ text: String) -> [String] {
    let margin = String(text.prefix { $0 == " " })
    let inset = margin + (text.dropFirst(margin.count).first == "[" ? " " : "  ")
    var lines: [String] = []
    var line = ""
    for piece in text.split(separator: ", ") {
      let longer = line.isEmpty ? String(piece) : "\(line), \(piece)"
      if longer.count < width || line.isEmpty {
        line = longer
      } else {
        lines.append(line + ",")
        line = inset + piece
      }
    }
    return lines + [line]
  }
}
