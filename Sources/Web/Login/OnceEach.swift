import Desk
import Foundation

/// Lets a code be redeemed once, however often the button is pressed: who presses again waits for what the first
/// time brings, and gets the same.
final class OnceEach: @unchecked Sendable {
  /// Seconds for which it is remembered who was let in.
  static let memory = 10.0

  // Guards what stands below it.
  private let condition = NSCondition()
  private var running: Set<String> = []
  private var done: [String: (user: User, end: Date)] = [:]

  /// The user of a key, found by `find` unless somebody found them just now.
  ///
  /// What went wrong is not remembered.
  func user(of key: String, at now: Date, _ find: () throws -> User) throws -> User {
    if let known = begin(key, at: now) { return known }
    defer {
      condition.withLock {
        running.remove(key)
        condition.broadcast()
      }
    }
    let user = try find()
    condition.withLock { done[key] = (user, now.addingTimeInterval(Self.memory)) }
    return user
  }

  /// The user when they are known; else the key is taken until it is given back.
  private func begin(_ key: String, at now: Date) -> User? {
    condition.withLock {
      while running.contains(key) { condition.wait() }
      done = done.filter { $0.value.end > now }
      if let known = done[key] { return known.user }
      running.insert(key)
      return nil
    }
  }
}
