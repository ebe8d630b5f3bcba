import Store

/// Every command of the program, in the order of the overview.
enum CommandTable {
  static let commands: [Command] =
    CaseCommands.all + PartyCommands.all + AttachmentCommands.all
    + [SendCommand.command] + MessageCommands.all + ReviewCommands.all + InboxCommands.all
    + OutboxCommands.all + DeliverCommand.all
    + [
      RunCommand.command,
      InitCommand.command { workspace in
        _ = try SQLiteStore(workspace: workspace.folder, create: true)
      },
      ConfigCommand.check(.all),
    ] + ToolCommands.all
}
