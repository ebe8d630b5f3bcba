extension Ladder {
  /// A note that a mail server hands out in place of a message that it cannot hand out; it waits for a
  /// person, who finds the message itself on the server.
  ///
  /// Exchange 2010 and Exchange Online write from no address, Courier IMAP from root@localhost.
  mutating func serverNote() -> Threading? {
    let isExchange =
      message.subject.hasPrefix(
        "Retrieval using the IMAP4 protocol failed for the following message:"
      )
      && author?.contains("@") != true
    let isCourier = message.subject == "message unavailable" && author == "root@localhost"
    guard isExchange || isCourier, message.messageID == nil else { return nil }
    signals.append("a mail server's note that it cannot hand out a message")
    return review(.serverNote, suggestion: nil)
  }
}
