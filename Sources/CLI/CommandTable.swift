/// Every command of the program, in the order of the overview.
enum CommandTable {
  static let commands: [Command] =
    [
      InitCommand.command(createDatabase: { _ in }),
      ConfigCommand.check(WorkspaceChecks()),
    ] + ToolCommands.all
}
