import Cases
import Desk

/// `dossier client show`: a client with people, items, cases and money.
enum ClientCommands {
  static let all = [ClientListCommand.command, show]

  static let show = Command(
    name: "client show",
    group: .cases,
    summary: "Show a client: people, items, cases, money, promises.",
    discussion: """
      What is open by age, what is contested and promised; people, items, live cases and those that ended;
      money that came and is on no case; what was promised, and how it was kept. An item is in dunning unless a live case holds it; one whose dispute is resolved is again. The
      people are those of the accounts ('accounts import --kind contacts').
      """,
    positionals: [.one("account", "The account number.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let page = try environment.clientPage(invocation.positional("account"))
      invocation.output.show(record(page))
      return .ok
    }
  )

  private static func record(_ page: ClientPage) -> Record {
    [
      "account": .string(page.client.accountNumber), "name": .string(page.client.name),
      "country": .string(page.client.country), "language": .string(page.client.language),
      "resolver": .string(page.client.resolver), "insured": .boolean(page.client.isInsured),
      "fields": FieldRows.field(page.fields).value,
      "contacts": .table(
        page.contacts.map { contact in
          [
            "email": .string(contact.email), "name": .string(contact.name),
            "kind": .string(contact.kind), "phone": .string(contact.phone),
            "mail": .string(contact.mailState),
          ]
        }
      ),
      "items": .table(
        page.items.map { item, number in
          FieldRows.with(
            page.itemFields[item.id] ?? [],
            [
              "number": .string(item.number), "type": .string(item.type.rawValue),
              "due": .string(item.dueDate), "open": .decimal(MoneyText.text(item.outstanding)),
              "status": .string(item.status), "case": .int(number),
              "dunning": .boolean(ClientPage.isInDunning(item, heldBy: number)),
            ]
          )
        }
      ),
      "balances": .table(page.balances.map(ClientListCommand.amounts)),
      "cases": .table(page.cases.map(CaseRecord.summary)),
      "promises": .table(page.promises.map(PromiseListCommand.row)),
      "payments": .table(
        page.payments.map { payment in
          [
            "payment": .integer(payment.id), "day": .string(payment.receivedOn.description),
            "amount": .decimal(MoneyText.text(payment.amount)),
            "place": .string(PaymentPage.place(of: payment, account: page.client.accountNumber)),
            "reference": .string(payment.reference),
          ]
        }
      ),
    ]
  }
}
