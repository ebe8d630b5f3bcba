public import Cases
import Foundation
import Mail

extension SQLiteStore {
  /// Reads the cases as threading does, all as they are at one moment; nothing is written.
  public func withIndex<Result>(_ body: (any CaseIndex) throws -> Result) throws -> Result {
    try read { db in try db.savepoint { try body(StoreIndex(db: db)) } }
  }

  /// Reads the cases without what messages that came in brought: our own mail, people and items.
  public func withOwnIndex<Result>(_ body: (any CaseIndex) throws -> Result) throws -> Result {
    try read { db in try body(OwnIndex(db: db)) }
  }

  /// Messages that came in and were decided, oldest first, after one of them.
  public func decidedEmails(after id: Int, limit: Int) throws -> [DecidedEmail] {
    try read { db in
      try db.rows(
        DecidedTable.query + " WHERE inboundEmail.id > ? ORDER BY inboundEmail.id LIMIT ?",
        id,
        limit,
        read: DecidedTable.email
      ).map { try DecidedTable(db: db).complete($0) }
    }
  }

  /// What was decided about a message that came in; nil for one of ours.
  public func decidedEmail(ofMessage id: Int) throws -> DecidedEmail? {
    try read { db in
      try db.first(DecidedTable.query + " WHERE message.id = ?", id, read: DecidedTable.email)
        .map { try DecidedTable(db: db).complete($0) }
    }
  }
}

/// Reads what was decided.
private struct DecidedTable {
  let db: Connection

  static let query = """
    SELECT inboundEmail.id, inboundEmail.sha256, inboundEmail.receivedAt, message.id, method, trust,
      isPending, reason, suggestedCase, reviewItem.state
    FROM inboundEmail JOIN message ON message.inboundEmail = inboundEmail.id
    LEFT JOIN reviewItem ON reviewItem.message = message.id
    """

  static func email(_ row: Row) -> DecidedEmail {
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
      trust: TrustLevel(rawValue: row.int(5)) ?? .l0,
      isByHand: !row.isNull(9) && row.string(9) != "open"
    )
  }

  /// Adds the cases it is on.
  func complete(_ email: DecidedEmail) throws -> DecidedEmail {
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

/// The cases as they are without the mail that came in.
private struct OwnIndex: CaseIndex {
  let db: Connection
  private var all: StoreIndex { StoreIndex(db: db) }

  init(db: Connection) { self.db = db }

  func caseFile(_ number: Int) throws -> CaseFile? { try all.caseFile(number) }

  func participants(of number: Int) throws -> [Participant] {
    try all.participants(of: number).filter { $0.source != .seenInMail }
  }

  func cases(ofMessageID messageID: MessageID) throws -> [Int] {
    try db.rows(
      """
      SELECT DISTINCT caseMessage.caseFile FROM message
      JOIN caseMessage ON caseMessage.message = message.id
      WHERE messageID = ? AND direction = 'out' ORDER BY caseMessage.caseFile
      """,
      messageID.value
    ) { $0.int(0) }
  }

  func cases(answering messageID: MessageID) throws -> [Int] { [] }

  func askedSteps(of number: Int) throws -> [AskedStep] { try all.askedSteps(of: number) }

  func wrongReferences(of email: String, since: Date) throws -> Int {
    try all.wrongReferences(of: email, since: since)
  }

  func ruledCase(of email: String) throws -> Int? { try all.ruledCase(of: email) }

  func liveCases(ofDomain domain: String) throws -> [Int] { try all.liveCases(ofDomain: domain) }

  func liveCases(ofParticipant email: String) throws -> [Int] {
    try all.liveCases(ofParticipant: email).filter { number in
      try participants(of: number).contains { $0.email == email && !$0.isRemoved }
    }
  }

  func liveCases(ofItemNumbers words: [String]) throws -> [ItemMatch] {
    try all.liveCases(ofItemNumbers: words)
  }

  func sentMessage(_ messageID: MessageID) throws -> SentMessage? {
    try all.sentMessage(messageID)
  }
}
