public import Cases

extension SQLiteStore {
  /// A client with people, items that are open, and cases.
  public func clientView(account: String) throws -> ClientView {
    try read { db in
      let table = ItemTable(db: db)
      let id = try table.clientID(account)
      guard let client = try table.client(id) else { throw StoreError.noClient(account) }
      let held = try db.rows(
        """
        SELECT item.id, (SELECT max(caseFile) FROM caseItem JOIN caseFile ON number = caseFile
          WHERE caseItem.item = item.id AND removedAt IS NULL
            AND state IN ('open', 'waiting', 'on_hold'))
        FROM item WHERE client = ? AND outstanding <> 0 ORDER BY dueDate, number LIMIT 1000
        """,
        id
      ) { (item: $0.int(0), number: $0.optionalInt(1)) }
      let contacts = try db.rows(
        """
        SELECT contact.email, name, kind, phone, coalesce(state, '') FROM contact
        LEFT JOIN addressState ON addressState.email = contact.email
        WHERE client = ? ORDER BY contact.email
        """,
        id
      ) { row in
        Contact(
          email: row.string(0),
          name: row.string(1),
          kind: row.string(2),
          phone: row.string(3),
          mailState: row.string(4)
        )
      }
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
