package import Cases
import Store

/// What was found, by what it is; each part newest first.
package struct SearchPage: Sendable {
  package let clients: [ClientHit]
  package let items: [ItemListing.Row]
  /// Mail, comments, cases and files.
  package let hits: [SearchHit]
  /// Whether parts of words are not yet found in what is older.
  package let isBehind: Bool

  package var isEmpty: Bool { clients.isEmpty && items.isEmpty && hits.isEmpty }
}

extension Environment {
  /// Where the words of a query stand; the limit is that of mail, comments, cases and files.
  package func search(_ query: SearchQuery, limit: Int) throws -> SearchPage {
    let accounts = try store.searchAccounts(query)
    return SearchPage(
      clients: accounts.clients,
      items: accounts.items,
      hits: query.isOfAccounts ? [] : try store.search(query, limit: limit, timeZone: timeZone),
      isBehind: try store.isPartSearchBehind
    )
  }
}
