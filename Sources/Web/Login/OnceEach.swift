import Desk
import Foundation

/// Lets a code be redeemed once, however often the button is pressed: who presses again waits for what the first
/// time brings, and gets the same.
final class OnceEach<Found: Sendable>: @unchecked Sendable {
  /// Seconds for which it is remembered what was found.
  private let memory: Double
  // Guards what stands below it.
  private let condition = NSCondition()
  private var running: Set<String> = []
  private var done: [String: (found: Found, end: Date)] = [:]

  init(memory: Double = 10) {
    self.memory = memory
  }

  /// What belongs to a key, found by `find` unless somebody found it just now.
  ///
  /// What went wrong is not remembered.
  func found(for key: String, at now: Date, _ find: () throws -> Found) throws -> Found {
    if let known = begin(key, at: now) { return known }
    defer {
      condition.withLock {
        running.remove(key)
        condition.broadcast()
      }
    }
    let found = try find()
    condition.withLock { done[key] = (found, now.addingTimeInterval(memory)) }
    return found
  }

  /// What is known of a key; else the key is taken until it is given back.
  private func begin(_ key: String, at now: Date) -> Found? {
    condition.withLock {
      while running.contains(key) { condition.wait() }
      done = done.filter { $0.value.end > now }
      if let known = done[key] { return known.found }
      running.insert(key)
      return nil
    }
  }
}
