import Cases
import Foundation

/// Gives the items of a case their statuses, and gives them back what they had before.
struct ItemStatusWriter {
  let db: Connection
  let number: Int
  let actor: Actor
  let now: Date

  private var table: ItemTable { ItemTable(db: db) }

  /// Gives all items of the case a status, or one of them; one that another case holds first keeps
  /// the status of that.
  func mark(_ status: CaseStatus, only item: Int? = nil) throws {
    guard status.marksItems else { return }
    for held in try table.holdings(of: number) where item == nil || held.item == item {
      guard held.gets(status) else { continue }
      try set(ItemHolding.Mark(status), on: held)
      try table.setMarks(held.item, on: number)
    }
  }

  /// Ends the case for its items.
  func end(_ outcome: CaseOutcome, rules: Rulebook) throws {
    for held in try table.holdings(of: number) {
      if let mark = held.mark(after: outcome, rules: rules) { try leave(mark, on: held) }
    }
  }

  /// Gives all items of the case back what they had before, or one of them.
  func restore(only item: Int? = nil) throws {
    for held in try table.holdings(of: number) where item == nil || held.item == item {
      try leave(held.before, on: held)
    }
  }

  /// A case that gave the item its status later keeps it there, and gives this one back in its time.
  private func leave(_ mark: ItemHolding.Mark, on held: ItemHolding) throws {
    guard held.isLeft else { return }
    try table.hand(mark, of: held.item, onFrom: number)
    guard !held.hasLater else { return }
    try set(mark, on: held)
  }

  private func set(_ mark: ItemHolding.Mark, on held: ItemHolding) throws {
    guard held.mark != mark else { return }
    try table.set(mark, on: held.item)
    try db.history.record(
      .itemStatusChanged,
      on: number,
      by: actor,
      at: now,
      details: ["item": held.name, "from": held.mark.status, "to": mark.status]
    )
  }
}
