import Cases
import Mail

/// What a message may answer.
extension MessageTable {
  /// How many letters are taken of each kind, and among how many of the newest messages.
  private static let mostLetters = 2
  private static let mostNewest = 50
  /// How much of a text is compared.
  private static let longestText = 100_000

  /// The mail of a case with one of these identifiers, the newest few letters to an address, and the
  /// newest few to anybody, for whom somebody else may answer.
  ///
  /// All are found by an index, and no case is so large that it takes longer: CROSS JOIN keeps SQLite
  /// from going through the mail of the case.
  func earlier(of number: Int, to email: String, named identifiers: [String]) throws
    -> [EarlierMail]
  {
    var found: [EarlierMail] = []
    for identifier in identifiers {
      found += try mail(
        """
        SELECT message.id, subject, substr(text, 1, ?), fromName, fromEmail FROM message
        CROSS JOIN caseMessage ON caseMessage.message = message.id AND caseFile = ?
        WHERE messageID = ? LIMIT 1
        """,
        [Self.longestText, number, identifier]
      )
    }
    found += try letters(
      of: number,
      among: """
        SELECT DISTINCT message AS id FROM messageRecipient
        WHERE email = ? ORDER BY message DESC LIMIT ?
        """,
      [email, Self.mostNewest]
    )
    found += try letters(
      of: number,
      among:
        "SELECT message AS id FROM caseMessage WHERE caseFile = ? ORDER BY message DESC LIMIT ?",
      [number, Self.mostNewest]
    )
    var seen: Set<Int> = []
    return found.filter { seen.insert($0.id).inserted }
  }

  /// The newest letters of a case among the messages that a query finds.
  private func letters(of number: Int, among newest: String, _ values: [any SQLBindable]) throws
    -> [EarlierMail]
  {
    try mail(
      """
      SELECT message.id, subject, substr(text, 1, ?), fromName, fromEmail FROM (\(newest)) AS newest
      CROSS JOIN caseMessage ON caseMessage.message = newest.id AND caseFile = ?
      CROSS JOIN message ON message.id = newest.id
      WHERE direction = 'out' ORDER BY message.id DESC LIMIT ?
      """,
      [Self.longestText] + values + [number, Self.mostLetters]
    )
  }

  private func mail(_ sql: String, _ values: [any SQLBindable]) throws -> [EarlierMail] {
    try db.rows(sql, values: values) { row in
      let name = row.string(3)
      return EarlierMail(
        id: row.int(0),
        subject: row.string(1),
        text: row.string(2),
        author: EmailAddress(name: name.isEmpty ? nil : name, email: row.string(4))
      )
    }
  }
}
