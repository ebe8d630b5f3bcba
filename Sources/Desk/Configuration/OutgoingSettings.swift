/// Where letters leave through.
package struct OutgoingSettings: Equatable, Sendable {
  /// What takes the letters.
  package enum Kind: String, Sendable, CaseIterable {
    case smtp, folder
  }

  package var kind = Kind.folder
  /// The folder that gets one `.eml` per letter; relative to the workspace.
  package var path = "outgoing"
  package var server = ServerSettings()
  package var retry = RetrySettings()
  package var sending = SendingSettings()
  /// Whether each recipient gets a letter of their own, so that a bounce tells whose it is (VERP).
  package var verp = false
  package var sentCopy = SentCopySettings()

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("kind", &kind)
    section.read("path", &path)
    server = ServerSettings(section, isUsed: kind == .smtp, service: .smtp)
    section.read("retry", &retry, RetrySettings.init)
    section.read("sending", &sending, SendingSettings.init)
    section.read("verp", &verp)
    section.read("sentCopy", &sentCopy, SentCopySettings.init)
    if kind == .folder, path.isEmpty { section.unfit("path", "is empty") }
  }
}
