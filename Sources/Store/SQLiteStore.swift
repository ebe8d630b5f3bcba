public import Cases
public import Foundation
public import Mail

/// The store of one workspace: a SQLite database and a folder of large contents.
///
/// Safe to use from several threads, which take turns, and beside other processes. Everything
/// that writes is one transaction, durable when the call returns. Throws `DatabaseError` and
/// `FileError`.
public final class SQLiteStore: @unchecked Sendable {
  /// The name of the database file in a workspace.
  public static let fileName = "dossier.db"

  // Guards `connection`: a connection is used by one thread at a time.
  private let lock = NSRecursiveLock()
  private let connection: Connection
  private let path: String
  /// What is left of the store for whom it was opened; nil for all of it.
  private let filter: OwnClientsFilter?
  /// Whether it is of a user of own clients only.
  var isFiltered: Bool { filter != nil }
  let blobs: BlobFolder
  /// Names this run of the machine.
  let boot: String

  /// Names the workspace in references; made once, when the database is made.
  public let workspaceID: String

  /// Opens the database of a workspace folder and brings its schema up to date.
  ///
  /// Contents of up to `inlineLimit` bytes stay in the database; `create` makes a database where
  /// there is none.
  public init(workspace: String, inlineLimit: Int = 131_072, create: Bool = false) throws {
    let path = "\(workspace)/\(SQLiteStore.fileName)"
    guard create || FileManager.default.fileExists(atPath: path) else {
      throw FileError(operation: "open", path: path, code: ENOENT)
    }
    boot = SQLiteStore.currentBoot
    self.path = path
    filter = nil
    connection = try Connection(path: path, create: create)
    if try Migrations.apply(Schema.migrations, to: connection) {
      try UnbookedTable(db: connection).settleNow()
    }
    blobs = try BlobFolder(workspace: workspace, inlineLimit: inlineLimit)
    let candidate = UUID().uuidString.lowercased()
    try connection.execute("INSERT OR IGNORE INTO workspace VALUES ('id', ?)", candidate)
    let query = "SELECT value FROM workspace WHERE name = 'id'"
    workspaceID = try connection.first(query) { $0.string(0) } ?? candidate
  }

  /// What of a store there is for a user of own clients only; nothing can be written through it.
  public init(of whole: SQLiteStore, for own: OwnClients) throws {
    boot = whole.boot
    path = whole.path
    blobs = whole.blobs
    workspaceID = whole.workspaceID
    connection = try Connection(path: path, create: false)
    filter = OwnClientsFilter(db: connection, own)
    try filter?.begin()
  }

  /// Reads only what there is for a user of own clients only, also of what is not committed yet.
  public func only<Result>(_ own: OwnClients, _ body: () throws -> Result) throws -> Result {
    lock.lock()
    defer { lock.unlock() }
    let filter = OwnClientsFilter(db: connection, own)
    let outcome = Swift.Result {
      try filter.begin()
      return try body()
    }
    try filter.end()
    return try outcome.get()
  }

  private static var currentBoot: String {
    let file = "/proc/sys/kernel/random/boot_id"
    return (try? String(contentsOfFile: file, encoding: .utf8))?
      .trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
  }

  /// Reads with nothing written in between.
  func read<Result>(_ body: (Connection) throws -> Result) throws -> Result {
    lock.lock()
    defer { lock.unlock() }
    try filter?.refresh()
    return try body(connection)
  }

  /// Does several things in one transaction: all of them, or none.
  ///
  /// What is called inside reads what was written before it; when it throws, only its own changes
  /// are undone, and all of them when that is not caught. Not for `erase` and `retain`, which
  /// remove files as soon as they have written.
  public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try write { _ in try body() }
  }

  /// Writes in one transaction, on disk for good when this returns unless that is not waited for.
  ///
  /// Inside a transaction it is a part of that one, and waits for the disk as that one does.
  func write<Result>(
    waitsForDisk: Bool = true,
    _ body: (Connection) throws -> Result
  ) throws -> Result {
    lock.lock()
    defer { lock.unlock() }
    guard !connection.isInTransaction else {
      return try connection.savepoint { try body(connection) }
    }
    if !waitsForDisk { try connection.execute("PRAGMA synchronous = NORMAL") }
    defer { if !waitsForDisk { try? connection.execute("PRAGMA synchronous = FULL") } }
    return try connection.transaction {
      let result = try body(connection)
      try UnbookedTable(db: connection).settle()
      return result
    }
  }

  /// What the one daemon of a workspace does first: sweeps what crashed processes left behind.
  public func sweep(now: Date) {
    blobs.sweepTemporaryFiles(olderThan: now.addingTimeInterval(-3600))
  }

  /// The damage that SQLite finds, reading all of the database; empty when it is sound.
  public func integrityProblems() throws -> [String] {
    try read { db in
      try db.rows("PRAGMA integrity_check(20)") { $0.string(0) }.filter { $0 != "ok" }
    }
  }

  /// Starts writing a content.
  public func rawWriter() throws -> any RawWriter { ContentWriter(folder: blobs) }

  /// The bytes of a stored content.
  public func content(_ sha256: String) throws -> any ByteSource {
    try read { db in try BlobTable(db: db, folder: blobs).content(sha256) }
  }
}
