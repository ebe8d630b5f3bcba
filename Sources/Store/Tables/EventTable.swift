import Cases
import Foundation

/// The history: only ever added to.
struct EventTable {
  let db: Connection

  func insert(_ event: Event) throws {
    try db.execute(
      """
      INSERT INTO event (caseFile, at, type, actorKind, actor, onBehalfBy, message, details)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      event.caseNumber,
      event.at,
      event.type.rawValue,
      event.actor.kind.rawValue,
      event.actor.name,
      event.actor.onBehalfBy,
      event.messageID,
      JSONText.encoded(event.details)
    )
  }

  func events(of caseNumber: Int) throws -> [Event] {
    try db.rows(
      """
      SELECT type, caseFile, at, actorKind, actor, onBehalfBy, message, details FROM event
      WHERE caseFile = ? ORDER BY id
      """,
      caseNumber
    ) { row in
      Event(
        EventType(rawValue: row.string(0)) ?? .commentAdded,
        caseNumber: row.optionalInt(1),
        at: row.date(2),
        actor: Actor(
          kind: Actor.Kind(rawValue: row.string(3)) ?? .system,
          name: row.string(4),
          onBehalfBy: row.string(5)
        ),
        messageID: row.optionalInt(6),
        details: JSONText.object(row.string(7))
      )
    }
  }
}
