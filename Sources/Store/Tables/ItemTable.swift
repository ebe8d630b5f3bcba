import Cases
import Foundation

/// Clients and their accounting items.
struct ItemTable {
  let db: Connection

  func setClient(_ account: String, name: String, language: String) throws -> Int {
    try db.execute(
      """
      INSERT INTO client (accountNumber, name, language) VALUES (?, ?, ?)
      ON CONFLICT (accountNumber) DO UPDATE SET name = excluded.name,
        language = iif(excluded.language = '', language, excluded.language)
      """,
      account,
      name,
      language
    )
    return try clientID(account)
  }

  func clientID(_ account: String) throws -> Int {
    let found = try db.first("SELECT id FROM client WHERE accountNumber = ?", account) {
      $0.int(0)
    }
    guard let found else { throw StoreError.noClient(account) }
    return found
  }

  func client(_ id: Int) throws -> Client? {
    try db.first("SELECT id, accountNumber, name, language FROM client WHERE id = ?", id) {
      Client(id: $0.int(0), accountNumber: $0.string(1), name: $0.string(2), language: $0.string(3))
    }
  }

  func setItem(_ item: Item, client: Int) throws {
    try db.execute(
      """
      INSERT INTO item (client, number, type, issueDate, dueDate, currency, amount, outstanding)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (client, number, type) DO UPDATE SET issueDate = excluded.issueDate,
        dueDate = excluded.dueDate, currency = excluded.currency, amount = excluded.amount,
        outstanding = excluded.outstanding
      """,
      client,
      item.number,
      item.type.rawValue,
      item.issueDate,
      item.dueDate,
      item.amount.currency,
      item.amount.minorUnits,
      item.outstanding.minorUnits
    )
  }

  /// The item of a number, of one client or of whichever client has it.
  func item(
    _ number: String,
    client: Int?
  ) throws -> (id: Int, number: String, client: Int) {
    let found = try db.rows(
      """
      SELECT id, number, client FROM item
      WHERE number = ?1 COLLATE NOCASE AND (?2 IS NULL OR client = ?2) LIMIT 2
      """,
      number,
      client
    ) { (id: $0.int(0), number: $0.string(1), client: $0.int(2)) }
    guard let first = found.first else { throw StoreError.noItem(number) }
    guard found.count == 1 else { throw StoreError.ambiguousItem(number) }
    return first
  }

  func add(_ item: Int, to caseNumber: Int, now: Date) throws {
    try db.execute(
      """
      INSERT INTO caseItem (caseFile, item, addedAt) VALUES (?, ?, ?)
      ON CONFLICT (caseFile, item) DO UPDATE SET addedAt = excluded.addedAt, removedAt = NULL
      """,
      caseNumber,
      item,
      now
    )
  }

  func remove(_ item: Int, from caseNumber: Int, now: Date) throws -> Bool {
    try db.execute(
      "UPDATE caseItem SET removedAt = ? WHERE caseFile = ? AND item = ? AND removedAt IS NULL",
      now,
      caseNumber,
      item
    )
    return db.changes == 1
  }

  func items(of caseNumber: Int) throws -> [Item] {
    try db.rows(
      """
      SELECT id, number, type, issueDate, dueDate, currency, amount, outstanding
      FROM caseItem JOIN item ON item.id = caseItem.item
      WHERE caseFile = ? AND removedAt IS NULL ORDER BY dueDate, number
      """,
      caseNumber
    ) { row in
      Item(
        id: row.int(0),
        number: row.string(1),
        type: ItemType(rawValue: row.string(2)) ?? .invoice,
        issueDate: row.string(3),
        dueDate: row.string(4),
        amount: Money(minorUnits: row.int(6), currency: row.string(5)),
        outstanding: Money(minorUnits: row.int(7), currency: row.string(5))
      )
    }
  }
}
