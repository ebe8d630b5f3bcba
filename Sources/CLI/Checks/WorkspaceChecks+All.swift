import Cases
import Desk
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
    checks.openMailbox = { workspace, mailbox in try MailboxCheck(workspace, mailbox).run() }
    checks.openOutgoing = { workspace in try OutgoingCheck(workspace).run() }
    checks.templateNames = { try TemplateFolder(path: $0.templateFolder).codes() }
    checks.parseTemplate = { workspace, name in
      let environment = try Environment(workspace, context: .current())
      let findings = try TemplateCheck(environment).findings(of: name)
      guard let first = findings.first else {
        let languages = try environment.templates.languages(of: name)
        return "Right in \(languages.joined(separator: ", "))."
      }
      throw CommandError(
        "\(first.file):\(first.line):\(first.column): \(first.problem).",
        .findings,
        hint: "'dossier template check \(name)' lists \(findings.count)."
      )
    }
    return checks
  }
}
