import Cases

/// What addresses, numbers and identifiers in mail stand for.
struct PointerTable {
  let db: Connection

  func clients(ofContact email: String) throws -> [String] {
    try db.rows(
      """
      SELECT DISTINCT accountNumber FROM contact JOIN client ON client.id = contact.client
      WHERE email = ? ORDER BY accountNumber LIMIT 10
      """,
      email
    ) { $0.string(0) }
  }

  /// The cases of clients, live or not, that somebody outside takes part in; the newest first.
  func cases(ofParticipant email: String) throws -> [CasePointer] {
    let roles = ParticipantRole.allCases.filter { !$0.isInternal }.map { "'\($0.rawValue)'" }
    return try db.rows(
      """
      SELECT caseFile.number, accountNumber, state IN ('open', 'waiting', 'on_hold') FROM participant
      JOIN caseFile ON caseFile.number = participant.caseFile
      JOIN client ON client.id = caseFile.client
      WHERE email = ? AND removedAt IS NULL AND source = 'manual' AND state <> 'merged'
        AND role IN (\(roles.joined(separator: ", ")))
      ORDER BY caseFile.number DESC LIMIT 10
      """,
      email
    ) { CasePointer(number: $0.int(0), account: $0.string(1), isLive: $0.bool(2)) }
  }

  /// The live cases of the client with an account number, the newest first.
  func liveCases(ofAccount account: String) throws -> [Int] {
    try db.rows(
      """
      SELECT number FROM caseFile JOIN client ON client.id = caseFile.client
      WHERE accountNumber = ? AND state IN ('open', 'waiting', 'on_hold')
      ORDER BY number DESC LIMIT 5
      """,
      account
    ) { $0.int(0) }
  }

  func clients(ofDomain domain: String) throws -> [String] {
    try db.rows(
      """
      SELECT DISTINCT accountNumber FROM contact JOIN client ON client.id = contact.client
      WHERE substr(email, instr(email, '@') + 1) = ? ORDER BY accountNumber LIMIT 10
      """,
      domain
    ) { $0.string(0) }
  }

  func items(named word: String) throws -> [(id: Int, number: String, account: String)] {
    try db.rows(
      """
      SELECT item.id, number, accountNumber FROM item JOIN client ON client.id = item.client
      WHERE number = ? COLLATE NOCASE ORDER BY accountNumber LIMIT 10
      """,
      word
    ) { (id: $0.int(0), number: $0.string(1), account: $0.string(2)) }
  }

  func accounts(named word: String) throws -> [String] {
    try db.rows("SELECT accountNumber FROM client WHERE accountNumber = ?", word) { $0.string(0) }
  }

  /// The cases on which mail is filed that a message answers, or that answers the same.
  func cases(referredToBy message: Int) throws -> [Int] {
    try db.rows(
      """
      SELECT DISTINCT caseMessage.caseFile FROM messageReference
      JOIN message ON message.messageID = messageReference.identifier
      JOIN caseMessage ON caseMessage.message = message.id
      WHERE messageReference.message = ? ORDER BY caseMessage.caseFile LIMIT 10
      """,
      message
    ) { $0.int(0) }
  }
}
