/// A notice by which a program says that it threw a message away unread (RFC 8098 §3.2.6).
///
/// A filter refuses like this: `Disposition: automatic-action/MDN-sent-automatically; deleted`
/// (RFC 5429 §2.2). Nobody has seen the message, so it did not arrive.
struct DispositionRefusal {
  /// What the notice says, for example `automatic-action/MDN-sent-automatically; deleted`.
  let disposition: String
  /// Who refused it, as failed.
  let recipients: [DeliveryReport.Recipient]
  /// The identifier of the message that was refused.
  let originalMessageID: MessageID?

  /// The refusal; nil when the message is none.
  init?(_ message: Message) {
    guard
      message.isReceipt,
      let part = message.leaves.first(where: {
        $0.mediaType == "message/disposition-notification"
      }),
      let bytes = try? message.content(of: part)
    else { return nil }
    let lines = bytes.split(separator: 0x0A).map { $0.last == 0x0D ? $0.dropLast() : $0 }
    let fields = lines.map { String(decoding: $0, as: UTF8.self) }
    guard let disposition = Self.value("disposition", in: fields),
      disposition.lowercased().hasPrefix("automatic-action"),
      disposition.lowercased().split(separator: ";").last?.split(separator: "/").first
        .map({ String($0).trimmedSpace }) == "deleted"
    else { return nil }
    self.disposition = disposition
    let status = ReportStatus.generic("failed")
    recipients = StatusFields.recipients(in: lines.map { Array($0) }).map {
      DeliveryReport.Recipient(
        address: $0.address,
        action: "failed",
        status: status,
        diagnostic: disposition,
        originalAddress: $0.originalAddress
      )
    }
    originalMessageID = Self.value("original-message-id", in: fields)
      .flatMap { MessageIDList.identifiers(in: Array($0.utf8)[...], limit: 1).first }
  }

  private static func value(_ name: String, in lines: [String]) -> String? {
    lines.first { $0.lowercased().hasPrefix(name + ":") }
      .map { String($0.dropFirst(name.count + 1)).trimmedSpace }
  }
}
