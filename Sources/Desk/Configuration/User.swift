package import Cases
import Mail

/// A person or a service that acts in the workspace.
package struct User: Equatable, Sendable {
  /// How a user hears of mail on their cases.
  package enum Notification: String, Sendable, CaseIterable {
    /// By a letter for each message.
    case immediately
    /// By one letter each morning.
    case daily
    /// Not at all.
    case never
  }

  /// A short name that stays; events are recorded under it.
  package var id = ""
  package var name = ""
  package var email = ""
  /// The telephone under their letters; empty for that of the organisation.
  package var phone = ""
  /// What stands under their name in letters, such as a title; may have lines, may be empty.
  package var signature = ""
  /// The language they are written to in, as a BCP 47 tag; empty for that of the organisation.
  package var language = ""
  package var role = UserRole.handler
  /// Whether all clients are there for them, or only their own.
  package var clients = ClientReach.all
  package var department = ""
  /// The user who stands in; empty for nobody.
  package var backup = ""
  /// The user who is told when they are silent past a day; empty for nobody.
  package var manager = ""
  /// What they may agree to, in whole units of the organisation's currency; nil without a limit.
  package var approvalLimit: Int?
  /// How they hear of mail on their cases.
  package var notify = Notification.immediately
  /// Whether they get their agenda each morning.
  package var getsAgenda = false
  /// The Unix accounts that act as this user.
  package var unixAccounts: [String] = []
  /// The users this one may act for with `--as`; administrators may act for all.
  package var mayActAs: [String] = []

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("id", &id)
    section.read("name", &name)
    section.read("email", &email)
    section.read("phone", &phone)
    section.read("signature", &signature)
    section.read("language", &language)
    section.read("role", &role)
    section.read("clients", &clients)
    section.read("department", &department)
    section.read("backup", &backup)
    section.read("manager", &manager)
    section.read("approvalLimit", &approvalLimit, in: 0...1_000_000_000)
    section.read("notify", &notify)
    section.read("agenda", &getsAgenda)
    section.read("unixAccounts", &unixAccounts)
    section.read("mayActAs", &mayActAs)
    section.require("id", "name")
    if section.has("id"), !SettingText.isDotAtom(id) {
      section.unfit("id", "is '\(id)', not a short name without spaces")
    }
    if role == .administrator, clients == .own {
      section.unfit("clients", "is 'own', and all clients are an administrator's")
    }
    if section.has("email"), !email.isEmpty, !SettingText.isAddress(email) {
      section.unfit("email", "is '\(email)', which is no address")
    }
  }

  /// Whether an address is theirs.
  package func has(address: String) -> Bool {
    !email.isEmpty && EmailAddress.comparable(email) == EmailAddress.comparable(address)
  }

  /// Whether the name is only that of an account of the system, such as root.
  package var isNamedAsAccount: Bool {
    name.isEmpty || name == id || unixAccounts.contains(name)
  }

  /// The name under letters; empty when there is only that of an account, so that the organisation
  /// signs alone.
  package var signingName: String { isNamedAsAccount ? "" : name }

  /// What alone there is for them; nil when all is.
  package var ownClients: OwnClients? {
    clients == .own ? OwnClients(of: id, email: EmailAddress.comparable(email)) : nil
  }

  /// Whether this user may act for another.
  package func mayAct(for other: User) -> Bool {
    role.may(.actForAnyone) || other.id == id || mayActAs.contains(other.id)
  }
}
