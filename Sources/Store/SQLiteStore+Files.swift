public import Cases
public import Foundation

/// The files of cases; each call is one transaction with its event.
extension SQLiteStore {
  /// The newest files of the cases of a client whose names hold a text.
  public func files(ofClient id: Int, named text: String) throws -> [AttachmentRecord] {
    try read { try AttachmentTable(db: $0).attachments(ofClient: id, named: text, limit: 200) }
  }

  /// Adds a file to a case; returns its key.
  public func addAttachment(
    _ content: any RawContent,
    named name: String,
    mediaType: String,
    visibility: Visibility,
    to number: Int,
    by actor: Actor,
    now: Date
  ) throws -> Int {
    try write { db in
      _ = try CaseFileTable(db: db).writable(number)
      try BlobTable(db: db, folder: blobs).insert(content)
      let file = StoredAttachment(
        fileName: AttachmentName.safe(name),
        mediaType: mediaType,
        size: content.size,
        sha256: content.sha256,
        isInline: false
      )
      let id = try AttachmentTable(db: db).insert(
        file,
        onCase: number,
        visibility: visibility,
        by: actor.name,
        now: now
      )
      try SearchWriter(db: db).index(file: file.fileName, on: number)
      try db.history.record(
        .attachmentAdded,
        on: number,
        by: actor,
        at: now,
        details: [
          "attachment": String(id), "file": file.fileName, "sha256": file.sha256,
          "visibility": visibility.rawValue,
        ]
      )
      return id
    }
  }

  /// Marks a file for people outside, or for our own people only.
  public func setVisibility(
    _ visibility: Visibility,
    ofAttachment id: Int,
    by actor: Actor,
    now: Date
  ) throws {
    try write { db in
      let file = try AttachmentTable(db: db).attachment(id)
      guard file.visibility != visibility else { return }
      try AttachmentTable(db: db).setVisibility(visibility, of: id)
      for number in try AttachmentTable(db: db).cases(ofAttachment: id) {
        try db.history.record(
          visibility == .external ? .attachmentShown : .attachmentHidden,
          on: number,
          by: actor,
          at: now,
          message: file.messageID,
          details: ["attachment": String(id), "file": file.file.fileName]
        )
      }
    }
  }
}
