/// What shows that a message is only a reaction to another: a thumb, and nothing that anybody wrote.
enum ReactionMarks {
  /// The part that Gmail adds to a reaction.
  private static let part = "text/vnd.google.email-reaction+json"

  /// What spoke for a reaction; nil when the message is none.
  ///
  /// Outlook sends no part for it: its subject begins with the author's name, and its text with a
  /// picture and that name, whatever the language.
  static func evidence(of message: Message) -> String? {
    if message.leaves.contains(where: { $0.mediaType == part }) { return "Content-Type: \(part)" }
    guard let name = message.from.first?.name?.trimmedSpace, name.utf8.count > 2,
      PersonMarks(message).isAnswer, let subject = message.subject, subject.hasPrefix(name + " "),
      let line = firstLine(of: message.textStart), line.hasSuffix(":"), line.contains(name),
      let first = line.unicodeScalars.first, first.properties.isEmoji, !first.isASCII
    else { return nil }
    return "Subject: \(name) …"
  }

  private static func firstLine(of text: String) -> String? {
    text.split(whereSeparator: \.isNewline).lazy.map { String($0).trimmedSpace }
      .first { !$0.isEmpty }
  }
}
