import Foundation
import Synchronization

/// How often links may be tried and used: what is too much is told to come later, and costs nothing more.
final class LinkLimits: Sendable {
  private struct Memory {
    var windowStart = Date.distantPast
    var wrong = 0
    var posts: [String: Int] = [:]
    var dayStart = Date.distantPast
    var codes: [String: Int] = [:]
    var bytes: [String: Int] = [:]
  }

  /// Wrong links within a minute, of all people together; who has a right one does not feel it.
  static let mostWrong = 60
  /// Forms by one link within a minute.
  static let mostPosts = 40
  /// Codes by one link within a day.
  static let mostCodes = 10

  private let memory = Mutex(Memory())

  /// Begins anew when a minute, or a day, is over.
  private static func turn(_ memory: inout Memory, _ now: Date) {
    if abs(now.timeIntervalSince(memory.windowStart)) > 60 {
      (memory.windowStart, memory.wrong, memory.posts) = (now, 0, [:])
    }
    if abs(now.timeIntervalSince(memory.dayStart)) > 86_400 {
      (memory.dayStart, memory.codes, memory.bytes) = (now, [:], [:])
    }
  }

  /// Counts a wrong link; false when there were too many.
  func mayGuess(at now: Date) -> Bool {
    memory.withLock { memory in
      Self.turn(&memory, now)
      memory.wrong += 1
      return memory.wrong <= Self.mostWrong
    }
  }

  /// Counts a form; false when its link had too many.
  func maySend(_ link: String, at now: Date) -> Bool {
    memory.withLock { memory in
      Self.turn(&memory, now)
      memory.posts[link, default: 0] += 1
      return memory.posts[link, default: 0] <= Self.mostPosts
    }
  }

  /// Counts a code; false when its link had too many.
  func mayHaveCode(_ link: String, at now: Date) -> Bool {
    memory.withLock { memory in
      Self.turn(&memory, now)
      memory.codes[link, default: 0] += 1
      return memory.codes[link, default: 0] <= Self.mostCodes
    }
  }

  /// Counts bytes of files; false when its link brought more than some within a day.
  func mayBring(_ bytes: Int, by link: String, most: Int, at now: Date) -> Bool {
    memory.withLock { memory in
      Self.turn(&memory, now)
      guard memory.bytes[link, default: 0] + bytes <= most else { return false }
      memory.bytes[link, default: 0] += bytes
      return true
    }
  }
}
