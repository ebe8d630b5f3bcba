import Cases
import Desk
import Mail

/// Prints letters before they are queued, and what was queued.
struct LetterDisplay {
  private let invocation: Invocation

  init(_ invocation: Invocation) { self.invocation = invocation }

  /// The whole letter.
  func show(_ written: CaseLetters.Written) {
    let draft = written.letter.draft
    let output = invocation.output
    guard !output.style.isJSON else {
      return output.show([
        "to": .texts(draft.to.map(\.email)), "subject": .string(draft.subject),
        "replyTo": .texts(draft.replyTo.map(\.email)), "language": .string(written.language),
        "text": .block(draft.text), "html": .text(draft.html),
        "attachments": .texts(draft.attachments.map(\.fileName)),
      ])
    }
    output.line("To: \(draft.to.map(\.email).joined(separator: ", "))")
    output.line("Reply-To: \(draft.replyTo.map(\.email).joined(separator: ", "))")
    output.line("Subject: \(draft.subject)")
    output.line("Language: \(written.language)")
    for file in draft.attachments { output.line("Attached: \(file.fileName)") }
    output.line("")
    output.block(draft.text)
  }

  /// A line about a letter that was queued.
  func row(_ id: Int, _ written: CaseLetters.Written) -> Record {
    let letter = written.letter
    return [
      "outbox": .integer(id), "case": .integer(letter.caseNumber),
      "to": .texts(letter.draft.to.map(\.email)), "subject": .string(letter.draft.subject),
      "language": .string(written.language), "messageID": .string(letter.draft.messageID.value),
    ]
  }
}
