import Desk

/// `dossier case link|unlink|split`: what ties cases, and what was filed on the wrong one.
enum LinkCommands {
  static let all = [link, unlink, split]

  static let link = Command(
    name: "case link",
    group: .cases,
    summary: "Tie two cases together.",
    positionals: [CaseCommands.caseArgument, .one("other", "The other case.")],
    options: [.text("kind", "TEXT", "What ties them.").defaulting(to: "related")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let other = try invocation.caseNumber("other", environment)
      try invocation.perform(
        LinkCases(number, to: other, kind: invocation.required("kind")),
        environment
      )
      invocation.output.done(
        "Cases \(number) and \(other) belong together.",
        ["number": .integer(number), "other": .integer(other)]
      )
      return .ok
    }
  )

  static let unlink = Command(
    name: "case unlink",
    group: .cases,
    summary: "Untie two cases.",
    positionals: [CaseCommands.caseArgument, .one("other", "The other case.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let other = try invocation.caseNumber("other", environment)
      try invocation.perform(UnlinkCases(number, from: other), environment)
      invocation.output.done("They are untied.", ["number": .integer(number)])
      return .ok
    }
  )

  static let split = Command(
    name: "case split",
    group: .cases,
    summary: "Move a message to another case.",
    discussion: """
      For a message that was filed on the wrong case. It is undone by moving it back; the history of both
      cases tells of it.
      """,
    positionals: [
      CaseCommands.caseArgument, .one("message", "The key of the message."),
      .one("other", "The case it belongs to."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let other = try invocation.caseNumber("other", environment)
      let message = try invocation.number("message")
      try invocation.perform(SplitMessage(message, from: number, to: other), environment)
      for number in [number, other] {
        try ItemText.noteShared(number, environment, invocation.output)
      }
      invocation.output.done(
        "Message \(message) is on case \(other) now.",
        ["message": .integer(message), "number": .integer(other)]
      )
      return .ok
    }
  )
}
