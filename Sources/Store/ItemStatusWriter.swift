import Cases
import Foundation

/// Gives the items of a case their statuses, and gives them back what they had before.
struct ItemStatusWriter {
  let db: Connection
  let number: Int
  let actor: Actor
  let now: Date

  private struct Held {
    var item: Int
    var name: String
    var status: String
    var category: String
    var statusBefore: String
    var categoryBefore: String
  }

  /// Gives all items of the case a status, or one of them.
  func mark(_ status: CaseStatus, only item: Int? = nil) throws {
    guard status.marksItems else { return }
    for held in try held() where item == nil || held.item == item {
      try set(held, status.name, status.category.rawValue)
    }
  }

  /// Ends the case for its items.
  func end(_ outcome: CaseOutcome, statuses: Rulebook) throws {
    let chosen = statuses.status(outcome.status) ?? statuses.resolvedStatus
    for held in try held() {
      switch outcome.items {
      case .keep: break
      case .set:
        if let chosen { try give(held, chosen.name, chosen.category.rawValue) }
      case .resolve where held.category == CaseStatus.Category.dispute.rawValue:
        if let chosen { try give(held, chosen.name, chosen.category.rawValue) }
      case .resolve, .restore: try giveBack(held)
      }
    }
  }

  /// Gives all items of the case back what they had before, or one of them.
  func restore(only item: Int? = nil) throws {
    for held in try held() where item == nil || held.item == item { try giveBack(held) }
  }

  private func giveBack(_ held: Held) throws {
    try give(held, held.statusBefore, held.categoryBefore)
  }

  /// A case that took the item later keeps its status on it, and gives this one back in its time.
  private func give(_ held: Held, _ status: String, _ category: String) throws {
    try db.execute(
      """
      UPDATE caseItem SET statusBefore = ?3, categoryBefore = ?4 WHERE item = ?1
        AND caseFile <> ?2 AND removedAt IS NULL AND (addedAt, caseFile) > (SELECT addedAt, caseFile
          FROM caseItem WHERE item = ?1 AND caseFile = ?2)
        AND caseFile IN (SELECT number FROM caseFile WHERE state IN ('open', 'waiting', 'on_hold'))
      """,
      held.item,
      number,
      status,
      category
    )
    guard db.changes == 0 else { return }
    try set(held, status, category)
  }

  private func set(_ held: Held, _ status: String, _ category: String) throws {
    guard held.status != status || held.category != category else { return }
    try db.execute(
      "UPDATE item SET status = ?, category = ? WHERE id = ?",
      status,
      category,
      held.item
    )
    try db.history.record(
      .itemStatusChanged,
      on: number,
      by: actor,
      at: now,
      details: ["item": held.name, "from": held.status, "to": status]
    )
  }

  private func held() throws -> [Held] {
    try db.rows(
      """
      SELECT item.id, item.number, status, category, statusBefore, categoryBefore
      FROM caseItem JOIN item ON item.id = caseItem.item
      WHERE caseFile = ? AND removedAt IS NULL ORDER BY item.id
      """,
      number
    ) {
      Held(
        item: $0.int(0),
        name: $0.string(1),
        status: $0.string(2),
        category: $0.string(3),
        statusBefore: $0.string(4),
        categoryBefore: $0.string(5)
      )
    }
  }
}
