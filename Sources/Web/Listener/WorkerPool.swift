import Foundation

/// Threads that work on requests, in the order in which they came.
final class WorkerPool: @unchecked Sendable {
  // Guards what stands below it.
  private let condition = NSCondition()
  private var waiting: [@Sendable (Int) -> Void] = []
  private var isEnding = false
  private var running = 0
  private let most: Int

  /// Starts so many threads, which are numbered from the first on; `most` is how much work may wait for them.
  init(_ count: Int, from first: Int = 0, most: Int = .max) {
    running = count
    self.most = most
    for number in first..<first + count {
      let thread = Thread { self.work(number) }
      thread.stackSize = 4 << 20
      thread.name = "page \(number)"
      thread.start()
    }
  }

  /// Hands over work, which is told the number of its thread; false when too much waits already.
  func add(_ work: @escaping @Sendable (Int) -> Void) -> Bool {
    condition.withLock {
      guard waiting.count < most else { return false }
      waiting.append(work)
      condition.signal()
      return true
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
