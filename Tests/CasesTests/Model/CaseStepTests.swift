import Foundation
import Testing

@testable import Cases

@Suite("the life of a case")
struct CaseStepTests {
  private let now = Date(timeIntervalSince1970: 1_800_000_000)

  private func file(_ state: CaseState, _ number: Int = 1001) -> CaseFile {
    CaseFile(
      number: number,
      type: .dispute,
      title: "Broken pallet",
      state: state,
      needsAttention: true,
      openedAt: now
    )
  }

  /// From which state a step leads where.
  private static let table: [CaseStep: [CaseState: CaseState]] = [
    .resolve: [.open: .resolved, .waiting: .resolved, .onHold: .resolved],
    .close: [.open: .closed, .waiting: .closed, .onHold: .closed, .resolved: .closed],
    .cancel: [.open: .cancelled, .waiting: .cancelled, .onHold: .cancelled],
    .pause: [.open: .onHold, .waiting: .onHold, .onHold: .onHold],
    .resume: [.onHold: .open],
    .reopen: [.resolved: .open, .closed: .open, .cancelled: .open],
    .wait: [.open: .waiting],
    .wake: [.waiting: .open],
    .merge: [
      .open: .merged, .waiting: .merged, .onHold: .merged, .resolved: .merged, .closed: .merged,
      .cancelled: .merged,
    ],
  ]

  @Test(arguments: CaseStep.allCases, CaseState.allCases)
  func `a step leads where the table says, or is refused`(step: CaseStep, state: CaseState) {
    let expected = CaseStepTests.table[step]?[state]
    #expect(step.state(after: state) == expected)
    var taken = file(state)
    #expect(taken.takeIfPossible(step) == (expected != nil))
    #expect(taken.state == expected ?? state)
    guard expected == nil else { return }
    var refused = file(state)
    #expect(throws: StoreError.caseNotLive(1001, state: state.rawValue)) {
      try refused.take(step)
    }
    #expect(refused == file(state))
  }

  @Test func `an end says how and when, once`() throws {
    let outcome = CaseOutcome(name: "settled", label: "Settled", items: .resolve)
    var ended = file(.onHold)
    ended.resumesOn = "2026-12-01"
    try ended.end(as: outcome, closes: false, now: now)
    #expect(ended.state == .resolved && ended.outcome == "settled" && ended.resolvedAt == now)
    #expect(ended.resumesOn.isEmpty && !ended.needsAttention)
    try ended.end(as: outcome, closes: true, now: now.addingTimeInterval(60))
    #expect(ended.state == .closed && ended.resolvedAt == now)
    try ended.reopen()
    #expect(ended.state == .open && ended.outcome.isEmpty && ended.resolvedAt == nil)
  }

  @Test func `a pause knows its day, and forgets it`() throws {
    var paused = file(.waiting)
    try paused.pause(until: Day(number: 20_000))
    #expect(paused.resumesOn == Day(number: 20_000).description)
    try paused.resume()
    #expect(paused.state == .open && paused.resumesOn.isEmpty)
    try paused.cancel(now: now)
    #expect(paused.state == .cancelled && paused.resolvedAt == now)
  }

  @Test func `a merge needs two cases that are their own`() throws {
    var merged = file(.open)
    for target in [file(.open), file(.merged, 1002)] {
      #expect(throws: StoreError.cannotMerge(1001, into: target.number)) {
        try merged.merge(into: target)
      }
    }
    #expect(merged == file(.open))
    try merged.merge(into: file(.closed, 1002))
    #expect(merged.state == .merged && merged.mergedInto == 1002 && !merged.needsAttention)
    #expect(throws: StoreError.cannotMerge(1001, into: 1003)) {
      try merged.merge(into: file(.open, 1003))
    }
  }
}
