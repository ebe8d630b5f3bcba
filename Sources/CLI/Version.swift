import CVersion

/// The version of the program.
enum Version {
  static let current = "0.1.0"

  /// The commit it was built from; nil when the build did not say.
  static let commit: String? = {
    let commit = String(cString: cversion_commit())
    return commit.isEmpty ? nil : commit
  }()

  /// Both, as `dossier --version` names them.
  static let text = "dossier \(current)" + (commit.map { " (\($0))" } ?? "")
}
