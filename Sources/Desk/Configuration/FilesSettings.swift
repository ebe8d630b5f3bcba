import Cases
import Mail

/// Files that are taken over by themselves.
package struct FilesSettings: Equatable, Sendable {
  /// The folder into which other programs drop them; relative to the workspace, empty for none.
  package var folder = ""
  /// How long a file has to lie there unchanged, in seconds.
  package var settleSeconds = 5
  /// Whether a list of items there has all that is open.
  package var complete = false
  /// Whose bank statements are taken over from mail, in comparable form.
  package var senders: [String] = []
  /// The id of the user as whom they are taken over.
  package var user = ""

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("folder", &folder)
    section.read("settleSeconds", &settleSeconds, in: 0...3600)
    section.read("complete", &complete)
    section.read("senders", &senders)
    section.read("user", &user)
    for (index, sender) in senders.enumerated() where !SettingText.isAddress(sender) {
      section.unfit("senders[\(index)]", "is '\(sender)', which is no address")
    }
    senders = senders.map { EmailAddress.comparable($0) }
  }

  /// Whether there is anything to do.
  package var isUsed: Bool { !folder.isEmpty || !senders.isEmpty }
}
