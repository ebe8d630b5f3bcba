public import Cases

/// Puts copies of what was sent into a folder, each once.
public final class SentCopier {
  private static let batchLimit = 50

  private let store: any CopyStore
  private let archive: any MailArchive

  /// Joins a store and a folder.
  public init(store: any CopyStore, archive: any MailArchive) {
    self.store = store
    self.archive = archive
  }

  /// Copies what is due; returns how many.
  ///
  /// Throws what the store and the folder throw; what was not copied stays due.
  public func round(stop: (any StopSignal)? = nil) throws -> Int {
    let due = try store.dueCopies(limit: Self.batchLimit)
    guard !due.isEmpty else { return 0 }
    defer { archive.close() }
    var count = 0
    for copy in due where stop?.isRequested != true {
      if try !(copy.wasBegun && archive.contains(copy.messageID)) {
        try store.beginCopy(copy.id)
        try archive.append(store.content(copy.sha256), at: copy.sentAt)
      }
      try store.finishCopy(copy.id)
      count += 1
    }
    return count
  }
}
