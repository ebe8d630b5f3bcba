import Cases
import Foundation

/// How far each mailbox has been read.
struct MailboxCursorTable {
  let db: Connection

  func cursor(of mailbox: String) throws -> MailboxCursor? {
    try db.first(
      """
      SELECT uidValidity, lastUID, reconciledAt, renumberings, isShort
      FROM mailboxCursor WHERE mailbox = ?
      """,
      mailbox
    ) {
      MailboxCursor(
        uidValidity: UInt32(clamping: $0.int(0)),
        lastUID: UInt32(clamping: $0.int(1)),
        reconciledAt: $0.optionalDate(2),
        renumberings: $0.int(3),
        isShort: $0.bool(4)
      )
    }
  }

  func set(_ cursor: MailboxCursor, of mailbox: String, now: Date) throws {
    try db.execute(
      """
      INSERT INTO mailboxCursor
        (mailbox, uidValidity, lastUID, listedAt, reconciledAt, renumberings, isShort)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (mailbox) DO UPDATE SET uidValidity = excluded.uidValidity,
        lastUID = excluded.lastUID, listedAt = excluded.listedAt,
        reconciledAt = excluded.reconciledAt, renumberings = excluded.renumberings,
        isShort = excluded.isShort
      """,
      mailbox,
      cursor.uidValidity,
      cursor.lastUID,
      now,
      cursor.reconciledAt,
      cursor.renumberings,
      cursor.isShort
    )
  }
}
