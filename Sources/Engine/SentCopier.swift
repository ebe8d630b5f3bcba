public import Cases

/// Puts copies of what was sent into a folder, each once.
///
/// A copy that the server refuses for good holds back no other: it is tried again a few times,
/// then set aside, where people see it.
public final class SentCopier {
  private static let batchLimit = 50
  /// After so many refusals in a row, with no copy taken between them, it is the folder that refuses.
  private static let refusalsInARow = 3

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
    var refusals: [(copy: SentCopy, error: TransportError)] = []
    for copy in due where stop?.isRequested != true {
      do {
        try make(copy)
        count += 1
      } catch let error as TransportError where error.refusesMessage {
        refusals.append((copy, error))
        if count == 0, refusals.count >= Self.refusalsInARow { break }
      }
    }
    // Other copies were taken, or this one alone was due: it is the message that is refused.
    for (copy, error) in refusals {
      let words = error.serverLines.last ?? error.message
      try store.refuseCopy(copy.id, words: words, counts: count > 0 || due.count == 1)
    }
    if let error = refusals.last?.error { throw error }
    return count
  }

  private func make(_ copy: SentCopy) throws {
    if try !(copy.wasBegun && archive.contains(copy.messageID)) {
      try store.beginCopy(copy.id)
      try archive.append(store.content(copy.sha256), at: copy.sentAt)
    }
    try store.finishCopy(copy.id)
  }
}

extension TransportError {
  /// Whether a folder refused one message for good, rather than being out of reach or not there.
  fileprivate var refusesMessage: Bool { stage == .append && !isTransient && !isOfMissingFolder }
}
