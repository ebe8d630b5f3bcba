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
        (mailbox, uidValidity, key, inboundEmail, recognised, storedAt, action, folder, dueAt)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (mailbox, uidValidity, key) DO UPDATE SET
        inboundEmail = excluded.inboundEmail, recognised = 0, storedAt = excluded.storedAt,
        action = excluded.action, folder = excluded.folder, dueAt = excluded.dueAt
        WHERE inboundEmail IS NULL
          OR excluded.inboundEmail IS NOT NULL AND inboundEmail IS NOT excluded.inboundEmail
          OR recognised AND NOT excluded.recognised
      """,
      arrival.mailbox,
      arrival.uidValidity,
      arrival.key.value,
      inboundEmail,
      isRecognised,
      now,
      action,
      folder,
      isOwed ? now.addingTimeInterval(arrival.acknowledgement.delay) : nil
    )
  }

  func due(
    mailbox: String,
    uidValidity: UInt32,
    now: Date,
    limit: Int
  ) throws -> [(id: Int, key: RemoteKey, action: AcknowledgeAction)] {
    try db.rows(
      """
      SELECT id, key, action, folder FROM arrival
      WHERE mailbox = ? AND uidValidity = ? AND dueAt <= ? AND acknowledgedAt IS NULL
      ORDER BY dueAt, id LIMIT ?
      """,
      mailbox,
      uidValidity,
      now,
      limit
    ) {
      (
        id: $0.int(0), key: RemoteKey($0.string(1)),
        action: ArrivalTable.action($0.string(2), folder: $0.string(3))
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
      WHERE mailbox = ? AND uidValidity = ? ORDER BY arrival.id
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

  private static func action(_ name: String, folder: String) -> AcknowledgeAction {
    switch name {
    case "seen": .seen
    case "move": .move(folder: folder)
    case "delete": .delete
    default: .keep
    }
  }
}
