public import Cases

extension SQLiteStore {
  /// The clients of a filter with what they owe on a day, read of items and clients alone (`ChangeArea.items`).
  public func clients(_ filter: ClientFilter, today: Day) throws -> ClientListing {
    try read { db in
      let table = ClientBalanceTable(db: db, today: today)
      let (count, sums) = try table.totals(filter)
      return ClientListing(rows: try table.rows(filter), count: count, totals: sums)
    }
  }

  /// Clients with what of it is contested and promised, and how many cases are live.
  public func completed(_ rows: [ClientBalance], today: Day) throws -> [ClientBalance] {
    try read { try ClientBalanceTable(db: $0, today: today).complete(rows) }
  }

  /// What a client owes on a day, for each currency.
  public func balances(ofClient id: Int, today: Day) throws -> [ClientBalance] {
    try read { db in
      let table = ClientBalanceTable(db: db, today: today)
      return try table.complete(table.rows(ofClient: id))
    }
  }

  /// The items that a filter lets through on a day.
  public func items(_ filter: ItemFilter, today: Day) throws -> ItemListing {
    try read { db in
      let table = ItemTable(db: db)
      // A client that is not there is said.
      if let account = filter.client { _ = try table.clientID(account) }
      return ItemListing(
        rows: try table.list(filter, today: today),
        total: try table.total(filter, today: today)
      )
    }
  }

  /// A client with people, items that are open, and cases.
  public func clientView(account: String) throws -> ClientView {
    try read { db in
      let table = ItemTable(db: db)
      let id = try table.clientID(account)
      guard let client = try table.client(id) else { throw StoreError.noClient(account) }
      let held = try table.openItems(of: id, limit: 1000)
      let contacts = try AccountTable(db: db).contacts(of: id)
      var filter = CaseFilter()
      filter.client = account
      return ClientView(
        client: client,
        contacts: contacts,
        items: try held.compactMap { entry in
          try table.item(entry.item).map { (item: $0, caseNumber: entry.number) }
        },
        cases: try CaseFileTable(db: db).list(filter)
      )
    }
  }
}
