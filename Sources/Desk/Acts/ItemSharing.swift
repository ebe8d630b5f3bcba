package import Cases
import Store

/// An item that is on several live cases, as somebody wanted.
package struct SharedItem: Sendable, Equatable {
  /// The number of the item.
  package let item: String
  /// The other cases, first of them the one that took it first.
  package let cases: [Int]
  /// What of it the case is about now.
  package let part: Money
  /// Whether the item has the status of another case.
  package var keepsStatus = false
}

/// How much of an item a case takes.
struct ItemTaking {
  let item: Item
  /// In minor units; nil for all of it.
  let amount: Int?
  /// The other cases that are about it; empty for none.
  let others: [Int]

  /// What is to be said of it, once the case has it.
  func shared(at desk: ActingDesk, status: CaseStatus?) throws -> SharedItem? {
    guard !others.isEmpty else { return nil }
    let open = item.outstanding
    var shared = SharedItem(
      item: item.number,
      cases: others,
      part: Money(minorUnits: amount ?? open.minorUnits, currency: open.currency)
    )
    let marked = try desk.store.itemStatus(item.id)
    shared.keepsStatus = status.map { $0.marksItems && $0.name != marked } ?? false
    return shared
  }
}

extension Environment {
  /// The items of a case that other live cases are about too.
  package func sharedItems(of number: Int) throws -> [SharedItem] {
    let file = try store.caseFile(number)
    guard file.state.isLive else { return [] }
    return try store.items(of: number).compactMap { item in
      let others = try store.share(of: item, besides: number).holders.map(\.number)
      guard !others.isEmpty else { return nil }
      return SharedItem(item: item.number, cases: others, part: item.part)
    }
  }
}

extension ActingDesk {
  /// How much of an item a case takes, beside the live cases that are about it.
  ///
  /// `number` is nil for a new case. Throws `ItemShareError` when it cannot be, or was not meant.
  func taking(
    _ item: Item,
    amount: String?,
    for number: Int?,
    isShared: Bool
  ) throws -> ItemTaking {
    let wanted = try amount.map { try TypedAmount.minorUnits($0, item.amount.currency) }
    let share = try store.share(of: item, besides: number)
    return ItemTaking(
      item: item,
      amount: try share.part(wanted, isShared: isShared),
      others: share.holders.map(\.number)
    )
  }
}
