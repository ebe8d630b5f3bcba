import Cases

/// What was open of each item over time.
struct ItemBalanceTable {
  let db: Connection

  /// Remembers what is open of an item from a day on, unless that is known.
  ///
  /// `earlier` is the last day before it on which all of it was true that was known, if there is one.
  func note(_ item: Int, _ amount: Money, open: Int, on day: Day, earlier: Day? = nil) throws {
    let last = try db.first(
      """
      SELECT day, currency, amount, outstanding FROM itemBalance WHERE item = ?
      ORDER BY day DESC LIMIT 1
      """,
      item
    ) { row in
      (
        day: row.day(0), amount: Money(minorUnits: row.int(2), currency: row.string(1)),
        open: row.int(3)
      )
    }
    if let last, last.amount == amount, last.open == open { return }
    // A list that is older than what is known does not change what was known before it.
    let day = max(day, last?.day ?? day)
    let before = max(earlier ?? day, last?.day ?? day)
    try insert(item, amount, open: open, on: day, before: min(before, day))
  }

  /// Remembers what is open from a day on of the items of a key and above, of which nothing is known yet.
  func begin(itemsFrom first: Int, on day: Day) throws {
    try db.execute(
      """
      INSERT INTO itemBalance (item, day, before, currency, amount, outstanding)
      SELECT id, ?1, ?1, currency, amount, outstanding FROM item WHERE id >= ?2 ORDER BY id
      """,
      day.description,
      first
    )
  }

  private func insert(_ item: Int, _ amount: Money, open: Int, on day: Day, before: Day) throws {
    try db.execute(
      """
      INSERT INTO itemBalance (item, day, before, currency, amount, outstanding)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (item, day) DO UPDATE SET currency = excluded.currency,
        amount = excluded.amount, outstanding = excluded.outstanding
      """,
      item,
      day.description,
      before.description,
      amount.currency,
      amount.minorUnits,
      open
    )
  }

  /// What was known of each item on the day of the first value: its key, currency, amount and what was
  /// open; an item of which nothing was known then has no row.
  static let asOf = """
    SELECT item, max(day), currency, amount, outstanding FROM itemBalance WHERE day <= ?1 GROUP BY item
    """

  /// How many items may have been there on a day of which nothing is known before a later day, and the
  /// first such day; of all clients or of one (`Client.id`).
  func unknown(on day: Day, ofClient client: Int?) throws -> (count: Int, first: String)? {
    try db.first(
      """
      SELECT count(*), min(first) FROM (
        SELECT item AS late, min(day) AS first FROM itemBalance GROUP BY item HAVING first > ?1)
      CROSS JOIN item ON id = late
      WHERE (issueDate = '' OR issueDate <= ?1) AND (?2 IS NULL OR client = ?2) HAVING count(*) > 0
      """,
      day.description,
      client
    ) { (count: $0.int(0), first: $0.string(1)) }
  }

  /// What was open of the items of a case (`Item.id`), in the currency that each has now, oldest first.
  func balances(of number: Int) throws -> [Int: [ItemBalance]] {
    let rows = try db.rows(
      """
      SELECT itemBalance.item, day, before, itemBalance.amount, itemBalance.outstanding
      FROM caseItem JOIN item ON item.id = caseItem.item
      JOIN itemBalance ON itemBalance.item = item.id AND itemBalance.currency = item.currency
      WHERE caseFile = ? AND removedAt IS NULL ORDER BY itemBalance.item, day
      """,
      number
    ) { row in
      (
        item: row.int(0),
        balance: ItemBalance(
          day: row.day(1),
          before: row.day(2),
          amount: row.int(3),
          outstanding: row.int(4)
        )
      )
    }
    return Dictionary(grouping: rows, by: \.item).mapValues { $0.map(\.balance) }
  }
}
