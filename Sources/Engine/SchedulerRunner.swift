public import Cases

/// Does what is due: once for each need, however long nobody looked.
public struct SchedulerRunner {
  private static let batchLimit = 200

  private let store: any ScheduleStore
  private let log: any EngineLog

  /// Joins the parts.
  public init(store: any ScheduleStore, log: any EngineLog) {
    self.store = store
    self.log = log
  }

  /// Does everything that is due at the moment of the context; returns how much was looked at.
  ///
  /// What fails for a reason of its own is logged and left; throws what is wrong with the store.
  public func round(_ context: DeskContext, stop: (any StopSignal)? = nil) throws -> Int {
    var count = 0
    for job in ScheduleJob.allCases {
      var last = 0
      while stop?.isRequested != true {
        let keys = try store.due(job, after: last, context, limit: SchedulerRunner.batchLimit)
        guard let newest = keys.last else { break }
        for key in keys { try carryOut(job, key, context) }
        count += keys.count
        last = newest
      }
    }
    return count
  }

  private func carryOut(_ job: ScheduleJob, _ key: Int, _ context: DeskContext) throws {
    do {
      try store.carryOut(job, key, context)
    } catch let error as any RetryableError where error.isTransient {
      throw error
    } catch {
      log.record(
        .warning,
        "not-done",
        [("job", job.rawValue), ("key", String(key)), ("why", "\(error)")]
      )
    }
  }
}
