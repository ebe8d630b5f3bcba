import Cases

/// The values of the fields that a workspace gives; a row for each that has one.
struct FieldTable {
  let db: Connection

  /// The table of a kind of holder, and its column that refers to one.
  private static func place(_ holder: CustomField.Holder) -> (table: String, key: String) {
    switch holder {
    case .client: ("clientField", "client")
    case .item: ("itemField", "item")
    case .case: ("caseField", "caseFile")
    }
  }

  /// The values of holders by their keys, and by the names of their fields.
  func values(of holder: CustomField.Holder, _ keys: [Int]) throws -> [Int: [String: String]] {
    let (table, column) = FieldTable.place(holder)
    let rows = try db.rows(
      """
      SELECT \(column), name, "\(table)".value FROM json_each(?) AS chosen
      CROSS JOIN \(table) ON \(column) = chosen.value
      """,
      JSONText.encoded(keys)
    ) { (key: $0.int(0), name: $0.string(1), value: $0.string(2)) }
    return rows.reduce(into: [:]) { $0[$1.key, default: [:]][$1.name] = $1.value }
  }

  /// The value of a field; empty when there is none.
  func value(_ name: String, of holder: CustomField.Holder, _ key: Int) throws -> String {
    let (table, column) = FieldTable.place(holder)
    return try db.first(
      "SELECT value FROM \(table) WHERE \(column) = ? AND name = ?",
      key,
      name
    ) { $0.string(0) } ?? ""
  }

  /// Sets a value, or takes it away when it is empty.
  func set(_ name: String, of holder: CustomField.Holder, _ key: Int, to value: String) throws {
    let (table, column) = FieldTable.place(holder)
    guard !value.isEmpty else {
      return try db.execute("DELETE FROM \(table) WHERE \(column) = ? AND name = ?", key, name)
    }
    try db.execute(
      """
      INSERT INTO \(table) (\(column), name, value) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET value = excluded.value
      """,
      key,
      name,
      value
    )
  }

  // MARK: Lists

  /// What holds the values, for a list: a condition on the column of the list for each, and what it binds.
  ///
  /// A list whose rows refer to another holder names the column that does.
  static func conditions(
    _ matches: [FieldMatch],
    on columns: [CustomField.Holder: String]
  ) -> [(text: String, values: [(any SQLBindable)?])] {
    matches.compactMap { match in
      guard let column = columns[match.holder] else { return nil }
      let (table, key) = place(match.holder)
      guard !match.value.isEmpty else {
        return (
          "NOT EXISTS (SELECT 1 FROM \(table) AS f WHERE f.\(key) = \(column) AND f.name = ?)",
          [match.name]
        )
      }
      return (
        "\(column) IN (SELECT \(key) FROM \(table) WHERE name = ? AND value = ?)",
        [match.name, match.value]
      )
    }
  }
}
