/// The rhythm of `dossier run`.
package struct DaemonSettings: Equatable, Sendable {
  /// Seconds between two looks into the mailboxes.
  package var pollSeconds = 60
  /// The hour of the day, in the workspace's time zone, for comparing the ledger with the servers.
  package var reconcileHour = 3

  /// The longest pause between two attempts when a server or the disk fails, in seconds.
  package var longestPauseSeconds = 300

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("pollSeconds", &pollSeconds, in: 1...86400)
    section.read("reconcileHour", &reconcileHour, in: 0...23)
    section.read("longestPauseSeconds", &longestPauseSeconds, in: 1...86400)
  }
}
