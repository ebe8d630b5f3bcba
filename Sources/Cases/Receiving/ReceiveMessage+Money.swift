import Mail

/// What mail says of bank accounts, and brings from them.
extension ReceiveMessage {
  /// Says of a message of a bank that its files are taken over.
  func noteStatements(_ decision: inout Decision) {
    decision.bringsStatements = bringsStatements(decision.message)
    guard decision.bringsStatements else { return }
    decision.threading.signals.append("it is of a bank: statements among its files are taken over")
  }

  /// Whether it is mail of a bank with files, which nobody answers; says so.
  func isLeftUnanswered(_ decision: inout Decision) -> Bool {
    guard decision.bringsStatements, !decision.message.attachments.allSatisfy(\.isInline) else {
      return false
    }
    decision.suppressed.append("it gets no automatic answer: it is of a bank, with files")
    return true
  }

  /// Whether the files of a message are taken over when they are bank statements: it is of a bank, a server
  /// that is believed vouches for that, and none of them came to the bank by somebody else's mail.
  private func bringsStatements(_ message: ReceivedMessage) -> Bool {
    guard let author = message.author?.comparable, statementSenders.contains(author),
      message.rewrittenBy == nil, !message.isForward, !message.enclosures.hasMail
    else { return false }
    let finding = threader.policy.authentication
      .finding(message.authenticationResults, author: author)
    return finding.verdict == .pass
  }

  /// What of the bank details that a message names is not on file for a case, whoever wrote it.
  /// - Throws: What the index throws.
  public func bankDetails(
    _ message: ReceivedMessage,
    on number: Int,
    in index: any CaseIndex
  ) throws -> [BankDetails] {
    guard ![.bounce, .ownCopy].contains(message.classification.kind) else { return [] }
    let author = message.author?.comparable ?? ""
    // Also what stands in a marked line: a warning that is not needed costs less than a missed one.
    return try BankDetails.unknown(in: message.newText) { account in
      try ownAccounts.contains(account) || index.isOnFile(account, on: number, of: author)
    }
  }
}
