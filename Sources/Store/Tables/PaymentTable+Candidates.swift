import Cases

/// Cases that a payment which nobody has placed may be for.
extension PaymentTable {
  /// How many cases are looked at for one reason.
  private static let most = 100
  private static let live = "state IN ('open', 'waiting', 'on_hold')"

  private func numbers(_ sql: String, _ values: (any SQLBindable)?...) throws -> [Int] {
    try db.rows("\(sql) LIMIT \(PaymentTable.most)", values: values) { $0.int(0) }
  }

  /// The cases of a client that go on.
  func liveCases(of client: Int) throws -> [Int] {
    try numbers(
      "SELECT number FROM caseFile WHERE client = ? AND \(PaymentTable.live) ORDER BY number",
      client
    )
  }

  /// The ended cases of a client with an item that is open still.
  func endedCases(withOpenItemsOf client: Int) throws -> [Int] {
    try numbers(
      """
      SELECT DISTINCT caseFile.number FROM caseFile
      JOIN caseItem ON caseItem.caseFile = caseFile.number AND removedAt IS NULL
      JOIN item ON item.id = caseItem.item
      WHERE caseFile.client = ? AND state IN ('resolved', 'closed', 'cancelled') AND outstanding > 0
      ORDER BY caseFile.number
      """,
      client
    )
  }

  /// The cases with an item of one of these numbers, of whichever client.
  func cases(withItems names: [String]) throws -> [Int] {
    try numbers(
      """
      SELECT DISTINCT caseFile FROM item
      JOIN caseItem ON caseItem.item = item.id AND removedAt IS NULL
      JOIN caseFile ON caseFile.number = caseFile AND state <> 'merged'
      WHERE item.number COLLATE NOCASE IN (SELECT value FROM json_each(?)) ORDER BY caseFile
      """,
      JSONText.encoded(names)
    )
  }

  /// The cases with an open item whose number, without what stands between its letters and digits, is one of
  /// these texts.
  func cases(withCompactNumbers keys: [String]) throws -> [Int] {
    try numbers(
      """
      SELECT DISTINCT caseFile FROM item
      JOIN caseItem ON caseItem.item = item.id AND removedAt IS NULL
      JOIN caseFile ON caseFile.number = caseFile AND state <> 'merged'
      WHERE \(ItemTable.compactNumber(of: "item.number")) IN (SELECT value FROM json_each(?))
        AND outstanding <> 0 ORDER BY caseFile
      """,
      JSONText.encoded(keys)
    )
  }

  /// The cases that go on and where an item, or an installment, is as much as an amount.
  func cases(about amount: Money) throws -> [Int] {
    try numbers(
      """
      SELECT caseFile FROM item JOIN caseItem ON caseItem.item = item.id AND removedAt IS NULL
      JOIN caseFile ON caseFile.number = caseFile AND \(PaymentTable.live)
      WHERE outstanding > 0 AND outstanding = ?1 AND currency = ?2
      """,
      amount.minorUnits,
      amount.currency
    )
      + numbers(
        """
        SELECT caseFile FROM installment JOIN plan ON plan.id = installment.plan AND plan.state = 'active'
          AND plan.revision = installment.revision AND currency = ?2
        WHERE amount = ?1
        """,
        amount.minorUnits,
        amount.currency
      )
  }

  /// The cases that go on and of which one of these amounts is open, where they have several items.
  func cases(withOpenSums units: Set<Int>) throws -> [(number: Int, units: Int, currency: String)] {
    try db.rows(
      """
      SELECT caseFile, sum(outstanding) AS open, min(currency) FROM caseItem
      JOIN item ON item.id = caseItem.item
      JOIN caseFile ON caseFile.number = caseFile AND \(PaymentTable.live)
      WHERE removedAt IS NULL GROUP BY caseFile
      HAVING count(*) > 1 AND min(currency) = max(currency)
        AND open IN (SELECT value FROM json_each(?))
      """,
      JSONText.encoded(units.sorted())
    ) { (number: $0.int(0), units: $0.int(1), currency: $0.string(2)) }
  }

  /// Where somebody has paid before.
  func places(ofPayer name: String) throws -> [PaymentPlace] {
    guard !name.isEmpty else { return [] }
    return try db.rows(
      """
      SELECT DISTINCT caseFile, accountNumber FROM payment
      LEFT JOIN client ON client.id = payment.client
      WHERE payer = ?1 COLLATE NOCASE AND payer <> '' AND reversedOn IS NULL
        AND (caseFile IS NOT NULL OR isOnAccount = 1)
      LIMIT \(PaymentTable.most)
      """,
      name
    ) { row in
      row.optionalInt(0).map(PaymentPlace.onCase) ?? .account(row.optionalString(1) ?? "")
    }
  }

  /// The open items of a client that no case holds that goes on.
  func freeItems(of client: Int) throws -> [Item] {
    let items = ItemTable(db: db)
    return try items.openItems(of: client, limit: 1000).filter { $0.number == nil }
      .compactMap { try items.item($0.item) }
  }
}
