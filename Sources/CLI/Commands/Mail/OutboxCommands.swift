import Cases
import Desk

/// `dossier outbox …`: mail that is or was to be sent.
enum OutboxCommands {
  static let all = [list, show, retry, cancel, hold, release, copy]

  private static let outboxArgument = Positional.one(
    "id",
    "The number that 'outbox list' shows."
  )

  static let list = Command(
    name: "outbox list",
    group: .mail,
    summary: "List outgoing mail, newest first.",
    discussion: """
      A message whose outcome is unknown may have arrived: the connection or this program ended
      between the final dot and the server's answer. It is not sent again by itself; look at the
      server or ask the recipient, then use 'outbox retry' or 'outbox cancel'.
      """,
    options: [
      .choice(
        "state",
        OutboxMessage.State.allCases.map(\.rawValue),
        "Only messages in this state."
      ),
      .integer("limit", "N", "At most so many.").defaulting(to: "100"),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let state = invocation.choice("state", OutboxMessage.State.self)
      let messages = try environment.outbox(state, limit: invocation.int("limit") ?? 100)
      invocation.output.list(
        messages.map(row),
        empty: "There is no such mail.",
        onlyJSON: ["message", "messageID", "sentCopy"]
      )
      return .ok
    }
  )

  static let show = Command(
    name: "outbox show",
    group: .mail,
    summary: "Show what became of an outgoing message, by recipient.",
    positionals: [outboxArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let view = try environment.outgoing(invocation.number("id"))
      invocation.output.show([
        "id": .integer(view.id), "case": .integer(view.caseNumber),
        "state": .string(view.shownState), "subject": .string(view.message.subject),
        "messageID": .string(view.message.messageID), "message": .integer(view.message.id),
        "bouncesTo": .string(CaseAddress.withoutCodes(view.reversePath)),
        "queuedAt": .moment(view.queuedAt),
        "attempts": .integer(view.attempts), "nextAttempt": .date(view.nextAttempt),
        "finishedAt": .date(view.finishedAt), "error": .string(view.lastError),
        "sentCopy": .string(
          [view.copy, view.copyError].filter { !$0.isEmpty }.joined(separator: ": ")
        ),
        "recipients": .table(view.message.recipients.map(recipient)),
        "text": .block(view.message.text),
      ])
      return .ok
    }
  )

  private static func recipient(_ view: RecipientView) -> Record {
    [
      "to": .string(view.email), "state": .string(view.state), "code": .int(view.code),
      "at": .date(view.changedAt), "reply": .string(view.detail),
    ]
  }

  private static func row(_ view: OutboxView) -> Record {
    [
      "id": .integer(view.id), "case": .integer(view.caseNumber),
      "state": .string(view.shownState), "to": .texts(view.message.recipients.map(\.email)),
      "subject": .string(view.message.subject), "attempts": .integer(view.attempts),
      "nextAttempt": .date(view.nextAttempt), "error": .string(view.lastError),
      "message": .integer(view.message.id), "messageID": .string(view.message.messageID),
      "sentCopy": .string(view.copy),
    ]
  }

  static let retry = change(
    .retry,
    "retry",
    summary: "Send a failed or unknown message again.",
    done: "is queued again"
  )

  static let cancel = change(
    .cancel,
    "cancel",
    summary: "Withdraw a message that was not sent.",
    done: "is withdrawn"
  )

  static let hold = change(
    .hold,
    "hold",
    summary: "Keep back a message that waits to be sent.",
    discussion: "It stays in the outbox until 'outbox release' or 'outbox cancel'.",
    done: "is kept back"
  )

  static let release = change(
    .release,
    "release",
    summary: "Let a message leave that was kept back.",
    done: "is queued again"
  )

  static let copy = change(
    .copy,
    "copy",
    summary: "Copy a sent message again whose copy the server refused.",
    discussion: """
      A copy for the folder of outgoing.sentCopy is set aside after the server has refused it three \
      times; 'outbox show' has the server's words.
      """,
    done: "is copied again"
  )

  /// A command that changes where one message stands.
  private static func change(
    _ step: MoveOutgoing.Step,
    _ verb: String,
    summary: String,
    discussion: String = "",
    done: String
  ) -> Command {
    Command(
      name: "outbox \(verb)",
      group: .mail,
      summary: summary,
      discussion: discussion,
      positionals: [outboxArgument],
      action: .run { invocation in
        let environment = try invocation.environment()
        let id = try invocation.number("id")
        try invocation.perform(MoveOutgoing(id, step), environment)
        invocation.output.done("Message \(id) \(done).", ["id": .integer(id)])
        return .ok
      }
    )
  }
}
