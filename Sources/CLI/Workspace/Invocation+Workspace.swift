import Desk

extension Invocation {
  /// The workspace of the command, opened once; from here on dates and the log follow it.
  func workspace() throws -> Workspace {
    if let opened { return opened }
    let folder = try Workspace.locate(option: global.workspace, context: context)
    let workspace = try Workspace.open(folder, context: context)
    output.style.timeZone = workspace.configuration.organisation.timeZone
    log.format = workspace.configuration.log.format
    log.level = global.logLevel ?? workspace.configuration.log.level
    opened = workspace
    return workspace
  }

  /// Who acts: the user of the Unix account, and for whom.
  func actor() throws -> ActingUser {
    let workspace = try workspace()
    return try ActingUser.resolve(
      users: workspace.configuration.users,
      account: context.account,
      actingFor: global.actingFor,
      configurationFile: workspace.path(Workspace.Name.configuration)
    )
  }
}
