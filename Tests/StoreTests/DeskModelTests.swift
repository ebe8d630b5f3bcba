import Cases
import Foundation
import Testing

@testable import Store

/// Random sequences of what can happen to a case, after each of which the invariants hold.
///
/// Twenty thousand of them with `Tests/run --all`, else two thousand, other ones in each run.
@Suite("random sequences")
struct DeskModelTests {
  private static let perStore = 500

  private static let seeds: [Int] = {
    let environment = ProcessInfo.processInfo.environment
    if environment["DOSSIER_TESTS"] == "all" { return Array(0..<40) }
    let first = environment["DOSSIER_TESTS_SEED"].flatMap { Int($0) } ?? .random(in: 0..<1_000_000)
    return Array(first..<(first + 4))
  }()

  @Test(arguments: seeds)
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
