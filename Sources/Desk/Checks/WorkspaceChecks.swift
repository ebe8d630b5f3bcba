import Cases

/// What `dossier config check` needs from the parts that know databases, servers and templates.
///
/// Each returns a sentence about what is well and throws what is not; nil leaves the check out.
package struct WorkspaceChecks: Sendable {
  /// Opens the database.
  package var openDatabase: (@Sendable (Workspace) throws -> String)?
  /// Connects and logs in to a mailbox.
  package var openMailbox: (@Sendable (Workspace, MailboxSettings) throws -> String)?
  /// Connects and logs in to the outgoing side.
  package var openOutgoing: (@Sendable (Workspace) throws -> String)?
  /// Looks whether files can be read and moved in the watched folder.
  package var openFolder: (@Sendable (Workspace) throws -> String)?
  /// Looks whether browsers reach the pages, and whether they can be drawn.
  package var openPages: (@Sendable (Workspace) throws -> String)?
  /// Looks whether links in letters lead to the pages outside; nil where there are none.
  package var openAnswers: (@Sendable (Workspace) throws -> String)?
  /// Asks the provider with which users sign in what it says of itself.
  package var openProvider: (@Sendable (Workspace) throws -> String)?
  /// Says what letters have, and lack, of the configuration; nothing of it is a mistake.
  package var letterSettings: (@Sendable (Workspace) -> String)?
  /// Says which templates differ from those that come with the program, or are not there; nothing of it
  /// is a mistake.
  package var shippedTemplates: (@Sendable (Workspace) throws -> String)?
  /// The names of the templates, each tried on its own.
  package var templateNames: (@Sendable (Workspace) throws -> [String])?
  /// Parses one template.
  package var parseTemplate: (@Sendable (Workspace, _ name: String) throws -> String)?

  package init() {}

  /// The checks that come after permissions and configuration.
  package func checks(of workspace: Workspace, context: ProcessContext) -> [ConfigurationCheck] {
    var checks = [
      ConfigurationCheck("secret key") {
        let file = try SecretKeyFile.load(workspace.secretKeyFile, context: context)
        let count = file.keys.count == 1 ? "1 key" : "\(file.keys.count) keys"
        return "\(Workspace.Name.secretKey) has \(count); \(file.active.id) is in use."
      }
    ]
    checks.append(
      ConfigurationCheck("rates of interest") {
        let rates = try RatesFile.load(in: workspace.folder)
        let today = Day(context.now(), in: workspace.configuration.organisation.timeZone)
        return RatesFile.standing(of: rates, on: today)
      }
    )
    if let openDatabase {
      checks.append(ConfigurationCheck("database") { try openDatabase(workspace) })
    }
    if let openMailbox {
      checks += workspace.configuration.mailboxes.map { mailbox in
        ConfigurationCheck("mailbox \(mailbox.name)") { try openMailbox(workspace, mailbox) }
      }
    }
    if let openOutgoing {
      checks.append(ConfigurationCheck("outgoing") { try openOutgoing(workspace) })
    }
    if let openFolder, !workspace.configuration.files.folder.isEmpty {
      checks.append(ConfigurationCheck("watched folder") { try openFolder(workspace) })
    }
    if let openPages {
      checks.append(ConfigurationCheck("pages") { try openPages(workspace) })
    }
    if let openAnswers, !workspace.configuration.web.answers.publicURL.isEmpty {
      checks.append(ConfigurationCheck("answer pages") { try openAnswers(workspace) })
    }
    if let openProvider, workspace.configuration.web.oidc.isOn {
      checks.append(ConfigurationCheck("sign-in") { try openProvider(workspace) })
    }
    if let letterSettings {
      checks.append(ConfigurationCheck("letters") { letterSettings(workspace) })
    }
    if let shippedTemplates {
      checks.append(ConfigurationCheck("templates") { try shippedTemplates(workspace) })
    }
    return checks + templateChecks(of: workspace)
  }

  private func templateChecks(of workspace: Workspace) -> [ConfigurationCheck] {
    guard let templateNames, let parseTemplate else { return [] }
    do {
      return try templateNames(workspace).map { name in
        ConfigurationCheck("template \(name)") { try parseTemplate(workspace, name) }
      }
    } catch {
      return [ConfigurationCheck("templates") { throw error }]
    }
  }
}
