import Cases
import Desk

/// `dossier inbox …`: the raw messages and where their processing stands.
enum InboxCommands {
  static let all = [list, retry, raw]

  static let list = Command(
    name: "inbox list",
    group: .mail,
    summary: "List raw messages, newest first.",
    discussion: """
      Every message that was ever received is here: pending, processing, filed, review, ignored,
      duplicate or quarantined. What was read has the number of a message, by which every other command
      names it; the first number here is that of the bytes. A quarantined one could not be processed; its reason is shown, and
      'inbox retry' tries it again.
      """,
    options: [
      .choice(
        "state",
        InboundEmail.State.allCases.map(\.rawValue),
        "Only messages in this state."
      ),
      .integer("limit", "N", "At most so many.").defaulting(to: "100"),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let emails = try environment.inbox(
        invocation.choice("state", InboundEmail.State.self),
        limit: invocation.int("limit") ?? 100
      )
      invocation.output.list(
        emails.map(row),
        empty: "There are no such messages.",
        onlyJSON: ["messageID", "sha256"]
      )
      return .ok
    }
  )

  private static func row(_ view: InboxView) -> Record {
    [
      "id": .integer(view.email.id), "message": .int(view.message),
      "receivedAt": .moment(view.email.receivedAt),
      "state": .string(view.email.state.rawValue), "why": .string(view.why),
      "from": .string(view.from), "subject": .string(view.subject),
      "size": .integer(view.email.size), "attempts": .integer(view.email.attempts),
      "messageID": .string(view.messageID),
      "sha256": .string(view.email.sha256),
    ]
  }

  static let retry = Command(
    name: "inbox retry",
    group: .mail,
    summary: "Process a quarantined message again.",
    positionals: [.one("id", "The number that 'inbox list' shows.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("id")
      try invocation.perform(RetryInbound(id), environment)
      invocation.output.done("Message \(id) is pending again.", ["id": .integer(id)])
      return .ok
    }
  )

  static let raw = Command(
    name: "inbox raw",
    group: .mail,
    summary: "Print the bytes of a raw message.",
    positionals: [.one("id", "The number that 'inbox list' shows.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("id")
      try FileReading.pieces(of: environment.rawInbound(id)) {
        invocation.output.bytes($0)
      }
      return .ok
    }
  )
}
