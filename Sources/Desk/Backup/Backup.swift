import Cases
package import Foundation
import Glibc
import Store

/// What a backup says of itself, in `BACKUP.json`.
package struct BackupManifest: Codable, Equatable {
  package static let name = "BACKUP.json"

  package var createdAt: Date
  package var version: String
  /// The number of events, and the hash of the newest.
  package var events: Int
  package var head: String
  /// How many contents are in files, and their bytes.
  package var files: Int
  package var bytes: Int

  package static func load(_ folder: String) throws -> BackupManifest {
    guard let manifest = PrivateFile.value(BackupManifest.self, of: "\(folder)/\(name)") else {
      throw DeskError.file(.noBackup(folder, file: name))
    }
    return manifest
  }

  package func save(in folder: String) throws {
    try PrivateFile.replace("\(folder)/\(Self.name)", with: try PrivateFile.json(self))
  }
}

/// Copies a workspace that is in use.
///
/// The database is copied as it stands at one moment. Contents never change under their names, and
/// each was in its place before the database spoke of it: so they can follow. A folder that holds an
/// earlier backup gets what is new, and loses what was erased since.
package struct Backup {
  package let workspace: Workspace
  let store: SQLiteStore
  package let folder: String
  /// The version of the program that makes it.
  package let version: String
  package let now: Date

  private static let batch = 1000

  init(workspace: Workspace, store: SQLiteStore, folder: String, version: String, now: Date) {
    self.workspace = workspace
    self.store = store
    self.folder = folder
    self.version = version
    self.now = now
  }

  package func run() throws -> BackupManifest {
    try prepare()
    let draft = "\(folder)/\(Workspace.Name.database).new"
    unlink(draft)
    try store.copyDatabase(to: draft)
    for suffix in ["-wal", "-shm"] {
      unlink("\(folder)/\(Workspace.Name.database)\(suffix)")
    }
    try FileCopy.move(draft, to: "\(folder)/\(Workspace.Name.database)")
    try copySettings()
    return try Self.inspect(folder) { copy in
      let (files, bytes) = try copyContents(of: copy)
      let head = try copy.historyHead()
      let manifest = BackupManifest(
        createdAt: now,
        version: version,
        events: head.events,
        head: head.hash,
        files: files,
        bytes: bytes
      )
      try manifest.save(in: folder)
      return manifest
    }
  }

  /// Opens a copy, and refuses one that is damaged.
  static func inspect<Result>(_ folder: String, _ body: (SQLiteStore) throws -> Result) throws
    -> Result
  {
    let copy = try SQLiteStore(workspace: folder)
    let problems = try copy.integrityProblems()
    guard problems.isEmpty else {
      throw DeskError.file(.damagedCopy(problems))
    }
    return try body(copy)
  }

  private func prepare() throws {
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: folder)) ?? []
    guard names.isEmpty || names.contains(BackupManifest.name) else {
      throw DeskError.file(.noPlaceForBackup(folder))
    }
    guard folder != workspace.folder, !folder.hasPrefix(workspace.folder + "/") else {
      throw DeskError.file(.backupInWorkspace)
    }
    try PrivateFile.createFolder(folder)
  }

  /// The configuration, the rules, the keys, passwords, the tokens and the templates.
  private func copySettings() throws {
    let names = [
      Workspace.Name.configuration, RulesFile.name, RatesFile.name, Workspace.Name.secretKey,
    ]
    for name in names + filesOfServers
    where FileManager.default.fileExists(atPath: workspace.path(name)) {
      let target = "\(folder)/\(name)"
      try PrivateFile.createFolder((target as NSString).deletingLastPathComponent)
      try FileCopy.copy(workspace.path(name), to: target)
    }
    for name in [Workspace.Name.templates, "tokens"] {
      try FileCopy.copyFolder(workspace.path(name), to: "\(folder)/\(name)")
    }
  }

  /// The files inside the workspace that the configuration of a server names.
  private var filesOfServers: [String] {
    let settings = workspace.configuration
    let servers = settings.logins.map(\.server)
    let names = servers.flatMap { server in
      let secrets = [server.password, server.oauth?.clientSecret].compactMap { source in
        if case .file(let name)? = source { name } else { nil as String? }
      }
      return secrets + [server.caFile, server.oauth?.caFile].compactMap(\.self)
    }
    return names.filter { !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") }
  }

  /// Copies the contents that the copy of the database speaks of; how many, and their bytes.
  private func copyContents(of copy: SQLiteStore) throws -> (Int, Int) {
    var wanted: Set<String> = []
    var bytes = 0
    var last = 0
    while case let rows = try copy.contentFiles(after: last, limit: Self.batch), !rows.isEmpty {
      for row in rows {
        let path = SQLiteStore.contentPath(row.sha256)
        let target = "\(folder)/\(path)"
        if size(target) != row.size {
          try PrivateFile.createFolder((target as NSString).deletingLastPathComponent)
          try FileCopy.copy(workspace.path(path), to: target)
        }
        guard size(target) == row.size else {
          throw DeskError.file(.wrongLength(row.sha256))
        }
        wanted.insert(row.sha256)
        bytes += row.size
      }
      last = rows.last?.id ?? last
    }
    try removeContents(except: wanted)
    return (wanted.count, bytes)
  }

  /// What was erased in the workspace does not live on in its backup.
  private func removeContents(except wanted: Set<String>) throws {
    let root = "\(folder)/blobs"
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? [] {
      let sha256 = (name as NSString).lastPathComponent
      if sha256.count > 2, !wanted.contains(sha256) { unlink("\(root)/\(name)") }
    }
  }

  private func size(_ path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
  }
}

extension Workspace {
  /// Copies the workspace, while it is in use, into a folder; `version` is that of the program.
  package func backUp(to target: String, version: String, now: Date) throws -> BackupManifest {
    let store = try SQLiteStore(workspace: folder)
    return try Backup(workspace: self, store: store, folder: target, version: version, now: now)
      .run()
  }
}

extension Backup {
  /// Makes a workspace from a backup, in a new or an empty folder; what the backup says of itself,
  /// and how many letters are kept back because they may have left since it was made.
  ///
  /// `isReleased` keeps none back.
  package static func restore(
    _ source: String,
    to target: String,
    isReleased: Bool,
    context: ProcessContext
  ) throws -> (BackupManifest, held: Int) {
    let manifest = try BackupManifest.load(source)
    let contents = (try? FileManager.default.contentsOfDirectory(atPath: target)) ?? []
    guard contents.isEmpty else { throw WorkspaceError.notEmpty(target) }
    try FileCopy.copyFolder(source, to: target)
    try? FileManager.default.removeItem(atPath: "\(target)/\(BackupManifest.name)")
    let held = try inspect(target) { store in
      guard try store.historyHead().hash == manifest.head else {
        throw DeskError.file(.otherHistory(source))
      }
      // What was ended since would be there again.
      let sessions = try store.sessions()
      _ = try store.end(sessions, why: "restored from a backup", by: .system, at: context.now())
      let made = manifest.createdAt.ISO8601Format()
      let reason = "restored from the backup of \(made): it may have left since"
      return isReleased ? 0 : try store.holdAll(reason: reason, now: context.now())
    }
    _ = try Workspace.open(target, context: context)
    return (manifest, held)
  }
}
