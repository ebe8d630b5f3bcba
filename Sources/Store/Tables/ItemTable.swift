import Cases
import Foundation

/// Where an item stands in a file of the accounts.
struct ItemSource {
  /// The key of the file in `accountImport`.
  var file: Int
  /// The line; nil for what a complete list lacks.
  var line: Int?
}

/// Clients and their accounting items.
struct ItemTable {
  let db: Connection

  func setClient(_ account: String, name: String, language: String) throws -> Int {
    try AccountIndex(db: db).change(client: account) {
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
    }
    return try clientID(account)
  }

  func clientID(_ account: String) throws -> Int {
    let found = try db.first("SELECT id FROM client WHERE accountNumber = ?", account) {
      $0.int(0)
    }
    guard let found else { throw StoreError.noClient(account) }
    return found
  }

  func clientID(ofItem id: Int) throws -> Int? {
    try db.first("SELECT client FROM item WHERE id = ?", id) { $0.int(0) }
  }

  func client(_ id: Int) throws -> Client? {
    try db.first(
      """
      SELECT id, accountNumber, name, language, country, timeZone, isInsured, resolver FROM client
      WHERE id = ?
      """,
      id
    ) { row in
      var client = Client(
        id: row.int(0),
        accountNumber: row.string(1),
        name: row.string(2),
        language: row.string(3)
      )
      client.country = row.string(4)
      client.timeZone = row.string(5)
      client.isInsured = row.bool(6)
      client.resolver = row.string(7)
      return client
    }
  }

  /// The columns that are stored of an item, and a mark for each.
  private static let stored = """
    client, number, type, issueDate, dueDate, currency, amount, outstanding, file, line, \(termColumns)
    """
  private static let marks = Array(repeating: "?", count: 14).joined(separator: ", ")

  /// The values of these columns.
  private static func values(_ item: Item, _ client: Int, _ source: ItemSource?)
    -> [(any SQLBindable)?]
  {
    let fixed: [(any SQLBindable)?] = [
      client, item.number, item.type.rawValue, item.issueDate, item.dueDate, item.amount.currency,
      item.amount.minorUnits, item.outstanding.minorUnits, source?.file, source?.line,
    ]
    return fixed + terms(of: item)
  }

  /// Sets an item, and remembers what is open of it from a day on; terms that are not given stay.
  ///
  /// `earlier` is the last day before it on which what was known of the item was true; `source` is where it
  /// stands in a file, nil when a person says it.
  func setItem(
    _ item: Item,
    client: Int,
    on day: Day,
    earlier: Day? = nil,
    from source: ItemSource? = nil
  ) throws {
    let isNew = try itemID(item.number, item.type, client: client) == nil
    try db.execute(
      """
      INSERT INTO item (\(ItemTable.stored)) VALUES (\(ItemTable.marks))
      ON CONFLICT (client, number, type) DO UPDATE SET issueDate = excluded.issueDate,
        dueDate = excluded.dueDate, currency = excluded.currency, amount = excluded.amount,
        outstanding = excluded.outstanding, file = excluded.file, line = excluded.line,
        paymentReference = iif(excluded.paymentReference = '', paymentReference,
          excluded.paymentReference),
        discountPoints = iif(excluded.discountUntil IS NULL, discountPoints, excluded.discountPoints),
        discountUnits = iif(excluded.discountUntil IS NULL, discountUnits, excluded.discountUnits),
        discountUntil = coalesce(excluded.discountUntil, discountUntil)
      """,
      values: ItemTable.values(item, client, source)
    )
    if isNew { try AccountIndex(db: db).insert(item: db.lastInsertedID, number: item.number) }
    guard let id = try itemID(item.number, item.type, client: client) else { return }
    try ItemBalanceTable(db: db)
      .note(id, item.amount, open: item.outstanding.minorUnits, on: day, earlier: earlier)
  }

  /// Takes in an item; its key, which is above all others, or nil when it is known already.
  ///
  /// Nobody finds it by its words, and what was open of it is not remembered, before `finishAdded`.
  func addItem(_ item: Item, client: Int, from source: ItemSource) throws -> Int? {
    try db.execute(
      """
      INSERT INTO item (\(ItemTable.stored)) VALUES (\(ItemTable.marks))
      ON CONFLICT (client, number, type) DO NOTHING
      """,
      values: ItemTable.values(item, client, source)
    )
    return db.changes == 1 ? db.lastInsertedID : nil
  }

  /// Finishes what `addItem` began, for the items of a key and above, all at once: that takes a third of the time
  /// of one after the other.
  func finishAdded(from first: Int, on day: Day) throws {
    try AccountIndex(db: db).insert(itemsFrom: first)
    try ItemBalanceTable(db: db).begin(itemsFrom: first, on: day)
  }

  /// Items of which something is open, by their keys from behind one on.
  func openItems(after id: Int, limit: Int) throws -> [Item] {
    try db.rows(
      "SELECT \(ItemTable.columns) FROM item WHERE id > ? AND outstanding <> 0 ORDER BY id LIMIT ?",
      id,
      limit,
      read: ItemTable.item
    )
  }

  /// The item of a number and a type, of one client or of whichever client has it.
  func item(
    _ number: String,
    client: Int?,
    type: ItemType? = nil
  ) throws -> (id: Int, number: String, client: Int) {
    let found = try db.rows(
      """
      SELECT id, number, client FROM item
      WHERE number = ?1 COLLATE NOCASE AND (?2 IS NULL OR client = ?2)
        AND (?3 IS NULL OR type = ?3) LIMIT 2
      """,
      number,
      client,
      type?.rawValue
    ) { (id: $0.int(0), number: $0.string(1), client: $0.int(2)) }
    guard let first = found.first else { throw StoreError.noItem(number) }
    guard found.count == 1 else { throw StoreError.ambiguousItem(number) }
    return first
  }

  func add(_ item: Int, to caseNumber: Int, amount: Int? = nil, now: Date) throws {
    try db.execute(
      """
      INSERT INTO caseItem (caseFile, item, addedAt, statusBefore, categoryBefore, amount, marks)
      SELECT ?1, id, ?3, status, category, ?4, 0 FROM item WHERE id = ?2
      ON CONFLICT (caseFile, item) DO UPDATE SET addedAt = excluded.addedAt, removedAt = NULL,
        statusBefore = iif(removedAt IS NULL, statusBefore, excluded.statusBefore),
        categoryBefore = iif(removedAt IS NULL, categoryBefore, excluded.categoryBefore),
        marks = iif(removedAt IS NULL, marks, 0), amount = excluded.amount
      """,
      caseNumber,
      item,
      now,
      amount
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

  /// The items of these numbers, in any case of letters, of the client of a case; found by the numbers, of
  /// which there are few, and not among all that a large client has.
  func items(named numbers: [String], of caseNumber: Int) throws -> [NamedItem] {
    try db.rows(
      """
      SELECT item.number, item.type, item.currency, item.amount,
        EXISTS (SELECT 1 FROM caseItem AS held
          WHERE held.caseFile = ?1 AND held.item = item.id AND removedAt IS NULL)
      FROM item JOIN caseFile ON caseFile.number = ?1 AND caseFile.client = +item.client
      WHERE item.number COLLATE NOCASE IN (SELECT value FROM json_each(?2)) ORDER BY item.id
      """,
      caseNumber,
      JSONText.encoded(numbers)
    ) { row in
      NamedItem(
        number: row.string(0),
        type: try row.known(1, of: "item.type"),
        amount: Money(minorUnits: row.int(3), currency: row.string(2)),
        isOnCase: row.bool(4)
      )
    }
  }

  static let columns = """
    item.id, item.number, item.type, issueDate, dueDate, currency, item.amount, outstanding,
    item.status, category, item.resolver,
    (SELECT file FROM accountImport WHERE id = item.file), item.line, \(termColumns)
    """

  /// How many these are.
  static let columnCount = 17

  func items(of caseNumber: Int) throws -> [Item] {
    try db.rows(
      """
      SELECT \(ItemTable.columns), caseItem.amount FROM caseItem JOIN item ON item.id = caseItem.item
      WHERE caseFile = ? AND removedAt IS NULL ORDER BY dueDate, number
      """,
      caseNumber
    ) { row in
      var item = try ItemTable.item(row)
      item.inCase = row.optionalInt(ItemTable.columnCount)
      return item
    }
  }

  func item(_ id: Int) throws -> Item? {
    try db.first(
      "SELECT \(ItemTable.columns) FROM item WHERE id = ?",
      id,
      read: ItemTable.item
    )
  }

  static func item(_ row: Row) throws -> Item {
    var item = Item(
      id: row.int(0),
      number: row.string(1),
      type: try row.known(2, of: "item.type"),
      issueDate: row.string(3),
      dueDate: row.string(4),
      amount: Money(minorUnits: row.int(6), currency: row.string(5)),
      outstanding: Money(minorUnits: row.int(7), currency: row.string(5))
    )
    item.status = row.string(8)
    item.category = row.string(9)
    item.resolver = row.string(10)
    item.origin = row.optionalString(11).map { FileLine(file: $0, line: row.optionalInt(12)) }
    (item.paymentReference, item.discount) = readTerms(row, at: 13)
    return item
  }

  // MARK: Statuses

  /// The items that a case holds, with what they had before it.
  func holdings(of caseNumber: Int) throws -> [ItemHolding] {
    try db.rows(
      """
      SELECT item.id, item.number, status, category, statusBefore, categoryBefore, marks,
        \(ItemTable.marking(than: "<")), \(ItemTable.marking(than: ">"))
      FROM caseItem AS this JOIN item ON item.id = this.item
      WHERE caseFile = ? AND removedAt IS NULL ORDER BY item.id
      """,
      caseNumber
    ) {
      var holding = ItemHolding(
        item: $0.int(0),
        name: $0.string(1),
        mark: ItemHolding.Mark(status: $0.string(2), category: $0.string(3)),
        before: ItemHolding.Mark(status: $0.string(4), category: $0.string(5))
      )
      holding.marks = $0.bool(6)
      holding.hasEarlier = $0.bool(7)
      holding.hasLater = $0.bool(8)
      return holding
    }
  }

  /// Whether another live case gave its status to the item of `this`, which it took earlier or later.
  private static func marking(than order: String) -> String {
    """
    EXISTS (SELECT 1 FROM caseItem AS other JOIN caseFile ON number = other.caseFile
      WHERE other.item = this.item AND other.caseFile <> this.caseFile AND other.removedAt IS NULL
        AND other.marks = 1 AND state IN ('open', 'waiting', 'on_hold')
        AND (other.addedAt, other.caseFile) \(order) (this.addedAt, this.caseFile))
    """
  }

  /// Remembers that an item got the status of a case.
  func setMarks(_ item: Int, on caseNumber: Int) throws {
    try db.execute(
      "UPDATE caseItem SET marks = 1 WHERE caseFile = ? AND item = ?",
      caseNumber,
      item
    )
  }

  /// The live cases that are about an item, first of them whoever took it first.
  func holders(of item: Int, besides number: Int?) throws -> [ItemShare.Holder] {
    try db.rows(
      """
      SELECT caseFile, caseItem.amount FROM caseItem JOIN caseFile ON number = caseFile
      WHERE item = ?1 AND removedAt IS NULL AND state IN ('open', 'waiting', 'on_hold')
        AND (?2 IS NULL OR caseFile <> ?2)
      ORDER BY addedAt, caseFile
      """,
      item,
      number
    ) { ItemShare.Holder(number: $0.int(0), amount: $0.optionalInt(1)) }
  }

  func set(_ mark: ItemHolding.Mark, on item: Int) throws {
    try db.execute(
      "UPDATE item SET status = ?, category = ? WHERE id = ?",
      mark.status,
      mark.category,
      item
    )
  }

  /// What a case holds has at this moment what it gets back when the case ends.
  func takeAgain(on caseNumber: Int, now: Date) throws {
    try db.execute(
      """
      UPDATE caseItem SET addedAt = ?2, marks = 0,
        statusBefore = (SELECT status FROM item WHERE id = caseItem.item),
        categoryBefore = (SELECT category FROM item WHERE id = caseItem.item)
      WHERE caseFile = ?1 AND removedAt IS NULL
      """,
      caseNumber,
      now
    )
  }

  func set(resolver: String, of item: Int) throws {
    try db.execute("UPDATE item SET resolver = ? WHERE id = ?", resolver, item)
  }

  /// How much of an item a case is about.
  func set(amount: Int, of item: Int, on caseNumber: Int) throws {
    try db.execute(
      "UPDATE caseItem SET amount = ? WHERE caseFile = ? AND item = ?",
      amount,
      caseNumber,
      item
    )
  }

  /// Has the live cases that took an item after a case give it this mark back.
  func hand(_ mark: ItemHolding.Mark, of item: Int, onFrom caseNumber: Int) throws {
    try db.execute(
      """
      UPDATE caseItem SET statusBefore = ?3, categoryBefore = ?4 WHERE item = ?1
        AND caseFile <> ?2 AND removedAt IS NULL AND (addedAt, caseFile) > (SELECT addedAt, caseFile
          FROM caseItem WHERE item = ?1 AND caseFile = ?2)
        AND caseFile IN (SELECT number FROM caseFile WHERE state IN ('open', 'waiting', 'on_hold'))
      """,
      item,
      caseNumber,
      mark.status,
      mark.category
    )
  }

  func itemID(_ number: String, _ type: ItemType, client: Int) throws -> Int? {
    try db.first(
      "SELECT id FROM item WHERE client = ? AND number = ? AND type = ?",
      client,
      number,
      type.rawValue
    ) { $0.int(0) }
  }

  /// The items of a client that are open, each with the newest live case that it is on.
  func openItems(of client: Int, limit: Int) throws -> [(item: Int, number: Int?)] {
    try db.rows(
      """
      SELECT item.id, (SELECT max(caseFile) FROM caseItem JOIN caseFile ON number = caseFile
        WHERE caseItem.item = item.id AND removedAt IS NULL
          AND state IN ('open', 'waiting', 'on_hold'))
      FROM item WHERE client = ? AND outstanding <> 0 ORDER BY dueDate, number LIMIT ?
      """,
      client,
      limit
    ) { (item: $0.int(0), number: $0.optionalInt(1)) }
  }
}
