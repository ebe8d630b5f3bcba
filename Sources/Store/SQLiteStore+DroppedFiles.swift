public import Cases
import Foundation

/// Files that came by themselves, into the watched folder or by mail of a bank.
extension SQLiteStore {
  /// Those that somebody should look at, oldest first.
  public func openDroppedFiles(limit: Int) throws -> [DroppedFile] {
    try read { try DroppedFileTable(db: $0).open(limit: limit) }
  }

  /// All of them but what is no statement, newest first.
  public func droppedFiles(limit: Int) throws -> [DroppedFile] {
    try read { try DroppedFileTable(db: $0).newest(limit: limit) }
  }

  /// Those that came by mail and that nobody has looked into, oldest first.
  public func waitingFiles(limit: Int) throws -> [DroppedFile] {
    try read { try DroppedFileTable(db: $0).waiting(limit: limit) }
  }

  /// Those of a message that are or may be statements.
  public func droppedFiles(ofMessage message: Int) throws -> [DroppedFile] {
    try read { try DroppedFileTable(db: $0).ofMessage(message) }
  }

  /// Those of the folder that are not yet where their state wants them.
  public func unmovedFiles() throws -> [DroppedFile] {
    try read { try DroppedFileTable(db: $0).unmoved() }
  }

  /// A file by its key; throws `StoreError.noDroppedFile`.
  public func droppedFile(_ id: Int) throws -> DroppedFile {
    guard let file = try read({ try DroppedFileTable(db: $0).file(id) }) else {
      throw StoreError.noDroppedFile(id)
    }
    return file
  }

  /// Keeps what became of a file, with its event unless that is as it was; the file with its key.
  public func keep(_ file: DroppedFile, by actor: Actor, _ context: DeskContext) throws
    -> DroppedFile
  {
    try write { db in
      let table = DroppedFileTable(db: db)
      var file = file
      let before = try table.file(file.id)
      if before == nil {
        file.id = try table.insert(file, isMoved: file.message != nil)
      } else {
        try table.update(file, isMoved: file.message != nil)
      }
      if let message = file.message {
        try BankMailWriter(db: db, now: context.now).settle(message: message, by: actor)
      }
      guard before?.state != file.state || before?.report != file.report, file.state != .ignored
      else { return file }
      try db.history.record(
        .fileDropped,
        on: nil,
        by: actor,
        at: context.now,
        details: [
          "file": String(file.id), "name": file.name, "sha256": file.sha256,
          "state": file.state.rawValue,
        ]
      )
      return file
    }
  }

  /// The key that the next file gets.
  public func nextDroppedFile() throws -> Int {
    try read { try DroppedFileTable(db: $0).next() }
  }

  /// A file is where its state wants it.
  public func noteMoved(_ file: Int) throws {
    try write { try DroppedFileTable(db: $0).setMoved(file) }
  }

  /// Somebody has looked at a file; throws `StoreError.noDroppedFile`.
  public func close(droppedFile id: Int, by actor: Actor, _ context: DeskContext) throws {
    try write { db in
      let table = DroppedFileTable(db: db)
      guard let file = try table.file(id) else { throw StoreError.noDroppedFile(id) }
      guard file.isOpen else { return }
      try table.close(id)
      try db.history.record(
        .fileLookedAt,
        on: nil,
        by: actor,
        at: context.now,
        details: ["file": String(id), "name": file.name]
      )
    }
  }

  /// What tells how shapes of exports are read: another when somebody has confirmed something.
  public func exportShapeMark() throws -> String {
    try read { try ExportShapeTable(db: $0).mark() }
  }
}
