import Foundation
import Mail

/// Reads messages with our own parser, as a recipient would.
enum OwnReader {
  /// What our parser makes of a message.
  static func read(_ bytes: [UInt8]) throws -> ReadBack {
    let message = MessageParser().parse(bytes)
    let date = message.sentAt
    return ReadBack(
      from: mailboxes(message.from),
      to: mailboxes(message.to),
      cc: mailboxes(message.cc),
      replyTo: mailboxes(message.replyTo),
      subject: message.subject ?? "",
      seconds: Int(date?.instant.timeIntervalSince1970 ?? -1),
      offset: date?.secondsFromUTC ?? -1,
      messageID: message.messageID?.value ?? "",
      inReplyTo: message.inReplyTo.map(\.value),
      references: message.references.map(\.value),
      text: try message.plainParts.map { try message.text(of: $0) }.joined(),
      html: message.htmlText,
      files: try message.files.map { part in
        ReadBack.File(
          name: part.name ?? "",
          type: part.mediaType,
          content: Data(try message.content(of: part)),
          contentID: part.contentID
        )
      }
    )
  }

  private static func mailboxes(_ addresses: [EmailAddress]) -> [ReadBack.Mailbox] {
    addresses.map { ReadBack.Mailbox(name: $0.name ?? "", address: $0.email) }
  }
}
