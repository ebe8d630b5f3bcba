public import Cases

extension SQLiteStore {
  /// What is promised, and the installments of running plans, soonest first, as they stand on a day.
  ///
  /// A promise of an installment stands in its place. What is shown is at most as much as the filter
  /// says; the second part is all of it.
  public func promises(_ filter: PromiseFilter, graceDays: Int, today: Day) throws -> (
    rows: [PromisedMoney], all: [PromisedMoney]
  ) {
    try read { db in
      let table = PlanTable(db: db)
      if let account = filter.client { _ = try ItemTable(db: db).clientID(account) }
      let promises = try table.promises(filter, open: today.adding(days: -graceDays))
      let payments = try PaymentTable(db: db)
        .payments(ofCases: Array(Set(promises.map(\.holder.number))))
      let promised = promises.map {
        PromisedMoney(
          $0.promise,
          of: $0.holder,
          payments: payments[$0.holder.number] ?? [],
          graceDays: graceDays,
          today: today
        )
      }
      let all = try (promised + installments(filter, today: today, in: db))
        .filter { filter.states.isEmpty || filter.states.contains($0.state) }
        .filter { row in filter.dueBy.map { row.dueOn <= $0 } ?? true }
        .sorted { ($0.dueOn, $0.holder.number) < ($1.dueOn, $1.holder.number) }
      return (Array(all.prefix(filter.limit)), all)
    }
  }

  private func installments(
    _ filter: PromiseFilter,
    today: Day,
    in db: Connection
  ) throws -> [PromisedMoney] {
    guard filter.hasInstallments else { return [] }
    let table = PlanTable(db: db)
    let found = try table.runningPlans(filter)
    let standings = try table.standings(of: found.map(\.plan), today: today)
    let promises = Dictionary(
      grouping: try table.promises(ofCases: Array(Set(found.map(\.holder.number)))),
      by: \.caseNumber
    )
    return zip(found, standings).flatMap { found, standing in
      standing.lines
        .filter {
          !PromisedMoney.isPromised($0, of: found.plan, promises[found.holder.number] ?? [])
        }
        .map { PromisedMoney($0, of: found.plan, found.holder) }
    }
  }
}
