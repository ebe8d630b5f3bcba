import Cases
import Foundation

/// The history as it is verified.
extension EventTable {
  /// Events with what they say, oldest first, after one of them.
  func links(after id: Int, limit: Int) throws -> [ChainRow] {
    try db.rows(
      """
      SELECT id, caseFile, at, type, actorKind, message, payloadHash, hash, salt, actor,
        onBehalfBy, details, EXISTS (SELECT 1 FROM erased
          WHERE kind = 'event' AND key = CAST(event.id AS TEXT))
      FROM event LEFT JOIN eventPayload ON eventPayload.event = event.id
      WHERE id > ? ORDER BY id LIMIT ?
      """,
      id,
      limit,
      read: ChainRow.init
    )
  }

  /// The hash of an event; nil when there is none of the number.
  func hash(at id: Int) throws -> [UInt8]? {
    try db.first("SELECT hash FROM event WHERE id = ?", id) { $0.bytes(0) }
  }
}

/// One event with what it says, as far as that is there.
struct ChainRow {
  var link: EventChain.Link
  var hash: [UInt8]
  /// The hash of what stands there; nil when nothing does.
  var payloadHash: [UInt8]?
  var isErased: Bool

  init(_ row: Row) {
    link = EventChain.Link(
      id: row.int(0),
      caseNumber: row.optionalInt(1),
      at: row.int(2),
      type: row.string(3),
      actorKind: row.string(4),
      message: row.optionalInt(5),
      payloadHash: row.bytes(6)
    )
    hash = row.bytes(7)
    isErased = row.bool(12)
    payloadHash =
      row.isNull(8)
      ? nil
      : EventChain.payloadHash(
        salt: row.bytes(8),
        actor: Actor(kind: .system, name: row.string(9), onBehalfBy: row.string(10)),
        details: row.string(11)
      )
  }
}
