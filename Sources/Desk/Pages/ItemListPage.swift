package import Cases
import Store

/// Items as a list, with what all that its filter lets through adds up to.
package struct ItemListPage: Sendable {
  /// An item with where it stands on the day.
  package struct Row: Sendable {
    package let item: Item
    package let account: String
    package let clientName: String
    /// The newest live case that is about it; nil when none is.
    package let caseNumber: Int?
    /// How many days ago it was due; nil when it is not, or has no day.
    package let daysOverdue: Int?
    /// The fields of the workspace with what the item has in them.
    package let fields: [CustomFieldValue]
  }

  package let rows: [Row]
  /// Also of what is not shown.
  package let total: MoneyTotal
}

extension Environment {
  /// The items that a filter lets through; throws `StoreError.noClient`.
  package func items(_ filter: ItemFilter) throws -> ItemListPage {
    let day = today
    let list = try store.items(filter, today: day)
    let fields = try fields(of: .item, each: list.rows.map(\.item.id))
    let rows = list.rows.map { row in
      let days = Day(row.item.dueDate).map { $0.days(until: day) } ?? 0
      return ItemListPage.Row(
        item: row.item,
        account: row.client.account,
        clientName: row.client.name,
        caseNumber: row.caseNumber,
        daysOverdue: days > 0 ? days : nil,
        fields: fields[row.item.id] ?? []
      )
    }
    return ItemListPage(rows: rows, total: list.total)
  }
}
