import Cases
import Store

extension WorkspaceChecks {
  /// Everything that `dossier config check` tries.
  static var all: WorkspaceChecks {
    var checks = WorkspaceChecks()
    checks.openDatabase = { workspace in
      let problems = try SQLiteStore(workspace: workspace.folder).integrityProblems()
      guard problems.isEmpty else {
        throw CommandError(
          "\(workspace.databaseFile) is damaged: \(problems.joined(separator: "; ")).",
          .data
        )
      }
      return "\(workspace.databaseFile) is sound."
    }
    checks.openMailbox = { workspace, mailbox in
      let source = Adapters(workspace, .current()).source(mailbox, stop: nil)
      defer { source.close() }
      _ = try source.open()
      return mailbox.kind == .imap
        ? "Logged in to \(mailbox.server.host) and opened \(mailbox.folder)."
        : "\(workspace.path(mailbox.path)) is a Maildir."
    }
    checks.openOutgoing = { workspace in try OutgoingCheck(workspace).run() }
    checks.templateNames = { try TemplateFolder(path: $0.templateFolder).codes() }
    checks.parseTemplate = { workspace, name in
      let folder = TemplateFolder(path: workspace.templateFolder)
      let languages = try folder.languages(of: name)
      for language in languages { _ = try folder.template(name, languages: [language]) }
      return "Parses in \(languages.joined(separator: ", "))."
    }
    return checks
  }
}
