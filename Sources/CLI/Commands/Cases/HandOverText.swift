import Cases
import Desk

/// The options of a hand-over, which several commands have.
enum HandOverText {
  /// What a new resolver is told, when a case is opened for them.
  static let opening: [Option] = [
    .text("cause", "TEXT", "Why the case is there, for the new resolver."),
    .text("done", "TEXT", "What was done, for the new resolver."),
    .text("next", "TEXT", "What comes next, for the new resolver."),
    .flag("no-letter", "Tell nobody of it by a letter."),
  ]

  /// The same, and what becomes of the resolver before.
  static let all =
    opening + [
      .flag("keep-informed", "The resolver before goes on hearing of mail."),
      .flag("not-informed", "The resolver before is taken off the case."),
    ]

  /// A hand-over as a row of the page.
  static func row(_ handOver: HandOver) -> Record {
    [
      "when": .moment(handOver.at), "item": .string(handOver.item), "from": .string(handOver.from),
      "to": .string(handOver.to), "cause": .string(handOver.note.cause),
      "done": .string(handOver.note.done), "next": .string(handOver.note.next),
    ]
  }

  /// What is wanted.
  static func wish(_ invocation: Invocation) -> HandOverWish {
    let note = HandOverNote(
      cause: invocation.string("cause") ?? "",
      done: invocation.string("done") ?? "",
      next: invocation.string("next") ?? ""
    )
    return HandOverWish(note: note, writesLetters: !invocation.flag("no-letter"))
  }

  /// The same with what becomes of the resolver before; throws when two options say opposite things.
  static func wishWithFormer(_ invocation: Invocation) throws -> HandOverWish {
    var wish = wish(invocation)
    let (stays, goes) = (invocation.flag("keep-informed"), invocation.flag("not-informed"))
    guard !stays || !goes else {
      throw CommandError("Give either --keep-informed or --not-informed.", .usage)
    }
    wish.former = stays ? .informed : goes ? .gone : .reader
    return wish
  }
}
