import Desk

@testable import CLI

/// A small command table that shows every kind of parameter.
enum SampleCommands {
  static let send = Command(
    name: "case send",
    group: .cases,
    summary: "Send a letter.",
    discussion: "First paragraph of the\nmanual page.\n\n  a line that stays\n\nLast paragraph.",
    examples: [.init("dossier case send 7 --template reminder", "Send the reminder.")],
    positionals: [.one("case", "The case."), .any("person", "Who gets it.")],
    options: [
      .text("template", "NAME", "The template.").required,
      .text("attach", "FILE", "A file to attach.").repeatable,
      .integer("limit", "N", "How many.").defaulting(to: "20"),
      .choice("state", ["open", "closed"], "Which."),
      .day("due", "Until when."),
      .flag("dry-run", "Only show it."),
    ],
    action: .run { _ in .ok }
  )

  static let list = Command(
    name: "case list",
    group: .cases,
    summary: "List cases.",
    action: .run { invocation in
      invocation.output.list(
        [["reference": "DOS-1", "comments": 3]],
        empty: "There are no cases."
      )
      return .ok
    }
  )

  static let review = Command(
    name: "review",
    group: .mail,
    summary: "Review mail.",
    positionals: [.optional("number", "Which.")],
    action: .run { _ in .temporaryFailure }
  )

  static let reviewFile = Command(
    name: "review file",
    group: .mail,
    summary: "File mail.",
    positionals: [.many("number", "Which.")],
    action: .run { _ in .ok }
  )

  static let raw = Command(
    name: "filter",
    group: .tools,
    summary: "A filter.",
    action: .raw { Int32($0.count) }
  )

  static let all = [send, list, review, reviewFile, raw]
}
