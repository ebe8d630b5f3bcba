import Cases
import Desk
import HTTP
import Liquid

/// Money that came and is to be placed, longest waiting first.
enum PaymentScreen {
  static let page = Route.get("/payments") { visit, _ in
    let rows = try visit.desk.paymentsToPlace()
    return try visit.writer.page(
      "payments",
      ["rows": .array(rows.map { row($0, visit) }), "may_work": .bool(visit.mayWork)],
      for: visit.principal.user,
      current: "payments"
    )
  }

  private static func row(_ page: PaymentPage, _ visit: Visit) -> Value {
    let payment = page.payment
    return [
      "id": .int(payment.id), "day": .string(payment.receivedOn.description),
      "amount": PageValue.money(payment.amount), "reference": PageValue.text(payment.reference),
      "why": PageValue.text(page.why),
      "client": page.client.map {
        [
          "name": .string($0.name), "account": .string($0.accountNumber),
          "address": .string(ClientForms.address($0.accountNumber)),
        ]
      } ?? .null,
      "suggestions": .array(
        page.suggestions.prefix(3).map { suggestion in
          [
            "place": place(suggestion.place, visit),
            "evidence": .array(suggestion.reasons.map { .string($0.sentence) }),
          ]
        }
      ),
    ]
  }

  /// A place, and the query that asks for it in the form that places money.
  private static func place(_ place: PaymentPlace, _ visit: Visit) -> Value {
    switch place {
    case .onCase(let number):
      let reference = visit.desk.references.reference(number).text
      return [
        "name": .string(reference), "query": .string("case=\(PercentCoding.encoded(reference))"),
      ]
    case .account(let account):
      return [
        "name": .string(account), "query": .string("client=\(PercentCoding.encoded(account))"),
      ]
    }
  }
}
