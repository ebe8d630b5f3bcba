public import Cases
import CSQLite

/// What SQLite refused, and why; never holds the values of a statement.
public struct DatabaseError: RetryableError, CustomStringConvertible {
  /// The extended result code.
  public var extendedCode: Int32
  /// SQLite's message.
  public var message: String
  /// The statement without its values; empty when there is none.
  public var sql: String

  /// The primary result code.
  public var code: Int32 { extendedCode & 0xff }

  /// Whether the database is in use by another process for too long, full, or on a disk in
  /// trouble: trying again later may help.
  public var isTransient: Bool {
    [SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL, SQLITE_IOERR, SQLITE_NOMEM].contains(code)
  }

  /// Whether the file is damaged or no database at all.
  public var isDamage: Bool { [SQLITE_CORRUPT, SQLITE_NOTADB].contains(code) }

  /// Whether a constraint of the schema was violated.
  public var isConstraint: Bool { code == SQLITE_CONSTRAINT }

  /// Message and code.
  public var description: String {
    "\(message) (SQLite \(extendedCode))" + (sql.isEmpty ? "" : " in: \(sql)")
  }
}
