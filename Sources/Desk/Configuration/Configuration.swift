import Cases
package import Foundation

/// All settings of a workspace, read from `dossier.json5`.
package struct Configuration: Equatable, Sendable {
  package var organisation = Organisation()
  package var reference = ReferenceSettings()
  package var caseAddress = CaseAddressSettings()
  package var threading = ThreadingSettings()
  package var answers = AnswerSettings()
  package var sender = SenderSettings()
  package var users: [User] = []
  package var desk = DeskSettings()
  package var mailboxes: [MailboxSettings] = []
  package var outgoing = OutgoingSettings()
  package var daemon = DaemonSettings()
  package var storage = StorageSettings()
  package var limits = LimitSettings()
  package var log = LogSettings()
  package var alerts = AlertSettings()
  package var accounts = AccountsSettings()
  package var files = FilesSettings()
  package var retention = RetentionSettings()
  package var web = WebSettings()

  package init() {}

  private init(_ section: ConfigurationSection) {
    section.read("organisation", &organisation, Organisation.init)
    section.read("reference", &reference, ReferenceSettings.init)
    section.read("caseAddress", &caseAddress, CaseAddressSettings.init)
    section.read("threading", &threading, ThreadingSettings.init)
    section.read("answers", &answers, AnswerSettings.init)
    section.read("sender", &sender, SenderSettings.init)
    section.read("users", &users, User.init)
    section.read("desk", &desk, DeskSettings.init)
    section.read("mailboxes", &mailboxes, MailboxSettings.init)
    section.read("outgoing", &outgoing, OutgoingSettings.init)
    section.read("daemon", &daemon, DaemonSettings.init)
    section.read("storage", &storage, StorageSettings.init)
    section.read("limits", &limits, LimitSettings.init)
    section.read("log", &log, LogSettings.init)
    section.read("alerts", &alerts, AlertSettings.init)
    section.read("accounts", &accounts, AccountsSettings.init)
    section.read("files", &files, FilesSettings.init)
    section.read("retention", &retention, RetentionSettings.init)
    section.read("web", &web, WebSettings.init)
    section.require("organisation", "caseAddress", "sender", "users")
    checkUsers(section)
    checkMailboxes(section)
    checkFiles(section)
  }

  /// The servers that are logged in to, under the names that `auth` knows them by.
  package var logins: [(name: String, server: ServerSettings)] {
    mailboxes.map { ($0.name, $0.server) } + [
      ("outgoing", outgoing.server), ("alerts", alerts.server),
    ]
  }

  private func checkUsers(_ section: ConfigurationSection) {
    if section.has("users"), users.isEmpty { section.unfit("users", "must name at least one user") }
    var accounts: Set<String> = []
    for (index, user) in users.enumerated() {
      let key = "users[\(index)]"
      if users[..<index].contains(where: { $0.id == user.id }) {
        section.unfit("\(key).id", "is '\(user.id)', as of another user")
      }
      for account in user.unixAccounts where !accounts.insert(account).inserted {
        section.unfit("\(key).unixAccounts", "has '\(account)', which another user has too")
      }
      if !user.backup.isEmpty, !users.contains(where: { $0.id == user.backup && $0.id != user.id })
      {
        section.unfit("\(key).backup", "names '\(user.backup)', who is no other user")
      }
      if !user.manager.isEmpty,
        !users.contains(where: { $0.id == user.manager && $0.id != user.id })
      {
        section.unfit("\(key).manager", "names '\(user.manager)', who is no other user")
      }
      if web.mailCode || web.oidc.isOn,
        let other = users[..<index].first(where: { $0.has(address: user.email) })
      {
        section.unfit(
          "\(key).email",
          "is also that of '\(other.id)': who signs in to the pages by an address needs one alone"
        )
      }
      for other in user.mayActAs where !users.contains(where: { $0.id == other }) {
        section.unfit("\(key).mayActAs", "names '\(other)', who is no user")
      }
    }
  }

  private func checkFiles(_ section: ConfigurationSection) {
    guard files.isUsed || !files.user.isEmpty else { return }
    guard let user = users.first(where: { $0.id == files.user }) else {
      return section.unfit("files.user", "is '\(files.user)', who is no user")
    }
    if !user.role.may(.workOnAll, for: user.clients) {
      section.unfit(
        "files.user",
        "is '\(user.id)', who may not take over what concerns all clients"
      )
    }
  }

  private func checkMailboxes(_ section: ConfigurationSection) {
    let name = outgoing.sentCopy.mailbox
    if !name.isEmpty, !mailboxes.contains(where: { $0.name == name && $0.kind == .imap }) {
      section.unfit("outgoing.sentCopy.mailbox", "is '\(name)', which is no IMAP mailbox")
    }
    for (index, mailbox) in mailboxes.enumerated()
    where ["outgoing", "alerts"].contains(mailbox.name) {
      section.unfit("mailboxes[\(index)].name", "is '\(mailbox.name)', which names another login")
    }
    for (index, mailbox) in mailboxes.enumerated()
    where mailboxes[..<index].contains(where: { $0.name == mailbox.name }) {
      section.unfit("mailboxes[\(index)].name", "is '\(mailbox.name)', as of another mailbox")
    }
  }

  // MARK: Reading

  /// Reads the text of a configuration file.
  package static func parse(_ text: Data, file: String) throws(ConfigurationError) -> Configuration
  {
    let tree = try ConfigurationTree.parse(text, file: file)
    let report = ConfigurationSection.Report()
    let configuration = ConfigurationSection.read(
      tree,
      path: "",
      report: report,
      Configuration.init
    )
    guard report.problems.isEmpty else {
      throw ConfigurationError(file: file, problems: report.problems)
    }
    return configuration
  }

  /// Reads a configuration file.
  package static func load(_ file: String) throws(ConfigurationError) -> Configuration {
    guard FileManager.default.fileExists(atPath: file) else {
      throw ConfigurationError(file: file, unreadable: .missing)
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: file))
    } catch {
      let reason = (error as? CocoaError)?.code == .fileReadNoPermission ? "permission denied" : nil
      throw ConfigurationError(file: file, unreadable: .refused(reason ?? "reading failed"))
    }
    return try parse(data, file: file)
  }
}
