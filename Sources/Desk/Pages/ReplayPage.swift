import Cases
import Engine
package import Foundation
import Store

/// What today's rules would decide otherwise about the mail of the past.
package struct ReplayPage: Sendable {
  /// A message that would be decided differently.
  package struct Difference: Sendable {
    /// The key of the message.
    package let message: Int
    package let subject: String
    /// Where it stands, and where it would, as half sentences.
    package let was: String
    package let now: String
  }

  /// How many messages were decided anew.
  package fileprivate(set) var count = 0
  package fileprivate(set) var differences: [Difference] = []
}

extension Environment {
  /// Decides all mail that came since a moment anew, in memory.
  package func replay(since: Date) throws -> ReplayPage {
    var run = ReplayRun(self, since: since)
    try run.decideAll()
    return run.page
  }
}

/// One run over all messages.
private struct ReplayRun {
  private static let batchLimit = 200

  let environment: Environment
  let since: Date
  private(set) var page = ReplayPage()
  private var replay: Replay

  init(_ environment: Environment, since: Date) {
    self.environment = environment
    self.since = since
    replay = Replay(receive: environment.receive)
  }

  mutating func decideAll() throws {
    var last = 0
    while true {
      let batch = try environment.store.decidedEmails(after: last, limit: ReplayRun.batchLimit)
      guard let final = batch.last else { return }
      for email in batch { try decide(email) }
      last = final.inboundID
    }
  }

  private mutating func decide(_ email: DecidedEmail) throws {
    let message = try environment.reader.read(
      environment.store.content(email.sha256),
      receivedAt: email.receivedAt
    )
    guard !email.isByHand, email.receivedAt >= since else {
      if case .filed(let numbers, _) = email.placement { replay.accept(message, on: numbers) }
      return
    }
    page.count += 1
    let now = try environment.store.withOwnIndex { try replay.decide(message, in: $0) }
    let was = ReplayedDecision(
      placement: email.placement,
      method: email.method,
      trust: email.trust
    )
    guard now != was else { return }
    page.differences.append(
      ReplayPage.Difference(
        message: email.messageID,
        subject: message.subject,
        was: ReplayRun.words(was),
        now: ReplayRun.words(now)
      )
    )
  }

  private static func words(_ decision: ReplayedDecision) -> String {
    "\(decision.placement.sentence), by \(decision.method), \(decision.trust.name)"
  }
}
