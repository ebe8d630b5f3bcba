import Cases

/// Lists of items.
extension ItemTable {
  private static let holder = """
    (SELECT max(caseFile) FROM caseItem JOIN caseFile ON number = caseFile
      WHERE caseItem.item = item.id AND removedAt IS NULL AND state IN ('open', 'waiting', 'on_hold'))
    """

  /// The items that live cases are about.
  private static let held = """
    SELECT caseItem.item FROM caseFile JOIN caseItem ON caseItem.caseFile = number
      WHERE removedAt IS NULL AND state IN ('open', 'waiting', 'on_hold')
    """

  /// The items that a filter lets through, due longest first.
  func list(_ filter: ItemFilter, today: Day) throws -> [ItemListing.Row] {
    let (condition, values) = condition(filter, today)
    return try rows(
      where: "\(condition) ORDER BY dueDate, item.number, item.id LIMIT ?",
      values + [filter.limit]
    )
  }

  /// The items of what follows `WHERE`, each with its client and the newest live case about it.
  func rows(where rest: String, _ values: [(any SQLBindable)?]) throws -> [ItemListing.Row] {
    try db.rows(
      """
      SELECT \(ItemTable.columns), accountNumber, name, \(ItemTable.holder)
      FROM item CROSS JOIN client ON client.id = item.client WHERE \(rest)
      """,
      values: values
    ) { row in
      let next = ItemTable.columnCount
      return ItemListing.Row(
        item: try ItemTable.item(row),
        client: (account: row.string(next), name: row.string(next + 1)),
        caseNumber: row.optionalInt(next + 2)
      )
    }
  }

  /// How many items a filter lets through, and what is open of them.
  func total(_ filter: ItemFilter, today: Day) throws -> MoneyTotal {
    let (condition, values) = condition(filter, today)
    let rows = try db.rows(
      "SELECT currency, count(*), sum(outstanding) FROM item WHERE \(condition) GROUP BY 1 ORDER BY 1",
      values: values
    ) { (count: $0.int(1), money: Money(minorUnits: $0.int(2), currency: $0.string(0))) }
    return MoneyTotal(count: rows.map(\.count).reduce(0, +), amounts: rows.map(\.money))
  }

  private func condition(
    _ filter: ItemFilter,
    _ today: Day
  ) -> (text: String, values: [(any SQLBindable)?]) {
    var conditions = [filter.includesPaid ? "1" : "outstanding <> 0"]
    var values: [(any SQLBindable)?] = []
    if let client = filter.client {
      conditions.append("item.client = (SELECT id FROM client WHERE accountNumber = ?)")
      values.append(client)
    }
    let ends = [
      ("<=", filter.overdueDays.map { today.adding(days: -max(1, $0)) }), ("<", filter.dueBefore),
      (">", filter.dueAfter),
    ]
    for (comparison, day) in ends {
      guard let day else { continue }
      conditions.append("dueDate <> '' AND dueDate \(comparison) ?")
      values.append(day.description)
    }
    if filter.isWithoutCase { conditions.append("item.id NOT IN (\(ItemTable.held))") }
    if filter.isContested { conditions.append("category = 'dispute'") }
    if let status = filter.status {
      conditions.append("item.status = ?")
      values.append(status)
    }
    let columns: [CustomField.Holder: String] = [.item: "item.id", .client: "item.client"]
    for condition in FieldTable.conditions(filter.fields, on: columns) {
      conditions.append(condition.text)
      values += condition.values
    }
    return (conditions.joined(separator: " AND "), values)
  }
}
