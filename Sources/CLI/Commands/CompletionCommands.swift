/// `dossier completion SHELL`: the command table for the Tab key.
enum CompletionCommands {
  static let all = CompletionShell.allCases.map(command)

  private static func command(_ shell: CompletionShell) -> Command {
    Command(
      name: "completion \(shell.rawValue)",
      group: .tools,
      summary: "Print a script that completes commands in \(shell.rawValue).",
      discussion: """
        With this script the Tab key completes the words of commands, options and their values, and
        names of files where a command takes some. Keep it in \(shell.file). \(shell.remark)
        """,
      examples: [
        .init("dossier completion \(shell.rawValue) > \(shell.file)", "Keep it."),
        .init(shell.trial, "Try it in the shell at hand."),
      ],
      action: .run { invocation in
        invocation.output.bytes(Array(shell.script(CommandTable.commands).utf8))
        return .ok
      }
    )
  }
}
