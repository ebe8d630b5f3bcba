import Foundation

/// A value as SQLite stores it.
enum SQLValue {
  case null
  case integer(Int)
  case text(String)
  case blob([UInt8])
}

/// A Swift value that can stand for a `?` in a statement.
protocol SQLBindable {
  var sqlValue: SQLValue { get }
}

extension Int: SQLBindable {
  var sqlValue: SQLValue { .integer(self) }
}

extension UInt32: SQLBindable {
  var sqlValue: SQLValue { .integer(Int(self)) }
}

extension Bool: SQLBindable {
  var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension String: SQLBindable {
  var sqlValue: SQLValue { .text(self) }
}

/// Bytes are stored as a blob.
extension [UInt8]: SQLBindable {
  var sqlValue: SQLValue { .blob(self) }
}

/// Instants are whole milliseconds since 1970, UTC.
extension Date: SQLBindable {
  var sqlValue: SQLValue {
    let milliseconds = (timeIntervalSince1970 * 1000).rounded()
    if let exact = Int(exactly: milliseconds) { return .integer(exact) }
    // Senders write dates beyond counting.
    return .integer(milliseconds.isNaN ? 0 : milliseconds > 0 ? .max : .min)
  }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
