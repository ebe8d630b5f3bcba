public import Cases
public import FoundationEssentials

/// Puts copies of what was sent into a folder, each once.
///
/// A copy that the server refuses for good holds back no other: it is tried again a few times,
/// then set aside, where people see it.
public final class SentCopier {
  private static let batchLimit = 50
  /// After so many refusals in a row, with no copy taken between them, others are tried first.
  private static let refusalsInARow = 3
  /// A message that was refused for so long is refused for good, in seconds.
  private static let patience = 86_400.0

  private let store: any CopyStore
  private let archive: any MailArchive
  private let now: @Sendable () -> Date

  /// Joins a store and a folder.
  public init(
    store: any CopyStore,
    archive: any MailArchive,
    now: @escaping @Sendable () -> Date
  ) {
    self.store = store
    self.archive = archive
    self.now = now
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
    var failure: (any Error)?
    for copy in due where failure == nil && stop?.isRequested != true {
      do {
        try make(copy)
        count += 1
      } catch let error as TransportError where error.refusesMessage {
        refusals.append((copy, error))
        if count == 0, refusals.count >= Self.refusalsInARow { failure = error }
      } catch {
        failure = error
      }
    }
    for (copy, error) in refusals {
      // Others were taken, so it is this one; or nothing has helped for a day.
      let isOld = now().timeIntervalSince(copy.sentAt) > Self.patience
      let words = error.serverLines.last ?? error.message
      try store.refuseCopy(copy.id, words: words, counts: count > 0 || isOld)
    }
    if let failure = failure ?? refusals.last?.error { throw failure }
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
  /// Whether a folder refused one message, rather than being out of reach, full or not there.
  fileprivate var refusesMessage: Bool {
    stage == .append && !isTransient
      && !serverLines.contains { line in
        ["[OVERQUOTA]", "[NOPERM]", "[READ-ONLY]", "[TRYCREATE]", "[NONEXISTENT]", "[ALERT]"]
          .contains { line.contains($0) }
      }
  }
}
