import Desk

/// The options that every command takes, before or after its name.
struct GlobalOptions: Sendable, Equatable {
  /// The folder given by `--workspace`.
  var workspace: String?
  /// The user given by `--as`.
  var actingFor: String?
  /// Whether results are printed as JSON.
  var json = false
  /// Whether remarks are left out.
  var quiet = false
  /// The level given by `--log-level`.
  var logLevel: Log.Level?

  /// The least important lines that are logged; what went well is a remark too.
  var leastLevel: Log.Level { logLevel ?? (quiet ? .warn : .info) }

  /// How they are written.
  static let table: [Option] = [
    .text("workspace", "DIR", "The workspace; else DOSSIER_WORKSPACE, else the current folder."),
    .text("as", "USER", "Act for another user of the workspace; recorded with every event."),
    .flag("json", "Print results as JSON."),
    .flag("quiet", "Leave out remarks; print only results and errors."),
    .choice("log-level", Log.Level.allCases.map(\.rawValue), "How much to log."),
  ]

  init() {}

  /// Takes the values of a parsed command line.
  init(values: [String: [String]]) {
    workspace = values["workspace"]?.last
    actingFor = values["as"]?.last
    json = values["json"] != nil
    quiet = values["quiet"] != nil
    logLevel = values["log-level"]?.last.flatMap(Log.Level.init(rawValue:))
  }
}
