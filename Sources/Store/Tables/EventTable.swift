import Cases
import Foundation

/// The history: only ever added to, each event chained to the one before.
struct EventTable {
  let db: Connection

  func insert(_ event: Event) throws {
    try insert(event, details: JSONText.encoded(event.details))
  }

  /// Adds what happened to a case, or to the workspace as a whole.
  func record(
    _ type: EventType,
    on number: Int?,
    by actor: Actor,
    at moment: Date,
    message: Int? = nil,
    details: [String: String] = [:]
  ) throws {
    try insert(
      Event(
        type,
        caseNumber: number,
        at: moment,
        actor: actor,
        messageID: message,
        details: details
      )
    )
  }

  /// Adds an event whose details are JSON already.
  func insert(_ event: Event, details: String) throws {
    let last = try head()
    let salt = (0..<2).flatMap { _ in
      withUnsafeBytes(of: UInt64.random(in: .min ... .max), Array.init)
    }
    let link = EventChain.Link(
      id: (last?.id ?? 0) + 1,
      caseNumber: event.caseNumber,
      at: Int((event.at.timeIntervalSince1970 * 1000).rounded()),
      type: event.type.rawValue,
      actorKind: event.actor.kind.rawValue,
      message: event.messageID,
      payloadHash: EventChain.payloadHash(salt: salt, actor: event.actor, details: details)
    )
    try db.execute(
      """
      INSERT INTO event (id, caseFile, at, type, actorKind, message, payloadHash, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      link.id,
      link.caseNumber,
      link.at,
      link.type,
      link.actorKind,
      link.message,
      link.payloadHash,
      link.hash(after: last?.hash ?? EventChain.genesis)
    )
    try db.execute(
      "INSERT INTO eventPayload (event, salt, actor, onBehalfBy, details) VALUES (?, ?, ?, ?, ?)",
      link.id,
      salt,
      event.actor.name,
      event.actor.onBehalfBy,
      details
    )
  }

  /// The newest event: its key and its hash, which stands for all of the history.
  func head() throws -> (id: Int, hash: [UInt8])? {
    try db.first("SELECT id, hash FROM event ORDER BY id DESC LIMIT 1") {
      (id: $0.int(0), hash: $0.bytes(1))
    }
  }

  /// The key of the newest event of a case; 0 when it has none.
  func newest(of caseNumber: Int) throws -> Int {
    try db.first("SELECT max(id) FROM event WHERE caseFile = ?", caseNumber) { $0.int(0) } ?? 0
  }

  /// The newest events on cases after one, the newest first.
  func news(after id: Int, limit: Int) throws -> [SQLiteStore.News] {
    try db.rows(
      """
      SELECT id, caseFile, type FROM event WHERE id > ? AND caseFile IS NOT NULL
      ORDER BY id DESC LIMIT ?
      """,
      id,
      limit
    ) { row in
      SQLiteStore.News(
        event: row.int(0),
        caseNumber: row.int(1),
        type: try row.known(2, of: "event.type")
      )
    }
  }

  /// The events of a case, or those of them after one, oldest first.
  func events(of caseNumber: Int, after id: Int = 0) throws -> [Event] {
    try db.rows(
      """
      SELECT type, caseFile, at, actorKind, coalesce(actor, ''), coalesce(onBehalfBy, ''), message,
        coalesce(details, '{}')
      FROM event LEFT JOIN eventPayload ON eventPayload.event = event.id
      WHERE caseFile = ? AND event.id > ? ORDER BY event.id
      """,
      caseNumber,
      id
    ) { row in
      Event(
        try row.known(0, of: "event.type"),
        caseNumber: row.optionalInt(1),
        at: row.date(2),
        actor: Actor(
          kind: try row.known(3, of: "event.actorKind"),
          name: row.string(4),
          onBehalfBy: row.string(5)
        ),
        messageID: row.optionalInt(6),
        details: JSONText.object(row.string(7))
      )
    }
  }
}

extension Connection {
  /// The history of this database.
  var history: EventTable { EventTable(db: self) }
}
