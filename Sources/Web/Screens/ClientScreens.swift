import Cases
import Desk
import HTTP
import Liquid

/// Clients by what they owe, and one of them.
enum ClientScreens {
  static let routes = [list, page]

  /// How many are shown.
  private static let limit = 50

  private static let list = Route.get("/clients") { visit, _ in
    var filter = ClientFilter()
    filter.limit = limit
    filter.onlyOverdue = visit.query["overdue"] == "1"
    filter.sort = visit.query["sort"].flatMap { ClientFilter.Sort(rawValue: $0) } ?? .overdue
    let page = try visit.desk.clients(filter)
    return try visit.writer.page(
      "clients",
      [
        "rows": .array(page.rows.map(balance)), "count": .int(page.count),
        "shown": .int(page.rows.count), "is_cut": .bool(page.count > page.rows.count),
        "overdue": .bool(filter.onlyOverdue), "sort": .string(filter.sort.rawValue),
        "sorts": .array(ClientFilter.Sort.allCases.map { .string($0.rawValue) }),
        "totals": .array(page.totals.map { aged($0.aged, $0.currency) }),
        "may_work": .bool(visit.mayWork),
      ],
      for: visit.principal.user,
      current: "clients"
    )
  }

  private static func balance(_ row: ClientBalance) -> Value {
    [
      "name": .string(row.client.name), "account": .string(row.client.accountNumber),
      "address": .string(ClientForms.address(row.client.accountNumber)),
      "open": money(row.aged.open, row), "overdue": money(row.aged.overdue, row),
      "contested": money(row.contested, row), "cases": .int(row.cases),
    ]
  }

  /// An amount of a row; nothing of a client who owes nothing, in any currency.
  private static func money(_ units: Int, _ row: ClientBalance) -> Value {
    row.currency.isEmpty ? .null : PageValue.money(units, row.currency)
  }

  private static func aged(_ aged: AgedBalance, _ currency: String) -> Value {
    [
      "open": PageValue.money(aged.open, currency),
      "overdue": PageValue.money(aged.overdue, currency),
    ]
  }

  private static let page = Route.get("/clients/*") { visit, values in
    let page = try visit.desk.clientPage(values[0])
    let said = try visit.desk.claimTerms(ofClient: page.client.accountNumber)
    return try visit.writer.page(
      "client",
      [
        "name": .string(page.client.name), "account": .string(page.client.accountNumber),
        "address": .string(ClientForms.address(page.client.accountNumber)),
        "balances": .array(page.balances.map(balance)),
        "contacts": .array(page.contacts.map(contact)),
        "items": .array(page.items.map { item($0.item, $0.number, visit) }),
        "cases": .array(page.cases.map { CaseListScreen.row($0, visit) }),
        "promises": .array(page.promises.map { promise($0, visit) }),
        "payments": .array(page.payments.map { payment($0, visit) }),
        "fields": PageValue.fields(page.fields), "may_work": .bool(visit.mayWork),
        "terms": .array(said.said.map { .string("\($0.name.spaced): \($0.value)") }),
      ],
      for: visit.principal.user,
      current: "clients"
    )
  }

  private static func contact(_ contact: Contact) -> Value {
    [
      "name": PageValue.text(contact.name), "email": .string(contact.email),
      "kind": .string(contact.kind.spaced), "phone": PageValue.text(contact.phone),
    ]
  }

  private static func item(_ item: Item, _ number: Int?, _ visit: Visit) -> Value {
    [
      "number": .string(item.number), "segment": .string(PathSegment.encoded(item.number)),
      "type": .string(item.type.rawValue),
      "due": PageValue.text(item.dueDate), "amount": PageValue.money(item.amount),
      "open": PageValue.money(item.outstanding),
      "reference": PageValue.text(item.paymentReference?.printed ?? ""),
      "discount": PageValue.discount(item), "case": PageValue.link(number ?? 0, visit),
    ]
  }

  private static func promise(_ promise: PromisedMoney, _ visit: Visit) -> Value {
    [
      "case": PageValue.link(promise.holder.number, visit),
      "day": .string(promise.dueOn.description), "amount": PageValue.money(promise.promised),
      "state": PageValue.word("promise_state", promise.state),
    ]
  }

  private static func payment(_ payment: Payment, _ visit: Visit) -> Value {
    [
      "day": .string(payment.receivedOn.description), "amount": PageValue.money(payment.amount),
      "case": PageValue.link(payment.caseNumber, visit),
      "reference": PageValue.text(payment.reference),
    ]
  }
}
