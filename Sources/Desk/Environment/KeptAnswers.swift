import Cases
import Foundation
import Store
import Synchronization

/// What was counted of all there is, or read of a file, kept as long as nothing that it was made of has changed.
///
/// Several threads, each with a connection of its own, share one.
package final class KeptAnswers: Sendable {
  private struct Entry: Sendable {
    let version: [Int]
    let answer: any Sendable
  }

  /// How many are kept: what somebody asks for with filters of their own has no end.
  private static let most = 64

  private let entries = Mutex<[String: Entry]>([:])

  package init() {}

  /// The answer of a name for a version, made when it is not there.
  ///
  /// The version is read before the answer is made: what changes between is in the answer, and the next who asks
  /// makes it anew.
  func answer<Answer: Sendable, Failure: Error>(
    _ name: String,
    of version: [Int],
    _ make: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    let known = entries.withLock { $0[name] }
    if let known, known.version == version, let answer = known.answer as? Answer { return answer }
    let answer = try make()
    entries.withLock { entries in
      if entries.count >= Self.most { entries = [:] }
      entries[name] = Entry(version: version, answer: answer)
    }
    return answer
  }
}

/// By what it is told that a file is another one.
enum FileStamp {
  /// Its time and size; nothing when there is none.
  static func of(_ path: String) -> [Int] {
    guard let found = try? FileManager.default.attributesOfItem(atPath: path) else { return [] }
    let time = (found[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return [Int(time * 1_000_000), (found[.size] as? Int) ?? 0]
  }
}

extension Environment {
  /// What is read of areas as they stand on a day; what was read before, when nothing of them has changed since.
  func kept<Answer: Sendable>(
    _ name: String,
    of areas: [ChangeArea],
    on day: Day,
    _ read: () throws -> Answer
  ) throws -> Answer {
    guard let version = try store.changes(of: areas) else { return try read() }
    return try keptAnswers.answer(name, of: [day.number] + version, read)
  }
}
