import Cases
import Foundation
import Mail

/// A letter whose bytes and files are stored as contents, and that can be queued without delay.
public struct StoredLetter: Sendable {
  let letter: QueuedLetter
  let content: any RawContent
  let files: [any RawContent]
}

/// Queues outgoing letters, each with its event.
struct LetterQueue {
  let db: Connection
  let folder: BlobFolder
  let actor: Actor
  let now: Date
  /// From when on it is sent; nil for now.
  var leaving: Date?

  /// Queues a letter; the key of the outgoing message.
  ///
  /// A reason tells why it goes to whom it does.
  func add(_ stored: StoredLetter, because reason: String = "") throws -> Int {
    let letter = stored.letter
    let outbox = OutboxTable(db: db)
    guard try !outbox.contains(dedupeKey: letter.dedupeKey) else {
      throw StoreError.alreadyQueued(letter.dedupeKey)
    }
    try BlobTable(db: db, folder: folder).insert(stored.content)
    var file = try CaseFileTable(db: db).writable(letter.caseNumber)
    let messages = MessageTable(db: db)
    let message = try messages.insert(letter, sha256: stored.content.sha256, now: now)
    try messages.file(message, on: file.number, method: .byHand, by: actor.name, now: now)
    try outbox.insert(letter, message: message, now: now, leaving: leaving ?? now)
    let id = db.lastInsertedID
    try db.history.record(
      .messageQueued,
      on: file.number,
      by: actor,
      at: now,
      message: message,
      details: [
        "template": letter.template, "subject": letter.draft.subject,
        "to": letter.draft.to.map(\.comparable).joined(separator: ", "),
      ].merging(reason.isEmpty ? [:] : ["reason": reason]) { $1 }
    )
    if letter.expectsReply, file.takeIfPossible(.wait) {
      try CaseFileTable(db: db).update(file, now: now)
    }
    let step = WaitingMail.Step.written(
      to: (letter.draft.to + letter.draft.cc).map(\.comparable),
      isByPerson: actor.kind == .user
    )
    try AttentionWriter(db: db, now: now).take(step, on: file.number)
    try attach(stored.files, letter, to: message)
    try SearchWriter(db: db).index(message: message)
    return id
  }

  /// Remembers which files went with a letter.
  private func attach(
    _ contents: [any RawContent],
    _ letter: QueuedLetter,
    to message: Int
  ) throws {
    for (content, file) in zip(contents, letter.draft.attachments) {
      try BlobTable(db: db, folder: folder).insert(content)
      let stored = StoredAttachment(
        fileName: AttachmentName.safe(file.fileName),
        mediaType: file.mediaType,
        size: content.size,
        sha256: content.sha256,
        isInline: false
      )
      try AttachmentTable(db: db).insert(
        stored,
        ofMessage: message,
        visibility: letter.visibility,
        by: actor.name,
        now: now
      )
    }
  }
}
