public import Cases

/// Clients and items, from imports and by hand.
extension SQLiteStore {
  /// Adds a client, or brings one up to date; returns its key.
  public func setClient(_ account: String, name: String, language: String) throws -> Int {
    try write { try ItemTable(db: $0).setClient(account, name: name, language: language) }
  }

  /// An item, and the live cases that are about it; one of them may be left out.
  public func share(of item: Item, besides number: Int? = nil) throws -> ItemShare {
    try read {
      ItemShare(item: item, holders: try ItemTable(db: $0).holders(of: item.id, besides: number))
    }
  }

  /// Gives a client a country (ISO 3166-1).
  public func setCountry(_ country: String, ofClient id: Int) throws {
    try write { try AccountTable(db: $0).set("country", .client, id, to: country) }
  }

  /// The items on a case that are not of a client.
  public func items(of number: Int, notOf client: Int) throws -> [Item] {
    try read { db in
      let table = ItemTable(db: db)
      return try table.items(of: number).filter { try table.clientID(ofItem: $0.id) != client }
    }
  }

  /// Whose an item is.
  public func owner(ofItem id: Int) throws -> Client? {
    try read { db in
      let table = ItemTable(db: db)
      return try table.clientID(ofItem: id).flatMap(table.client)
    }
  }

  /// The name of the status that an item has; empty for none.
  public func itemStatus(_ id: Int) throws -> String {
    try read { try ItemTable(db: $0).item(id)?.status ?? "" }
  }

  /// Adds an item of a client, or brings it up to date with what is true on a day.
  public func setItem(_ item: Item, account: String, on day: Day) throws {
    try write { db in
      let table = ItemTable(db: db)
      try table.setItem(item, client: table.clientID(account), on: day)
    }
  }
}
