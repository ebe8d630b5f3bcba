/// The page `dossier(1)`: all commands, and what they have in common.
enum OverviewPage {
  static func page(_ commands: [Command]) -> ManualPage {
    ManualPage(
      name: "dossier",
      section: 1,
      summary: "case processor that works by email",
      sections: [
        ("SYNOPSIS", synopsis),
        ("DESCRIPTION", CommandPages.paragraphs(description)),
        ("COMMANDS", Command.Group.allCases.map { group($0, commands) }.joined()),
        ("OPTIONS", options),
        ("EXIT STATUS", exitStatus),
        ("ENVIRONMENT", variables.map { Roff.item(Roff.bold($0), $1) }.joined()),
        ("FILES", files.map { Roff.item(Roff.italic($0), $1) }.joined()),
        ("EXAMPLES", examples.map { Roff.item(Roff.bold($0.line), $0.meaning) }.joined()),
        (
          "SEE ALSO",
          ManualPage.references(FilePages.names.map { ($0, 5) } + [(ServerPage.name, 7)])
        ),
      ]
    )
  }

  private static let synopsis =
    Roff.macro("SY", "dossier")
    + Roff.line(
      "\(Roff.italic("COMMAND")) [\(Roff.italic("options"))] [\(Roff.italic("arguments"))]"
    )
    + ".YS\n" + Roff.macro("SY", "dossier help")
    + Roff.line("[\(Roff.italic("COMMAND"))]") + ".YS\n"

  private static let description = """
    Dossier gives each matter of a credit-management team one case that works by email. It fetches
    mail, finds the case that a message belongs to, keeps the new text as a comment and the files as
    attachments, and writes to the people of the case with its reference in every letter. What no
    sure sign places waits for a person.

    A workspace is a folder with the configuration, the letter templates and the database. 'dossier
    init' makes one, 'dossier run' fetches and sends mail for it, and all other commands work beside
    that. Each command has a page of its own, named after it: 'man dossier-case-show'.

    An option and its value may be joined, as in '--limit=20'. The argument '--' ends the options.
    """

  private static func group(_ group: Command.Group, _ commands: [Command]) -> String {
    let members = commands.filter { $0.group == group }
    let rows = members.map { Roff.item(Roff.bold($0.name), $0.summary, width: 22) }
    return members.isEmpty ? "" : Roff.headed("SS", group.rawValue, Roff.compact(rows))
  }

  private static let options: String = {
    let everywhere = "Every command takes these options, before or after its name:"
    let table =
      GlobalOptions.table + [
        .flag("help", "Show the overview, or the manual page of the command."),
        .flag("version", "Print the version."),
      ]
    let rows = table.map { Roff.item(CommandPages.option($0), HelpPage.summary($0)) }
    return Roff.sentences(everywhere) + rows.joined()
  }()

  private static let exitStatus: String = {
    let rows = ExitCode.allCases.map { code in
      Roff.item(Roff.bold(String(code.rawValue)), code.meaning, width: 5)
    }
    return Roff.sentences("The codes from 64 on are those of sysexits.h.") + Roff.compact(rows)
  }()

  private static let variables = [
    ("DOSSIER_WORKSPACE", "The workspace, when there is no --workspace."),
    ("DOSSIER_SHARE", "A folder with the templates that new workspaces get, in 'templates'."),
    ("DOSSIER_CLOCK", "A moment to take for the present one, for trying things out."),
    ("VISUAL, EDITOR", "The editor for a letter that is written at the terminal."),
    ("LC_ALL, LC_CTYPE, LANG", "Whether more than ASCII can be shown: when it names UTF-8."),
    ("COLUMNS", "The width of lists when they do not go to a terminal."),
    ("NO_COLOR", "When it is set, nothing is coloured."),
  ]

  private static let files = [
    ("dossier.json5", "The configuration, in the workspace; see dossier.json5(5)."),
    ("types.json5", "Types of case, statuses and policies; see dossier-types.json5(5)."),
    ("rates.json5", "Interest for late payment by country; 'dossier types check' reads it."),
    ("templates/", "The letter templates of the workspace."),
    ("secret.key", "The key that references are signed with; it must not be lost."),
    ("dossier.db", "The database of the workspace."),
    ("/var/lib/dossier", "The workspace of the service, where it is installed as a package."),
    ("/usr/share/dossier/templates", "The templates that new workspaces get."),
  ]

  private static let examples: [Command.Example] = [
    .init("dossier init cases", "Make a workspace."),
    .init("dossier config check", "Try all that its configuration names."),
    .init("dossier run --workspace /srv/cases", "Fetch, file and send mail."),
    .init("dossier case show 1042", "Show a case."),
  ]
}
