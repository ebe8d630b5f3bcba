import Cases

/// What clients owed on a past day; the table's day is that day.
extension ClientBalanceTable {
  /// What clients owed, a row for each currency, of all or of one (`Client.id`); whoever owed most
  /// that was overdue comes first.
  ///
  /// How old it was goes by the due days that items have now.
  func pastRows(ofClient client: Int?, limit: Int) throws -> [ClientBalance] {
    try db.rows(
      """
      WITH sums AS MATERIALIZED (SELECT owner, currency, \(parts) FROM (
          SELECT item.client AS owner, known.currency, known.outstanding, dueDate
          FROM (\(ItemBalanceTable.asOf)) AS known CROSS JOIN item ON item.id = known.item
          WHERE known.outstanding <> 0 AND (?2 IS NULL OR item.client = ?2))
        GROUP BY owner, currency)
      SELECT \(ClientBalanceTable.columns), currency, p0, p1, p2, p3, p4
      FROM sums CROSS JOIN client ON id = owner
      ORDER BY \(ClientBalanceTable.overdue) DESC, p0 DESC, accountNumber LIMIT ?3
      """,
      today.description,
      client,
      limit,
      read: ClientBalanceTable.balance
    )
  }
}
