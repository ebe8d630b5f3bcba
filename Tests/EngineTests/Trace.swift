import Engine
import Foundation
import Synchronization

/// What happened, in order, as the doubles of one test saw it.
final class Trace: Sendable {
  private let lines = Mutex<[String]>([])

  var all: [String] { lines.withLock { $0 } }

  func record(_ line: String) { lines.withLock { $0.append(line) } }
}

extension Trace: EngineLog {
  func record(_ level: EngineLogLevel, _ event: String, _ fields: [(String, String)]) {
    record("log \(event)")
  }
}
