import Cases
import Desk
import HTTP
import Liquid

/// Cases as a list, by filters that stand in the address, with what can be done to several at once.
enum CaseListScreen {
  static let routes = [page, BulkScreen.sent]

  /// How many a page has.
  private static let limit = 50

  /// The filters that an address may say, as the command has them.
  private static let names = [
    "state", "type", "status", "resolver", "client", "reason", "priority", "department", "unread",
    "due-by", "sort",
  ]

  /// The address of a list that was kept.
  static func address(ofView name: String) -> String {
    "/cases?view=\(PercentCoding.encoded(name))"
  }

  private static let page = Route.get("/cases") { visit, _ in
    let words = try words(visit)
    var filter = try visit.desk.caseFilter(words)
    filter.limit = limit
    let list = try visit.desk.cases(filter)
    return try visit.writer.page(
      "cases",
      [
        "cases": .array(list.cases.map { row($0, visit) }),
        "count": .int(list.total.count), "open": PageValue.sums(list.total.amounts),
        "is_cut": .bool(list.total.count > list.cases.count), "shown": .int(list.cases.count),
        "acts": .array(BulkScreen.Wish.allCases.map { .string($0.rawValue) }),
        "asking": .array(BulkScreen.Wish.asking.map { .string($0.rawValue) }),
        "may_work": .bool(visit.mayWork), "key": .string(visit.sessions.secret()),
        "here": .string(visit.request.head.target.text), "live": try visit.liveList(),
      ].merging(choices(words, filter, visit)) { $1 }
        .merging(try views(words, visit)) { $1 },
      for: visit.principal.user,
      current: "cases"
    )
  }

  /// The filters of an address: those of a list that was kept, and those that it says itself.
  private static func words(_ visit: Visit) throws -> [String: String] {
    var words = try visit.query["view"].map { try visit.desk.keptWords($0) } ?? [:]
    for name in names {
      guard let text = visit.query[name] else { continue }
      words[name] = text.isEmpty ? nil : text
    }
    words["sort"] = words["sort"] ?? CaseFilter.Sort.newest.rawValue
    return words
  }

  /// What the filters can be, and are.
  private static func choices(
    _ words: [String: String],
    _ filter: CaseFilter,
    _ visit: Visit
  ) -> [String: Value] {
    let rules = visit.desk.rules
    return [
      "state": .string(words["state"] ?? "live"), "status": .string(filter.status ?? ""),
      "resolver": .string(words["resolver"] ?? ""), "type": .string(filter.type ?? ""),
      "sort": .string(filter.sort.rawValue), "unread": .bool(filter.onlyUnread),
      "statuses": .array(rules.statuses.map { .string($0.name) }),
      "types": .array(
        rules.types.map { ["value": .string($0.name), "text": .string($0.label)] }
      ),
      "users": .array(visit.desk.workspace.configuration.users.map { .string($0.id) }),
      "sorts": .array(CaseFilter.Sort.allCases.map { .string($0.rawValue) }),
      "states": .array((["live", "all"] + CaseState.allCases.map(\.rawValue)).map { .string($0) }),
    ]
  }

  /// The lists that were kept, and the address that keeps this one.
  private static func views(_ words: [String: String], _ visit: Visit) throws -> [String: Value] {
    var keeping = FormFields()
    let kept = words.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    keeping.add("filters", kept.joined(separator: "\n"))
    return [
      "views": .array(
        try visit.desk.keptLists().filter { $0.list == KeptList.cases }.map { list in
          ["name": .string(list.name), "address": .string(address(ofView: list.name))]
        }
      ),
      "view": .string(visit.query["view"] ?? ""), "keep": .string("/lists/keep?\(keeping.coded)"),
    ]
  }

  /// A case as a row.
  static func row(_ row: CaseSummary, _ visit: Visit) -> Value {
    [
      "case": PageValue.link(row.file.number, visit), "title": .string(row.file.title),
      "state": .string(row.file.state.rawValue), "status": PageValue.text(row.file.status),
      "client": PageValue.text(row.clientName), "resolver": PageValue.text(row.file.resolver),
      "unread": .bool(row.file.needsAttention), "open": PageValue.sums(row.open),
    ]
  }
}
