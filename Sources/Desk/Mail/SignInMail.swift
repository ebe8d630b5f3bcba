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

  /// Sends a text, whose first line is the subject; throws `DeskError.alertNotTold` when no server takes it.
  package func send(_ mail: String, to name: String, at email: String) throws {
    let lines = mail.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let workspace = environment.workspace
    let mail = DirectMail(
      from: EmailAddress(
        name: workspace.configuration.organisation.name,
        email: workspace.configuration.sender.email
      ),
      to: EmailAddress(name: name.isEmpty ? nil : name, email: email),
      subject: lines[0].trimmingCharacters(in: .whitespacesAndNewlines),
      text: lines.dropFirst().map { $0.trimmingCharacters(in: .whitespacesAndNewlines) + "\n" }
        .joined(),
      date: environment.context.now()
    )
    let submission = Adapters(workspace, environment.context, log: log).submission(stop: nil)
    guard try mail.send(through: submission) else {
      throw DeskError.alertNotTold("the mail with a code to sign in was not taken")
    }
  }
}
