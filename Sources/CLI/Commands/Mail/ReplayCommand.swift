import Cases
import Desk
import Foundation

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
      let page = try environment.replay(since: since ?? .distantPast)
      guard invocation.flag("diff") else {
        invocation.output.done(
          "\(page.count) messages; \(page.differences.count) would be decided differently.",
          ["messages": .integer(page.count), "differences": .integer(page.differences.count)]
        )
        return .ok
      }
      invocation.output.list(
        page.differences.map(row),
        empty: "None of \(page.count) messages would be decided differently."
      )
      return .ok
    }
  )

  private static func row(_ difference: ReplayPage.Difference) -> Record {
    [
      "message": .integer(difference.message), "was": .string(difference.was),
      "now": .string(difference.now), "subject": .string(difference.subject),
    ]
  }
}
