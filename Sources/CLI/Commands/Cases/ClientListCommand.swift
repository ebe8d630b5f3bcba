import Cases
import Desk

/// `dossier client list`: what clients owe, by age.
enum ClientListCommand {
  static let command = Command(
    name: "client list",
    group: .cases,
    summary: "List clients with what they owe, by age.",
    discussion: """
      A row for each client and currency: what is open, what of it is overdue, by how long, contested and
      promised, and how many cases are live. Credit notes take from the part that their day is in. Above
      the list stands what all clients of the filter owe, also those who are not shown. A narrow terminal
      leaves columns out; --csv and --json have them all. --save keeps the filters under a name, and --view
      uses them again ('case views').
      """,
    examples: [
      .init("dossier client list --overdue --owner lea", "Where one's money is late."),
      .init("dossier client list --csv --limit 100000", "The aged balance for a spreadsheet."),
    ],
    options: filters.all,
    action: .run { invocation in
      let environment = try invocation.environment()
      let page = try environment.clients(
        filter(filters.words(invocation, environment), environment)
      )
      invocation.output.list(
        page.rows.map { FieldRows.with(page.fields[$0.client.id] ?? [], row($0)) },
        head: head(page),
        empty: "There are no such clients.",
        isCSV: invocation.flag("csv"),
        sparing: FieldRows.names(page.fields.values.first) + [
          "country", "cases", "promised", "contested",
        ] + ages + ["owner"]
      )
      return .ok
    }
  )

  private static let filters = KeptFilters(
    list: "client",
    holders: [.client],
    options: [
      .flag("overdue", "Only those of whom something is overdue."),
      .text(
        "owner",
        "USER",
        "Only whose cases this user resolves; 'nobody' for those without one."
      ),
      .text("country", "CODE", "Only in this country, such as NL."),
      .choice("sort", ClientFilter.Sort.allCases.map(\.rawValue), "The order; overdue by default."),
      FieldRows.filter,
      .integer("limit", "N", "At most so many; 100 by default."),
    ]
  )

  private static func filter(_ words: [String: String], _ environment: Environment)
    throws -> ClientFilter
  {
    var filter = ClientFilter()
    filter.onlyOverdue = words["overdue"] != nil
    filter.owner = words["owner"].map { $0 == "nobody" ? "" : $0 }
    filter.country = words["country"]?.uppercased()
    filter.sort = words["sort"].flatMap(ClientFilter.Sort.init) ?? .overdue
    filter.fields = try filters.matches(words, environment)
    filter.limit = words["limit"].flatMap(Int.init) ?? filter.limit
    return filter
  }

  private static func head(_ page: ClientListPage) -> String {
    let count = page.count == 1 ? "1 client" : "\(page.count) clients"
    let shown = Set(page.rows.map(\.client.id)).count
    let sums = page.totals.map { currency, aged in
      "open \(MoneyText.text(aged.open, currency)), "
        + "overdue \(MoneyText.text(aged.overdue, currency))"
    }
    return (["\(shown < page.count ? "\(shown) of " : "")\(count)"] + sums).joined(separator: "; ")
  }

  private static func row(_ row: ClientBalance) -> Record {
    Record(
      [
        .init(name: "account", value: .string(row.client.accountNumber)),
        .init(name: "name", value: .string(row.client.name)),
      ] + amounts(row).fields + [
        .init(name: "cases", value: .integer(row.cases)),
        .init(name: "owner", value: .string(row.client.resolver)),
        .init(name: "country", value: .string(row.client.country)),
      ]
    )
  }

  /// The names of the columns of ages.
  private static let ages = ["notDue", "days30", "days60", "days90", "over90"]

  /// What a client owes in one currency.
  static func amounts(_ row: ClientBalance) -> Record {
    func amount(_ units: Int) -> FieldValue {
      row.currency.isEmpty ? .absent : .amount(Money(minorUnits: units, currency: row.currency))
    }
    let parts = zip(ages, row.aged.parts).map { Record.Field(name: $0, value: amount($1)) }
    return Record(
      [
        .init(name: "open", value: amount(row.aged.open)),
        .init(name: "overdue", value: amount(row.aged.overdue)),
        .init(name: "currency", value: .string(row.currency)),
      ] + parts + [
        .init(name: "contested", value: amount(row.contested)),
        .init(name: "promised", value: amount(row.promised)),
      ]
    )
  }
}
