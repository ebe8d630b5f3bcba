import Cases
import Store

/// Changes where an outgoing message stands.
package struct MoveOutgoing: Act {
  /// What becomes of it.
  package enum Step: Sendable, CaseIterable {
    /// A failed one, or one whose outcome is not known, is sent again.
    case retry
    /// One that was not sent is withdrawn.
    case cancel
    /// One that waits is kept back.
    case hold
    /// One that was kept back may leave.
    case release
    /// A sent one is copied again whose copy the server refused.
    case copy
  }

  /// The key of the message in the outbox.
  package let outgoing: Int
  package let step: Step

  package init(_ outgoing: Int, _ step: Step) {
    self.outgoing = outgoing
    self.step = step
  }

  package func changedCase(at desk: ActingDesk) throws -> Int? {
    try desk.store.outgoing(outgoing).caseNumber
  }

  package func find(at desk: ActingDesk) throws { _ = try changedCase(at: desk) }

  package func perform(at desk: ActingDesk) throws {
    switch step {
    case .retry: try desk.store.retryOutbox(outgoing, by: desk.actor, now: desk.now)
    case .cancel: try desk.store.cancelOutbox(outgoing, by: desk.actor, now: desk.now)
    case .hold: try desk.store.holdOutbox(outgoing, by: desk.actor, now: desk.now)
    case .release: try desk.store.releaseOutbox(outgoing, by: desk.actor, now: desk.now)
    case .copy: try desk.store.retryCopy(of: outgoing)
    }
  }
}
