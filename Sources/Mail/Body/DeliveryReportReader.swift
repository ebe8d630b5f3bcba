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
    let leaves = message.leaves
    let stated = leaves.filter { Self.statusTypes.contains($0.mediaType) }.flatMap(recipients)
    // RFC 3464 §2.1: such a part stands in reports only, but people forward reports as well.
    if !stated.isEmpty, isReportByType || !ReportOrigin(message).evidence.isEmpty {
      return DeliveryReport(recipients: stated, originalMessageID: messageID(in: leaves, nil))
    }
    let origin = ReportOrigin(message)
    guard !origin.evidence.isEmpty, !isOtherReport else { return nil }
    let text = ReportText(message.plainText)
    guard speaksOfFailure(text, origin) else { return nil }
    let named = StatusFields.recipients(in: text.prose).filter { $0.action != nil }
    let prose = ProseReport(
      text,
      subject: message.subject ?? "",
      outsiders: message.to + message.from
    )
    let recipients =
      named.isEmpty ? prose.recipients(stated: origin.statedRecipients) : named
    return DeliveryReport(
      recipients: recipients,
      originalMessageID: messageID(in: leaves, text)
    )
  }

  /// What spoke for a bounce, in the words of header fields.
  var evidence: [String] {
    (isReportByType ? ["Content-Type: multipart/report"] : []) + ReportOrigin(message).evidence
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
    guard !subject.hasPrefix("re:"), !subject.hasPrefix("aw:") else { return false }
    if ReportPhrases.contains(ReportPhrases.subjects, in: subject) { return true }
    let hasDaemon = origin.evidence.contains { !$0.hasPrefix("Return-Path") }
    return hasDaemon && ReportPhrases.contains(ReportPhrases.sentences, in: text.lowercasedProse)
  }

  private func recipients(of part: BodyPart) -> [DeliveryReport.Recipient] {
    guard let bytes = try? message.content(of: part) else { return [] }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return StatusFields.recipients(in: lines.map { Array($0.last == 0x0D ? $0.dropLast() : $0) })
  }

  private func messageID(in leaves: [BodyPart], _ text: ReportText?) -> MessageID? {
    for part in leaves where Self.copyTypes.contains(part.mediaType) {
      guard let bytes = try? message.content(of: part) else { continue }
      let copy = MessageParser().parse(Array(bytes.prefix(Self.copyBytes)))
      if let identifier = copy.messageID { return identifier }
    }
    return (text ?? ReportText(message.plainText)).messageID
  }
}
