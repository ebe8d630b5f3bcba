import Cases

/// What of items and payments decides where money goes.
struct PlacingTable {
  let db: Connection

  private static let items = """
    SELECT item.number, outstanding, currency, accountNumber, issueDate, dueDate, item.id, client.name, client.id,
      amount, \(ItemTable.termColumns)
    FROM item JOIN client ON client.id = item.client
    """

  /// An item that may be named, with what it is in the store.
  struct Found {
    var item: PayableItem
    var id: Int
    var name: String
    var client: Int
  }

  private static func found(_ row: Row) -> Found {
    var item = PayableItem(
      number: row.string(0),
      open: Money(minorUnits: row.int(1), currency: row.string(2)),
      client: row.string(3)
    )
    item.issued = Day(row.string(4))
    item.due = Day(row.string(5))
    item.whole = row.int(9)
    let (reference, discount) = ItemTable.readTerms(row, at: 10)
    item.reference = reference?.text ?? ""
    item.discount = discount
    return Found(item: item, id: row.int(6), name: row.string(7), client: row.int(8))
  }

  /// The open items whose numbers, without what stands between letters and digits, or whose references are
  /// among some texts.
  func items(named keys: [String]) throws -> [Found] {
    guard !keys.isEmpty else { return [] }
    return try db.rows(
      """
      \(PlacingTable.items)
      WHERE item.id IN (
        SELECT id FROM item WHERE \(ItemTable.compactNumber(of: "number"))
          IN (SELECT value FROM json_each(?1)) AND outstanding <> 0
        UNION SELECT id FROM item WHERE \(ItemTable.compactReference)
          IN (SELECT ltrim(value, '0') FROM json_each(?1))
          AND paymentReference <> '' AND outstanding <> 0)
      ORDER BY item.id LIMIT 500
      """,
      JSONText.encoded(keys),
      read: PlacingTable.found
    )
  }

  /// The open items of a client, those due first before others.
  func openItems(ofClient account: String, limit: Int) throws -> [Found] {
    try db.rows(
      """
      \(PlacingTable.items)
      WHERE accountNumber = ? AND outstanding <> 0 ORDER BY dueDate, item.id LIMIT ?
      """,
      account,
      limit,
      read: PlacingTable.found
    )
  }

  /// The clients for whom an account has paid what was placed, by account number.
  func clients(paidBy account: String) throws -> Set<String> {
    guard !account.isEmpty else { return [] }
    let found = try db.rows(
      """
      SELECT DISTINCT accountNumber FROM statementEntry
      JOIN payment ON (payment.id = statementEntry.payment OR payment.partOf = statementEntry.payment)
      JOIN client ON client.id = payment.client
      WHERE payerAccount = ? AND payerAccount <> '' AND isTakenBack = 0 AND reversedOn IS NULL
        AND isSplit = 0 AND (payment.caseFile IS NOT NULL OR isOnAccount = 1)
      LIMIT 20
      """,
      account
    ) { $0.string(0) }
    return Set(found)
  }

  /// The accounts from which payments came, by the keys of those.
  func payers(of payments: [Int]) throws -> [Int: String] {
    let rows = try db.rows(
      """
      SELECT payment, max(payerAccount) FROM json_each(?)
      CROSS JOIN statementEntry ON payment = value AND isTakenBack = 0 GROUP BY payment
      """,
      JSONText.encoded(payments)
    ) { ($0.int(0), $0.string(1)) }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// What came from a client in one of these amounts and counts, but one payment: when, and with which text.
  func payments(of client: Int, amounts: Set<Int>, besides payment: Int) throws -> [(
    day: Day, text: String
  )] {
    try amounts.flatMap { amount in
      try db.rows(
        """
        SELECT receivedOn, reference FROM payment
        WHERE client = ? AND amount = ? AND reversedOn IS NULL AND source <> 'claimed_by_client'
          AND id <> ?
        ORDER BY id DESC LIMIT 20
        """,
        client,
        amount,
        payment
      ) { (day: $0.day(0), text: $0.string(1)) }
    }
  }
}
