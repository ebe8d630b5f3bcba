import Cases
import Desk
/// `dossier config check`.
enum ConfigCommand {
  /// `config check`, with what the parts of the program can try.
  static func check(_ checks: WorkspaceChecks) -> Command {
    Command(
      name: "config check",
      group: .workspace,
      summary: "Try everything the configuration names.",
      discussion: """
        Checks who owns the workspace and who may change it, reads the configuration and the secret
        key, opens the database, logs in to every mailbox and to the outgoing server, and checks
        every template. Prints a line for each; exit code 78 when one of them says FAIL, and 1 when
        only templates do.

        Nothing that the configuration names is run or contacted before the permissions are right.
        """,
      examples: [.init("dossier config check", "Try the workspace in the current folder.")],
      action: .run { try run($0, checks) }
    )
  }

  private static func run(_ invocation: Invocation, _ checks: WorkspaceChecks) throws -> ExitCode {
    let context = invocation.context
    let folder = try Workspace.locate(option: invocation.global.workspace, context: context)
    let runner = CheckRunner(output: invocation.output)
    let arePermissionsRight = runner.run(
      ConfigurationCheck("permissions") {
        try Workspace.checkPermissions(of: folder, context: context)
        return "\(folder) belongs to \(context.account), and nobody else may change it."
      }
    )
    guard arePermissionsRight else { return runner.finish() }
    let isConfigurationRight = runner.run(
      ConfigurationCheck("configuration") {
        let found = try invocation.workspace().configuration
        return "Users: \(found.users.count), mailboxes: \(found.mailboxes.count)."
      }
    )
    guard isConfigurationRight else { return runner.finish() }
    runner.run(
      ConfigurationCheck("user") {
        let user = try invocation.actor().user
        return "The Unix account \(context.account) acts as \(user.id), \(user.role.rawValue)."
      }
    )
    for check in checks.checks(of: try invocation.workspace(), context: context) {
      runner.run(check)
    }
    return runner.finish()
  }
}
