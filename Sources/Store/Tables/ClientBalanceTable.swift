import Cases

/// What clients owe, read from the index of open items.
struct ClientBalanceTable {
  let db: Connection
  let today: Day

  /// What is open by age, of the items of what stands around it.
  var parts: String {
    let ends = AgedBalance.ends(on: today)
    let late = { (from: String, through: String) in
      "sum(iif(dueDate <> '' AND \(from) AND \(through), outstanding, 0))"
    }
    return [
      "sum(iif(dueDate = '' OR dueDate > '\(ends[0])', outstanding, 0))",
      late("dueDate <= '\(ends[0])'", "dueDate > '\(ends[1])'"),
      late("dueDate <= '\(ends[1])'", "dueDate > '\(ends[2])'"),
      late("dueDate <= '\(ends[2])'", "dueDate > '\(ends[3])'"),
      late("dueDate <= '\(ends[3])'", "1"),
    ].enumerated().map { "\($1) AS p\($0)" }.joined(separator: ", ")
  }

  /// The sums of the open items of each client.
  private var sums: String {
    """
    WITH sums AS MATERIALIZED (SELECT client AS owner, currency, \(parts) FROM item INDEXED BY item_open
      WHERE outstanding <> 0 GROUP BY client, currency)
    """
  }

  static let overdue = "coalesce(p1 + p2 + p3 + p4, 0)"

  private func condition(_ filter: ClientFilter) -> (text: String, values: [(any SQLBindable)?]) {
    var conditions = ["1"]
    var values: [(any SQLBindable)?] = []
    if filter.onlyOverdue { conditions.append("\(ClientBalanceTable.overdue) > 0") }
    for (column, value) in [("resolver", filter.owner), ("country", filter.country)] {
      guard let value else { continue }
      conditions.append("\(column) = ?")
      values.append(value)
    }
    for condition in FieldTable.conditions(filter.fields, on: [.client: "client.id"]) {
      conditions.append(condition.text)
      values += condition.values
    }
    return (conditions.joined(separator: " AND "), values)
  }

  static let columns =
    "client.id, accountNumber, name, language, country, client.resolver"

  /// The clients of a filter, a row for each currency; those of whom nothing is open come last, unless
  /// names give the order.
  func rows(_ filter: ClientFilter) throws -> [ClientBalance] {
    let (condition, values) = condition(filter)
    let order =
      switch filter.sort {
      case .overdue: "\(ClientBalanceTable.overdue) DESC, p0 DESC, accountNumber"
      case .open: "p0 + p1 + p2 + p3 + p4 DESC, accountNumber"
      case .name: "name COLLATE NOCASE, accountNumber"
      }
    let isByName = filter.sort == .name
    let owing = try db.rows(
      """
      \(sums) SELECT \(ClientBalanceTable.columns), coalesce(currency, ''), p0, p1, p2, p3, p4
      FROM \(isByName ? "client LEFT JOIN sums ON owner = id" : "sums CROSS JOIN client ON id = owner")
      WHERE \(condition) ORDER BY \(order) LIMIT ?
      """,
      values: values + [filter.limit],
      read: ClientBalanceTable.balance
    )
    let left = filter.limit - owing.count
    guard left > 0, !isByName, !filter.onlyOverdue else { return owing }
    return try owing
      + db.rows(
        """
        SELECT \(ClientBalanceTable.columns), '', 0, 0, 0, 0, 0 FROM client
        WHERE \(condition) AND NOT EXISTS (SELECT 1 FROM item INDEXED BY item_open
          WHERE item.client = client.id AND outstanding <> 0)
        ORDER BY accountNumber LIMIT ?
        """,
        values: values + [left],
        read: ClientBalanceTable.balance
      )
  }

  /// What one client owes, for each currency.
  func rows(ofClient id: Int) throws -> [ClientBalance] {
    try db.rows(
      """
      SELECT client.id, accountNumber, name, language, country, client.resolver, currency, \(parts)
      FROM item CROSS JOIN client ON client.id = item.client
      WHERE item.client = ? AND outstanding <> 0 GROUP BY currency
      """,
      id,
      read: ClientBalanceTable.balance
    )
  }

  static func balance(_ row: Row) -> ClientBalance {
    var client = Client(
      id: row.int(0),
      accountNumber: row.string(1),
      name: row.string(2),
      language: row.string(3)
    )
    client.country = row.string(4)
    client.resolver = row.string(5)
    return ClientBalance(
      client: client,
      currency: row.string(6),
      aged: AgedBalance((7...11).map(row.int))
    )
  }

  /// How many clients a filter lets through, and what they owe for each currency.
  func totals(_ filter: ClientFilter) throws -> (
    count: Int, sums: [(currency: String, aged: AgedBalance)]
  ) {
    let (condition, values) = condition(filter)
    let isNarrow =
      filter.onlyOverdue || filter.owner != nil || filter.country != nil || !filter.fields.isEmpty
    let found = try db.rows(
      isNarrow
        ? """
        \(sums) SELECT currency, sum(p0), sum(p1), sum(p2), sum(p3), sum(p4)
        FROM sums CROSS JOIN client ON id = owner WHERE \(condition) GROUP BY 1 ORDER BY 1
        """
        : """
        SELECT currency, \(parts) FROM item INDEXED BY item_open WHERE outstanding <> 0
        GROUP BY 1 ORDER BY 1
        """,
      values: isNarrow ? values : []
    ) { row in (currency: row.string(0), aged: AgedBalance((1...5).map(row.int))) }
    return (try count(filter), found)
  }

  private func count(_ filter: ClientFilter) throws -> Int {
    let (condition, values) = condition(filter)
    guard filter.onlyOverdue else {
      return try db.rows("SELECT count(*) FROM client WHERE \(condition)", values: values) {
        $0.int(0)
      }[0]
    }
    return try db.rows(
      """
      \(sums) SELECT count(DISTINCT id) FROM sums JOIN client ON id = owner WHERE \(condition)
      """,
      values: values
    ) { $0.int(0) }[0]
  }

  // MARK: What is known besides

  /// Adds what is contested and promised, and how many cases are live, of the clients of a page.
  func complete(_ rows: [ClientBalance]) throws -> [ClientBalance] {
    let ids = JSONText.encoded(Array(Set(rows.map(\.client.id))))
    let contested = try keyed(ClientBalanceTable.contested, ids)
    let promised = try keyed(ClientBalanceTable.promised, ids)
    let cases = try keyed(ClientBalanceTable.liveCases, ids)
    return rows.map { row in
      var row = row
      let key = Key(client: row.client.id, currency: row.currency)
      row.contested = contested[key] ?? 0
      row.promised = promised[key] ?? 0
      row.cases = cases[Key(client: row.client.id, currency: "")] ?? 0
      return row
    }
  }

  private struct Key: Hashable {
    var client: Int
    var currency: String
  }

  private func keyed(_ sql: String, _ ids: String) throws -> [Key: Int] {
    let rows = try db.rows(sql, ids) {
      (Key(client: $0.int(0), currency: $0.string(1)), $0.int(2))
    }
    return Dictionary(rows) { $1 }
  }

  /// Of a contested item the parts that live cases are about, else all that is open.
  private static let contested = """
    SELECT client, currency, sum(coalesce((SELECT iif(abs(sum(\(CaseAmounts.part))) < abs(outstanding),
        sum(\(CaseAmounts.part)), outstanding)
      FROM caseItem JOIN caseFile ON number = caseFile
      WHERE caseItem.item = item.id AND removedAt IS NULL AND type = 'dispute'
        AND state IN ('open', 'waiting', 'on_hold') HAVING count(*) > 0), outstanding))
    FROM json_each(?) CROSS JOIN item INDEXED BY item_contested ON client = value
    WHERE category = 'dispute' AND outstanding <> 0 GROUP BY 1, 2
    """

  private static let promised = """
    SELECT client, currency, sum(amount)
    FROM json_each(?) CROSS JOIN caseFile ON client = value
    CROSS JOIN promise ON promise.caseFile = number
    WHERE toldState = 'open' AND isWithdrawn = 0 AND state IN ('open', 'waiting', 'on_hold')
    GROUP BY 1, 2
    """

  private static let liveCases = """
    SELECT client, '', count(*) FROM json_each(?) CROSS JOIN caseFile ON client = value
    WHERE state IN ('open', 'waiting', 'on_hold') GROUP BY 1
    """
}
