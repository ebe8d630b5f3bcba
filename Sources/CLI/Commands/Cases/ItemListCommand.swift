import Cases
import Desk

/// `dossier item list`: items of all clients, by filters.
enum ItemListCommand {
  static let command = Command(
    name: "item list",
    group: .cases,
    summary: "List open items: overdue, contested, on no case.",
    discussion: """
      Lists open items, due longest first, with the newest live case that is about each. Above the list
      stands how many there are and what is open of them, also of those that are not shown. --save keeps the
      filters under a name, and --view uses them again ('case views').
      """,
    examples: [
      .init("dossier item list --days 30 --without-case", "Late, and on no case."),
      .init("dossier item list --client C-1001 --csv", "One client's, for a spreadsheet."),
    ],
    options: filters.all,
    action: .run { invocation in
      let environment = try invocation.environment()
      let page = try environment.items(filter(filters.words(invocation, environment), environment))
      invocation.output.list(
        page.rows.map(row),
        head: ListText.head(page.total, shown: page.rows.count, "item", "items"),
        empty: "There are no such items.",
        isCSV: invocation.flag("csv"),
        sparing: FieldRows.names(page.rows.first?.fields) + ["type", "amount", "client"],
        onlyJSON: ["file", "line"]
      )
      return .ok
    }
  )

  private static let filters = KeptFilters(
    list: "item",
    holders: [.item, .client],
    options: [
      .text("client", "ACCOUNT", "Only of this client."),
      .flag("overdue", "Only those that are overdue."),
      .integer("days", "N", "Only those that are overdue for at least so many days."),
      .flag("without-case", "Only those that no live case is about."),
      .flag("contested", "Only those that are contested."),
      .text("status", "STATUS", "Only with this status."),
      .day("due-before", "Only those due before this day."),
      .day("due-after", "Only those due after this day."),
      .flag("all", "Also those of which nothing is open."),
      FieldRows.filter,
      .integer("limit", "N", "At most so many; 100 by default."),
    ]
  )

  private static func filter(_ words: [String: String], _ environment: Environment)
    throws -> ItemFilter
  {
    var filter = ItemFilter()
    filter.client = words["client"]
    filter.overdueDays = words["days"].flatMap(Int.init) ?? (words["overdue"] == nil ? nil : 1)
    filter.isWithoutCase = words["without-case"] != nil
    filter.isContested = words["contested"] != nil
    filter.status = words["status"]
    filter.dueBefore = words["due-before"].flatMap { Day($0) }
    filter.dueAfter = words["due-after"].flatMap { Day($0) }
    filter.includesPaid = words["all"] != nil
    filter.fields = try filters.matches(words, environment)
    filter.limit = words["limit"].flatMap(Int.init) ?? filter.limit
    return filter
  }

  static func row(_ row: ItemListPage.Row) -> Record {
    FieldRows.with(
      row.fields,
      [
        "number": .string(row.item.number), "type": .string(row.item.type.rawValue),
        "account": .string(row.account), "client": .string(row.clientName),
        "due": .string(row.item.dueDate), "late": .int(row.daysOverdue),
        "amount": .amount(row.item.amount), "open": .amount(row.item.outstanding),
        "currency": .string(row.item.amount.currency), "status": .string(row.item.status),
        "case": .int(row.caseNumber), "file": .text(row.item.origin?.file),
        "line": .int(row.item.origin?.line),
      ]
    )
  }
}
