import Cases
import Foundation

/// What is asked of many messages.
extension MessageTable {
  /// How many nearly identical messages came from an address since then.
  func count(from email: String, fingerprint: String, since: Date) throws -> Int {
    try db.first(
      """
      SELECT count(*) FROM message
      WHERE fromEmail = ? AND fingerprint = ? AND fingerprint <> '' AND at > ?
      """,
      email,
      fingerprint,
      since
    ) { $0.int(0) } ?? 0
  }

  /// Each wrong code counts, also beside a right one: the ladder notes every one among the signals.
  func wrongReferences(of email: String, since: Date) throws -> Int {
    try db.first(
      """
      SELECT count(*) FROM message, json_each(message.signals)
      WHERE fromEmail = ? AND at > ? AND json_each.value LIKE '% does not verify'
        AND NOT EXISTS (SELECT 1 FROM json_each(message.signals) AS said
          WHERE said.value LIKE 'sender: fail%')
      """,
      email,
      since
    ) { $0.int(0) } ?? 0
  }

  /// What a message is found by, beside its texts and files; nil when there is none.
  func searched(
    _ id: Int
  ) throws -> (from: String, kind: String, direction: String, recipients: [String])? {
    let row = try db.first("SELECT fromEmail, kind, direction FROM message WHERE id = ?", id) {
      (from: $0.string(0), kind: $0.string(1), direction: $0.string(2))
    }
    guard let row else { return nil }
    let recipients = try db.rows("SELECT email FROM messageRecipient WHERE message = ?", id) {
      $0.string(0)
    }
    return (row.from, row.kind, row.direction, recipients)
  }
}
