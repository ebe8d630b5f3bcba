/// The words of lists that were kept under a name.
struct SavedViewTable {
  let db: Connection

  func set(_ name: String, words: [String], by user: String) throws {
    try db.execute(
      "INSERT OR REPLACE INTO savedView VALUES (?, ?, ?)",
      name,
      JSONText.encoded(words),
      user
    )
  }

  func remove(_ name: String) throws {
    try db.execute("DELETE FROM savedView WHERE name = ?", name)
  }

  /// All of them, by name.
  func all() throws -> [(name: String, words: [String], madeBy: String)] {
    try db.rows("SELECT name, words, madeBy FROM savedView ORDER BY name") {
      (name: $0.string(0), words: JSONText.strings($0.string(1)), madeBy: $0.string(2))
    }
  }
}
