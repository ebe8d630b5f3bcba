import Cases
import Foundation

/// Files that came by themselves.
struct DroppedFileTable {
  let db: Connection

  private static func file(_ row: Row) throws -> DroppedFile {
    var file = DroppedFile(
      id: row.int(0),
      name: row.string(1),
      sha256: row.string(2),
      message: row.optionalInt(3),
      state: try row.known(4, of: "droppedFile.state"),
      at: row.date(7)
    )
    file.isOpen = row.bool(5)
    file.report = row.string(6)
    return file
  }

  private func files(_ rest: String, _ values: (any SQLBindable)?...) throws -> [DroppedFile] {
    try db.rows(
      "SELECT id, name, sha256, message, state, isOpen, report, at FROM droppedFile \(rest)",
      values: values,
      read: Self.file
    )
  }

  func file(_ id: Int) throws -> DroppedFile? { try files("WHERE id = ?", id).first }

  /// Those that somebody should look at, oldest first.
  func open(limit: Int) throws -> [DroppedFile] {
    try files("WHERE isOpen = 1 ORDER BY id LIMIT ?", limit)
  }

  /// All of them but what is no statement, newest first.
  func newest(limit: Int) throws -> [DroppedFile] {
    try files("WHERE state <> 'ignored' ORDER BY id DESC LIMIT ?", limit)
  }

  /// Those that came by mail and that nobody has looked into, oldest first.
  func waiting(limit: Int) throws -> [DroppedFile] {
    try files("WHERE state = 'waiting' ORDER BY id LIMIT ?", limit)
  }

  /// Those of a message that are or may be statements, in their order.
  func ofMessage(_ message: Int) throws -> [DroppedFile] {
    try files("WHERE message = ? AND state <> 'ignored' ORDER BY id", message)
  }

  /// What became of the files of a message.
  func states(ofMessage message: Int) throws -> Set<DroppedFile.State> {
    Set(
      try db.rows("SELECT DISTINCT state FROM droppedFile WHERE message = ?", message) {
        try $0.known(0, of: "droppedFile.state")
      }
    )
  }

  /// Those that are not yet where their state wants them.
  func unmoved() throws -> [DroppedFile] { try files("WHERE isMoved = 0 ORDER BY id") }

  /// The key that the next file gets.
  func next() throws -> Int {
    try db.first("SELECT coalesce(max(id), 0) + 1 FROM droppedFile") { $0.int(0) } ?? 1
  }

  /// Adds a file; its key.
  func insert(_ file: DroppedFile, isMoved: Bool) throws -> Int {
    try db.execute(
      """
      INSERT INTO droppedFile (name, sha256, message, state, isOpen, isMoved, report, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      file.name,
      file.sha256,
      file.message,
      file.state.rawValue,
      file.isOpen,
      isMoved,
      file.report,
      file.at
    )
    return db.lastInsertedID
  }

  func update(_ file: DroppedFile, isMoved: Bool) throws {
    try db.execute(
      "UPDATE droppedFile SET state = ?, isOpen = ?, isMoved = ?, report = ? WHERE id = ?",
      file.state.rawValue,
      file.isOpen,
      isMoved,
      file.report,
      file.id
    )
  }

  func setMoved(_ id: Int) throws {
    try db.execute("UPDATE droppedFile SET isMoved = 1 WHERE id = ?", id)
  }

  func close(_ id: Int) throws {
    try db.execute("UPDATE droppedFile SET isOpen = 0 WHERE id = ?", id)
  }

  /// Takes out what files of a message were called, and what was said of them.
  func erase(ofMessage message: Int) throws {
    try db.execute(
      "UPDATE droppedFile SET name = 'erased', report = '' WHERE message = ?",
      message
    )
  }
}
