import Cases
import FoundationEssentials

/// Takes the bytes of fetched messages and stores them in batches.
final class IntakeReceiver: MessageReceiver {
  /// Thrown between two messages when the program is asked to stop.
  struct Stopped: Error {}

  private static let batchCount = 100
  private static let batchBytes = 16 << 20

  private let mailbox: String
  private let epoch: MailboxEpoch
  private let acknowledgement: Acknowledgement
  private let store: any IntakeStore
  private let now: @Sendable () -> Date
  private var cursor: MailboxCursor
  private let highestListed: UInt32
  private var outstanding: Set<UInt32>

  private var current: (message: RemoteMessage, writer: any RawWriter)?
  /// The beginning of the message that is received.
  private var beginning: [UInt8] = []
  private var batch: [Arrival] = []
  private var batchSize = 0

  var stop: (any StopSignal)?
  private(set) var storedCount = 0
  private(set) var recognisedCount = 0

  init(
    mailbox: String,
    epoch: MailboxEpoch,
    listed: [RemoteMessage],
    fresh: [RemoteMessage],
    cursor: MailboxCursor,
    acknowledgement: Acknowledgement,
    store: any IntakeStore,
    now: @escaping @Sendable () -> Date
  ) {
    self.mailbox = mailbox
    self.epoch = epoch
    self.acknowledgement = acknowledgement
    self.store = store
    self.now = now
    self.cursor = cursor
    // A UID that no FETCH confirmed may be one that the server made up: it moves no cursor.
    highestListed =
      listed.filter { $0.size != nil || $0.receivedAt != nil }.compactMap(\.key.uid).max() ?? 0
    outstanding = Set(fresh.compactMap(\.key.uid))
  }

  func begin(_ message: RemoteMessage) throws {
    if stop?.isRequested == true {
      try commit()
      throw Stopped()
    }
    abandon()
    current = (message, try store.rawWriter())
    beginning = []
  }

  func append(_ bytes: ArraySlice<UInt8>) throws {
    if beginning.count < ServerNote.headerLimit {
      beginning += bytes.prefix(ServerNote.headerLimit - beginning.count)
    }
    try current?.writer.append(bytes)
  }

  func end() throws {
    guard let (message, writer) = current else { return }
    let content = try writer.finish()
    current = nil
    try add(message, content)
  }

  func gone(_ message: RemoteMessage) throws {
    abandon()
    try add(message, nil)
  }

  func unavailable(_ message: RemoteMessage) throws {
    abandon()
    try add(message, nil, isUnavailable: true)
  }

  /// A message is that of another epoch, whose bytes are stored.
  func recognise(_ message: RemoteMessage, as email: Int) throws {
    try add(message, nil, recognised: email)
  }

  /// Throws away a message that began and did not end.
  func abandon() {
    current?.writer.abandon()
    current = nil
  }

  private func add(
    _ message: RemoteMessage,
    _ content: (any RawContent)?,
    recognised: Int? = nil,
    isUnavailable: Bool = false
  ) throws {
    // What is handed out in place of a message does not have that message moved or deleted.
    let isNote = content != nil && ServerNote.isNote(beginning)
    batch.append(
      Arrival(
        mailbox: mailbox,
        uidValidity: epoch.uidValidity,
        key: message.key,
        receivedAt: message.receivedAt,
        content: content,
        recognised: recognised,
        isUnavailable: isUnavailable,
        statedSize: message.size,
        acknowledgement: isNote ? Acknowledgement(.keep) : acknowledgement
      )
    )
    batchSize += content?.size ?? 0
    guard
      batch.count >= IntakeReceiver.batchCount || batchSize >= IntakeReceiver.batchBytes
    else { return }
    try commit()
  }

  /// Makes what is complete durable, in one transaction.
  func commit() throws {
    guard !batch.isEmpty else { return }
    for arrival in batch {
      if let uid = arrival.key.uid { outstanding.remove(uid) }
    }
    advance()
    try store.commit(batch, cursor: cursor, now: now())
    storedCount += batch.count { $0.content != nil }
    recognisedCount += batch.count { $0.recognised != nil }
    batch = []
    batchSize = 0
  }

  /// Stores what is left, how far the mailbox was read, and whether it listed less than it counts.
  func finish(reconciled: Bool, isShort: Bool) throws {
    try commit()
    advance()
    if reconciled { cursor.reconciledAt = now() }
    if reconciled || isShort { cursor.isShort = isShort }
    try store.commit(cursor, of: mailbox, now: now())
  }

  /// Moves the cursor up to the first message that is still missing, never past it.
  private func advance() {
    let reached = outstanding.min().map { max($0, 1) - 1 } ?? highestListed
    cursor.lastUID = max(cursor.lastUID, reached)
  }
}
