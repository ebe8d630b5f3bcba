import Foundation
import Synchronization

/// Who looks at which case, in memory only: it is gone with the program, and nobody's history tells of it.
final class Presence: Sendable {
  /// Seconds after which somebody who was not heard of does not look at it any more.
  static let patience = 180.0
  /// How many cases are remembered; beyond them those that nobody looks at any more are forgotten.
  private static let mostCases = 1000

  /// By the number of a case, when each user was last heard of there.
  private let seen = Mutex<[Int: [String: Date]]>([:])

  /// Notes that somebody looks at a case.
  func note(_ user: String, on number: Int, at now: Date) {
    seen.withLock { seen in
      if seen.count >= Self.mostCases, seen[number] == nil {
        seen = seen.mapValues { Self.fresh($0, at: now) }.filter { !$0.value.isEmpty }
      }
      seen[number, default: [:]][user] = now
    }
  }

  /// The users besides one who look at a case, by name.
  func others(than user: String, on number: Int, at now: Date) -> [String] {
    seen.withLock { seen in
      Self.fresh(seen[number] ?? [:], at: now).keys.filter { $0 != user }.sorted()
    }
  }

  private static func fresh(_ users: [String: Date], at now: Date) -> [String: Date] {
    users.filter { abs(now.timeIntervalSince($0.value)) < patience }
  }
}
