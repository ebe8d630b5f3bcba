import Cases
import Desk
import Foundation
import Mail

/// `dossier send`: a letter from a case.
enum SendCommand {
  static let command = Command(
    name: "send",
    group: .mail,
    summary: "Send a letter from a case.",
    discussion: """
      Writes the letter for each recipient and queues one message for each: with the reference in its
      subject, the case address of that recipient as Reply-To, and our own Message-ID. The bytes and
      the recipients are fixed now; 'dossier run' sends them. With --thread all of them get one message
      together, which shows them to each other; our own people and people outside never share one.

      The letter is a --template, or a text of your own: of the file --body, or written in $EDITOR
      when neither is given on a terminal. A text of your own gets the reference too.

      On a terminal the letters are shown first, and nothing is queued without a yes; --yes leaves the
      question out, and scripts are not asked.

      TO is the address of a participant, or a role: then everyone in that role gets a letter; or
      'all-external': everyone outside of our organisation, each with a letter of their own. The letter
      is in the recipient's language, else the client's, else the organisation's; what is missing is
      said.

      Files of the case go with it by their number in 'attachment list' or by their name; an internal
      one does not leave to people outside. Any other FILE is a path: it is put on the case as well.
      """,
    examples: [
      .init(
        "dossier send 1042 --template transfer-to-law-firm --to law_firm",
        "Hand a case over to the law firm."
      ),
      .init("dossier send 1042 --template reminder --to client --dry-run", "Look at it first."),
      .init(
        "dossier send 1042 --to all-external --thread --body notes.txt",
        "Write one message to everyone outside."
      ),
    ],
    positionals: [CaseCommands.caseArgument],
    options: [
      .text("template", "NAME", "The template."),
      .text("body", "FILE", "The text, when there is no template; '-' for standard input."),
      .text("subject", "TEXT", "The subject of a text; the name of the case when left out."),
      .text("to", "PERSON|ROLE", "Who gets it.").required.repeatable,
      .flag("thread", "Send one message to all of them together."),
      .text("attach", "FILE", "A file of the case.").repeatable,
      .text("message", "TEXT", "Free text that the letter takes in; '-' for standard input."),
      .text("lang", "TAG", "The language; the recipient's when left out."),
      .flag("yes", "Queue without asking."),
      .flag("dry-run", "Print the letters and queue nothing."),
    ],
    action: .run { try run($0) }
  )

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let environment = try invocation.environment()
    let number = try invocation.caseNumber("case", environment)
    let recipients = invocation.strings("to")
    // Nobody writes a text before it is known that it can be sent.
    try invocation.principal().require(.work)
    _ = try environment.recipients(recipients, of: number)
    var act = WriteLetters(
      try body(invocation, environment, number),
      of: number,
      to: recipients
    )
    act.isThread = invocation.flag("thread")
    act.language = invocation.string("lang")
    act.files = invocation.strings("attach")
    act.newFile = { [context = invocation.context] in try file($0, number, context) }
    let draft = try invocation.perform(act, environment)
    let display = LetterDisplay(invocation)
    for doubt in draft.doubts { invocation.output.note("Careful: \(doubt.sentence).") }
    guard !invocation.flag("dry-run") else {
      for letter in draft.letters { display.show(letter) }
      return .ok
    }
    guard isConfirmed(draft.letters, invocation, display) else {
      invocation.output.note("Nothing was queued.")
      return .ok
    }
    let ids = try invocation.perform(QueueLetters(draft), environment)
    invocation.output.list(
      zip(ids, draft.letters).map(display.row),
      empty: "",
      onlyJSON: ["messageID", "language"]
    )
    return .ok
  }

  /// What the letters say: a template, or what the user wrote.
  private static func body(
    _ invocation: Invocation,
    _ environment: Environment,
    _ number: Int
  ) throws -> WriteLetters.Body {
    if let template = invocation.string("template") {
      for option in ["body", "subject"] where invocation.string(option) != nil {
        throw CommandError(
          "--\(option) goes with a text of your own, and --template names a letter.",
          .usage,
          hint: "--message adds a text to the letter."
        )
      }
      let message = invocation.text(invocation.string("message") ?? "")
      return .template(template, message: message)
    }
    let subject = invocation.string("subject")
    if let body = invocation.string("body") {
      return .text(try text(of: body, invocation), subject: subject)
    }
    guard invocation.ask != nil else {
      throw CommandError(
        "There is nothing to send: neither --template nor --body is given.",
        .usage,
        hint: "'dossier template list' shows the templates."
      )
    }
    let title = try subject ?? environment.caseSummary(number).file.title
    let written = try TextEditor(context: invocation.context).written(subject: title)
    return .text(written.text, subject: written.subject)
  }

  /// A file from disk, which is put on the case.
  private static func file(
    _ name: String,
    _ number: Int,
    _ context: ProcessContext
  ) throws -> LetterAttachment {
    let path = context.absolute(name)
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandError(
        "Case \(number) has no file '\(name)', and there is none at \(path).",
        .noInput,
        hint: "'dossier attachment list \(number)' shows the files of the case."
      )
    }
    let bytes = try InputFile.bytes(path, context: context)
    let fileName = AttachmentName.safe(URL(filePath: path).lastPathComponent)
    return LetterAttachment(
      fileName: fileName,
      mediaType: MediaType.byEnding(of: fileName),
      content: bytes
    )
  }

  private static func text(of file: String, _ invocation: Invocation) throws -> String {
    guard file != "-" else { return invocation.text(file) }
    let bytes = try InputFile.bytes(
      invocation.context.absolute(file),
      context: invocation.context
    )
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandError("\(file) is no text in UTF-8.", .data)
    }
    return text
  }

  /// Whether the person at the terminal, if there is one, wants the letters to go.
  private static func isConfirmed(
    _ letters: [CaseLetters.Written],
    _ invocation: Invocation,
    _ display: LetterDisplay
  ) -> Bool {
    guard let ask = invocation.ask, !invocation.flag("yes"),
      !invocation.output.style.isJSON
    else { return true }
    for letter in letters { display.show(letter) }
    invocation.output.flush()
    let count = letters.count == 1 ? "this letter" : "these \(letters.count) letters"
    let answer = ask("Queue \(count)? [y/N]")?.lowercased() ?? ""
    return ["y", "yes"].contains(answer)
  }
}
