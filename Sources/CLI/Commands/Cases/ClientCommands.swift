import Cases
import Desk
import Foundation
import Store

/// `dossier client show`: a client with people, items and cases.
enum ClientCommands {
  static let show = Command(
    name: "client show",
    group: .cases,
    summary: "Show a client: people, items and cases.",
    discussion: """
      An item is in dunning unless a live case holds it; one whose dispute is resolved is again. The
      people are those of the accounts ('accounts import --kind contacts').
      """,
    positionals: [.one("account", "The account number.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let view = try environment.store.clientView(account: invocation.positional("account"))
      invocation.output.show([
        "account": .string(view.client.accountNumber), "name": .string(view.client.name),
        "country": .string(view.client.country), "language": .string(view.client.language),
        "resolver": .string(view.client.resolver), "insured": .boolean(view.client.isInsured),
        "contacts": .table(
          view.contacts.map { contact in
            [
              "email": .string(contact.email), "name": .string(contact.name),
              "kind": .string(contact.kind), "phone": .string(contact.phone),
              "mail": .string(contact.mailState),
            ]
          }
        ),
        "items": .table(
          view.items.map { item, number in
            [
              "number": .string(item.number), "type": .string(item.type.rawValue),
              "due": .string(item.dueDate), "open": .decimal(MoneyText.text(item.outstanding)),
              "status": .string(item.status), "case": .int(number),
              "dunning": .boolean(number == nil && item.outstanding.minorUnits > 0),
            ]
          }
        ),
        "cases": .table(try view.cases.map(CaseRecord(environment).summary)),
      ])
      return .ok
    }
  )
}
