/// A mailbox that messages come from.
package struct MailboxSettings: Equatable, Sendable {
  /// What the mailbox is.
  package enum Kind: String, Sendable, CaseIterable {
    case imap, maildir
  }

  /// What happens to a message on the server once it is safe here.
  package enum AfterStored: String, Sendable, CaseIterable {
    case keep, seen, move, delete
  }

  /// A name of our own; the ledger keeps it.
  package var name = ""
  package var kind = Kind.imap
  /// The folder of a Maildir; relative to the workspace.
  package var path = ""
  package var server = ServerSettings()
  /// The IMAP folder.
  package var folder = "INBOX"
  /// After how many seconds IDLE is begun anew; 0 never uses it.
  package var idleSeconds = 540
  package var afterStored = AfterStored.keep
  /// The IMAP folder for `move`.
  package var moveTo = ""
  /// How many days `delete` waits.
  package var deleteAfterDays = 30

  package init() {}

  package init(_ section: ConfigurationSection) {
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
