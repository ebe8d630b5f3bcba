import Foundation

/// Has a thread of its own read things while the caller works on those that were read before.
///
/// The things come in their order and in batches, of which few wait at a time, so that memory does not grow with how
/// many there are. Whoever fails ends both; what the caller does is done on its own thread.
final class ReadAhead<Element: Sendable>: @unchecked Sendable {
  /// The caller wants nothing more.
  private struct Stopped: Error {}

  /// How many things are handed over at once, and how many such batches wait at most.
  private let size = 512
  private let most = 8

  // Guards all below.
  private let condition = NSCondition()
  private var batches: [[Element]] = []
  private var isOver = false
  private var isStopped = false

  /// Reads with `read`, which is given what hands a thing over, and calls `take` for each; what `read` returns.
  static func run<Outcome: Sendable>(
    read: @escaping @Sendable (_ give: (Element) throws -> Void) throws -> Outcome,
    take: (Element) throws -> Void
  ) throws -> Outcome {
    let queue = ReadAhead()
    let result = Box<Outcome>()
    let thread = Thread {
      result.value = Result { try queue.fill(read) }
      queue.finish()
    }
    thread.stackSize = 8 << 20
    thread.start()
    do {
      while let batch = queue.next() { for element in batch { try take(element) } }
    } catch {
      queue.stop()
      throw error
    }
    guard let outcome = result.value else { throw Stopped() }
    return try outcome.get()
  }

  /// What the other thread leaves behind when it is over.
  private final class Box<Outcome: Sendable>: @unchecked Sendable {
    var value: Result<Outcome, any Error>?
  }

  private func fill<Outcome>(
    _ read: (_ give: (Element) throws -> Void) throws -> Outcome
  ) throws -> Outcome {
    var batch: [Element] = []
    batch.reserveCapacity(size)
    let outcome = try read { element in
      batch.append(element)
      guard batch.count == size else { return }
      try put(batch)
      batch.removeAll(keepingCapacity: true)
    }
    try put(batch)
    return outcome
  }

  private func put(_ batch: [Element]) throws {
    condition.lock()
    defer { condition.unlock() }
    while batches.count >= most, !isStopped { condition.wait() }
    guard !isStopped else { throw Stopped() }
    batches.append(batch)
    condition.broadcast()
  }

  /// The next batch; nil when all were handed over, also before a failure.
  private func next() -> [Element]? {
    condition.lock()
    defer { condition.unlock() }
    while batches.isEmpty, !isOver { condition.wait() }
    guard !batches.isEmpty else { return nil }
    defer { condition.broadcast() }
    return batches.removeFirst()
  }

  private func finish() {
    condition.lock()
    defer { condition.unlock() }
    isOver = true
    condition.broadcast()
  }

  /// Ends the other thread, and waits until it is over: nothing of the file is read after this.
  private func stop() {
    condition.lock()
    defer { condition.unlock() }
    isStopped = true
    condition.broadcast()
    while !isOver { condition.wait() }
  }
}
