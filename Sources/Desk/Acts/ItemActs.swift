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
  /// Whether an item that is on another live case is meant to be on this one too.
  package let isShared: Bool

  package init(
    _ item: String,
    to number: Int,
    account: String? = nil,
    amount: String? = nil,
    isShared: Bool = false
  ) {
    self.item = item
    self.number = number
    self.account = account
    self.amount = amount
    self.isShared = isShared
  }

  package func find(at desk: ActingDesk) throws {
    let client = try desk.client(of: desk.store.caseFile(number))?.accountNumber
    _ = try desk.store.item(item, account: account ?? client)
  }

  /// Returns what is to be said of it when it is on other live cases too.
  package func perform(at desk: ActingDesk) throws -> SharedItem? {
    let file = try desk.store.caseFile(number)
    let client = try desk.client(of: file)?.accountNumber
    let account = account ?? client
    let found = try desk.store.item(item, account: account)
    if let owner = try desk.store.owner(ofItem: found.id) {
      guard file.clientID == nil || file.clientID == owner.id else {
        throw ActError.itemsOfAnotherClient([found.number], of: client ?? "")
      }
      // A case gets its client with its first item.
      var change = ChangeCase(number)
      change.account = owner.accountNumber
      _ = try change.perform(at: desk)
    }
    let taking = try desk.taking(
      found,
      amount: amount,
      for: number,
      isShared: isShared
    )
    let status = desk.environment.rules.status(file.status)
    try desk.store.addItem(
      item,
      account: account,
      amount: taking.amount,
      status: status,
      to: number,
      by: desk.actor,
      now: desk.now
    )
    return try taking.shared(at: desk, status: file.state.isLive ? status : nil)
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
  /// Fields that it gets besides.
  package let fields: [FieldText]

  package init(_ item: Item, account: String, fields: [FieldText] = []) {
    self.item = item
    self.account = account
    self.fields = fields
  }

  package func find(at desk: ActingDesk) throws {
    _ = try desk.store.clientView(account: account)
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.setItem(item, account: account, on: desk.today)
    try SetFields(fields, of: .ofItem(item.number, account: account, type: item.type))
      .perform(at: desk)
  }
}

/// Adds a client, or brings one up to date.
package struct SetClient: Act {
  package let account: String
  /// The name; nil to leave that of a client who is there.
  package let name: String?
  /// The language to write in, such as `de`; empty when it is not known.
  package let language: String
  /// The country whose calendar counts (ISO 3166-1), in either case; empty when it is not known.
  package let country: String
  /// Fields that they get besides.
  package let fields: [FieldText]

  package init(
    _ account: String,
    name: String?,
    language: String,
    country: String = "",
    fields: [FieldText] = []
  ) {
    self.account = account
    self.name = name
    self.language = language
    self.country = country
    self.fields = fields
  }

  /// Whether anything is given.
  package var changesSomething: Bool {
    name != nil || !language.isEmpty || !country.isEmpty || !fields.isEmpty
  }

  package func find(at desk: ActingDesk) throws {
    _ = try desk.store.clientView(account: account)
  }

  package func perform(at desk: ActingDesk) throws {
    let code = country.uppercased()
    guard country.isEmpty || code.utf8.count == 2 && code.utf8.allSatisfy({ 0x41...0x5A ~= $0 })
    else { throw ActError.noCountry(country) }
    let name = try name ?? desk.store.clientView(account: account).client.name
    let id = try desk.store.setClient(account, name: name, language: language)
    if !code.isEmpty { try desk.store.setCountry(code, ofClient: id) }
    try SetFields(fields, of: .ofClient(account)).perform(at: desk)
  }
}
