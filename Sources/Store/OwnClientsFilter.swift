import Cases

/// What there is for a user of own clients only, for all that is read on a connection.
///
/// Each table of cases, clients and items is shadowed by a temporary view of the same name with only the rows
/// that there are for them, so that no query can forget to ask. What is theirs is found once, by indexes, and
/// each view looks it up by key; anew when somebody has written since.
final class OwnClientsFilter {
  private let db: Connection
  private let own: OwnClients
  /// The state of the database that what is theirs was found in; nil before.
  private var version: Int?

  init(db: Connection, _ own: OwnClients) {
    self.db = db
    self.own = own
  }

  /// From now on only what is theirs is read.
  func begin() throws {
    try db.executeScript(OwnClientsFilter.keys)
    try db.executeScript(
      OwnClientsFilter.views.map { "CREATE TEMP VIEW \($0.name) AS \($0.rows);" }.joined()
    )
    db.ignoresNamedIndexes = true
    try refresh()
  }

  /// Finds what is theirs when others have written since.
  func refresh() throws {
    let now = try db.first("PRAGMA data_version") { $0.int(0) }
    guard now != version else { return }
    version = now
    try db.executeScript("PRAGMA query_only = OFF;" + OwnClientsFilter.keys)
    try find()
    try db.executeScript("PRAGMA query_only = ON")
  }

  /// From now on all is read again.
  func end() throws {
    db.ignoresNamedIndexes = false
    try db.executeScript("PRAGMA query_only = OFF")
    try db.executeScript(
      OwnClientsFilter.views.map { "DROP VIEW IF EXISTS temp.\($0.name);" }.joined()
    )
  }

  // MARK: What is theirs

  /// Tables of keys: they stay, so that nothing waits for statements that run.
  private static let keys = ["Client", "Case", "Item", "KnownClient"]
    .map {
      """
      CREATE TEMP TABLE IF NOT EXISTS own\($0) (id INTEGER PRIMARY KEY);
      DELETE FROM temp.own\($0);
      """
    }
    .joined()

  private func find() throws {
    let roles = OwnClients.roles.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    try db.execute(
      "INSERT INTO ownClient SELECT id FROM main.client WHERE resolver = ? AND resolver <> ''",
      own.user
    )
    try db.execute(
      """
      INSERT INTO ownCase SELECT number FROM main.caseFile WHERE resolver = ?1
      UNION SELECT number FROM main.caseFile WHERE client IN (SELECT id FROM ownClient)
      UNION SELECT caseItem.caseFile FROM main.item JOIN main.caseItem ON caseItem.item = item.id
        WHERE resolver = ?1 AND resolver <> '' AND removedAt IS NULL
      UNION SELECT caseFile FROM main.participant
        WHERE email = ?2 AND email <> '' AND removedAt IS NULL AND role IN (\(roles))
      """,
      own.user,
      own.email
    )
    try db.execute(
      """
      INSERT INTO ownItem SELECT id FROM main.item WHERE client IN (SELECT id FROM ownClient)
      UNION SELECT id FROM main.item WHERE resolver = ? AND resolver <> ''
      UNION SELECT item FROM main.caseItem
        WHERE caseFile IN (SELECT id FROM ownCase) AND removedAt IS NULL
      """,
      own.user
    )
    try db.execute(
      """
      INSERT INTO ownKnownClient SELECT id FROM ownClient
      UNION SELECT client FROM main.caseFile
        WHERE number IN (SELECT id FROM ownCase) AND client IS NOT NULL
      UNION SELECT client FROM main.item WHERE id IN (SELECT id FROM ownItem)
      """
    )
  }

  // MARK: What is shown

  /// The tables that are shadowed, each with what is left of it.
  static let views: [(name: String, rows: String)] =
    filtered.map { (name: $0.0, rows: "SELECT * FROM main.\($0.0) WHERE \($0.1)") } + sums

  private static let isOwnCase = "caseFile IN (SELECT id FROM temp.ownCase)"

  private static let filtered: [(String, String)] =
    [
      "answer", "attention", "bankDetails", "caseAmount", "caseField", "caseItem",
      "caseMessage", "comment", "cost", "dispute", "draft", "event", "handOver", "held",
      "legalStage",
      "letterRequest", "mention", "muted", "nextAction", "notice", "outbox", "participant", "plan",
      "promise",
      "proposal", "senderRule", "unbooked", "unbookedStale", "validation",
    ].map { ($0, isOwnCase) } + [
      ("caseFile", "number IN (SELECT id FROM temp.ownCase)"),
      ("caseLink", "\(isOwnCase) AND other IN (SELECT id FROM temp.ownCase)"),
      ("claimTerms", "\(isOwnCase) OR client IN (SELECT id FROM temp.ownKnownClient)"),
      ("clientField", "client IN (SELECT id FROM temp.ownKnownClient)"),
      ("itemField", "item IN (SELECT id FROM temp.ownItem)"),
      ("client", "id IN (SELECT id FROM temp.ownKnownClient)"),
      ("contact", "client IN (SELECT id FROM temp.ownKnownClient)"),
      ("itemBalance", "item IN (SELECT id FROM temp.ownItem)"),
      ("item", "id IN (SELECT id FROM temp.ownItem)"),
      ("payment", "\(isOwnCase) OR client IN (SELECT id FROM temp.ownClient)"),
      ("droppedFile", "0"),
      ("pageAnswer", "inboundEmail IN (SELECT inboundEmail FROM temp.message)"),
      ("reviewItem", isOwnReview),
      ("message", isOwnMessage("message.id")),
      ("attachment", "\(isOwnCase) OR \(isOwnMessage("attachment.message"))"),
      ("searchDoc", "\(isOwnCase) OR \(isOnOwnCase("searchDoc.message"))"),
      (
        "inboundEmail",
        """
        EXISTS (SELECT 1 FROM main.message WHERE message.inboundEmail = inboundEmail.id
          AND \(isOwnMessage("message.id")))
        """
      ),
    ]

  /// Mail that waits, when it is about a case of theirs, or of somebody who belongs to one or to a client.
  private static let isOwnReview = """
    suggestedCase IN (SELECT id FROM temp.ownCase) OR EXISTS (SELECT 1 FROM main.message AS m
      WHERE m.id = reviewItem.message AND m.fromEmail <> '' AND (
        EXISTS (SELECT 1 FROM main.participant AS p WHERE p.email = m.fromEmail
          AND p.removedAt IS NULL AND p.caseFile IN (SELECT id FROM temp.ownCase))
        OR EXISTS (SELECT 1 FROM main.contact AS c WHERE c.email = m.fromEmail
          AND c.client IN (SELECT id FROM temp.ownKnownClient))))
    """

  private static func isOnOwnCase(_ message: String) -> String {
    """
    EXISTS (SELECT 1 FROM main.caseMessage AS own WHERE own.message = \(message)
      AND own.caseFile IN (SELECT id FROM temp.ownCase))
    """
  }

  private static func isOwnMessage(_ message: String) -> String {
    """
    (\(isOnOwnCase(message)) OR EXISTS (SELECT 1 FROM main.outbox AS own
      WHERE own.message = \(message) AND own.caseFile IN (SELECT id FROM temp.ownCase))
      OR EXISTS (SELECT 1 FROM (SELECT * FROM main.reviewItem WHERE message = \(message)) AS reviewItem
        WHERE \(isOwnReview)))
    """
  }

  /// Sums that are kept of all cases are added up of theirs.
  private static let sums: [(name: String, rows: String)] = [
    (
      "caseTotal",
      """
      SELECT state, type, status, resolver, currency, count(*) AS cases, sum(open) AS open
      FROM main.caseAmount WHERE \(isOwnCase) GROUP BY state, type, status, resolver, currency
      """
    ),
    (
      "dueTotal",
      """
      SELECT dueOn, who, currency, count(*) AS cases, sum(open) AS open
      FROM main.caseAmount WHERE dueOn <> '' AND \(isOwnCase) GROUP BY dueOn, who, currency
      """
    ),
  ]
}
