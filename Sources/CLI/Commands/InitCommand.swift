import Desk

/// `dossier init DIR`.
enum InitCommand {
  /// The command; `createDatabase` makes the database of the new workspace.
  static func command(
    createDatabase: @escaping @Sendable (Workspace) throws -> Void
  ) -> Command {
    Command(
      name: "init",
      group: .workspace,
      summary: "Make a workspace.",
      discussion: """
        Makes the folder DIR with mode 0700: a configuration with every setting and its default, a
        secret key, the letter templates and an empty database. DIR must be new or empty.

        The Unix account that runs it becomes the first user, as administrator.
        """,
      examples: [.init("dossier init cases", "Make a workspace in the folder 'cases'.")],
      positionals: [.one("dir", "The folder; it must be new or empty.")],
      action: .run { invocation in
        let folder = invocation.context.absolute(invocation.positional("dir"))
        let initializer = WorkspaceInitializer(
          context: invocation.context,
          createDatabase: createDatabase
        )
        let workspace = try initializer.create(in: folder)
        let file = workspace.path(Workspace.Name.configuration)
        invocation.output.done(
          "The workspace is in \(folder). Next: edit \(file), then run 'dossier config check'.",
          ["workspace": .string(folder), "configuration": .string(file)]
        )
        return .ok
      }
    )
  }
}
