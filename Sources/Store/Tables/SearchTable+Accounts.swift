import Cases

/// Clients and items that people look for.
extension SearchTable {
  /// How many of each are found at most.
  private static let limit = 10

  /// The clients whose account number or name has the words, newest first.
  func clients(_ query: SearchQuery) throws -> [ClientHit] {
    guard let match = query.accountMatch(of: .client) else { return [] }
    return try db.rows(
      """
      SELECT accountNumber, name, country FROM client WHERE id IN (SELECT rowid FROM clientIndex
        WHERE clientIndex MATCH ? ORDER BY rowid DESC LIMIT \(SearchTable.limit)) ORDER BY id DESC
      """,
      match
    ) { ClientHit(account: $0.string(0), name: $0.string(1), country: $0.string(2)) }
  }

  /// The items whose number has the words, newest first.
  func items(_ query: SearchQuery) throws -> [ItemListing.Row] {
    guard let match = query.accountMatch(of: .item) else { return [] }
    return try ItemTable(db: db).rows(
      where: """
        item.id IN (SELECT rowid FROM itemIndex
          WHERE itemIndex MATCH ? ORDER BY rowid DESC LIMIT \(SearchTable.limit))
        ORDER BY item.id DESC
        """,
      [match]
    )
  }
}
