import Desk

/// Every command of the program, in the order of the overview.
///
/// A command is a row: its words, its heading, a summary, what it takes, what it runs. The parser,
/// the help, the suggestions, the manual pages and the completions follow from it:
///
///     static let show = Command(
///       name: "case show", group: .cases, summary: "Show a case.",
///       positionals: [.one("case", "The number of the case.")],
///       options: [.integer("last", "N", "How many events.").defaulting(to: "20")],
///       action: .run { invocation in
///         let found = try find(invocation.positional("case"), in: invocation.workspace())
///         invocation.output.show(["reference": .text(found.reference), "text": .block(found.text)])
///         return .ok
///       })
enum CommandTable {
  static let commands: [Command] =
    CaseCommands.all + LifeCommands.all + PartyCommands.all + AccountSetCommands.all
    + ValidationCommands.all
    + AgendaCommands.all + MentionCommands.all
    + PlanCommands.all + PaymentCommands.all + BankCommands.all + ProposalCommands.all
    + LegalCommands.all
    + AttachmentCommands.all + AccountsCommands.all + DroppedFileCommands.all + ClientCommands.all
    + ClaimCommands.all + [ItemListCommand.command] + [
      ExportCommand.command, SearchCommand.command, ReportCommand.command, WhyCommand.command,
      InterestCommand.command,
    ]
    + [SendCommand.command] + TemplateCommands.all + MessageCommands.all
    + [ExplainCommand.command, ReplayCommand.command] + ReviewCommands.all
    + InboxCommands.all
    + OutboxCommands.all + DeliverCommand.all
    + [
      RunCommand.command, ProcessCommand.command, WebCommand.command,
      InitCommand.command { try $0.createDatabase() },
      ConfigCommand.check(.all { ProcessContext.current().worded }),
      HealthCommand.command, FsckCommand.command,
    ]
    + AuthCommands.all + SessionCommands.all + UserCommands.all + BackupCommands.all
    + TypesCommands.all
    + VerifyCommand.all
    + ToolCommands.all + StatementCommands.all + InvoiceCommands.all
    + [ThreadCommand.command, ManualCommand.command] + CompletionCommands.all
}
