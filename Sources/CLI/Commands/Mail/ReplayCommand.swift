import Cases
import Desk
import Engine
import Foundation
import Store

/// `dossier replay`: today's rules over the mail of the past.
enum ReplayCommand {
  static let command = Command(
    name: "replay",
    group: .mail,
    summary: "Decide the mail of the past anew, and say what would differ.",
    discussion: """
      Reads every raw message again, oldest first, and decides it with today's program and
      configuration, in memory: nothing that is stored changes. Cases, people that were added by hand,
      items and our own mail are as they are now; what a person decided stays decided.

      Prints how many messages there were and how many would be decided differently, or with --diff
      each of those: where it stands, and where it would. With --since, earlier messages are taken as
      they were decided.
      """,
    examples: [.init("dossier replay --diff", "After a change of the configuration.")],
    options: [
      .day("since", "Decide only what came since."),
      .flag("diff", "List what would be decided differently."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let since = invocation.day("since")?.start(in: environment.timeZone)
      var run = Run(environment, since: since ?? .distantPast)
      try run.decideAll()
      guard invocation.flag("diff") else {
        invocation.output.done(
          "\(run.count) messages; \(run.differences.count) would be decided differently.",
          ["messages": .integer(run.count), "differences": .integer(run.differences.count)]
        )
        return .ok
      }
      invocation.output.list(
        run.differences,
        empty: "None of \(run.count) messages would be decided differently."
      )
      return .ok
    }
  )

  /// One run over all messages.
  private struct Run {
    private static let batchLimit = 200

    let environment: Environment
    let since: Date
    private(set) var count = 0
    private(set) var differences: [Record] = []
    private var replay: Replay

    init(_ environment: Environment, since: Date) {
      self.environment = environment
      self.since = since
      replay = Replay(receive: environment.receive)
    }

    mutating func decideAll() throws {
      var last = 0
      while true {
        let batch = try environment.store.decidedEmails(after: last, limit: Run.batchLimit)
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
      count += 1
      let now = try environment.store.withOwnIndex { try replay.decide(message, in: $0) }
      let was = ReplayedDecision(
        placement: email.placement,
        method: email.method,
        trust: email.trust
      )
      guard now != was else { return }
      differences.append([
        "message": .integer(email.messageID), "was": .string(Run.words(was)),
        "now": .string(Run.words(now)), "subject": .string(message.subject),
      ])
    }

    private static func words(_ decision: ReplayedDecision) -> String {
      "\(decision.placement.sentence), by \(decision.method), \(decision.trust.name)"
    }
  }
}
