import Cases
import Mail

/// Contents, each stored once.
struct BlobTable {
  let db: Connection
  let folder: BlobFolder

  /// Makes a written content part of the store; does nothing when it already is.
  func insert(_ content: any RawContent) throws {
    guard let content = content as? PendingContent else {
      preconditionFailure("a content comes from this store's own writer")
    }
    let known =
      try db.first(
        "SELECT 1 FROM blob WHERE sha256 = ?",
        content.sha256
      ) { _ in true } ?? false
    switch content.payload {
    case .memory(let bytes) where !known: try insert(content, bytes)
    case .file(let path) where known: WritableFile.remove(path)
    case .file(let path):
      try folder.adopt(path, sha256: content.sha256)
      try insert(content, nil)
    case .memory: break
    }
  }

  private func insert(_ content: PendingContent, _ bytes: [UInt8]?) throws {
    try db.execute(
      "INSERT INTO blob (sha256, size, bytes) VALUES (?, ?, ?)",
      content.sha256,
      content.size,
      bytes
    )
  }

  /// Throws away a written content that does not become part of the store.
  func discard(_ content: any RawContent) {
    guard let content = content as? PendingContent, case .file(let path) = content.payload else {
      return
    }
    WritableFile.remove(path)
  }

  /// The bytes of a content.
  func content(_ sha256: String) throws -> any ByteSource {
    let row = try db.first("SELECT size, bytes FROM blob WHERE sha256 = ?", sha256) { row in
      (size: row.int(0), bytes: row.isNull(1) ? nil : row.bytes(1))
    }
    guard let row else { throw StoreError.noContent(sha256) }
    if row.size == 0,
      let date = try db.first(
        "SELECT at FROM erased WHERE kind = 'blob' AND key = ?",
        sha256,
        read: { $0.date(0) }
      )
    {
      throw StoreError.erasedContent(sha256, at: date)
    }
    if let bytes = row.bytes { return bytes }
    return try BlobFile(path: folder.path(of: sha256), count: row.size)
  }

  /// The contents there are, after one of them.
  func contents(after id: Int, limit: Int) throws -> [(id: Int, sha256: String, size: Int)] {
    try db.rows("SELECT id, sha256, size FROM blob WHERE id > ? ORDER BY id LIMIT ?", id, limit) {
      (id: $0.int(0), sha256: $0.string(1), size: $0.int(2))
    }
  }

  /// The contents that are in files, after one of them.
  func files(after id: Int, limit: Int) throws -> [(id: Int, sha256: String, size: Int)] {
    try db.rows(
      "SELECT id, sha256, size FROM blob WHERE id > ? AND bytes IS NULL ORDER BY id LIMIT ?",
      id,
      limit
    ) { (id: $0.int(0), sha256: $0.string(1), size: $0.int(2)) }
  }

  func isErased(_ sha256: String) throws -> Bool {
    try db.first("SELECT 1 FROM erased WHERE kind = 'blob' AND key = ?", sha256) { _ in true }
      ?? false
  }
}
