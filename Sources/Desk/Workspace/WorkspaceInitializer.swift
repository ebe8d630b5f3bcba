import Foundation

/// Makes a workspace: folder, configuration, secret key, templates, database.
package struct WorkspaceInitializer {
  package var context: ProcessContext
  package var templates: ShippedTemplates
  /// Makes the database of a workspace that has all else.
  package var createDatabase: (Workspace) throws -> Void

  package init(context: ProcessContext, createDatabase: @escaping (Workspace) throws -> Void) {
    self.context = context
    self.createDatabase = createDatabase
    templates = ShippedTemplates(environment: context.environment)
  }

  /// Makes it in a folder that is new or empty; when something fails, nothing stays behind.
  package func create(in folder: String) throws -> Workspace {
    let files = FileManager.default
    let isNew = FilePermissions(path: folder) == nil
    let contents = isNew ? [] : try? files.contentsOfDirectory(atPath: folder)
    guard let contents else {
      throw WorkspaceError.cannotCreate(path: folder, reason: "it is no folder that can be read")
    }
    guard contents.isEmpty else { throw WorkspaceError.notEmpty(folder) }
    let shipped = try templates.folder()
    try PrivateFile.createFolder(folder)
    do {
      return try fill(folder, templates: shipped)
    } catch {
      for name in (try? files.contentsOfDirectory(atPath: folder)) ?? [] {
        try? files.removeItem(atPath: Workspace.path(name, in: folder))
      }
      if isNew { try? files.removeItem(atPath: folder) }
      throw error
    }
  }

  private func fill(_ folder: String, templates shipped: String) throws -> Workspace {
    let configuration = DefaultConfiguration.text(account: context.account)
    try PrivateFile.create(
      Workspace.path(Workspace.Name.configuration, in: folder),
      Array(configuration.utf8)
    )
    try PrivateFile.create(
      Workspace.path(RulesFile.name, in: folder),
      Array(DefaultRules.text.utf8)
    )
    try PrivateFile.create(
      Workspace.path(RatesFile.name, in: folder),
      Array(DefaultRates.text.utf8)
    )
    let key = SecretKeyFile.text(.random())
    try PrivateFile.create(
      Workspace.path(Workspace.Name.secretKey, in: folder),
      Array(key.utf8)
    )
    try copyTemplates(
      from: shipped,
      to: Workspace.path(Workspace.Name.templates, in: folder)
    )
    let workspace = try Workspace.open(folder, context: context)
    try createDatabase(workspace)
    return workspace
  }

  /// Copies file by file, so that the copies belong to the workspace and can be changed in it; pages stay
  /// with the program that fills them.
  private func copyTemplates(from source: String, to target: String) throws {
    let files = FileManager.default
    try PrivateFile.createFolder(target)
    for name in try files.subpathsOfDirectory(atPath: source).sorted()
    where !TemplateFolder.isOfPages(name) {
      let from = Workspace.path(name, in: source)
      var isFolder: ObjCBool = false
      guard files.fileExists(atPath: from, isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        try PrivateFile.createFolder(Workspace.path(name, in: target))
      } else if let data = files.contents(atPath: from) {
        try PrivateFile.create(Workspace.path(name, in: target), Array(data))
      } else {
        throw WorkspaceError.missing(.templates, path: from)
      }
    }
  }
}
