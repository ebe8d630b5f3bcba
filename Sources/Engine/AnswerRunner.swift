public import Cases
public import FoundationEssentials

/// Writes the automatic answers that were decided on, and queues them.
public struct AnswerRunner {
  private static let batchLimit = 20

  private let store: any AnswerStore
  private let write: (AnswerRequest) throws -> QueuedLetter
  private let now: @Sendable () -> Date
  private let log: any EngineLog

  /// Joins a store and what writes the letters.
  public init(
    store: any AnswerStore,
    write: @escaping (AnswerRequest) throws -> QueuedLetter,
    now: @escaping @Sendable () -> Date,
    log: any EngineLog
  ) {
    self.store = store
    self.write = write
    self.now = now
    self.log = log
  }

  /// Writes everything that is pending; returns how many requests reached an end.
  ///
  /// An answer that cannot be written is given up visibly. Throws what the store throws.
  public func round(stop: (any StopSignal)? = nil) throws -> Int {
    var count = 0
    while stop?.isRequested != true {
      let requests = try store.pendingAnswers(limit: AnswerRunner.batchLimit)
      guard !requests.isEmpty else { break }
      for request in requests { try answer(request) }
      count += requests.count
    }
    return count
  }

  private func answer(_ request: AnswerRequest) throws {
    let letter: QueuedLetter
    do {
      letter = try write(request)
    } catch let error as any RetryableError where error.isTransient {
      throw error
    } catch {
      try store.failAnswer(request, reason: "\(error)", now: now())
      log.record(
        .warning,
        "answer-failed",
        [("message", String(request.message)), ("why", "\(error)")]
      )
      return
    }
    try store.queue(letter, answering: request, now: now())
    log.record(
      .info,
      "answered",
      [("message", String(request.message)), ("case", String(request.caseNumber))]
    )
  }
}
