package import Cases
import Store

/// Clients with what they owe on a day.
package struct ClientListPage: Sendable {
  /// The day that decides what is overdue.
  package let day: Day
  /// A row for each client and currency.
  package let rows: [ClientBalance]
  /// How many clients the filter lets through, and what they owe in each currency, also of those who
  /// are not shown.
  package let count: Int
  package let totals: [(currency: String, aged: AgedBalance)]
  /// The fields of those who are shown, by the key of the client.
  package let fields: [Int: [CustomFieldValue]]
}

extension Environment {
  /// The clients that a filter lets through.
  package func clients(_ filter: ClientFilter) throws -> ClientListPage {
    let day = today
    let read = { [store] in try store.clients(filter, today: day) }
    // What fields say is no part of what is owed.
    let list =
      filter.fields.isEmpty ? try kept(filter.name, of: [.items], on: day, read) : try read()
    return ClientListPage(
      day: day,
      rows: try store.completed(list.rows, today: day),
      count: list.count,
      totals: list.totals,
      fields: try fields(of: .client, each: list.rows.map(\.client.id))
    )
  }
}

extension ClientFilter {
  /// Names what is kept of it.
  fileprivate var name: String {
    "clients \(sort) \(limit) \(onlyOverdue) \(owner.debugDescription) \(country.debugDescription)"
  }
}
