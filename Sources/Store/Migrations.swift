import Foundation

/// One step from a schema to the next.
struct Migration: ExpressibleByStringInterpolation {
  /// What SQL does of it.
  let sql: String
  /// What is done after that.
  let then: (@Sendable (Connection) throws -> Void)?

  init(_ sql: String, then: (@Sendable (Connection) throws -> Void)? = nil) {
    self.sql = sql
    self.then = then
  }

  init(stringLiteral sql: String) {
    self.init(sql)
  }
}

/// Brings a database from any earlier schema to the newest.
enum Migrations {
  /// Applies the migrations that a database lacks, each in a transaction of its own.
  ///
  /// Refuses a database that is not Dossier's, or that a newer version has written. Returns whether
  /// it lacked any.
  @discardableResult
  static func apply(_ migrations: [Migration], to db: Connection) throws -> Bool {
    guard try version(of: db) != migrations.count || !isOurs(in: db) else { return false }
    while try step(migrations, on: db) {}
    return true
  }

  /// Applies one migration; the version is read again inside the transaction, since two processes
  /// may start at once.
  private static func step(_ migrations: [Migration], on db: Connection) throws -> Bool {
    try db.transaction {
      let version = try version(of: db)
      guard version == 0 ? try isEmpty(in: db) : try isOurs(in: db) else {
        throw SchemaError.foreign
      }
      guard version <= migrations.count else {
        throw SchemaError.newer(version: version, known: migrations.count)
      }
      guard version < migrations.count else { return false }
      try db.executeScript(migrations[version].sql)
      try migrations[version].then?(db)
      try db.execute("PRAGMA application_id = \(Schema.applicationID)")
      try db.execute("PRAGMA user_version = \(version + 1)")
      return true
    }
  }

  private static func version(of db: Connection) throws -> Int {
    try db.first("PRAGMA user_version") { $0.int(0) } ?? 0
  }

  private static func isOurs(in db: Connection) throws -> Bool {
    try db.first("PRAGMA application_id") { $0.int(0) } == Schema.applicationID
  }

  private static func isEmpty(in db: Connection) throws -> Bool {
    try db.first("SELECT count(*) FROM sqlite_master") { $0.int(0) } == 0
  }
}

/// Why a database cannot be used although SQLite can read it.
public enum SchemaError: Error, Sendable, CustomStringConvertible {
  /// It is some other program's.
  case foreign
  /// A newer version of Dossier has written it.
  case newer(version: Int, known: Int)
  /// One of its columns, named `table.column`, has a word that stands for nothing.
  case unknownWord(String, column: String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .foreign: "the database was not made by Dossier"
    case .newer(let version, let known):
      "the database has schema \(version), this version of Dossier knows \(known): update Dossier"
    case .unknownWord(let word, let column):
      "\(column) is '\(word)' in the database, which this version of Dossier does not know: "
        + "update Dossier, or restore the workspace from a backup"
    }
  }
}
