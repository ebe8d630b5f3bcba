package import Cases
import Foundation

/// A folder with a configuration, a database, templates and a secret key.
package struct Workspace: Equatable, Sendable {
  /// The absolute path of the folder.
  package let folder: String
  package var configuration: Configuration
  /// What it has decided about its cases.
  package var rules: Rulebook

  /// The names inside the folder.
  package enum Name {
    package static let configuration = "dossier.json5"
    package static let database = "dossier.db"
    package static let secretKey = "secret.key"
    package static let templates = "templates"
  }

  /// A path inside the workspace; an absolute one stays as it is.
  package func path(_ name: String) -> String { Self.path(name, in: folder) }

  package var databaseFile: String { path(Name.database) }
  package var secretKeyFile: String { path(Name.secretKey) }
  package var templateFolder: String { path(Name.templates) }

  package static func path(_ name: String, in folder: String) -> String {
    if name.hasPrefix("/") { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The bytes of a file of settings in a workspace folder, and how mistakes in it name it; those
  /// that the program is shipped with when there is no such file.
  static func settings(
    _ name: String,
    in folder: String,
    shipped text: String
  ) throws(ConfigurationError) -> (data: Data, file: String) {
    let file = path(name, in: folder)
    guard FileManager.default.fileExists(atPath: file) else { return (Data(text.utf8), name) }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw ConfigurationError(file: file, unreadable: .refused("permission denied"))
    }
    return (data, file)
  }

  // MARK: Finding and opening

  /// The folder by `--workspace`, `DOSSIER_WORKSPACE`, or the current folder.
  package static func locate(
    option: String?,
    context: ProcessContext
  ) throws(WorkspaceError) -> String {
    let variable = context.environment["DOSSIER_WORKSPACE"].flatMap { $0.isEmpty ? nil : $0 }
    let named = option ?? variable
    let folder = context.absolute(named ?? ".")
    if FilePermissions(path: path(Name.configuration, in: folder)) != nil { return folder }
    if FilePermissions.isHidden(path: path(Name.configuration, in: folder)) {
      try FilePermissions.check(.folder, path: folder, context: context)
    }
    guard named == nil else { throw .notAWorkspace(folder) }
    throw .notNamed(currentFolder: folder)
  }

  /// Refuses a workspace that somebody else owns or could have changed.
  package static func checkPermissions(
    of folder: String,
    context: ProcessContext
  ) throws(WorkspaceError) {
    try FilePermissions.check(.folder, path: folder, context: context)
    try FilePermissions.check(
      .configuration,
      path: path(Name.configuration, in: folder),
      context: context
    )
    let database = path(Name.database, in: folder)
    if FilePermissions(path: database) != nil {
      try FilePermissions.check(.database, path: database, context: context)
    }
    try FilePermissions.check(
      .secretKey,
      path: path(Name.secretKey, in: folder),
      context: context,
      isSecret: true
    )
    try FilePermissions.check(
      .templates,
      path: path(Name.templates, in: folder),
      context: context
    )
  }

  /// Opens a workspace: its permissions come before its configuration.
  package static func open(_ folder: String, context: ProcessContext) throws -> Workspace {
    try checkPermissions(of: folder, context: context)
    let file = path(Name.configuration, in: folder)
    return Workspace(
      folder: folder,
      configuration: try Configuration.load(file),
      rules: try RulesFile.load(in: folder)
    )
  }
}
