package import Cases
import Store

/// Gives fields of a case, a client or an item values, or takes them away.
package struct SetFields: Act {
  /// Whose fields they are.
  package enum Holder: Sendable {
    /// The case of this number.
    case ofCase(Int)
    /// The client of this account number.
    case ofClient(String)
    /// The item of this number, of the client of the account number and of the type when they are given.
    case ofItem(String, account: String?, type: ItemType?)

    /// Of which kind it is.
    var kind: CustomField.Holder {
      switch self {
      case .ofCase: .case
      case .ofClient: .client
      case .ofItem: .item
      }
    }

    /// What an event that is on no case says of it.
    fileprivate var words: [String: String] {
      switch self {
      case .ofCase: [:]
      case .ofClient(let account): ["client": account]
      case .ofItem(let number, _, _): ["item": number]
      }
    }
  }

  package let holder: Holder
  /// The values by the names of their fields, as they were typed; an empty one is taken away.
  package let values: [FieldText]

  package init(_ values: [FieldText], of holder: Holder) {
    self.values = values
    self.holder = holder
  }

  package func changedCase(at desk: ActingDesk) throws -> Int? {
    if case .ofCase(let number) = holder { number } else { nil }
  }

  package func find(at desk: ActingDesk) throws { _ = try key(at: desk) }

  /// Throws `DeskError.unknown` for a field that is not there, and `CustomField.Problem` for what is no
  /// value of one.
  package func perform(at desk: ActingDesk) throws {
    let matches = try desk.environment.matches(values, of: [holder.kind])
    guard !matches.isEmpty else { return }
    let key = try key(at: desk)
    for match in matches {
      try desk.store.set(match, of: key, whose: holder.words, by: desk.actor, now: desk.now)
    }
  }

  private func key(at desk: ActingDesk) throws -> Int {
    switch holder {
    case .ofCase(let number): try desk.store.caseFile(number).number
    case .ofClient(let account): try desk.store.clientView(account: account).client.id
    case .ofItem(let number, let account, let type):
      try desk.store.item(number, account: account, type: type).id
    }
  }
}
