import Cases
import Desk

/// `dossier show`, `dossier raw`: one message.
enum MessageCommands {
  static let all = [show, raw, link]

  static let messageArgument = Positional.one("message", "The number of the message.")

  static let show = Command(
    name: "show",
    group: .mail,
    summary: "Show a message, and why it stands where it does.",
    discussion: """
      Prints the stored decision: what kind of mail it is and what spoke for that, each signal that
      was looked at to find its case, the rule that decided, and how far that can be trusted. Of e-invoices
      among its files it says what they are about, and of bank statements what became of them.
      """,
    positionals: [messageArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let page = try environment.messagePage(invocation.number("message"))
      invocation.output.show(
        MessageRecord.whole(page.view, page.files, page.invoices, page.statements)
      )
      return .ok
    }
  )

  static let raw = Command(
    name: "raw",
    group: .mail,
    summary: "Print the bytes of a message as they were received or sent.",
    discussion: """
      A letter that is answered to decide something holds codes with which its recipient could be
      answered for: only the recipient and administrators read it.
      """,
    positionals: [messageArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("message")
      let source = try environment.rawMessage(id, for: invocation.principal())
      try FileReading.pieces(of: source) {
        invocation.output.bytes($0)
      }
      return .ok
    }
  )

  static let link = Command(
    name: "link",
    group: .mail,
    summary: "File a message on one more case.",
    positionals: [messageArgument, CaseCommands.caseArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let message = try invocation.number("message")
      let number = try invocation.caseNumber("case", environment)
      try invocation.perform(LinkMessage(message, to: number), environment)
      invocation.output.done(
        "Message \(message) is on case \(number).",
        ["number": .integer(number)]
      )
      return .ok
    }
  )
}
