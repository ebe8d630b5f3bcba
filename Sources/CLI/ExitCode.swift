/// How a command ended, as sysexits.h names it.
enum ExitCode: Int32, Sendable, CaseIterable {
  /// All went well.
  case ok = 0
  /// A check found something.
  case findings = 1
  /// A check found something that needs a person now.
  case critical = 2
  /// The command line is wrong.
  case usage = 64
  /// The input is wrong: a template, a message, a table.
  case data = 65
  /// An input file does not exist or cannot be read.
  case noInput = 66
  /// A server, a library or a file that is needed is not there.
  case unavailable = 69
  /// A mistake in this program.
  case software = 70
  /// An output file cannot be made.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// Trying again helps.
  case temporaryFailure = 75
  /// The one who asks may not do this.
  case noPermission = 77
  /// The configuration is wrong.
  case configuration = 78

  /// What it means, for the manual.
  var meaning: String {
    switch self {
    case .ok: "All went well."
    case .findings: "A check found something."
    case .critical: "A check found something that needs a person now."
    case .usage: "The command line is wrong."
    case .data: "The input is wrong: a template, a message, a table."
    case .noInput: "An input file does not exist or cannot be read."
    case .unavailable: "A server, a library or a file that is needed is not there."
    case .software: "A mistake in Dossier."
    case .cannotCreate: "An output file cannot be made."
    case .inputOutput: "Reading or writing failed."
    case .temporaryFailure: "Something failed for now; trying again helps."
    case .noPermission: "The one who asks may not do this."
    case .configuration: "The configuration is wrong."
    }
  }
}
