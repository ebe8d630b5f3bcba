import Foundation

/// Threads that work on requests, in the order in which they came.
final class WorkerPool: @unchecked Sendable {
  // Guards what stands below it.
  private let condition = NSCondition()
  private var waiting: [@Sendable (Int) -> Void] = []
  private var isEnding = false
  private var running = 0

  /// Starts so many threads.
  init(_ count: Int) {
    running = count
    for number in 0..<count {
      let thread = Thread { self.work(number) }
      thread.stackSize = 4 << 20
      thread.name = "page \(number)"
      thread.start()
    }
  }

  /// Hands over work, which is told the number of its thread.
  func add(_ work: @escaping @Sendable (Int) -> Void) {
    condition.withLock {
      waiting.append(work)
      condition.signal()
    }
  }

  /// Lets the threads end after what they do, and waits for it; what waits is not done any more.
  func end() {
    condition.withLock {
      isEnding = true
      waiting = []
      condition.broadcast()
      while running > 0 { condition.wait() }
    }
  }

  private func work(_ number: Int) {
    while let work = next() { work(number) }
    condition.withLock {
      running -= 1
      condition.broadcast()
    }
  }

  private func next() -> (@Sendable (Int) -> Void)? {
    condition.withLock {
      while waiting.isEmpty, !isEnding { condition.wait() }
      return isEnding ? nil : waiting.removeFirst()
    }
  }
}
