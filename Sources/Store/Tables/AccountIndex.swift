/// Keeps the words by which clients and items are found.
struct AccountIndex {
  let db: Connection

  /// Changes a client, who may be new, so that they are found by what they are called then.
  func change(client account: String, _ body: () throws -> Void) throws {
    try remove(client: account)
    try body()
    try db.execute(
      """
      INSERT INTO clientIndex (rowid, accountNumber, name)
      SELECT id, accountNumber, name FROM client WHERE accountNumber = ?
      """,
      account
    )
  }

  private func remove(client account: String) throws {
    try db.execute(
      """
      INSERT INTO clientIndex (clientIndex, rowid, accountNumber, name)
      SELECT 'delete', id, accountNumber, name FROM client WHERE accountNumber = ?
      """,
      account
    )
  }

  /// Takes an item in that is new.
  func insert(item id: Int, number: String) throws {
    try db.execute("INSERT INTO itemIndex (rowid, number) VALUES (?, ?)", id, number)
  }

  /// Takes the items of a key and above in, which are new.
  func insert(itemsFrom first: Int) throws {
    try db.execute(
      "INSERT INTO itemIndex (rowid, number) SELECT id, number FROM item WHERE id >= ? ORDER BY id",
      first
    )
  }
}
