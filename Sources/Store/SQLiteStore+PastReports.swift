public import Cases
public import Foundation

extension SQLiteStore {
  /// The tables of the report on a past day, which only say what is kept of it.
  public func report(
    asOf day: Day,
    _ context: DeskContext,
    client account: String? = nil,
    timeZone: TimeZone
  ) throws -> [ReportTable] {
    try read { db in
      let client = try account.map { try ItemTable(db: db).clientID($0) }
      let reader = ReportReader(db: db, context: context, timeZone: timeZone, client: client)
      return try [
        reader.agedBalance(on: day), reader.liveByType(on: day), reader.received(by: day),
        reader.unknown(on: day),
      ]
    }
  }
}

/// What is kept of a past day.
extension ReportReader {
  /// By what was known of the items then.
  func agedBalance(on day: Day) throws -> ReportTable {
    agedBalance(
      try ClientBalanceTable(db: db, today: day)
        .pastRows(ofClient: client, limit: ClientFilter().limit),
      titled: "Open amounts by client and age at the end of \(day)"
    )
  }

  func liveByType(on day: Day) throws -> ReportTable {
    ReportTable(
      name: "open-by-type",
      title: "Cases that were open at the end of \(day), by their type of today",
      columns: ["type", "cases"],
      rows: try table.liveByType(at: day.adding(days: 1).start(in: timeZone)).map(row),
      chart: .bars
    )
  }

  func received(by day: Day) throws -> ReportTable {
    ReportTable(
      name: "received",
      title: "Payments that had come by \(day), by month",
      columns: ["month", "currency", "amount"],
      rows: try table.received(by: day).map {
        [$0.month, $0.currency, amount($0.units, $0.currency)]
      },
      chart: .bars
    )
  }

  /// What is not said, and why.
  func unknown(on day: Day) throws -> ReportTable {
    let items = try ItemBalanceTable(db: db).unknown(on: day, ofClient: client).map { found in
      [
        "open amounts of items",
        "of \(found.count == 1 ? "1 item" : "\(found.count) items") nothing is known before "
          + "a later day, the first of them \(found.first)",
      ]
    }
    return ReportTable(
      name: "not-known",
      title: "What is not known of \(day)",
      columns: ["what", "why"],
      rows: (items.map { [$0] } ?? []) + [
        ["due days of items", "earlier ones are not kept: ages go by those of today"],
        ["resolvers and statuses", "each case tells them in its history; they are not counted"],
      ],
      chart: .none
    )
  }
}
