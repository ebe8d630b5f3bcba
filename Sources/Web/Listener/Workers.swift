/// The threads of a listener: those that answer, and few for requests that wait for another server, so that a
/// slow one costs nobody else anything.
struct Workers {
  let usual: WorkerPool
  let waiting: WorkerPool

  init(_ limits: WebLimits) {
    usual = WorkerPool(limits.workers)
    // The number between them is that of the loop itself.
    waiting = WorkerPool(limits.waiters, from: limits.workers + 1, most: limits.queue)
  }

  /// Lets them end after what they do.
  func end() {
    usual.end()
    waiting.end()
  }
}
