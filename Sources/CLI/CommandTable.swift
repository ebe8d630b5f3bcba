/// Every command of the program, in the order of the overview.
enum CommandTable {
  static let commands: [Command] =
    ToolCommands.all
}
