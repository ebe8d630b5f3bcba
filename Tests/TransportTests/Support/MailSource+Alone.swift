import Cases

extension MailSource {
  /// Acknowledges in a mailbox where nobody has removed anything before.
  @discardableResult
  func acknowledge(_ keys: [RemoteKey], as action: AcknowledgeAction) throws -> AcknowledgeAction {
    try acknowledge(keys, as: action) { _ in [] }
  }
}
