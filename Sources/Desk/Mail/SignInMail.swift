import Cases
import Foundation
import Mail

/// The mail that brings a user the code to sign in with.
///
/// It goes neither through the outbox nor into a case: colleagues would read the code there.
package struct SignInMail {
  private let environment: Environment
  private let log: Log

  package init(_ environment: Environment, log: Log) {
    self.environment = environment
    self.log = log
  }

  /// Sends the text to a user; throws `DeskError.alertNotTold` when no server takes it.
  package func send(subject: String, text: String, to user: User) throws {
    let workspace = environment.workspace
    let sender = workspace.configuration.sender.email
    let domain = String(sender.split(separator: "@").last ?? "localhost")
    var draft = Draft(
      from: EmailAddress(name: workspace.configuration.organisation.name, email: sender),
      to: [EmailAddress(name: user.name.isEmpty ? nil : user.name, email: user.email)],
      subject: subject,
      date: environment.context.now(),
      messageID: MessageID("\(UUID().uuidString.lowercased())@\(domain)"),
      text: text
    )
    draft.autoSubmitted = "auto-generated"
    let submission = Adapters(workspace, environment.context, log: log).submission(stop: nil)
    defer { submission.close() }
    let envelope = Envelope(from: sender, recipients: [user.email])
    let bytes = try MessageComposer().compose(draft)
    let result = try submission.submit(envelope, content: bytes) { _ in }
    guard case .accepted = result.outcome else {
      throw DeskError.alertNotTold("the mail with a code to sign in was not taken")
    }
  }
}
