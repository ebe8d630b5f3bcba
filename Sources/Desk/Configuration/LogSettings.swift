/// What the log says and how.
package struct LogSettings: Equatable, Sendable {
  package var level = Log.Level.info
  package var format = Log.Format.logfmt

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("level", &level)
    section.read("format", &format)
  }
}
