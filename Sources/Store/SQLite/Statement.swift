import CSQLite
import Foundation

/// One prepared statement.
final class Statement {
  fileprivate let handle: OpaquePointer
  private let sql: String
  private var isRetired = false

  /// Whether rows are being read from it.
  private(set) var isBusy = false

  init(_ handle: OpaquePointer, sql: String) {
    self.handle = handle
    self.sql = sql
  }

  /// Gives the values of the `?`s; their number has to be right.
  func bind(_ values: [(any SQLBindable)?]) throws {
    guard values.count == Int(sqlite3_bind_parameter_count(handle)) else {
      throw DatabaseError(
        extendedCode: SQLITE_RANGE,
        message: "\(values.count) values for \(sqlite3_bind_parameter_count(handle)) places",
        sql: sql
      )
    }
    for (index, value) in values.enumerated() {
      try check(bind(value?.sqlValue ?? .null, at: Int32(index + 1)))
    }
    isBusy = true
  }

  private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
    switch value {
    case .null: sqlite3_bind_null(handle, index)
    case .integer(let number): sqlite3_bind_int64(handle, index, Int64(number))
    case .text(let text): csqlite_bind_text(handle, index, text, Int32(text.utf8.count))
    case .blob(let bytes) where bytes.isEmpty: sqlite3_bind_zeroblob(handle, index, 0)
    case .blob(let bytes): csqlite_bind_blob(handle, index, bytes, Int32(bytes.count))
    }
  }

  /// Whether there is another row.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      try check(code)
      return false
    }
  }

  /// Ends reading and forgets the values.
  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    isBusy = false
    if isRetired { finalize() }
  }

  /// Is finalized as soon as nothing reads from it any more.
  func retire() { isRetired = true }

  /// Gives the statement back to SQLite.
  func finalize() { sqlite3_finalize(handle) }

  private func check(_ code: Int32) throws {
    guard code != SQLITE_OK else { return }
    throw DatabaseError(
      extendedCode: code,
      message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))),
      sql: sql
    )
  }
}

/// The current row of a statement; columns are numbered from 0.
struct Row {
  private let handle: OpaquePointer

  init(_ statement: Statement) {
    handle = statement.handle
  }

  func int(_ column: Int) -> Int { Int(sqlite3_column_int64(handle, Int32(column))) }

  func double(_ column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }

  func bool(_ column: Int) -> Bool { int(column) != 0 }

  func string(_ column: Int) -> String {
    guard let text = sqlite3_column_text(handle, Int32(column)) else { return "" }
    let bytes = Int(sqlite3_column_bytes(handle, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: text, count: bytes), as: UTF8.self)
  }

  func bytes(_ column: Int) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, Int32(column)) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  func date(_ column: Int) -> Date { Date(timeIntervalSince1970: Double(int(column)) / 1000) }

  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
  }

  func optionalInt(_ column: Int) -> Int? { isNull(column) ? nil : int(column) }

  func optionalString(_ column: Int) -> String? { isNull(column) ? nil : string(column) }

  func optionalDate(_ column: Int) -> Date? { isNull(column) ? nil : date(column) }
}
