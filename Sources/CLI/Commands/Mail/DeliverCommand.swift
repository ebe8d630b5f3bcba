import Cases
import Desk
import Digest
import Foundation

/// `dossier deliver` and `dossier import`: mail that comes without a mailbox.
enum DeliverCommand {
  static let all = [deliver, importing]

  static let deliver = Command(
    name: "deliver",
    group: .mail,
    summary: "Take one message from standard input.",
    discussion: """
      For a mail server's pipe. Exits 0 only after the message is on disk for good; 75 asks the
      server to keep it and try again, also when the workspace cannot be used as it is. The message
      is processed by 'dossier run'.
      """,
    examples: [.init("dossier deliver --workspace /srv/cases < letter.eml", "Take one message.")],
    action: .run { invocation in
      do {
        return try store(invocation)
      } catch {
        let known = CommandError(describing: error)
        // What is wrong with the workspace can be put right, and until then the mail server keeps
        // the message: any other code would make it send the message back.
        let isFinal = [.usage, .data].contains(known.code)
        throw CommandError(
          known.sentence,
          isFinal ? known.code : .temporaryFailure,
          hint: known.hint
        )
      }
    }
  )

  private static func store(_ invocation: Invocation) throws -> ExitCode {
    let environment = try invocation.wholeEnvironment()
    guard let id = try environment.deliver(.standardInput) else {
      throw CommandError("There is no message on standard input.", .data)
    }
    invocation.output.done("The message is stored.", ["inbound": .integer(id)])
    return .ok
  }

  static let importing = Command(
    name: "import",
    group: .mail,
    summary: "Take messages from files, folders and mboxes.",
    discussion: """
      A folder is read with all below it, a Maildir too; a file that begins with 'From ' is read as
      an mbox. What was imported before is not stored twice. The messages are processed by
      'dossier run'.
      """,
    examples: [.init("dossier import ~/Maildir archive.mbox letter.eml", "Bring in history.")],
    positionals: [.many("path", "Files, folders or mboxes.")],
    action: .run { invocation in
      let environment = try invocation.wholeEnvironment()
      let paths = invocation.positionals("path").map(invocation.context.absolute)
      let count = try invocation.perform(ImportMail(paths), environment)
      invocation.output.done(
        "\(count) messages are stored.",
        ["messages": .integer(count)]
      )
      return .ok
    }
  )
}
