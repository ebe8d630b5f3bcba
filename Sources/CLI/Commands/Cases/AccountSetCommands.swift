import Cases
import Desk

/// `dossier item set`, `dossier client set`: what the accounts say, by hand.
enum AccountSetCommands {
  static let all = [itemSet, clientSet]

  static let itemSet = Command(
    name: "item set",
    group: .cases,
    summary: "Add an item of a client, or bring it up to date.",
    discussion: """
      With --client and --amount the item is stored as it is given. With --field alone one that is there
      gets values of its fields ('types list --fields'), and the rest of it stays.
      """,
    examples: [
      .init(
        "dossier item set FAC-0118 --client C-1001 --amount 12400.00",
        "An invoice that is wholly open."
      ),
      .init("dossier item set FAC-0118 --field order=4711", "The order that it belongs to."),
    ],
    positionals: [.one("item", "The number of the item.")],
    options: [
      .text("client", "ACCOUNT", "Whose item it is."),
      .text("amount", "AMOUNT", "The whole amount, like 12400.00."),
      .text("outstanding", "AMOUNT", "What is still open; the whole amount when left out."),
      .text("currency", "CODE", "ISO 4217.").defaulting(to: "EUR"),
      .choice(
        "type",
        ItemType.allCases.map(\.rawValue),
        "What kind of document it is; FAC for a new one."
      ),
      .day("issued", "The day it was issued."), .day("due", "The day it is due."),
      .text(
        "reference",
        "REFERENCE",
        "The reference that its payer gives: RF…, or digits with check digits."
      ),
      .text(
        "discount",
        "SIZE",
        "What may be taken off in time: '3 %', or an amount; 0 for nothing."
      ),
      .day("discount-until", "The last day on which that may be taken off."), FieldRows.option,
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = invocation.positional("item")
      let fields = try FieldRows.texts(invocation)
      if try givesAmount(invocation, fields) {
        let item = try item(invocation)
        let act = SetItem(item, account: invocation.required("client"), fields: fields)
        try invocation.perform(act, environment)
        invocation.output.done("Item \(number) is stored.", CaseRecord.item(item))
        return .ok
      }
      let type = invocation.choice("type", ItemType.self)
      try invocation.perform(
        SetFields(fields, of: .ofItem(number, account: invocation.string("client"), type: type)),
        environment
      )
      invocation.output.done("Item \(number) is stored.", ["number": .string(number)])
      return .ok
    }
  )

  /// Whether the item itself is given; refuses half of it.
  private static func givesAmount(_ invocation: Invocation, _ fields: [FieldText]) throws -> Bool {
    guard invocation.string("amount") == nil else {
      guard invocation.string("client") != nil else {
        throw CommandError("--amount goes with --client: whose item it is.", .usage)
      }
      return true
    }
    let terms = ["reference", "discount", "discount-until"]
    let others = (["outstanding", "issued", "due"] + terms).filter { invocation.string($0) != nil }
    guard others.isEmpty, !fields.isEmpty else {
      throw CommandError("Give --client and --amount, or --field alone.", .usage)
    }
    return false
  }

  private static func item(_ invocation: Invocation) throws -> Item {
    let amount = try money(invocation, "amount")
    var item = Item(
      id: 0,
      number: invocation.positional("item"),
      type: invocation.choice("type", ItemType.self) ?? .invoice,
      issueDate: invocation.string("issued") ?? "",
      dueDate: invocation.string("due") ?? "",
      amount: amount,
      outstanding: invocation.string("outstanding") == nil
        ? amount : try money(invocation, "outstanding")
    )
    let terms = ItemTerms(
      reference: invocation.string("reference") ?? "",
      discount: invocation.string("discount") ?? "",
      until: invocation.day("discount-until")
    )
    try terms.add(to: &item)
    return item
  }

  private static func money(_ invocation: Invocation, _ option: String) throws -> Money {
    let text = invocation.string(option) ?? ""
    let currency = invocation.required("currency")
    guard let money = Money(decimal: text, currency: currency) else {
      throw CommandError(
        "'\(text)' is no amount in \(currency); write it like 12400.00.",
        .usage
      )
    }
    return money
  }

  static let clientSet = Command(
    name: "client set",
    group: .cases,
    summary: "Add a client, or bring one up to date.",
    discussion: """
      A new client needs a name; of one who is there, what is left out stays. --field gives a field of the
      workspace a value ('types list --fields').
      """,
    examples: [
      .init("dossier client set C-1001 --field region=north", "What the workspace wants to know.")
    ],
    positionals: [.one("account", "The account number.")],
    options: [
      .text("name", "NAME", "The name of the firm or person."),
      .text("lang", "TAG", "The language to write in, like de."),
      .text("country", "CODE", "The country whose calendar counts, like DE (ISO 3166-1)."),
      FieldRows.option,
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let account = invocation.positional("account")
      let act = SetClient(
        account,
        name: invocation.string("name"),
        language: invocation.string("lang") ?? "",
        country: invocation.string("country") ?? "",
        fields: try FieldRows.texts(invocation)
      )
      guard act.changesSomething else {
        throw CommandError("Nothing is to be changed: give --name, --field or another.", .usage)
      }
      try invocation.perform(act, environment)
      invocation.output.done(
        "Client \(account) is stored.",
        ["account": .string(account)]
      )
      return .ok
    }
  )
}
