import Cases
import Store

/// What an address names by its key.
package enum NamedThing: Sendable, Equatable {
  case caseFile(Int)
  case client(String)
  case message(Int)
  case review(Int)
  case file(Int)
  /// An outgoing message.
  case letter(Int)
  /// A raw message.
  case arrival(Int)
  case payment(Int)
}

extension Environment {
  /// Looks whether something is there for whom the desk is shown.
  ///
  /// Throws what looking at it throws when it is not there.
  package func find(_ thing: NamedThing) throws {
    switch thing {
    case .caseFile(let number): _ = try store.caseFile(number)
    case .client(let account):
      guard try store.client(account: account) != nil else { throw StoreError.noClient(account) }
    case .message(let id): _ = try store.message(id)
    case .review(let id): _ = try store.review(id)
    case .file(let id): _ = try store.attachment(id)
    case .letter(let id): _ = try store.outgoing(id)
    case .arrival(let id):
      guard try store.inbound(id) != nil else { throw ActError.noRawMessage(id) }
    case .payment(let id): _ = try store.payment(id)
    }
  }
}
