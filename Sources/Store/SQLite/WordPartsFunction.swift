import CSQLite
import Cases

extension Connection {
  /// Lets statements make entries of the index of parts (`Cases/Rules/WordParts.swift`): one statement
  /// for many entries, since FTS5 writes what it has gathered after each.
  static func addWordParts(to handle: OpaquePointer) {
    // Views and triggers have no need of it; it does no harm either, and depends on its text alone.
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    sqlite3_create_function_v2(
      handle,
      "word_parts",
      1,
      flags,
      nil,
      { context, _, values in
        guard let value = values?[0], let bytes = sqlite3_value_text(value) else {
          return sqlite3_result_null(context)
        }
        let count = Int(sqlite3_value_bytes(value))
        let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
        let entries = WordParts.entries(of: text)
        // SQLITE_TRANSIENT: SQLite copies it.
        let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        sqlite3_result_text(context, entries, Int32(entries.utf8.count), copies)
      },
      nil,
      nil,
      nil
    )
  }
}
