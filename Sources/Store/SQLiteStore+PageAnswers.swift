public import Cases
public import Foundation

/// Answers that people enter on pages.
extension SQLiteStore {
  /// What the message of a key was entered as; nil when it came by mail.
  public func pageAnswer(ofMessage id: Int) throws -> PageAnswer? {
    try read { try PageAnswerTable(db: $0).answer(ofMessage: id) }
  }

  /// Whether a form was sent before.
  public func hasPageAnswer(key: String) throws -> Bool {
    try read { try PageAnswerTable(db: $0).has(key: key) }
  }

  /// How many answers came by a link since a moment, and how many bytes they had.
  public func pageAnswers(by link: String, since moment: Date) throws -> (count: Int, bytes: Int) {
    try read { try PageAnswerTable(db: $0).amount(by: link, since: moment) }
  }

  /// Takes an answer as a message that came in, in one transaction; false when the form was sent before.
  ///
  /// `content` is the message, `key` that of the form, and `link` the digest of the link.
  public func take(
    _ answer: PageAnswer,
    as content: any RawContent,
    key: String,
    link: String,
    now: Date
  ) throws -> Bool {
    try write { db in
      guard try !PageAnswerTable(db: db).has(key: key) else { return false }
      let arrival = Arrival(
        mailbox: "page",
        uidValidity: 0,
        key: RemoteKey(key),
        receivedAt: nil,
        content: content,
        acknowledgement: Acknowledgement(.keep)
      )
      guard let email = try commit([arrival], cursor: nil, now: now)[0] else { return false }
      try PageAnswerTable(db: db)
        .insert(answer, of: email, key: key, link: link, size: content.size, now: now)
      return true
    }
  }
}
