/// Who is told, by a second way, when something needs a person.
package struct AlertSettings: Equatable, Sendable {
  /// After how many looks into a mailbox that failed or were missed.
  package var missedPolls = 5
  /// A shell command that is run for each alert; empty for none.
  package var command = ""
  /// An address that is written to; empty for none.
  package var to = ""
  /// The account that the mail leaves through: another one than that for letters.
  package var server = ServerSettings()
  /// The From of the mail.
  package var from = ""
  /// Less free space than this on the disk of the workspace, in megabytes.
  package var freeMegabytes = 500
  /// Mail that is not processed after so many minutes.
  package var unprocessedMinutes = 15
  /// Letters that have not left after so many minutes.
  package var unsentMinutes = 120
  /// Money that nobody has placed after so many hours.
  package var unplacedHours = 24

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("missedPolls", &missedPolls, in: 1...10000)
    section.read("command", &command)
    section.read("to", &to)
    section.read("from", &from)
    section.read("freeMegabytes", &freeMegabytes, in: 0...1_000_000_000)
    section.read("unprocessedMinutes", &unprocessedMinutes, in: 1...1_000_000)
    section.read("unsentMinutes", &unsentMinutes, in: 1...1_000_000)
    section.read("unplacedHours", &unplacedHours, in: 0...100_000)
    server = ServerSettings(section, isUsed: !to.isEmpty, service: .smtp)
    for (key, address) in [("to", to), ("from", from)]
    where !address.isEmpty && !SettingText.isAddress(address) {
      section.unfit(key, "is '\(address)', which is no e-mail address")
    }
    if !to.isEmpty, from.isEmpty { section.unfit("from", "is missing: who writes to \(to)") }
  }
}
