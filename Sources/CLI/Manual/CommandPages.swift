/// Writes the manual page of a command from its row of the table.
struct CommandPages {
  let commands: [Command]

  /// The page of one command.
  func page(_ command: Command) -> ManualPage {
    ManualPage(
      name: ManualPage.name(of: command),
      section: 1,
      summary: command.summary,
      sections: [
        ("SYNOPSIS", Self.synopsis(command)),
        ("DESCRIPTION", Self.paragraphs(described(command))),
        ("ARGUMENTS", command.positionals.map(Self.argument).joined()),
        ("OPTIONS", options(command)),
        ("EXIT STATUS", Self.exitStatus(command)),
        ("EXAMPLES", command.examples.map(Self.example).joined()),
        ("SEE ALSO", ManualPage.references(related(command))),
      ]
    )
  }

  // MARK: The sections

  private static func synopsis(_ command: Command) -> String {
    let required = command.options.filter(\.isRequired).map(option)
    let rest = command.options.contains { !$0.isRequired } ? ["[\(Roff.italic("options"))]"] : []
    let words = required + rest + command.positionals.map(place)
    let name = Roff.macro("SY", "dossier \(command.name)")
    return name + words.map(Roff.line).joined() + ".YS\n"
  }

  /// What it does: the summary stands for a command that has no more to say.
  private func described(_ command: Command) -> String {
    command.discussion.isEmpty ? command.summary : command.discussion
  }

  private static func argument(_ positional: Positional) -> String {
    Roff.item(place(positional), positional.summary)
  }

  private func options(_ command: Command) -> String {
    let own = command.options.map { Roff.item(Self.option($0), HelpPage.summary($0)) }.joined()
    guard case .run = command.action else { return own }
    let reference = "The options of every command are in \(Roff.bold("dossier"))(1)."
    return own + ".PP\n" + Roff.line(reference)
  }

  private static func exitStatus(_ command: Command) -> String {
    Roff.line("0 when all went well; see \(Roff.bold("dossier"))(1) for the others.")
  }

  private static func example(_ example: Command.Example) -> String {
    Roff.item(Roff.bold(example.line), example.meaning)
  }

  /// The commands with the same first word, the pages of the files they read, and the overview.
  private func related(_ command: Command) -> [(name: String, section: Int)] {
    let siblings = commands.filter { $0.path[0] == command.path[0] && $0.name != command.name }
    let files = FilePages.related(to: command).map { ($0, 5) }
    return [("dossier", 1)] + siblings.map { (ManualPage.name(of: $0), 1) } + files
  }

  // MARK: The pieces

  /// An option as it is typed: words that are fixed in bold, what stands for a value in italics.
  static func option(_ option: Option) -> String {
    let name = Roff.bold("--\(option.name)")
    switch option.kind {
    case .flag: return name
    case .choice(let choices) where option.valueName == choices.joined(separator: "|"):
      return name + " " + choices.map { Roff.bold($0) }.joined(separator: "|")
    default: return name + " " + Roff.italic(option.valueName)
    }
  }

  private static func place(_ positional: Positional) -> String {
    Roff.italic(positional.synopsis)
  }

  /// Paragraphs; lines that begin with a space stay as they are.
  static func paragraphs(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var groups: [[String]] = [[]]
    var kind: Character?
    for line in lines {
      let next: Character? = line.isEmpty ? nil : line.hasPrefix(" ") ? " " : "a"
      if next != kind { groups.append([]) }
      kind = next
      if !line.isEmpty { groups[groups.count - 1].append(line) }
    }
    return groups.filter { !$0.isEmpty }.map(paragraph).joined()
  }

  private static func paragraph(_ lines: [String]) -> String {
    guard lines[0].hasPrefix(" ") else {
      return ".PP\n" + Roff.sentences(lines.joined(separator: " "))
    }
    return Roff.example(lines.map { String($0.drop { $0 == " " }) })
  }
}
