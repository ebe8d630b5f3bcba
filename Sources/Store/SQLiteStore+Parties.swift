public import Cases

/// Clients and items, from imports and by hand.
extension SQLiteStore {
  /// Adds a client, or brings one up to date; returns its key.
  public func setClient(_ account: String, name: String, language: String) throws -> Int {
    try write { try ItemTable(db: $0).setClient(account, name: name, language: language) }
  }

  /// Adds an item of a client, or brings it up to date.
  public func setItem(_ item: Item, account: String) throws {
    try write { db in
      let table = ItemTable(db: db)
      try table.setItem(item, client: table.clientID(account))
    }
  }
}
