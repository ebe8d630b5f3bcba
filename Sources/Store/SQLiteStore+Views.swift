public import Cases
import Foundation

/// Reading for people and for commands.
extension SQLiteStore {
  /// The people on a case.
  public func participants(of number: Int) throws -> [Participant] {
    try read { try ParticipantTable(db: $0).participants(of: number) }
  }

  /// A case with everything on it.
  public func caseView(_ number: Int) throws -> CaseView {
    try read { db in
      // First: when another process writes meanwhile, what is shown is newer than its version.
      let version = try db.history.newest(of: number)
      let file = try CaseFileTable(db: db).required(number)
      return CaseView(
        version: version,
        file: file,
        client: try file.clientID.flatMap { try ItemTable(db: db).client($0) },
        items: try ItemTable(db: db).items(of: number),
        participants: try ParticipantTable(db: db).participants(of: number),
        comments: try CommentTable(db: db).comments(of: number),
        attachments: try AttachmentTable(db: db).attachments(of: number),
        messages: try MessageViews(db: db).messages(of: number),
        nextAction: try NextActionTable(db: db).action(of: number),
        validations: try ValidationTable(db: db).validations(of: number),
        plans: try PlanTable(db: db).plans(of: number),
        payments: try PlanTable(db: db).payments(of: number),
        promises: try PlanTable(db: db).promises(of: number),
        proposals: try ProposalTable(db: db).proposals(of: number),
        legalStages: try LegalStageTable(db: db).stages(of: number),
        links: try db.rows("SELECT other FROM caseLink WHERE caseFile = ? ORDER BY other", number) {
          $0.int(0)
        },
        events: try db.history.events(of: number)
      )
    }
  }

  /// The version of a case: a number that grows with each event of its history.
  public func version(of number: Int) throws -> Int {
    try read { try $0.history.newest(of: number) }
  }

  /// The case of a number; throws `StoreError.noCase` when there is none.
  public func caseFile(_ number: Int) throws -> CaseFile {
    try read { try CaseFileTable(db: $0).required(number) }
  }

  /// A client by its key; nil when there is none.
  public func client(_ id: Int) throws -> Client? {
    try read { try ItemTable(db: $0).client(id) }
  }

  /// A client by its account number; throws `StoreError.noClient` when there is none.
  public func client(account: String) throws -> Client? {
    try read { db in
      let table = ItemTable(db: db)
      return try table.client(table.clientID(account))
    }
  }

  /// The items that are on a case.
  public func items(of number: Int) throws -> [Item] {
    try read { try ItemTable(db: $0).items(of: number) }
  }

  /// An item by its number, of a client or of whichever has it.
  public func item(_ number: String, account: String?) throws -> Item {
    try read { db in
      let table = ItemTable(db: db)
      let client = try account.map { try table.clientID($0) }
      let found = try table.item(number, client: client)
      guard let item = try table.item(found.id) else { throw StoreError.noItem(number) }
      return item
    }
  }

  /// A message by its key.
  public func message(_ id: Int) throws -> MessageView {
    try read { db in
      guard let found = try MessageViews(db: db).message(id) else { throw StoreError.noMessage(id) }
      return found
    }
  }

  /// Whether a message is a letter of ours whose codes decide something.
  public func isDeciding(_ id: Int) throws -> Bool {
    try read { try MessageViews(db: $0).isDeciding(id) }
  }

  /// The files of a message.
  public func attachments(ofMessage id: Int) throws -> [AttachmentRecord] {
    try read { try AttachmentTable(db: $0).attachments(ofMessage: id) }
  }

  /// A file by its key.
  public func attachment(_ id: Int) throws -> AttachmentRecord {
    try read { try AttachmentTable(db: $0).attachment(id) }
  }

  /// The messages that wait for a person, or all that ever did; longest waiting first.
  public func reviews(includingDecided: Bool, limit: Int) throws -> [ReviewView] {
    try read { db in
      let condition = includingDecided ? "" : "WHERE state = 'open'"
      let rows = try db.rows(
        """
        SELECT id, reason, suggestedCase, state, openedAt, message FROM reviewItem \(condition)
        ORDER BY id LIMIT ?
        """,
        limit,
        read: SQLiteStore.review
      )
      return try rows.compactMap { try complete($0, in: db) }
    }
  }

  /// A message that waits or waited, by the key of its review.
  public func review(_ id: Int) throws -> ReviewView {
    try read { db in
      let row = try db.first(
        """
        SELECT id, reason, suggestedCase, state, openedAt, message FROM reviewItem WHERE id = ?
        """,
        id,
        read: SQLiteStore.review
      )
      guard let row, let review = try complete(row, in: db) else { throw StoreError.noReview(id) }
      return review
    }
  }

  private typealias ReviewRow = (
    id: Int, reason: String, suggested: Int?, state: String, openedAt: Date, message: Int
  )

  private static func review(_ row: Row) -> ReviewRow {
    (
      row.int(0), row.string(1), row.optionalInt(2), row.string(3), row.date(4), row.int(5)
    )
  }

  private func complete(_ row: ReviewRow, in db: Connection) throws -> ReviewView? {
    try MessageViews(db: db).message(row.message).map {
      ReviewView(
        id: row.id,
        reason: row.reason,
        suggestedCase: row.suggested,
        state: row.state,
        openedAt: row.openedAt,
        message: $0
      )
    }
  }

  /// Outgoing messages in some states, newest first.
  public func outbox(in states: [OutboxMessage.State], limit: Int) throws -> [OutboxView] {
    try read { db in
      let marks = states.map { _ in "?" }.joined(separator: ", ")
      let rows = try db.rows(
        """
        SELECT \(SQLiteStore.outboxColumns) FROM outbox
        WHERE state IN (\(marks)) ORDER BY id DESC LIMIT ?
        """,
        values: states.map(\.rawValue) + [limit]
      ) { row in (row.int(6), SQLiteStore.outbox(row)) }
      return try rows.compactMap { message, make in
        try MessageViews(db: db).message(message).map(make)
      }
    }
  }

  /// One outgoing message; throws `StoreError.noOutbox`.
  public func outgoing(_ id: Int) throws -> OutboxView {
    try read { db in
      let row = try db.first(
        "SELECT \(SQLiteStore.outboxColumns) FROM outbox WHERE id = ?",
        id
      ) { row in (row.int(6), SQLiteStore.outbox(row)) }
      guard let (message, make) = row, let view = try MessageViews(db: db).message(message) else {
        throw StoreError.noOutbox(id)
      }
      return make(view)
    }
  }

  private static let outboxColumns = """
    id, caseFile, state, attempts, nextAttempt, lastError, message, reversePath, queuedAt,
    finishedAt, copy, copyError
    """

  private static func outbox(_ row: Row) -> (MessageView) -> OutboxView {
    let (id, number, state) = (row.int(0), row.int(1), row.string(2))
    let (attempts, next, error) = (row.int(3), row.optionalDate(4), row.string(5))
    let (path, queued, finished) = (row.string(7), row.date(8), row.optionalDate(9))
    let (copy, copyError) = (row.string(10), row.string(11))
    return {
      OutboxView(
        id: id,
        caseNumber: number,
        state: OutboxMessage.State(rawValue: state) ?? .queued,
        attempts: attempts,
        nextAttempt: next,
        lastError: error,
        reversePath: path,
        queuedAt: queued,
        finishedAt: finished,
        copy: copy,
        copyError: copyError,
        message: $0
      )
    }
  }

  /// Raw messages in a state, newest first.
  public func inbox(_ state: InboundEmail.State?, limit: Int) throws -> [InboxView] {
    try read { try InboundEmailTable(db: $0).list(state: state, limit: limit) }
  }

  /// A raw message by its key; nil when there is none.
  public func inbound(_ id: Int) throws -> InboundEmail? {
    try read { try InboundEmailTable(db: $0).email(id) }
  }

  /// How many raw messages are in each state, and how many messages wait for review.
  public func counts() throws -> (inbox: [String: Int], reviews: Int, outbox: [String: Int]) {
    try read { db in
      func byState(_ table: String) throws -> [String: Int] {
        let rows = try db.rows("SELECT state, count(*) FROM \(table) GROUP BY state") {
          ($0.string(0), $0.int(1))
        }
        return Dictionary(uniqueKeysWithValues: rows)
      }
      let reviews = try db.first("SELECT count(*) FROM reviewItem WHERE state = 'open'") {
        $0.int(0)
      }
      return (try byState("inboundEmail"), reviews ?? 0, try byState("outbox"))
    }
  }
}
