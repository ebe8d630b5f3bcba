import Mail

extension ReceiveMessage {
  /// How many cases a message is read as an answer on, and how many identifiers it answers by.
  private static let mostCases = 3
  private static let mostIdentifiers = 4

  /// The message, whose new text is what the mail of its cases lacks that its author may answer.
  public func read(
    _ message: ReceivedMessage,
    asAnswerOn numbers: [Int],
    in index: any CaseIndex
  ) throws -> ReceivedMessage {
    guard let author = message.author?.comparable, message.classification.kind != .ownCopy else {
      return message
    }
    let named = Set(message.inReplyTo.prefix(1) + message.references.suffix(Self.mostIdentifiers))
    let letters = try numbers.prefix(Self.mostCases).flatMap { number in
      try index.earlierMail(of: number, to: author, named: named.sorted { $0.value < $1.value })
    }
    return message.answering(letters)
  }
}
