/// The rhythm of `dossier run`.
struct DaemonSettings: Equatable, Sendable {
  /// Seconds between two looks into the mailboxes.
  var pollSeconds = 60
  /// The hour of the day, in the workspace's time zone, for comparing the ledger with the servers.
  var reconcileHour = 3

  init() {}

  init(_ section: ConfigurationSection) {
    section.read("pollSeconds", &pollSeconds, in: 1...86400)
    section.read("reconcileHour", &reconcileHour, in: 0...23)
  }
}
