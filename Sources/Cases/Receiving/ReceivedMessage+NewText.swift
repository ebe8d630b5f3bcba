public import Mail
import ReplyText

/// Mail of a case that a message may answer.
public struct EarlierMail: Sendable, Equatable {
  /// The key of the message in the store.
  public var id: Int
  /// Its subject.
  public var subject: String
  /// Its whole text.
  public var text: String
  /// Name and address of its author.
  public var author: EmailAddress

  /// Joins the parts.
  public init(id: Int, subject: String, text: String, author: EmailAddress) {
    self.id = id
    self.subject = subject
    self.text = text
    self.author = author
  }
}

extension ReceivedMessage {
  /// Up to how many bytes of text are looked through for quotes and signatures.
  private static let longestLetter = 200_000
  private static let mostPeople = 10

  /// The message, read anew as an answer to one of these letters, when it quotes one of them.
  ///
  /// What a letter holds is nothing new, whatever a mail program did to it. One of ours that is
  /// passed on is none that is new to the case, and what stands above it is an answer.
  func answering(_ letters: [EarlierMail]) -> ReceivedMessage {
    guard !letters.isEmpty else { return self }
    var message = self
    message.readNewText(answering: letters)
    return message
  }

  /// Sets what the author wrote now: all of it for a forward, which is new to the case as a whole,
  /// and for a text that is too long to be a letter.
  mutating func readNewText(answering letters: [EarlierMail]) {
    guard text.utf8.count <= Self.longestLetter else { return }
    let parts = ReplyExtractor().extract(
      text: text,
      html: html,
      subject: subject,
      context: ReplyContext(
        addressees: (to + cc).prefix(Self.mostPeople).flatMap(\.names),
        authors: (from + replyTo).prefix(Self.mostPeople).flatMap(\.names),
        letters: letters.map {
          EarlierLetter(text: $0.text, subject: $0.subject, authors: $0.author.names)
        }
      )
    )
    guard letters.isEmpty || parts.quotesLetter else { return }
    isForward = parts.forwarded != nil && (!parts.quotesLetter || parts.reply.isEmpty)
    newText = isForward || parts.reply.isEmpty ? text : parts.reply
    noteReaction()
  }

  /// What the author wrote now, without the lines of others that it answers, and without the headings
  /// of tables, which say nothing of what stands below them.
  public var ownText: String {
    let marks = [UInt8(ascii: ">"), UInt8(ascii: "|")]
    guard newText.utf8.contains(where: marks.contains) else { return newText }
    return newText.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0.utf8.first { $0 != 0x20 } != UInt8(ascii: ">") && !Self.isHeading($0) }
      .joined(separator: "\n")
  }

  /// Cells beside each other, none with a number.
  private static func isHeading(_ line: Substring) -> Bool {
    line.contains(" | ") && !line.unicodeScalars.contains { $0.properties.numericType != nil }
  }
}

extension EmailAddress {
  /// By what somebody is named where mail is quoted.
  fileprivate var names: [String] { [name ?? "", email] }
}
