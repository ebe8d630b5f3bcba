public import Cases
public import FoundationEssentials

/// Writes the letters that were decided on without a person, and queues them.
public struct AutomaticLetters<Request> {
  /// Where the requests are kept.
  public struct Source {
    /// The oldest requests that are to be written.
    public var pending: (_ limit: Int) throws -> [Request]
    /// Queues the letter of a request, in one transaction with it.
    public var queue: (QueuedLetter, Request, Date) throws -> Void
    /// Gives a request up, visibly.
    public var giveUp: (Request, _ reason: String, Date) throws -> Void

    /// Joins the parts.
    public init(
      pending: @escaping (_ limit: Int) throws -> [Request],
      queue: @escaping (QueuedLetter, Request, Date) throws -> Void,
      giveUp: @escaping (Request, _ reason: String, Date) throws -> Void
    ) {
      self.pending = pending
      self.queue = queue
      self.giveUp = giveUp
    }
  }

  private static var batchLimit: Int { 20 }

  private let source: Source
  private let write: (Request) throws -> QueuedLetter
  private let now: @Sendable () -> Date
  private let log: any EngineLog

  /// Joins where requests come from and what writes the letters.
  public init(
    _ source: Source,
    write: @escaping (Request) throws -> QueuedLetter,
    now: @escaping @Sendable () -> Date,
    log: any EngineLog
  ) {
    self.source = source
    self.write = write
    self.now = now
    self.log = log
  }

  /// Writes everything that is pending; returns how many requests reached an end.
  ///
  /// A letter that cannot be written is given up visibly. Throws what the store throws.
  public func round(stop: (any StopSignal)? = nil) throws -> Int {
    var count = 0
    while stop?.isRequested != true {
      let requests = try source.pending(Self.batchLimit)
      guard !requests.isEmpty else { break }
      for request in requests { try write(request, now: now()) }
      count += requests.count
    }
    return count
  }

  private func write(_ request: Request, now: Date) throws {
    let letter: QueuedLetter
    do {
      letter = try write(request)
    } catch let error as any RetryableError where error.isTransient {
      throw error
    } catch {
      try source.giveUp(request, "\(error)", now)
      log.record(.warning, "letter-not-written", [("why", "\(error)")])
      return
    }
    try source.queue(letter, request, now)
    log.record(
      .info,
      "letter-written",
      [("template", letter.template), ("case", String(letter.caseNumber))]
    )
  }
}
