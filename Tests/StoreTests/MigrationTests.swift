import Foundation
import Testing

@testable import Store

@Suite("migrations")
struct MigrationTests {
  /// A database file of its own.
  final class File {
    let path = NSTemporaryDirectory() + "dossier-\(UUID().uuidString).db"

    deinit {
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: path + suffix)
      }
    }
  }

  let file = File()

  func connection() throws -> Connection { try Connection(path: file.path, create: true) }

  func tables(_ db: Connection) throws -> [String] {
    try db.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name") {
      $0.string(0)
    }
  }

  func version(_ db: Connection) throws -> Int? {
    try db.first("PRAGMA user_version") { $0.int(0) }
  }

  @Test func `an empty file gets the whole schema, once`() throws {
    let db = try connection()
    try Migrations.apply(Schema.migrations, to: db)
    try Migrations.apply(Schema.migrations, to: db)
    #expect(try version(db) == Schema.migrations.count)
    #expect(try db.first("PRAGMA application_id") { $0.int(0) } == Schema.applicationID)
    for table in ["arrival", "blob", "caseFile", "event", "inboundEmail", "message", "outbox"] {
      #expect(try tables(db).contains(table))
    }
    #expect(try db.rows("PRAGMA foreign_key_check") { $0.string(0) }.isEmpty)
    #expect(try db.rows("PRAGMA integrity_check") { $0.string(0) } == ["ok"])
  }

  @Test func `only the migrations that are missing run`() throws {
    let db = try connection()
    let first: Migration = "CREATE TABLE a (x TEXT) STRICT; INSERT INTO a VALUES ('kept')"
    try Migrations.apply([first], to: db)
    try Migrations.apply([first, "ALTER TABLE a ADD COLUMN y INTEGER"], to: db)
    #expect(try version(db) == 2)
    #expect(try db.rows("SELECT x, y FROM a") { $0.string(0) } == ["kept"])
  }

  @Test func `a migration that fails leaves the schema before it`() throws {
    let db = try connection()
    let first: Migration = "CREATE TABLE a (x TEXT) STRICT"
    #expect(throws: DatabaseError.self) {
      try Migrations.apply([first, "CREATE TABLE b (x TEXT); CREATE TABLE a (x TEXT)"], to: db)
    }
    #expect(try version(db) == 1)
    #expect(try tables(db) == ["a"])
  }

  @Test func `a newer schema is refused`() throws {
    let db = try connection()
    try Migrations.apply(["CREATE TABLE a (x TEXT)", "CREATE TABLE b (x TEXT)"], to: db)
    let error = #expect(throws: SchemaError.self) {
      try Migrations.apply(["CREATE TABLE a (x TEXT)"], to: db)
    }
    #expect(error?.description.contains("update Dossier") == true)
  }

  @Test(arguments: ["", "PRAGMA user_version = 1;", "PRAGMA user_version = 7;"])
  func `a database of another program is refused and not changed`(version: String) throws {
    let db = try connection()
    try db.executeScript("CREATE TABLE theirs (x TEXT); \(version)")
    let error = #expect(throws: SchemaError.self) {
      try Migrations.apply(Schema.migrations, to: db)
    }
    #expect(error?.description == "the database was not made by Dossier")
    #expect(try tables(db) == ["theirs"])
  }

  @Test func `a file that is no database is damage`() throws {
    try Data(repeating: 0x41, count: 8192).write(to: URL(filePath: file.path))
    let error = #expect(throws: DatabaseError.self) { try connection() }
    #expect(error?.isDamage == true)
    #expect(error?.isTransient == false)
  }

  @Test func `a workspace without a database is refused unless one is to be made`() throws {
    let folder = NSTemporaryDirectory() + "dossier-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(throws: FileError.self) { try SQLiteStore(workspace: folder) }
    let made = try SQLiteStore(workspace: folder, create: true)
    #expect(try SQLiteStore(workspace: folder).workspaceID == made.workspaceID)
    #expect(try made.integrityProblems().isEmpty)
  }
}
