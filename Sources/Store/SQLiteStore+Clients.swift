public import Cases

extension SQLiteStore {
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
