import Cases
import Digest
import Foundation
import Mail
import Store

/// `dossier send`: a letter from a case.
enum SendCommand {
  static let command = Command(
    name: "send",
    group: .mail,
    summary: "Send a letter from a case.",
    discussion: """
      Renders the template for each recipient and queues one message for each: with the reference
      in its subject, the case address of that recipient as Reply-To, and our own Message-ID. The
      bytes are fixed now; 'dossier run' sends them.

      On a terminal the letters are shown first, and nothing is queued without a yes; --yes leaves the
      question out, and scripts are not asked.

      TO is the address of a participant, or a role: then everyone in that role gets a letter; or
      'all-external': everyone outside of our organisation, each with a letter of their own.
      Files of the case go with it by their number in 'attachment list' or by their name; an internal
      one does not leave to people outside. Any other FILE is a path: it is put on the case as well.
      """,
    examples: [
      .init(
        "dossier send 1042 --template transfer-to-law-firm --to law_firm",
        "Hand a case over to the law firm."
      ),
      .init("dossier send 1042 --template reminder --to client --dry-run", "Look at it first."),
    ],
    positionals: [CaseCommands.caseArgument],
    options: [
      .text("template", "NAME", "The template.").required,
      .text("to", "PERSON|ROLE", "Who gets it.").required.repeatable,
      .text("attach", "FILE", "A file of the case.").repeatable,
      .text("message", "TEXT", "Free text that the letter takes in; '-' for standard input."),
      .text("language", "TAG", "The language; the client's when left out."),
      .flag("yes", "Queue without asking."),
      .flag("dry-run", "Print the letters and queue nothing."),
    ],
    action: .run { try run($0) }
  )

  /// The word for everyone who is not one of our own people.
  private static let everyoneOutside = "all-external"

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let environment = try invocation.environment()
    let number = try invocation.caseNumber("case", environment)
    let author = try invocation.author()
    let view = try environment.store.caseView(number)
    let template = try environment.templates.template(
      invocation.required("template"),
      languages: languages(invocation, view)
    )
    let now = Date()
    let files = LetterFiles(environment, view, invocation.context)
    let chosen = try files.chosen(template.attachments + invocation.strings("attach"))
    let message = invocation.text(invocation.string("message") ?? "")
    let letters = try recipients(invocation.strings("to"), view).map { person in
      let facts = try facts(
        invocation,
        view,
        person,
        message,
        files.attachments(chosen, for: person)
      )
      return try environment.letters.letter(template, facts, now: now, unique: unique())
    }
    guard !invocation.flag("dry-run") else {
      for letter in letters { show(letter, invocation) }
      return .ok
    }
    guard isConfirmed(letters, invocation) else {
      invocation.output.note("Nothing was queued.")
      return .ok
    }
    try files.keep(chosen, by: author, now: now)
    let ids = try environment.store.queue(letters, by: author, now: now)
    invocation.output.list(zip(ids, letters).map(row), empty: "", onlyJSON: ["messageID"])
    return .ok
  }

  /// Whether the person at the terminal, if there is one, wants the letters to go.
  private static func isConfirmed(_ letters: [QueuedLetter], _ invocation: Invocation) -> Bool {
    guard let ask = invocation.context.ask, !invocation.flag("yes"),
      !invocation.output.style.isJSON
    else { return true }
    for letter in letters { show(letter, invocation) }
    invocation.output.flush()
    let count = letters.count == 1 ? "this letter" : "these \(letters.count) letters"
    let answer = ask("Queue \(count)? [y/N]")?.lowercased() ?? ""
    return ["y", "yes"].contains(answer)
  }

  private static func languages(_ invocation: Invocation, _ view: CaseView) throws -> [String] {
    let chosen = invocation.string("language") ?? view.client?.language ?? ""
    let ours = try invocation.workspace().configuration.organisation.language
    return [chosen, ours, "en"].filter { !$0.isEmpty }
  }

  /// The people that addresses and roles name, each once.
  private static func recipients(_ names: [String], _ view: CaseView) throws -> [Participant] {
    let people = view.participants.filter { !$0.isRemoved }
    var found: [Participant] = []
    for name in names {
      let role = ParticipantRole(rawValue: name)
      let email = EmailAddress.comparable(name)
      let matches = people.filter { person in
        person.role == role || person.email == email
          || name == everyoneOutside && !person.role.isInternal
      }
      guard !matches.isEmpty else {
        throw CommandError(
          "Nobody takes part in case \(view.file.number) as '\(name)'.",
          .noInput,
          hint: "Add them with 'dossier participant add \(view.file.number) ADDRESS --role ROLE'."
        )
      }
      found += matches.filter { match in !found.contains { $0.email == match.email } }
    }
    return found
  }

  private static func facts(
    _ invocation: Invocation,
    _ view: CaseView,
    _ person: Participant,
    _ message: String,
    _ attachments: [LetterAttachment]
  ) throws -> LetterFacts {
    let environment = try invocation.environment()
    let sender = try invocation.actor().principal
    return LetterFacts(
      file: view.file,
      client: view.client,
      items: view.items,
      recipient: person,
      sender: EmailAddress(name: sender.name, email: sender.email),
      organisation: environment.workspace.configuration.organisation.name,
      attachments: attachments,
      message: message,
      seen: try environment.store.identifiers(of: view.file.number, seenBy: person.email)
    )
  }

  /// Characters for a Message-ID that were never used before: 80 random bits.
  private static func unique() -> String {
    Base32.encoded((0..<10).map { _ in UInt8.random(in: .min ... .max) })
  }

  private static func show(_ letter: QueuedLetter, _ invocation: Invocation) {
    let draft = letter.draft
    guard !invocation.output.style.isJSON else {
      return invocation.output.show([
        "to": .texts(draft.to.map(\.email)), "subject": .string(draft.subject),
        "replyTo": .texts(draft.replyTo.map(\.email)), "text": .block(draft.text),
        "html": .text(draft.html), "attachments": .texts(draft.attachments.map(\.fileName)),
      ])
    }
    invocation.output.line("To: \(draft.to.map(\.email).joined(separator: ", "))")
    invocation.output.line("Reply-To: \(draft.replyTo.map(\.email).joined(separator: ", "))")
    invocation.output.line("Subject: \(draft.subject)")
    for file in draft.attachments { invocation.output.line("Attached: \(file.fileName)") }
    invocation.output.line("")
    invocation.output.block(draft.text)
  }

  private static func row(_ id: Int, _ letter: QueuedLetter) -> Record {
    [
      "outbox": .integer(id), "case": .integer(letter.caseNumber),
      "to": .texts(letter.draft.to.map(\.email)), "subject": .string(letter.draft.subject),
      "messageID": .string(letter.draft.messageID.value),
    ]
  }
}
