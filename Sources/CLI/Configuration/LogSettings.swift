import Desk

/// What the log says and how.
struct LogSettings: Equatable, Sendable {
  var level = Log.Level.info
  var format = Log.Format.logfmt

  init() {}

  init(_ section: ConfigurationSection) {
    section.read("level", &level)
    section.read("format", &format)
  }
}
