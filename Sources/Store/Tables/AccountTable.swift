import Cases
import Foundation

/// What is taken over from the accounts: clients and their contacts, column by column.
struct AccountTable {
  /// A table of which single columns are set.
  enum Place: String {
    case client
    case contact
  }

  let db: Connection

  /// The text in a column of a row; nil when there is no such row.
  func value(of column: String, _ place: Place, _ key: Int) throws -> String? {
    try db.first("SELECT CAST(\(column) AS TEXT) FROM \(place.rawValue) WHERE id = ?", key) {
      $0.string(0)
    }
  }

  func set(_ column: String, _ place: Place, _ key: Int, to value: String) throws {
    let set = {
      try db.execute("UPDATE \(place.rawValue) SET \(column) = ? WHERE id = ?", value, key)
    }
    guard place == .client, column == "name",
      let account = try self.value(of: "accountNumber", .client, key)
    else { return try set() }
    try AccountIndex(db: db).change(client: account, set)
  }

  /// 1 for a client who is insured, 0 for one who is not.
  func isInsured(_ client: Int) throws -> Int? {
    try db.first("SELECT isInsured FROM client WHERE id = ?", client) { $0.int(0) }
  }

  func setInsured(_ client: Int, _ flag: Int?) throws {
    try db.execute("UPDATE client SET isInsured = ? WHERE id = ?", flag, client)
  }

  /// When the newest import was true; nil when there was none.
  func newestImport() throws -> Date? {
    try db.first("SELECT max(asOf) FROM accountImport") { $0.optionalDate(0) } ?? nil
  }

  /// When the newest import before a moment was true; nil when there was none.
  func newestImport(before moment: Date) throws -> Date? {
    try db.first("SELECT max(asOf) FROM accountImport WHERE asOf < ?", moment) {
      $0.optionalDate(0)
    } ?? nil
  }

  func contact(_ email: String, of client: Int) throws -> Int? {
    try db.first("SELECT id FROM contact WHERE client = ? AND email = ?", client, email) {
      $0.int(0)
    }
  }

  func insert(contact email: String, of client: Int) throws -> Int {
    try db.execute(
      "INSERT INTO contact (client, email, name, kind) VALUES (?, ?, '', 'client')",
      client,
      email
    )
    return db.lastInsertedID
  }

  /// Remembers a file that is being taken over; its key.
  func insert(file: String, asOf: Date, now: Date) throws -> Int {
    try db.execute(
      "INSERT INTO accountImport (at, asOf, file, rowCount, rejected) VALUES (?, ?, ?, 0, 0)",
      now,
      asOf,
      file
    )
    return db.lastInsertedID
  }

  /// Remembers how many rows a file had.
  func set(rows: Int, rejected: Int, of file: Int) throws {
    try db.execute(
      "UPDATE accountImport SET rowCount = ?, rejected = ? WHERE id = ?",
      rows,
      rejected,
      file
    )
  }

  /// The people of a client, with what is known of their addresses.
  func contacts(of client: Int) throws -> [Contact] {
    try db.rows(
      """
      SELECT contact.email, name, kind, phone, coalesce(state, '') FROM contact
      LEFT JOIN addressState ON addressState.email = contact.email
      WHERE client = ? ORDER BY contact.email
      """,
      client
    ) { row in
      Contact(
        email: row.string(0),
        name: row.string(1),
        kind: row.string(2),
        phone: row.string(3),
        mailState: row.string(4)
      )
    }
  }
}
