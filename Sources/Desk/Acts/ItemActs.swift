package import Cases
import Store

/// Puts an item on a case.
package struct AddItem: CaseAct {
  package let number: Int
  /// The number of the item.
  package let item: String
  /// The account number of the client whose item it is; nil for the client of the case.
  package let account: String?
  /// How much of it the case is about, as a decimal number; nil for all of it.
  package let amount: String?

  package init(_ item: String, to number: Int, account: String? = nil, amount: String? = nil) {
    self.item = item
    self.number = number
    self.account = account
    self.amount = amount
  }

  package func perform(at desk: ActingDesk) throws {
    let file = try desk.store.caseFile(number)
    let client = try file.clientID.flatMap { try desk.store.client($0)?.accountNumber }
    let account = account ?? client
    let currency = try desk.store.item(item, account: account).amount.currency
    try desk.store.addItem(
      item,
      account: account,
      amount: amount.map { try TypedAmount.minorUnits($0, currency) },
      status: desk.environment.rules.status(file.status),
      to: number,
      by: desk.actor,
      now: desk.now
    )
  }
}

/// Takes an item off a case.
package struct RemoveItem: CaseAct {
  package let number: Int
  /// The number of the item.
  package let item: String

  package init(_ item: String, from number: Int) {
    self.item = item
    self.number = number
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.removeItem(item, from: number, by: desk.actor, now: desk.now)
  }
}

/// Adds an item of a client, or brings it up to date.
package struct SetItem: Act {
  package let item: Item
  /// The account number of the client.
  package let account: String

  package init(_ item: Item, account: String) {
    self.item = item
    self.account = account
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.setItem(item, account: account)
  }
}

/// Adds a client, or brings one up to date.
package struct SetClient: Act {
  package let account: String
  package let name: String
  /// The language to write in, such as `de`; empty when it is not known.
  package let language: String

  package init(_ account: String, name: String, language: String) {
    self.account = account
    self.name = name
    self.language = language
  }

  package func perform(at desk: ActingDesk) throws {
    _ = try desk.store.setClient(account, name: name, language: language)
  }
}
