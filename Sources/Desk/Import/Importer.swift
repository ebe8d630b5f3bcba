import Cases
package import Foundation
import Mail
import Store

/// Reads messages from files, folders and mboxes into the store, in batches.
final class Importer {
  private static let batchCount = 200

  private let store: SQLiteStore
  private var batch: [Arrival] = []
  package private(set) var count = 0

  private let now: Date

  init(store: SQLiteStore, now: Date) {
    self.store = store
    self.now = now
  }

  /// Takes a file, or all files of a folder.
  func take(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw DeskError.file(.notThere(path))
    }
    guard isFolder.boolValue else { return try takeFile(path) }
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    for name in names.sorted() where !name.split(separator: "/").contains("tmp") {
      let file = "\(path)/\(name)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      guard attributes?[.type] as? FileAttributeType == .typeRegular else { continue }
      try takeFile(file)
    }
  }

  private func takeFile(_ path: String) throws {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw DeskError.file(.unreadable(path))
    }
    defer { try? handle.close() }
    let start = try handle.read(upToCount: 5)
    try handle.seek(toOffset: 0)
    guard start == Data("From ".utf8) else {
      let content = try FileReading.stored(handle, store.rawWriter(), named: path)
      return try add(content)
    }
    let splitter = MboxSplitter(store: store)
    while let piece = try handle.read(upToCount: 262_144), !piece.isEmpty {
      for content in try splitter.take(Array(piece)) { try add(content) }
    }
    for content in try splitter.finish() { try add(content) }
  }

  private func add(_ content: any RawContent) throws {
    guard content.size > 0 else { return }
    batch.append(Importer.arrival("import", key: content.sha256, content))
    count += 1
    if batch.count >= Importer.batchCount { try commit() }
  }

  /// Makes what was taken durable.
  func commit() throws {
    guard !batch.isEmpty else { return }
    try store.commit(batch, cursor: nil, now: now)
    batch = []
  }

  /// A message that came without a mailbox: `mailbox` says how, `key` tells it from others.
  fileprivate static func arrival(
    _ mailbox: String,
    key: String,
    _ content: any RawContent
  ) -> Arrival {
    Arrival(
      mailbox: mailbox,
      uidValidity: 0,
      key: RemoteKey(key),
      receivedAt: nil,
      content: content,
      acknowledgement: Acknowledgement(.keep)
    )
  }
}

extension Environment {
  /// Takes one message from an open file, on disk for good when this returns; its key in the inbox,
  /// nil when there was nothing to read.
  package func deliver(_ handle: FileHandle) throws -> Int? {
    let content = try FileReading.stored(handle, store.rawWriter(), named: "standard input")
    guard content.size > 0 else { return nil }
    let arrival = Importer.arrival("pipe", key: UUID().uuidString.lowercased(), content)
    return try store.commit([arrival], cursor: nil, now: context.now())[0]
  }
}
