package import Cases
import Store

/// Money that is to come, or was: promises, and installments of running plans.
package struct PromiseListPage: Sendable {
  /// What one currency adds up to, in minor units.
  package struct Sum: Sendable, Equatable {
    package let currency: String
    package var promised = 0
    package var received = 0
    package var missing = 0
  }

  /// Soonest first.
  package let rows: [PromisedMoney]
  /// How many there are, also those that are not shown, and what they add up to.
  package let count: Int
  package let sums: [Sum]

  init(rows: [PromisedMoney], all: [PromisedMoney]) {
    self.rows = rows
    count = all.count
    let counted = all.filter { $0.state != .withdrawn }
    sums = Dictionary(grouping: counted, by: \.promised.currency).sorted { $0.key < $1.key }
      .map { currency, rows in
        rows.reduce(into: Sum(currency: currency)) {
          $0.promised += $1.promised.minorUnits
          $0.received += $1.received.minorUnits
          $0.missing += $1.missing.minorUnits
        }
      }
  }
}

extension Environment {
  /// What is promised, as a filter says; throws `StoreError.noClient`.
  package func promises(_ filter: PromiseFilter) throws -> PromiseListPage {
    let found = try store.promises(
      filter,
      graceDays: rules.plans.graceDays,
      today: today
    )
    return PromiseListPage(rows: found.rows, all: found.all)
  }
}
