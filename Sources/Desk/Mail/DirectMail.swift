import Cases
import Foundation
import Mail

/// A mail of the program itself to one person: neither through the outbox nor on a case.
struct DirectMail {
  let from: EmailAddress
  let to: EmailAddress
  let subject: String
  let text: String
  let date: Date

  /// Sends it; whether the server took it.
  func send(through submission: any MailSubmission) throws -> Bool {
    let domain = String(from.email.split(separator: "@").last ?? "localhost")
    var draft = Draft(
      from: from,
      to: [to],
      subject: subject,
      date: date,
      messageID: MessageID("\(UUID().uuidString.lowercased())@\(domain)"),
      text: text
    )
    draft.autoSubmitted = "auto-generated"
    let bytes = try MessageComposer().compose(draft)
    defer { submission.close() }
    let envelope = Envelope(from: from.email, recipients: [to.email])
    let result = try submission.submit(envelope, content: bytes) { _ in }
    if case .accepted = result.outcome { return true }
    return false
  }
}
