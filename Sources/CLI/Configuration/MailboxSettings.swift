/// A mailbox that messages come from.
struct MailboxSettings: Equatable, Sendable {
  /// What the mailbox is.
  enum Kind: String, Sendable, CaseIterable {
    case imap, maildir
  }

  /// What happens to a message on the server once it is safe here.
  enum AfterStored: String, Sendable, CaseIterable {
    case keep, seen, move, delete
  }

  /// A name of our own; the ledger keeps it.
  var name = ""
  var kind = Kind.imap
  /// The folder of a Maildir; relative to the workspace.
  var path = ""
  var server = ServerSettings()
  /// The IMAP folder.
  var folder = "INBOX"
  /// After how many seconds IDLE is begun anew; 0 never uses it.
  var idleSeconds = 540
  var afterStored = AfterStored.keep
  /// The IMAP folder for `move`.
  var moveTo = ""
  /// How many days `delete` waits.
  var deleteAfterDays = 30

  init() {}

  init(_ section: ConfigurationSection) {
    section.read("name", &name)
    section.read("kind", &kind)
    section.read("path", &path)
    section.read("folder", &folder)
    section.read("idleSeconds", &idleSeconds, in: 0...1740)
    section.read("afterStored", &afterStored)
    section.read("moveTo", &moveTo)
    section.read("deleteAfterDays", &deleteAfterDays, in: 0...36500)
    server = ServerSettings(section, isUsed: kind == .imap, service: .imap)
    section.require("name", "kind")
    if section.has("name"), name.isEmpty { section.unfit("name", "is empty") }
    if kind == .maildir { section.require("path") }
    if afterStored == .move, moveTo.isEmpty {
      section.unfit("moveTo", "must name a folder, because afterStored is 'move'")
    }
    if afterStored == .move, kind == .imap, moveTo == folder {
      section.unfit("moveTo", "is '\(moveTo)', the folder that messages come from")
    }
    if folder.isEmpty { section.unfit("folder", "is empty") }
  }
}
