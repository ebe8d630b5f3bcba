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

  init() {}

  init(_ section: ConfigurationSection) {
    section.read("kind", &kind)
    section.read("path", &path)
    server = ServerSettings(section, isUsed: kind == .smtp, service: .smtp)
    section.read("retry", &retry, RetrySettings.init)
    if kind == .folder, path.isEmpty { section.unfit("path", "is empty") }
  }
}
