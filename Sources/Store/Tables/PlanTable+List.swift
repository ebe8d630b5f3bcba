import Cases

/// Lists of what is promised, of many cases.
extension PlanTable {
  /// The words that a promise may have been told with, when it stands so.
  private static func told(_ state: Promise.State) -> [Promise.State] {
    state == .open ? [.open] : [.open, state]
  }

  private static let holder = """
    caseFile.title, coalesce(caseFile.resolver, ''), coalesce(accountNumber, ''),
      coalesce(client.name, '')
    """

  private static func holder(_ row: Row, _ first: Int, _ number: Int) -> NamedCase {
    NamedCase(
      number: number,
      title: row.string(first),
      resolver: row.string(first + 1),
      client: (account: row.string(first + 2), name: row.string(first + 3))
    )
  }

  /// The promises that a filter may let through, soonest first: where each stands is not yet known.
  ///
  /// Those due before `open` are none that could still be open.
  func promises(_ filter: PromiseFilter, open first: Day) throws -> [(
    promise: Promise, holder: NamedCase
  )] {
    var (conditions, values) = conditions(filter)
    if !filter.states.isEmpty {
      let words = Set(filter.states.flatMap(PlanTable.told)).map { "'\($0.rawValue)'" }.sorted()
      conditions.append(
        "(toldState IN (\(words.joined(separator: ", ")))"
          + (filter.states.contains(.withdrawn) ? " OR isWithdrawn = 1)" : ")")
      )
      if !filter.states.contains(.withdrawn) { conditions.append("isWithdrawn = 0") }
    }
    if filter.states == [.open] {
      conditions.append("promise.dueOn >= ?")
      values.append(first.description)
    }
    if let day = filter.dueBy {
      conditions.append("promise.dueOn <= ?")
      values.append(day.description)
    }
    return try db.rows(
      """
      SELECT \(PlanTable.promiseColumns), \(PlanTable.holder) FROM promise
      JOIN caseFile ON caseFile.number = promise.caseFile LEFT JOIN client ON client.id = caseFile.client
      WHERE \(conditions.joined(separator: " AND ")) ORDER BY promise.dueOn, promise.id
      """,
      values: values
    ) { row in
      let promise = PlanTable.promise(row)
      return (promise, PlanTable.holder(row, 11, promise.caseNumber))
    }
  }

  /// The running plans of the cases of a filter.
  func runningPlans(_ filter: PromiseFilter) throws -> [(plan: InstallmentPlan, holder: NamedCase)]
  {
    let (conditions, values) = conditions(filter)
    let found = try db.rows(
      """
      SELECT \(PlanTable.columns), \(PlanTable.holder) FROM plan INDEXED BY plan_active
      CROSS JOIN caseFile ON caseFile.number = plan.caseFile LEFT JOIN client ON client.id = caseFile.client
      WHERE plan.state = 'active' AND \(conditions.joined(separator: " AND ")) ORDER BY plan.id
      """,
      values: values
    ) { (plan: try PlanTable.plan($0), holder: PlanTable.holder($0, 8, $0.int(1))) }
    return Array(zip(try filled(found.map(\.plan)), found.map(\.holder)))
  }

  private func conditions(_ filter: PromiseFilter) -> ([String], [(any SQLBindable)?]) {
    var conditions = ["1"]
    var values: [(any SQLBindable)?] = []
    if filter.onlyLive { conditions.append("caseFile.state IN ('open', 'waiting', 'on_hold')") }
    let wanted: [(String, (any SQLBindable)?)] = [
      ("accountNumber", filter.client), ("caseFile.number", filter.caseNumber),
      ("coalesce(caseFile.resolver, '')", filter.resolver),
    ]
    for (column, value) in wanted {
      guard let value else { continue }
      conditions.append("\(column) = ?")
      values.append(value)
    }
    return (conditions, values)
  }
}
