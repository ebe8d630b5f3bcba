import Cases
import Foundation

/// What was decided about the messages that came in.
struct DecidedTable {
  let db: Connection

  private static let query = """
    SELECT inboundEmail.id, inboundEmail.sha256, inboundEmail.receivedAt, message.id, method, trust,
      isPending, reason, suggestedCase, reviewItem.state
    FROM inboundEmail JOIN message ON message.inboundEmail = inboundEmail.id
    LEFT JOIN reviewItem ON reviewItem.message = message.id
    """

  private static func email(_ row: Row) throws -> DecidedEmail {
    let placement: Placement =
      if row.isNull(7) {
        row.string(4) == ThreadingMethod.ownCopy.rawValue
          ? .ownCopy : .filed([], isPending: row.int(6) != 0)
      } else {
        .review(reason: row.string(7), suggestion: row.isNull(8) ? nil : row.int(8))
      }
    return DecidedEmail(
      inboundID: row.int(0),
      sha256: row.string(1),
      receivedAt: row.date(2),
      messageID: row.int(3),
      placement: placement,
      method: row.string(4),
      trust: try row.known(5, of: "message.trust"),
      isByHand: !row.isNull(9) && !["open", ReviewView.bankMail].contains(row.string(9))
    )
  }

  /// Oldest first, after one of them.
  func emails(after id: Int, limit: Int) throws -> [DecidedEmail] {
    try db.rows(
      DecidedTable.query + " WHERE inboundEmail.id > ? ORDER BY inboundEmail.id LIMIT ?",
      id,
      limit,
      read: DecidedTable.email
    ).map(complete)
  }

  func email(ofMessage id: Int) throws -> DecidedEmail? {
    try db.first(DecidedTable.query + " WHERE message.id = ?", id, read: DecidedTable.email)
      .map(complete)
  }

  /// Adds the cases it is on.
  private func complete(_ email: DecidedEmail) throws -> DecidedEmail {
    var email = email
    let filings = try db.rows(
      "SELECT caseFile, method FROM caseMessage WHERE message = ? ORDER BY caseFile",
      email.messageID
    ) { ($0.int(0), $0.string(1)) }
    if filings.contains(where: { $0.1 == ThreadingMethod.byHand.rawValue }) {
      email.isByHand = true
    }
    if email.isByHand || !filings.isEmpty {
      let isPending = email.placement == .filed([], isPending: true)
      email.placement = .filed(filings.map(\.0), isPending: isPending)
    }
    return email
  }
}
