/// Writes the overview and the manual pages from the command table.
struct HelpPage {
  let commands: [Command]
  var width = 80

  /// All commands by heading, or those that begin with `words`.
  func overview(_ words: [String] = []) -> String {
    let shown = commands.filter { $0.path.starts(with: words) }
    let prefix = (["dossier"] + words).joined(separator: " ")
    var text =
      words.isEmpty
      ? "Dossier turns e-mail into cases, and cases into e-mail.\n\n" : ""
    text += "Usage: \(prefix) COMMAND [options]\n"
    let names = shown.map(\.name.count).max() ?? 0
    for group in Command.Group.allCases {
      let members = shown.filter { $0.group == group }
      guard !members.isEmpty else { continue }
      text += "\n\(group.rawValue)\n"
      text += rows(members.map { ($0.name, $0.summary) }, column: names)
    }
    if words.isEmpty {
      text += "\nOptions of every command\n" + options(GlobalOptions.table)
      text += "\n" + "'dossier help COMMAND' shows the manual page of a command.\n"
    }
    return text
  }

  /// The manual page of one command.
  func manual(_ command: Command) -> String {
    var text = "dossier \(command.name): \(command.summary)\n\nUsage: \(command.usage)\n"
    if !command.discussion.isEmpty { text += "\n" + filled(command.discussion) }
    if !command.positionals.isEmpty {
      let column = command.positionals.map(\.synopsis.count).max() ?? 0
      text += "\nArguments\n"
      text += rows(command.positionals.map { ($0.synopsis, $0.summary) }, column: column)
    }
    if !command.options.isEmpty { text += "\nOptions\n" + options(command.options) }
    if case .run = command.action {
      text += "\nOptions of every command\n" + options(GlobalOptions.table)
    }
    if !command.examples.isEmpty {
      text += "\nExamples\n"
      for example in command.examples {
        text += "  \(example.line)\n" + wrapped(example.meaning, indent: 6)
      }
    }
    return text
  }

  private func options(_ options: [Option]) -> String {
    let column = options.map(\.synopsis.count).max() ?? 0
    return rows(options.map { ($0.synopsis, Self.summary($0)) }, column: min(column, 28))
  }

  /// What the help says about an option.
  static func summary(_ option: Option) -> String {
    var text = option.summary
    if option.isRequired { text += " Required." }
    if option.isRepeatable { text += " May be repeated." }
    if let value = option.defaultValue { text += " Default: \(value)." }
    return text
  }

  private func rows(_ rows: [(String, String)], column: Int) -> String {
    var text = ""
    for (name, meaning) in rows {
      let lines = wrapped(meaning, indent: column + 4)
      if name.count > column {
        text += "  \(name)\n" + lines
      } else {
        let padding = String(repeating: " ", count: column - name.count)
        text += "  \(name)\(padding)  \(lines.drop { $0 == " " })"
      }
    }
    return text
  }

  /// Paragraphs, wrapped; lines that begin with a space stay as they are.
  private func filled(_ text: String) -> String {
    var result = ""
    var paragraph: [Substring] = []
    for line in "\(text)\n".split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.isEmpty, !line.hasPrefix(" ") {
        paragraph.append(line)
        continue
      }
      result += wrapped(paragraph.joined(separator: " "), indent: 0)
      paragraph = []
      result += line + "\n"
    }
    while result.hasSuffix("\n\n") { result.removeLast() }
    return result
  }

  private func wrapped(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    let limit = max(20, min(width, 100) - indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > limit {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { margin + $0 + "\n" }.joined()
  }
}
