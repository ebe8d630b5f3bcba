public import Cases
public import Foundation

extension SQLiteStore {
  /// Looks for clients and items, newest first; those with fields of mail and cases are none.
  public func searchAccounts(_ query: SearchQuery) throws -> (
    clients: [ClientHit], items: [ItemListing.Row]
  ) {
    try read { db in
      let table = SearchTable(db: db)
      return (try table.clients(query), try table.items(query))
    }
  }

  /// Looks for something, newest first.
  public func search(_ query: SearchQuery, limit: Int, timeZone: TimeZone) throws -> [SearchHit] {
    try read { try SearchTable(db: $0).hits(query, limit: limit, timeZone: timeZone) }
  }
}
