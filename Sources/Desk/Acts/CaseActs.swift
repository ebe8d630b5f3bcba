package import Cases
import Mail
import Store

/// Opens a case with its items and the people who take part.
package struct OpenCase: Act {
  /// An item that a case is about, as it was named.
  package struct Item: Sendable {
    /// Its number.
    package let number: String
    /// How much of it, as a decimal number such as `950.00`; nil for all that is open.
    package let amount: String?

    package init(_ number: String, amount: String? = nil) {
      self.number = number
      self.amount = amount
    }
  }

  /// The case that was opened, and whom the accounts named as its client.
  package struct Outcome: Sendable {
    package let number: Int
    /// The address of the person who takes part because the accounts name them.
    package let contact: String?
    /// Those of its items that are on other live cases too.
    package let shared: [SharedItem]
  }

  package let title: String
  /// The name of its type.
  package let type: String
  /// The account number of the client.
  package var account: String?
  package var items: [Item] = []
  package var participants: [Participant] = []
  /// The name of its status; nil for that of the type.
  package var status: String?
  /// Why the client contests.
  package var reason = ""
  /// The day that the client promised to pay on.
  package var promised: Day?
  /// The id of the user who owns its resolution; nil for whom accounts or the type name.
  package var resolver: String?
  /// What the resolver has to know, and whether they are told.
  package var wish = HandOverWish()
  /// Whether items that are on other live cases are meant to be on this one too.
  package var isShared = false
  /// Fields that it gets.
  package var fields: [FieldText] = []

  package init(_ title: String, type: String) {
    self.title = title
    self.type = type
  }

  package func find(at desk: ActingDesk) throws {
    try desk.findClient(account, items: items, resolver: resolver)
  }

  package func perform(at desk: ActingDesk) throws -> Outcome {
    try open(at: desk) { try desk.store.open($0, by: desk.actor, now: desk.now) }
  }

  /// Opens it in some way, which returns its number.
  func open(at desk: ActingDesk, _ opened: (Opening) throws -> Int) throws -> Outcome {
    // The client of the first item is that of the case.
    let first = try items.first.map { try desk.store.item($0.number, account: account) }
    let owner = try first.flatMap { try desk.store.owner(ofItem: $0.id)?.accountNumber }
    let found = try items.map { try desk.store.item($0.number, account: account ?? owner) }
    var opening = try desk.environment.opening(
      type: type,
      title: title,
      account: account ?? owner,
      status: status,
      resolver: resolver.map(desk.environment.user)
        ?? desk.environment.resolver(byFieldOf: .item, found.map(\.id)),
      promised: promised
    )
    opening.reason = reason
    opening.participants += participants
    let contact = try desk.addContact(to: &opening)
    let takings = try zip(items, found).map { item, found in
      try desk.taking(found, amount: item.amount, for: nil, isShared: isShared)
    }
    for taking in takings {
      opening.items.append(taking.item.number)
      opening.amounts[taking.item.number] = taking.amount
    }
    opening.wish = wish
    opening.addResolver(among: desk.environment.deskUsers)
    let number = try opened(opening)
    if desk.environment.rules.disputes.reason(reason) != nil {
      var change = DisputeChange()
      change.reason = reason
      try desk.store.change(disputeOf: number, change, by: desk.actor, now: desk.now)
    }
    try SetFields(fields, of: .ofCase(number)).perform(at: desk)
    let shared = try takings.compactMap { try $0.shared(at: desk, status: opening.status) }
    return Outcome(number: number, contact: contact, shared: shared)
  }
}

extension ActingDesk {
  /// Looks up whose a new case is to be, as who acts sees it; one of nobody has to be the actor's to resolve.
  func findClient(_ account: String?, items: [OpenCase.Item], resolver: String?) throws {
    _ = try account.map(store.clientView(account:))
    for item in items { _ = try store.item(item.number, account: account) }
    guard account != nil || !items.isEmpty || resolver == principal.user.id else {
      throw ActError.ownClientsOnly(principal.user.id)
    }
  }

  /// The first person of the client in the accounts takes part when no other client is named.
  fileprivate func addContact(to opening: inout Opening) throws -> String? {
    guard let account = opening.account,
      !opening.participants.contains(where: { $0.role == .client })
    else { return nil }
    guard let contact = try store.clientView(account: account).contactForCollection else {
      return nil
    }
    opening.participants.append(contact)
    return contact.email
  }
}

/// Gives a case another name.
package struct RenameCase: CaseAct {
  package let number: Int
  package let title: String

  package init(_ number: Int, to title: String) {
    self.number = number
    self.title = title
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.rename(number, to: title, by: desk.actor, now: desk.now)
  }
}

/// Marks that what came in on a case was looked at.
package struct MarkSeen: CaseAct {
  package static var takesNewsAsSeen: Bool { true }

  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }

  /// Returns what waits all the same: bank details are decided about one by one.
  package func perform(at desk: ActingDesk) throws -> [Attention] {
    try desk.store.markSeen(number, by: desk.actor, now: desk.now)
    return try desk.store.attention(of: number)
  }
}
