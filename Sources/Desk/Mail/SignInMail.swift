import Cases
package import Mail

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
    let name = user.name.isEmpty ? nil : user.name
    try send(subject: subject, text: text, to: EmailAddress(name: name, email: user.email))
  }

  /// Sends the text to an address; throws `DeskError.alertNotTold` when no server takes it.
  package func send(subject: String, text: String, to recipient: EmailAddress) throws {
    let workspace = environment.workspace
    let mail = DirectMail(
      from: EmailAddress(
        name: workspace.configuration.organisation.name,
        email: workspace.configuration.sender.email
      ),
      to: recipient,
      subject: subject,
      text: text,
      date: environment.context.now()
    )
    let submission = Adapters(workspace, environment.context, log: log).submission(stop: nil)
    guard try mail.send(through: submission) else {
      throw DeskError.alertNotTold("the mail with a code to sign in was not taken")
    }
  }
}
