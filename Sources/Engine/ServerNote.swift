/// A note that a server hands out in place of a message which it cannot hand out (Exchange 2010 and
/// Exchange Online).
enum ServerNote {
  /// How much of a message is looked at.
  static let headerLimit = 4_096

  private static let subject =
    "subject: retrieval using the imap4 protocol failed for the following"

  /// Whether a message begins as such a note does: with that subject, and without a Message-ID.
  static func isNote(_ beginning: [UInt8]) -> Bool {
    let text = String(decoding: beginning, as: UTF8.self).lowercased()
    let header = text.firstRange(of: "\r\n\r\n").map { text[..<$0.lowerBound] } ?? text[...]
    return header.contains(subject) && Recognition.messageID(in: beginning) == nil
  }
}
