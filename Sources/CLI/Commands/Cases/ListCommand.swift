import Cases
import Desk

/// `dossier case list`, `dossier case views`: cases by filters, which can be kept.
enum ListCommand {
  private static let filters = KeptFilters(
    list: "case",
    holders: [.case, .client],
    options: [
      .choice("state", CaseState.allCases.map(\.rawValue) + ["all"], "Only cases in this state."),
      .text("type", "TYPE", "Only of this type."),
      .text("status", "STATUS", "Only with this status."),
      .text("resolver", "USER", "Only of this resolver; 'nobody' for those without one."),
      .text("client", "ACCOUNT", "Only of this client."),
      .text("reason", "REASON", "Only disputes for this reason ('types list --reasons')."),
      .text("priority", "PRIORITY", "Only disputes of this priority."),
      .text("department", "DEPARTMENT", "Only disputes that this department settles."),
      .flag("unread", "Only those on which mail waits."),
      .day("due-by", "Only those whose next action is due by this day."),
      .choice("sort", CaseFilter.Sort.allCases.map(\.rawValue), "The order."),
      FieldRows.filter,
      .integer("limit", "N", "At most so many; 100 by default."),
    ]
  )

  static let list = Command(
    name: "case list",
    group: .cases,
    summary: "List cases, newest first, or as filters say.",
    discussion: """
      Lists live cases, with what is open of their items, as far as they are about them; above the list
      stands how many there are and what they add up to, also those that are not shown. --save keeps the filters under a name, and --view uses them again; what is given
      besides counts more.
      """,
    examples: [
      .init("dossier case list --type dispute --resolver lea --save mine", "Keep a list."),
      .init("dossier case list --view mine --sort next", "Use it in another order."),
    ],
    options: filters.all,
    action: .run { invocation in
      let environment = try invocation.environment()
      let words = try filters.words(invocation, environment)
      let page = try environment.cases(environment.caseFilter(words))
      invocation.output.list(
        page.cases.map(CaseRecord.summary),
        head: ListText.head(page.total, shown: page.cases.count, "case", "cases"),
        empty: "There are no such cases.",
        isCSV: invocation.flag("csv"),
        sparing: FieldRows.names(page.cases.first?.fields) + [
          "attention", "openedAt", "type", "state",
        ]
      )
      return .ok
    }
  )

  static let views = Command(
    name: "case views",
    group: .cases,
    summary: "Show the lists that were kept, or forget one.",
    options: [.text("forget", "NAME", "Forget this one.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      if let name = invocation.string("forget") {
        try invocation.perform(KeepList(name, of: "case", filters: nil), environment)
        invocation.output.done("'\(name)' is forgotten.", ["name": .string(name)])
        return .ok
      }
      let rows = try environment.keptLists().map { list -> Record in
        [
          "name": .string(list.name), "list": .string(list.list),
          "filters": .string(list.filters.joined(separator: ", ")),
          "by": .string(list.madeBy),
        ]
      }
      invocation.output.list(rows, empty: "No list is kept.")
      return .ok
    }
  )
}
