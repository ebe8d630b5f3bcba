import Cases
import Desk

/// `dossier mention …`: notes that name one of our own people.
enum MentionCommands {
  static let all = [seen]

  static let seen = Command(
    name: "mention seen",
    group: .cases,
    summary: "Take what names you in the notes of a case as looked at.",
    discussion: """
      A note names a colleague by '@' and their id, their name or their first name, or with --mention. It stands in
      their agenda until they have looked at it.
      """,
    examples: [.init("dossier mention seen 1042", "It leaves the agenda.")],
    positionals: [CaseCommands.caseArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let count = try invocation.perform(SeeMentions(on: number), environment)
      invocation.output.done(
        count == 1
          ? "One note on case \(number) is looked at."
          : "\(count) notes on case \(number) are looked at.",
        ["number": .integer(number), "count": .integer(count)]
      )
      return .ok
    }
  )
}
