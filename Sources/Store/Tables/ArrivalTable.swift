import Cases
import Foundation

/// The ledger: every message ever seen in a mailbox, and what the server is still asked to do.
struct ArrivalTable {
  let db: Connection

  /// Whether a message is stored; one that seemed to vanish and is listed again is not.
  func contains(_ key: RemoteKey, mailbox: String, uidValidity: UInt32) throws -> Bool {
    try db.first(
      """
      SELECT 1 FROM arrival
      WHERE mailbox = ? AND uidValidity = ? AND key = ? AND inboundEmail IS NOT NULL
      """,
      mailbox,
      uidValidity,
      key.value
    ) { _ in true } ?? false
  }

  func insert(_ arrival: Arrival, inboundEmail: Int?, now: Date) throws {
    let (action, folder) = ArrivalTable.columns(arrival.acknowledgement.action)
    let isRecognised = arrival.content == nil && arrival.recognised != nil
    let isOwed = arrival.acknowledgement.action != .keep && inboundEmail != nil
    try db.execute(
      """
      INSERT INTO arrival
        (mailbox, uidValidity, key, inboundEmail, recognised, statedSize, statedAt, storedAt,
          action, folder, dueAt, attempts, nextAttempt)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, iif(?12, ?8, NULL))
      ON CONFLICT (mailbox, uidValidity, key) DO UPDATE SET
        inboundEmail = excluded.inboundEmail, recognised = excluded.recognised,
        statedSize = excluded.statedSize, statedAt = excluded.statedAt,
        storedAt = excluded.storedAt, action = excluded.action, folder = excluded.folder,
        dueAt = excluded.dueAt, acknowledgedAt = NULL,
        attempts = iif(?12, attempts + 1, 0),
        nextAttempt = iif(?12, ?8 + \(ArrivalTable.pause) * min(1 << min(attempts, 20), 1440), NULL)
        WHERE inboundEmail IS NULL
          OR excluded.inboundEmail IS NOT NULL AND inboundEmail IS NOT excluded.inboundEmail
      """,
      arrival.mailbox,
      arrival.uidValidity,
      arrival.key.value,
      inboundEmail,
      isRecognised,
      arrival.statedSize,
      arrival.receivedAt,
      now,
      action,
      folder,
      isOwed ? now.addingTimeInterval(arrival.acknowledgement.delay) : nil,
      arrival.isUnavailable
    )
    guard db.changes == 0 else { return }
    // The same bytes: what they were recognised as, or what the server states, is known by now.
    try db.execute(
      """
      UPDATE arrival SET recognised = 0, statedSize = ?4, statedAt = ?5
      WHERE mailbox = ?1 AND uidValidity = ?2 AND key = ?3 AND inboundEmail = ?6 AND NOT ?7
      """,
      arrival.mailbox,
      arrival.uidValidity,
      arrival.key.value,
      arrival.statedSize,
      arrival.receivedAt,
      inboundEmail,
      isRecognised
    )
  }

  /// A minute in milliseconds: the pause before the second time that a message is asked for again;
  /// it doubles up to a day.
  private static let pause = 60_000

  /// The messages that the server did not hand over and that are due to be asked for again.
  func unavailable(mailbox: String, uidValidity: UInt32, now: Date) throws -> [RemoteKey] {
    try db.rows(
      """
      SELECT key FROM arrival WHERE mailbox = ? AND uidValidity = ? AND nextAttempt <= ?
      ORDER BY attempts, id LIMIT 100
      """,
      mailbox,
      uidValidity,
      now
    ) { RemoteKey($0.string(0)) }
  }

  func due(
    mailbox: String,
    uidValidity: UInt32,
    after id: Int,
    now: Date,
    limit: Int
  ) throws -> [DueAcknowledgement] {
    try db.rows(
      """
      SELECT arrival.id, key, action, folder, statedSize, statedAt, size
      FROM arrival LEFT JOIN inboundEmail ON inboundEmail.id = arrival.inboundEmail
      WHERE mailbox = ? AND uidValidity = ? AND dueAt <= ? AND acknowledgedAt IS NULL
        AND arrival.id > ?
      ORDER BY arrival.id LIMIT ?
      """,
      mailbox,
      uidValidity,
      now,
      id,
      limit
    ) {
      DueAcknowledgement(
        id: $0.int(0),
        key: RemoteKey($0.string(1)),
        action: try ArrivalTable.action($0.string(2), folder: $0.string(3)),
        stated: StatedMessage(
          size: $0.optionalInt(4),
          receivedAt: $0.optionalDate(5),
          storedSize: $0.optionalInt(6)
        )
      )
    }
  }

  func markAcknowledged(_ id: Int, as action: AcknowledgeAction, now: Date) throws {
    try db.execute(
      "UPDATE arrival SET acknowledgedAt = ?, folder = ? WHERE id = ?",
      now,
      ArrivalTable.columns(action).1,
      id
    )
  }

  /// Whether a message was moved or deleted by us.
  func isRemoved(_ key: RemoteKey, mailbox: String, uidValidity: UInt32) throws -> Bool {
    try db.first(
      """
      SELECT 1 FROM arrival WHERE mailbox = ? AND uidValidity = ? AND key = ?
        AND action IN ('move', 'delete') AND acknowledgedAt IS NOT NULL
      """,
      mailbox,
      uidValidity,
      key.value
    ) { _ in true } ?? false
  }

  func stored(mailbox: String, uidValidity: UInt32) throws -> [StoredMessage] {
    try db.rows(
      """
      SELECT inboundEmail.id, key, sha256, size, receivedAt
      FROM arrival JOIN inboundEmail ON inboundEmail.id = arrival.inboundEmail
      WHERE mailbox = ? AND uidValidity = ?
        AND NOT (action IN ('move', 'delete') AND acknowledgedAt IS NOT NULL)
      ORDER BY arrival.id
      """,
      mailbox,
      uidValidity
    ) {
      StoredMessage(
        email: $0.int(0),
        key: RemoteKey($0.string(1)),
        sha256: $0.string(2),
        size: $0.int(3),
        receivedAt: $0.date(4)
      )
    }
  }

  func stated(mailbox: String, uidValidity: UInt32) throws -> [RemoteKey: StatedMessage] {
    let rows = try db.rows(
      """
      SELECT key, statedSize, statedAt, size
      FROM arrival LEFT JOIN inboundEmail ON inboundEmail.id = arrival.inboundEmail
      WHERE mailbox = ? AND uidValidity = ?
      """,
      mailbox,
      uidValidity
    ) {
      (
        RemoteKey($0.string(0)),
        StatedMessage(
          size: $0.optionalInt(1),
          receivedAt: $0.optionalDate(2),
          storedSize: $0.optionalInt(3)
        )
      )
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  func note(_ message: RemoteMessage, mailbox: String, uidValidity: UInt32) throws {
    try db.execute(
      """
      UPDATE arrival SET statedSize = ?, statedAt = ?
      WHERE mailbox = ? AND uidValidity = ? AND key = ? AND statedSize IS NULL AND statedAt IS NULL
      """,
      message.size,
      message.receivedAt,
      mailbox,
      uidValidity,
      message.key.value
    )
  }

  func renumber(mailbox: String, from: UInt32, to: UInt32) throws {
    try db.execute(
      "UPDATE arrival SET uidValidity = ?, recognised = 1 WHERE mailbox = ? AND uidValidity = ?",
      to,
      mailbox,
      from
    )
  }

  func recognised(mailbox: String, uidValidity: UInt32) throws -> Set<RemoteKey> {
    Set(
      try db.rows(
        "SELECT key FROM arrival WHERE mailbox = ? AND uidValidity = ? AND recognised",
        mailbox,
        uidValidity
      ) { RemoteKey($0.string(0)) }
    )
  }

  private static func columns(_ action: AcknowledgeAction) -> (String, String) {
    switch action {
    case .keep: ("keep", "")
    case .seen: ("seen", "")
    case .move(let folder): ("move", folder)
    case .delete: ("delete", "")
    }
  }

  private static func action(_ name: String, folder: String) throws -> AcknowledgeAction {
    switch name {
    case "keep": .keep
    case "seen": .seen
    case "move": .move(folder: folder)
    case "delete": .delete
    default: throw SchemaError.unknownWord(name, column: "arrival.action")
    }
  }

  func count() throws -> Int {
    try db.first("SELECT count(*) FROM arrival") { $0.int(0) } ?? 0
  }

  /// How many vanished before they could be fetched.
  func vanished() throws -> Int {
    try db.first("SELECT count(*) FROM arrival WHERE inboundEmail IS NULL") { $0.int(0) } ?? 0
  }
}
