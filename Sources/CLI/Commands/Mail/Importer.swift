import Cases
import Foundation
import Mail
import Store

/// Reads messages from files, folders and mboxes into the store, in batches.
final class Importer {
  private static let batchCount = 200

  private let store: SQLiteStore
  private var batch: [Arrival] = []
  private(set) var count = 0

  private let now: Date

  init(store: SQLiteStore, now: Date) {
    self.store = store
    self.now = now
  }

  /// Takes a file, or all files of a folder.
  func take(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CommandError("\(path) does not exist.", .noInput)
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
      throw CommandError("\(path) cannot be read.", .noInput)
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
    batch.append(DeliverCommand.arrival("import", key: content.sha256, content))
    count += 1
    if batch.count >= Importer.batchCount { try commit() }
  }

  /// Makes what was taken durable.
  func commit() throws {
    guard !batch.isEmpty else { return }
    try store.commit(batch, cursor: nil, now: now)
    batch = []
  }
}
