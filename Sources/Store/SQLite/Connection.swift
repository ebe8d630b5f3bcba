import CSQLite
import Foundation

/// One connection to a database file; used by one thread at a time.
final class Connection {
  /// How long a statement waits for another process, in milliseconds.
  private static let busyTimeout: Int32 = 15_000

  /// How much of the file is kept in memory, and how much for work on all of it, in kilobytes.
  private static let cache = 8_000
  private static let largeCache = 32_000

  private let handle: OpaquePointer
  private let turn: WriteTurn
  private var statements: [String: Statement] = [:]
  /// Whether queries run without the indexes that they name, which views have not.
  var ignoresNamedIndexes = false

  /// Opens a database file in WAL mode; a commit is durable when it returns.
  init(path: String, create: Bool) throws {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (create ? SQLITE_OPEN_CREATE : 0)
    let code = sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(opened)
      throw DatabaseError(extendedCode: code, message: message, sql: "")
    }
    handle = opened
    turn = WriteTurn(folder: (path as NSString).deletingLastPathComponent)
    sqlite3_extended_result_codes(handle, 1)
    waitWhenBusy()
    Connection.addWordParts(to: handle)
    try enterWAL()
    for pragma in [
      "synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF",
      // What SQLite puts aside holds pieces of mail: it is not to lie in a folder for everybody.
      "temp_store = MEMORY",
      // Without it, REPLACE deletes rows past their triggers.
      "recursive_triggers = ON",
      "cell_size_check = ON", "wal_autocheckpoint = 4000",
      "cache_size = -\(Connection.cache)",
    ] {
      try execute("PRAGMA \(pragma)")
    }
  }

  /// Turns to WAL mode.
  ///
  /// When several open a new file at once, SQLite refuses all but one without waiting, since those who
  /// read it now would wait for each other.
  private func enterWAL() throws {
    let end = Date().addingTimeInterval(Double(Connection.busyTimeout) / 1000)
    while true {
      do {
        return try execute("PRAGMA journal_mode = WAL")
      } catch let error as DatabaseError where error.code == SQLITE_BUSY && Date() < end {
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }

  /// Runs statements that come back at once when another process is in the way.
  func withoutWaiting<Result>(_ body: () throws -> Result) rethrows -> Result {
    sqlite3_busy_timeout(handle, 0)
    defer { waitWhenBusy() }
    return try body()
  }

  /// Looks each millisecond whether the other one is done: SQLite itself would sleep for up to a tenth of a second.
  private func waitWhenBusy() {
    sqlite3_busy_handler(
      handle,
      { _, times in
        guard times < Connection.busyTimeout else { return 0 }
        usleep(1000)
        return 1
      },
      nil
    )
  }

  deinit {
    for statement in statements.values { statement.finalize() }
    sqlite3_close_v2(handle)
  }

  /// Runs a statement that returns nothing of interest.
  func execute(_ sql: String, _ values: (any SQLBindable)?...) throws {
    let statement = try statement(sql, values)
    defer { statement.reset() }
    while try statement.step() {}
  }

  /// Runs a statement whose values are in an array.
  func execute(_ sql: String, values: [(any SQLBindable)?]) throws {
    let statement = try statement(sql, values)
    defer { statement.reset() }
    while try statement.step() {}
  }

  /// Runs several statements without values, separated by semicolons.
  func executeScript(_ sql: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code, "") }
  }

  /// The rows of a query.
  func rows<Element>(
    _ sql: String,
    _ values: (any SQLBindable)?...,
    read: (Row) throws -> Element
  ) throws -> [Element] {
    try collect(statement(sql, values), read)
  }

  /// The rows of a query whose values are in an array.
  func rows<Element>(
    _ sql: String,
    values: [(any SQLBindable)?],
    read: (Row) throws -> Element
  ) throws -> [Element] {
    try collect(statement(sql, values), read)
  }

  /// The first row of a query; nil when there is none.
  func first<Element>(
    _ sql: String,
    _ values: (any SQLBindable)?...,
    read: (Row) throws -> Element
  ) throws -> Element? {
    let statement = try statement(sql, values)
    defer { statement.reset() }
    return try statement.step() ? read(Row(statement)) : nil
  }

  /// The key of the row that was inserted last.
  var lastInsertedID: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// How many rows the last statement changed.
  var changes: Int { Int(sqlite3_changes(handle)) }

  /// Whether a transaction is open.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Whether somebody waits for the transaction that is open here to end.
  var isWaitedFor: Bool { turn.isWanted }

  /// Runs `body` in a write transaction: all of it is durable when this returns, or none.
  func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try turn.taken(most: Connection.busyTimeout) { try execute("BEGIN IMMEDIATE") }
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      if isInTransaction { try? execute("ROLLBACK") }
      throw error
    }
  }

  /// Runs `body` inside a transaction so that only its own changes are undone when it throws.
  func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("SAVEPOINT one")
    do {
      let result = try body()
      try execute("RELEASE one")
      return result
    } catch {
      if isInTransaction {
        try execute("ROLLBACK TO one")
        try execute("RELEASE one")
      }
      throw error
    }
  }

  /// Runs `body` with more of the file in memory: what changes much of it writes each page less often.
  func withLargeCache<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("PRAGMA cache_size = -\(Connection.largeCache)")
    let outcome = Swift.Result { try body() }
    try execute("PRAGMA cache_size = -\(Connection.cache)")
    return try outcome.get()
  }

  /// From now on what is deleted is overwritten with zeros.
  func overwriteWhatIsDeleted() throws {
    try execute("PRAGMA secure_delete = ON")
  }

  /// Copies the whole database, as it stands at one moment, into a new file; others go on writing.
  func copy(to path: String) throws {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(path, &opened, flags, nil)
    defer { sqlite3_close_v2(opened) }
    guard code == SQLITE_OK, let backup = sqlite3_backup_init(opened, "main", handle, "main") else {
      throw DatabaseError(
        extendedCode: code == SQLITE_OK ? sqlite3_extended_errcode(opened) : code,
        message: opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory",
        sql: ""
      )
    }
    let step = sqlite3_backup_step(backup, -1)
    let end = sqlite3_backup_finish(backup)
    guard step == SQLITE_DONE, end == SQLITE_OK else {
      throw DatabaseError(
        extendedCode: end == SQLITE_OK ? step : end,
        message: String(cString: sqlite3_errmsg(opened)),
        sql: ""
      )
    }
  }

  private func collect<Element>(
    _ statement: Statement,
    _ read: (Row) throws -> Element
  ) throws -> [Element] {
    defer { statement.reset() }
    var result: [Element] = []
    while try statement.step() { result.append(try read(Row(statement))) }
    return result
  }

  /// The prepared statement of a text; one that is in use, further up the call stack, gets a twin.
  private func statement(_ text: String, _ values: [(any SQLBindable)?]) throws -> Statement {
    let sql = ignoresNamedIndexes ? text.replacing(#/ INDEXED BY \w+/#, with: "") : text
    if let known = statements[sql], !known.isBusy {
      try known.bind(values)
      return known
    }
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(
      handle,
      sql,
      -1,
      UInt32(SQLITE_PREPARE_PERSISTENT),
      &prepared,
      nil
    )
    guard code == SQLITE_OK, let prepared else { throw error(code, sql) }
    let statement = Statement(prepared, sql: sql)
    statements[sql]?.retire()
    statements[sql] = statement
    try statement.bind(values)
    return statement
  }

  private func error(_ code: Int32, _ sql: String) -> DatabaseError {
    DatabaseError(
      extendedCode: sqlite3_extended_errcode(handle) == 0
        ? code : sqlite3_extended_errcode(handle),
      message: String(cString: sqlite3_errmsg(handle)),
      sql: sql
    )
  }
}
