public import Cases
public import Foundation

extension SQLiteStore: IntakeStore {
  /// How far a mailbox has been read; nil when it never was.
  public func cursor(of mailbox: String) throws -> MailboxCursor? {
    try read { try MailboxCursorTable(db: $0).cursor(of: mailbox) }
  }

  /// The messages whose keys the ledger does not hold in this epoch.
  public func unknown(
    _ messages: [RemoteMessage],
    mailbox: String,
    uidValidity: UInt32
  ) throws -> [RemoteMessage] {
    try read { db in
      let ledger = ArrivalTable(db: db)
      return try messages.filter {
        try !ledger.contains($0.key, mailbox: mailbox, uidValidity: uidValidity)
      }
    }
  }

  /// Makes arrivals and the cursor durable, in one transaction.
  @discardableResult
  public func commit(
    _ arrivals: [Arrival],
    cursor: MailboxCursor?,
    now: Date
  ) throws -> [Int?] {
    try write { db in
      let ids = try arrivals.map { arrival in
        var id: Int?
        if let content = arrival.content {
          try BlobTable(db: db, folder: blobs).insert(content)
          id = try InboundEmailTable(db: db).insert(
            content,
            receivedAt: arrival.receivedAt ?? now,
            now: now
          )
        }
        let inbound = id ?? arrival.recognised
        try ArrivalTable(db: db).insert(arrival, inboundEmail: inbound, now: now)
        return id
      }
      if let cursor, let mailbox = arrivals.first?.mailbox {
        try MailboxCursorTable(db: db).set(cursor, of: mailbox, now: now)
      }
      return ids
    }
  }

  /// Remembers how far a mailbox was read when nothing new arrived.
  public func commit(_ cursor: MailboxCursor, of mailbox: String, now: Date) throws {
    try write { try MailboxCursorTable(db: $0).set(cursor, of: mailbox, now: now) }
  }

  /// The acknowledgements that are due behind one of them, in the order in which they arose.
  public func dueAcknowledgements(
    mailbox: String,
    uidValidity: UInt32,
    after id: Int,
    now: Date,
    limit: Int
  ) throws -> [DueAcknowledgement] {
    try read {
      try ArrivalTable(db: $0).due(
        mailbox: mailbox,
        uidValidity: uidValidity,
        after: id,
        now: now,
        limit: limit
      )
    }
  }

  /// Remembers that acknowledgements were carried out, and as what.
  public func markAcknowledged(_ ids: [Int], as action: AcknowledgeAction, now: Date) throws {
    try write { db in
      for id in ids { try ArrivalTable(db: db).markAcknowledged(id, as: action, now: now) }
    }
  }

  /// Which messages of an epoch were moved or deleted by us.
  public func removed(
    _ keys: [RemoteKey],
    mailbox: String,
    uidValidity: UInt32
  ) throws -> Set<RemoteKey> {
    try read { db in
      let ledger = ArrivalTable(db: db)
      return Set(
        try keys.filter { try ledger.isRemoved($0, mailbox: mailbox, uidValidity: uidValidity) }
      )
    }
  }

  /// What the server stated of the messages of an epoch.
  public func stated(
    mailbox: String,
    uidValidity: UInt32
  ) throws -> [RemoteKey: StatedMessage] {
    try read { try ArrivalTable(db: $0).stated(mailbox: mailbox, uidValidity: uidValidity) }
  }

  /// Keeps what the server states of messages of which nothing was kept.
  public func note(
    stated messages: [RemoteMessage],
    mailbox: String,
    uidValidity: UInt32
  ) throws {
    try write { db in
      let ledger = ArrivalTable(db: db)
      for message in messages {
        try ledger.note(message, mailbox: mailbox, uidValidity: uidValidity)
      }
    }
  }

  /// The messages of an epoch that the server did not hand over, and that are due to be asked for
  /// again.
  public func unavailable(
    mailbox: String,
    uidValidity: UInt32,
    now: Date
  ) throws -> [RemoteKey] {
    try read {
      try ArrivalTable(db: $0).unavailable(mailbox: mailbox, uidValidity: uidValidity, now: now)
    }
  }

  /// Gives the messages of an epoch, and the cursor, the number of another one.
  public func renumber(
    mailbox: String,
    from: UInt32,
    to cursor: MailboxCursor,
    now: Date
  ) throws {
    try write { db in
      try ArrivalTable(db: db).renumber(mailbox: mailbox, from: from, to: cursor.uidValidity)
      try MailboxCursorTable(db: db).set(cursor, of: mailbox, now: now)
    }
  }

  /// The messages of an epoch whose bytes are stored and that we did not remove, in the order in which
  /// they came.
  public func stored(mailbox: String, uidValidity: UInt32) throws -> [StoredMessage] {
    try read { try ArrivalTable(db: $0).stored(mailbox: mailbox, uidValidity: uidValidity) }
  }

  /// The messages of an epoch that were recognised without their bytes.
  public func recognised(mailbox: String, uidValidity: UInt32) throws -> Set<RemoteKey> {
    try read { try ArrivalTable(db: $0).recognised(mailbox: mailbox, uidValidity: uidValidity) }
  }
}
