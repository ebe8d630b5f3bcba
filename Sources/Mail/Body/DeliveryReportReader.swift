/// Finds out whether a message is a bounce, and what it says.
struct DeliveryReportReader {
  private static let statusTypes: Set<String> = [
    "message/delivery-status", "message/global-delivery-status",
  ]
  private static let copyTypes: Set<String> = [
    "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers",
    "message/partial",
  ]
  /// The header of a copy is looked for in its first bytes only.
  private static let copyBytes = 64 * 1024

  private let message: Message

  init(_ message: Message) {
    self.message = message
  }

  /// The report; nil when the message is none.
  var report: DeliveryReport? {
    if let refusal = DispositionRefusal(message) { return report(of: refusal) }
    let origin = ReportOrigin(message)
    guard isReportByType || !origin.evidence.isEmpty, !isOtherReport else { return nil }
    let leaves = message.leaves
    let fields = leaves.filter { Self.statusTypes.contains($0.mediaType) }.flatMap(recipients)
    let text = ReportText(message.plainText)
    // RFC 3464 §2.1: status fields stand in reports only.
    guard !fields.isEmpty || speaksOfFailure(text, origin) else { return nil }

    let prose = ProseReport(
      text,
      subject: message.subject ?? "",
      outsiders: message.to + message.from
    )
    let stated = origin.statedRecipients
    let inProse = fields.isEmpty ? StatusFields.recipients(in: text.prose) : []
    let structured = prose.completing(
      fields.isEmpty ? inProse.filter { $0.action != nil } : fields,
      stated: stated
    )
    var report = DeliveryReport(
      recipients: structured.isEmpty ? prose.recipients(stated: stated) : structured,
      originalMessageID: nil
    )
    let copy = copy(in: leaves)
    if report.recipients.isEmpty, let copy {
      report.recipients = recipients(of: copy, prose)
    }
    report.originalMessageID = copy?.messageID ?? text.messageID
    report.originalAddresses =
      copy.map { ($0.addresses("Reply-To") + $0.addresses("Return-Path")).map(\.email) }
      ?? text.addressesOfCopy
    return report
  }

  private func report(of refusal: DispositionRefusal) -> DeliveryReport {
    DeliveryReport(
      recipients: refusal.recipients,
      originalMessageID: refusal.originalMessageID,
      originalAddresses: copy(in: message.leaves).map {
        ($0.addresses("Reply-To") + $0.addresses("Return-Path")).map(\.email)
      } ?? []
    )
  }

  /// The recipients when the report names none: those of a report inside of it, or the one that
  /// the message was written to.
  private func recipients(
    of copy: Message,
    _ prose: ProseReport
  ) -> [DeliveryReport.Recipient] {
    let inner = copy.leaves.filter { Self.statusTypes.contains($0.mediaType) }
      .flatMap { DeliveryReportReader(copy).recipients(of: $0) }.filter { !$0.address.isEmpty }
    guard inner.isEmpty else { return inner }
    return copy.to.count == 1 ? prose.recipients(stated: copy.to.map(\.email)) : []
  }

  /// What spoke for a bounce, in the words of header fields.
  var evidence: [String] {
    let refusal = DispositionRefusal(message).map { ["Disposition: \($0.disposition)"] } ?? []
    let type = isReportByType ? ["Content-Type: multipart/report"] : []
    return refusal + type + ReportOrigin(message).evidence
  }

  private var isReportByType: Bool {
    message.body.mediaType == "multipart/report" && !isOtherReport
  }

  /// A report on something else than delivery (RFC 8098, RFC 5965).
  private var isOtherReport: Bool {
    let type = message.header["Content-Type"]?.lowercased() ?? ""
    return type.contains("disposition-notification") || type.contains("feedback-report")
  }

  // A mail system writes other mail too: reminders, answers to commands, warnings of viruses.
  private func speaksOfFailure(_ text: ReportText, _ origin: ReportOrigin) -> Bool {
    if !origin.statedRecipients.isEmpty { return true }
    let subject = (message.subject ?? "").lowercased()
    let isAnswer = ["re:", "aw:", "fw:", "fwd:", "wg:"].contains(where: subject.hasPrefix)
    if !isAnswer, ReportPhrases.contains(ReportPhrases.subjects, in: subject) { return true }
    guard origin.isMailSystem else { return false }
    // Postmasters are people too, but they do not answer in the codes of servers.
    if isAnswer, !text.prose.contains(where: { StatusCode.replyClass(in: $0) != nil }) {
      return false
    }
    return ReportPhrases.contains(ReportPhrases.sentences, in: text.lowercasedProse)
  }

  private func recipients(of part: BodyPart) -> [DeliveryReport.Recipient] {
    guard let bytes = try? message.content(of: part) else { return [] }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return StatusFields.recipients(in: lines.map { Array($0.last == 0x0D ? $0.dropLast() : $0) })
  }

  /// The copy of the message that a part holds, or its header.
  private func copy(in leaves: [BodyPart]) -> Message? {
    for part in leaves where Self.copyTypes.contains(part.mediaType) {
      guard let copy = try? message.enclosedMessage(in: part, limit: Self.copyBytes) else {
        continue
      }
      return copy
    }
    return nil
  }
}
