import Cases
import Store

extension WorkspaceChecks {
  /// Everything that `dossier config check` tries, in a context that is asked for then.
  package static func all(_ context: @escaping @Sendable () -> ProcessContext) -> WorkspaceChecks {
    var checks = WorkspaceChecks()
    checks.openDatabase = { workspace in
      let problems = try SQLiteStore(workspace: workspace.folder).integrityProblems()
      guard problems.isEmpty else {
        throw DeskError.file(.damagedDatabase(workspace.databaseFile, problems))
      }
      return "\(workspace.databaseFile) is sound."
    }
    checks.openMailbox = { workspace, mailbox in
      try MailboxCheck(workspace, mailbox, context()).run()
    }
    checks.openOutgoing = { workspace in try OutgoingCheck(workspace, context()).run() }
    checks.openFolder = { workspace in
      try FolderCheck(path: workspace.path(workspace.configuration.files.folder)).run()
    }
    checks.openPages = { workspace in try PagesCheck(workspace, context()).run() }
    checks.openAnswers = { workspace in try PagesCheck(workspace, context()).runAnswers() }
    checks.openProvider = { workspace in try ProviderCheck(workspace, context()).run() }
    checks.letterSettings = { LetterSettings($0.configuration).sentence }
    let shipped: @Sendable () -> String? = {
      try? ShippedTemplates(environment: context().environment).folder()
    }
    checks.templateNames = {
      try TemplateFolder(path: $0.templateFolder, shipped: shipped()).codes()
    }
    checks.shippedTemplates = { workspace in
      guard let shipped = shipped() else {
        return "Those that come with the program are not there."
      }
      return try TemplateComparison(own: workspace.templateFolder, shipped: shipped).sentence
    }
    checks.parseTemplate = { workspace, name in
      let environment = try Environment(workspace, context: context())
      let findings = try TemplateCheck(environment).findings(of: name)
      guard let first = findings.first else {
        let languages = try environment.templates.languages(of: name)
        return "Right in \(languages.joined(separator: ", "))."
      }
      throw DeskError.findings(first, template: name, count: findings.count)
    }
    return checks
  }
}
