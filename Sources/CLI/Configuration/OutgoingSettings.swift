/// Where letters leave through.
struct OutgoingSettings: Equatable, Sendable {
  /// What takes the letters.
  enum Kind: String, Sendable, CaseIterable {
    case smtp, folder
  }

  var kind = Kind.folder
  /// The folder that gets one `.eml` per letter; relative to the workspace.
  var path = "outgoing"
  var server = ServerSettings()
  var retry = RetrySettings()
  var sending = SendingSettings()
  /// Whether each recipient gets a letter of their own, so that a bounce tells whose it is (VERP).
  var verp = false
  var sentCopy = SentCopySettings()

  init() {}

  init(_ section: ConfigurationSection) {
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
