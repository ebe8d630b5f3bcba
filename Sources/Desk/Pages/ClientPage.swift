package import Cases
import Store

/// A client with people, items and cases.
package struct ClientPage: Sendable {
  package let client: Client
  /// The people of the client in the accounts.
  package let contacts: [Contact]
  /// The items, each with the live case that holds it.
  package let items: [(item: Item, number: Int?)]
  package let cases: [CaseSummary]
  /// What they owe, for each currency.
  package let balances: [ClientBalance]
  /// What they promised, and how it was kept.
  package let promises: [PromisedMoney]
  /// What came from them and is on no case: on their account, or still to be placed.
  package let payments: [Payment]
  /// The fields of the workspace with what the client has in them, and each of the items by key.
  package let fields: [CustomFieldValue]
  package let itemFields: [Int: [CustomFieldValue]]

  /// Whether an item is reminded of: it is open, and no case holds it.
  package static func isInDunning(_ item: Item, heldBy number: Int?) -> Bool {
    number == nil && item.outstanding.minorUnits > 0
  }
}

extension Environment {
  /// The page of a client by the account number; throws `StoreError.noClient`.
  package func clientPage(_ account: String) throws -> ClientPage {
    let view = try store.clientView(account: account)
    var promised = PromiseFilter()
    promised.client = account
    promised.onlyLive = false
    return ClientPage(
      client: view.client,
      contacts: view.contacts,
      items: view.items.map { (item: $0, number: $1) },
      cases: try summaries(of: view.cases),
      balances: try store.balances(ofClient: view.client.id, today: today),
      promises: try promises(promised).rows,
      payments: try store.payments(ofClient: view.client.id, limit: 1000),
      fields: try fields(of: .client, view.client.id),
      itemFields: try fields(of: .item, each: view.items.map(\.item.id))
    )
  }
}
