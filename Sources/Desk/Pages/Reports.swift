package import Cases
import Store

extension Environment {
  /// How the cases stand: all tables of the report, or one of them; of all clients, or of one.
  ///
  /// On a past day it is what is kept of that day, with a table of what is not known. Throws
  /// `DeskError.unknown` when no table has the name, and `StoreError.noClient`.
  package func report(
    table name: String? = nil,
    client: String? = nil,
    asOf day: Day? = nil
  ) throws -> [ReportTable] {
    let tables =
      if let day, day < today {
        try store.report(asOf: day, desk, client: client, timeZone: timeZone)
      } else {
        try ReportPart.allCases.flatMap { try report($0, client: client) }.map(withClaims)
      }
    guard let name else { return tables }
    guard let table = tables.first(where: { $0.name == name }) else {
      throw DeskError.unknown(.table, name, known: tables.map(\.name))
    }
    return [table]
  }

  private func report(_ part: ReportPart, client: String?) throws -> [ReportTable] {
    let read = { try store.report(part, desk, client: client, timeZone: timeZone) }
    guard !part.areas.isEmpty else { return try read() }
    return try kept("report \(part) \(client.debugDescription)", of: part.areas, on: today, read)
  }

  /// What is open and overdue today, for each currency, of all clients or of one.
  package func balance(client: String? = nil) throws -> [(currency: String, aged: AgedBalance)] {
    guard let client, let found = try store.client(account: client) else {
      return try clients(ClientFilter()).totals
    }
    return try store.balances(ofClient: found.id, today: today)
      .map { (currency: $0.currency, aged: $0.aged) }
  }

  /// Legal cases with what they claim.
  private func withClaims(_ table: ReportTable) throws -> ReportTable {
    guard table.name == "dormant-legal" else { return table }
    var table = table
    let claims = try claimWords(of: table.rows.compactMap { $0.first.flatMap { Int($0) } })
    table.columns.append("claim")
    table.rows = zip(table.rows, claims).map { $0 + [$1] }
    return table
  }
}
