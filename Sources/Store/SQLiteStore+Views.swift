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
      var view = CaseView(
        version: version,
        file: file,
        client: try file.clientID.flatMap { try ItemTable(db: db).client($0) },
        items: try ItemTable(db: db).items(of: number),
        participants: try ParticipantTable(db: db).participants(of: number),
        comments: try CommentTable(db: db).comments(of: number),
        attachments: try AttachmentTable(db: db).attachments(of: number),
        messages: try MessageTable(db: db).views(of: number),
        nextAction: try NextActionTable(db: db).action(of: number),
        validations: try ValidationTable(db: db).validations(of: number),
        plans: try PlanTable(db: db).plans(of: number),
        payments: try PaymentTable(db: db).payments(of: number),
        promises: try PlanTable(db: db).promises(of: number),
        proposals: try ProposalTable(db: db).proposals(of: number),
        legalStages: try LegalStageTable(db: db).stages(of: number),
        links: try CaseLinkTable(db: db).links(of: number).map(\.number),
        dispute: try DisputeTable(db: db).facts(of: number),
        handOvers: try HandOverTable(db: db).all(of: number),
        events: try db.history.events(of: number)
      )
      view.claimRecord = try ClaimTable(db: db).record(of: number, client: file.clientID)
      return view
    }
  }

  /// The version of a case: a number that grows with each event of its history.
  public func version(of number: Int) throws -> Int {
    try read { try $0.history.newest(of: number) }
  }

  /// What happened to a case after a version of it, oldest first.
  public func events(of number: Int, after version: Int) throws -> [Event] {
    try read { try EventTable(db: $0).events(of: number, after: version) }
  }

  /// The case of a number; throws `StoreError.noCase` when there is none.
  public func caseFile(_ number: Int) throws -> CaseFile {
    try read { try CaseFileTable(db: $0).required(number) }
  }

  /// The case of a number, wherever merges have led; throws `StoreError.noCase` when there is none.
  public func currentCase(_ number: Int) throws -> CaseFile {
    try read { db in
      guard let file = try CaseFileTable(db: db).current(number) else {
        throw StoreError.noCase(number)
      }
      return file
    }
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
  public func item(_ number: String, account: String?, type: ItemType? = nil) throws -> Item {
    try read { db in
      let table = ItemTable(db: db)
      let client = try account.map { try table.clientID($0) }
      let found = try table.item(number, client: client, type: type)
      guard let item = try table.item(found.id) else { throw StoreError.noItem(number) }
      return item
    }
  }

  /// A message by its key.
  public func message(_ id: Int) throws -> MessageView {
    try read { db in
      guard let found = try MessageTable(db: db).view(id) else { throw StoreError.noMessage(id) }
      return found
    }
  }

  /// Whether a message is a letter of ours whose codes decide something.
  public func isDeciding(_ id: Int) throws -> Bool {
    try read { try MessageTable(db: $0).isDeciding(id) }
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
      let rows = try ReviewTable(db: db).rows(includingDecided: includingDecided, limit: limit)
      return try rows.compactMap { try complete($0, in: db) }
    }
  }

  /// A message that waits or waited, by its key.
  public func review(_ id: Int) throws -> ReviewView {
    try read { db in
      let row = try ReviewTable(db: db).row(id)
      guard let row, let review = try complete(row, in: db) else { throw StoreError.noReview(id) }
      return review
    }
  }

  private func complete(_ row: ReviewTable.ReviewRow, in db: Connection) throws -> ReviewView? {
    try MessageTable(db: db).view(row.message).map {
      ReviewView(
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
      let rows = try OutboxTable(db: db).views(in: states, limit: limit)
      return try rows.compactMap { message, make in
        try MessageTable(db: db).view(message).map(make)
      }
    }
  }

  /// One outgoing message; throws `StoreError.noOutbox`.
  public func outgoing(_ id: Int) throws -> OutboxView {
    try read { db in
      let row = try OutboxTable(db: db).view(id)
      guard let (message, make) = row, let view = try MessageTable(db: db).view(message) else {
        throw StoreError.noOutbox(id)
      }
      return make(view)
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
      (
        try InboundEmailTable(db: db).counts(), try ReviewTable(db: db).waiting(),
        try OutboxTable(db: db).counts()
      )
    }
  }
}
