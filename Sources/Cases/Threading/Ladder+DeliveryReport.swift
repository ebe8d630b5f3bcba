import Mail

/// The rung of delivery reports.
extension Ladder {
  /// Where a report on one of our letters goes, and of whom it may speak.
  ///
  /// Anybody can write a report, and who had a letter can name it: one counts for the recipient whose
  /// case address it came to, or whose letter it holds.
  mutating func deliveryReport() throws -> Threading? {
    guard let report = message.report else { return nil }
    guard let original = report.originalMessageID, let sent = try index.sentMessage(original)
    else {
      signals.append("delivery report names no message of ours")
      return try addressToken().map(threading) ?? review(.foreignBounce, suggestion: nil)
    }
    signals.append("delivery report on \(original.value), of case \(sent.caseNumber)")
    guard let number = try resolved([sent.caseNumber]).first else { return nil }
    let proven = try provenRecipients(of: sent, report)
    guard !proven.isEmpty, !isForged else {
      signals.append(
        isForged
          ? "its author did not send it"
          : "it came to no recipient's case address, and holds no letter of theirs"
      )
      return review(.unprovenReport, suggestion: number)
    }
    var threading = Threading(
      .file([number]),
      method: .deliveryReport,
      trust: .l2,
      signals: signals
    )
    threading.provenRecipients = proven
    // What a mail system writes is for us; nobody outside gets it with a letter or an export.
    threading.internalCases = [number]
    return threading
  }

  private mutating func provenRecipients(
    of sent: SentMessage,
    _ report: DeliveryReport
  ) throws -> Set<String> {
    let people = try index.participants(of: sent.caseNumber)
    var proven: Set<String> = []
    for token in lookedAtTokens(in: message.recipients + report.originalAddresses)
    where token.number == sent.caseNumber {
      guard let proof = proof(of: token, people) else {
        signals.append("address token for case \(token.number) does not verify")
        continue
      }
      signals.append("it has the case address of \(proof.givenTo)")
      // A letter to several has one address for all of them.
      proven.formUnion(proof.givenTo == CaseAddress.everyone ? sent.recipients : [proof.givenTo])
    }
    return proven
  }
}
