import Cases
import Desk
import HTTP
import Liquid

/// Cases as a list, by a filter that stands in the address.
enum CaseListScreen {
  /// How many a page has.
  private static let limit = 50

  static let page = Route.get("/cases") { visit, _ in
    let filter = filter(visit.query)
    let list = try visit.desk.cases(filter)
    let rules = visit.desk.rules
    return try visit.writer.page(
      "cases",
      [
        "cases": .array(list.cases.map { row($0, visit) }),
        "count": .int(list.total.count), "open": PageValue.sums(list.total.amounts),
        "is_cut": .bool(list.total.count > list.cases.count), "shown": .int(list.cases.count),
        "state": .string(visit.query["state"] ?? "live"), "status": .string(filter.status ?? ""),
        "resolver": .string(filter.resolver ?? ""), "sort": .string(filter.sort.rawValue),
        "unread": .bool(filter.onlyUnread),
        "statuses": .array(rules.statuses.map { .string($0.name) }),
        "users": .array(visit.desk.workspace.configuration.users.map { .string($0.id) }),
        "sorts": .array(CaseFilter.Sort.allCases.map { .string($0.rawValue) }),
        "states": .array(
          (["live", "all"] + CaseState.allCases.map(\.rawValue)).map { .string($0) }
        ),
      ],
      for: visit.principal.user,
      current: "cases"
    )
  }

  /// The filter of an address; what is no word of ours filters nothing.
  private static func filter(_ query: FormFields) -> CaseFilter {
    var filter = CaseFilter()
    filter.limit = limit
    switch query["state"] ?? "live" {
    case "live", "": filter.states = [.open, .waiting, .onHold]
    case "all": break
    case let word: filter.states = CaseState(rawValue: word).map { [$0] } ?? []
    }
    filter.status = query["status"].flatMap { $0.isEmpty ? nil : $0 }
    filter.resolver = query["resolver"].flatMap { $0.isEmpty ? nil : $0 }
    filter.sort = query["sort"].flatMap { CaseFilter.Sort(rawValue: $0) } ?? .changed
    filter.onlyUnread = query["unread"] == "1"
    return filter
  }

  private static func row(_ row: CaseSummary, _ visit: Visit) -> Value {
    [
      "case": PageValue.link(row.file.number, visit), "title": .string(row.file.title),
      "state": .string(row.file.state.rawValue), "status": PageValue.text(row.file.status),
      "client": PageValue.text(row.clientName), "resolver": PageValue.text(row.file.resolver),
      "unread": .bool(row.file.needsAttention), "open": PageValue.sums(row.open),
    ]
  }
}
