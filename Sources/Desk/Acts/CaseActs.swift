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

  package init(_ title: String, type: String) {
    self.title = title
    self.type = type
  }

  package func perform(at desk: ActingDesk) throws -> Outcome {
    var opening = try desk.environment.opening(
      type: type,
      title: title,
      account: account,
      status: status,
      resolver: resolver.map(desk.environment.user),
      promised: promised
    )
    opening.reason = reason
    opening.participants += participants
    let contact = try desk.addContact(to: &opening)
    for item in items { try add(item, to: &opening, desk) }
    opening.addResolver(among: desk.environment.deskUsers)
    let number = try desk.store.open(opening, by: desk.actor, now: desk.now)
    return Outcome(number: number, contact: contact)
  }

  private func add(_ item: Item, to opening: inout Opening, _ desk: ActingDesk) throws {
    let found = try desk.store.item(item.number, account: opening.account)
    opening.items.append(found.number)
    guard let text = item.amount else { return }
    opening.amounts[found.number] = try TypedAmount.minorUnits(text, found.amount.currency)
  }
}

extension ActingDesk {
  /// The first person of the client in the accounts takes part when no other client is named.
  fileprivate func addContact(to opening: inout Opening) throws -> String? {
    guard let account = opening.account,
      !opening.participants.contains(where: { $0.role == .client })
    else { return nil }
    let contacts = try store.clientView(account: account).contacts
    guard let contact = contacts.first(where: { $0.kind == "client" && $0.mailState.isEmpty })
    else { return nil }
    opening.participants.append(
      Participant(email: contact.email, name: contact.name, role: .client)
    )
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

  package func perform(at desk: ActingDesk) throws {
    try desk.store.markSeen(number, by: desk.actor, now: desk.now)
  }
}
