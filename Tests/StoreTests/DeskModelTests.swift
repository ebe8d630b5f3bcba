import Cases
import Foundation
import Testing

@testable import Store

/// Random sequences of what can happen to a case, after each of which the invariants hold.
@Suite("ten thousand random sequences")
struct DeskModelTests {
  private static let sequences = 10_000
  private static let perStore = 500

  @Test(arguments: 0..<(sequences / perStore))
  func `keep money, reminders, decisions, items and history consistent`(seed: Int) throws {
    let model = try DeskModel(seed: UInt64(seed) &+ 1)
    for _ in 0..<Self.perStore {
      try model.play()
    }
    let report = try model.store.verify()
    #expect(report.problems == [], "seed \(seed)")
    #expect(report.events > Self.perStore * 5)
  }
}
