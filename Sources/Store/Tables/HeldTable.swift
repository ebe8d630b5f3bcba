import Cases
import Foundation

/// What is due and held, since when and why.
struct HeldTable {
  let db: Connection
  /// How many entries of a kind the daily page has.
  var limit = SQLiteStore.agendaLimit

  /// Takes down that something is held; since when stays as it was.
  func note(_ what: HeldThing.What, on number: Int, reason: String, now: Date) throws {
    try db.execute(
      """
      INSERT INTO held (caseFile, what, reason, since) VALUES (?, ?, ?, ?)
      ON CONFLICT (caseFile, what) DO UPDATE SET reason = excluded.reason
        WHERE reason <> excluded.reason
      """,
      number,
      what.rawValue,
      reason,
      now
    )
  }

  func remove(_ what: HeldThing.What, from number: Int) throws {
    try db.execute("DELETE FROM held WHERE caseFile = ? AND what = ?", number, what.rawValue)
  }

  func removeAll(of number: Int) throws {
    try db.execute("DELETE FROM held WHERE caseFile = ?", number)
  }

  /// What is held of a case, longest first.
  func all(of number: Int) throws -> [HeldThing] {
    try db.rows(
      "SELECT what, reason, since FROM held WHERE caseFile = ? ORDER BY since, what",
      number
    ) { row in
      HeldThing(
        try row.known(0, of: "held.what"),
        reason: row.string(1),
        since: row.date(2)
      )
    }
  }

  // MARK: The daily page

  /// Whose a case is: its resolver's, else its owner's, else the desk's.
  private static let who = """
    coalesce(nullif(caseFile.resolver, ''), (SELECT email FROM participant
      WHERE participant.caseFile = caseFile.number AND role = 'owner' AND removedAt IS NULL
      ORDER BY participant.id LIMIT 1), ?4)
    """

  private func select(_ what: String, from: String, where condition: String) -> String {
    """
    SELECT * FROM (SELECT caseFile.number, caseFile.title, coalesce(client.name, ''), \(what),
      \(HeldTable.who) AS who FROM \(from) LEFT JOIN client ON client.id = caseFile.client
      WHERE \(condition))
    WHERE ?2 IS NULL OR who IN (?2, ?3) AND who <> ''
    ORDER BY 5 LIMIT \(limit)
    """
  }

  /// What has been held since before a moment, of cases that are not paused.
  func things(_ query: HeldQuery) throws -> [AgendaEntry] {
    let sql = select(
      "held.what, held.since, held.reason",
      from: "held CROSS JOIN caseFile ON caseFile.number = held.caseFile",
      where: "held.since <= ?1 AND caseFile.state IN ('open', 'waiting')"
    )
    return try rows(sql, query.before, query) { row in
      let what: HeldThing.What = try row.known(3, of: "held.what")
      return ("\(what.words): \(row.string(5))", Day(row.date(4), in: query.timeZone).description)
    }
  }

  /// Letters that somebody kept back before a moment.
  func letters(_ query: HeldQuery) throws -> [AgendaEntry] {
    let sql = select(
      "outbox.message, outbox.queuedAt, outbox.lastError",
      from: "outbox CROSS JOIN caseFile ON caseFile.number = outbox.caseFile",
      where: "outbox.state = 'held' AND outbox.queuedAt <= ?1"
    )
    return try rows(sql, query.before, query) { row in
      let reason = row.string(5).isEmpty ? "a person kept it back" : row.string(5)
      return (
        "message \(row.int(3)) is kept back: \(reason)",
        Day(row.date(4), in: query.timeZone).description
      )
    }
  }

  /// Validations that nobody has decided although their day was before a day.
  func validations(_ query: HeldQuery) throws -> [AgendaEntry] {
    let sql = select(
      "validation.subject, validation.deadline, validation.id",
      from: "validation CROSS JOIN caseFile ON caseFile.number = validation.caseFile",
      where: """
        validation.state = 'pending' AND validation.deadline <> '' AND validation.deadline <= ?1
          AND caseFile.state IN ('open', 'waiting')
        """
    )
    return try rows(sql, query.day.description, query) { row in
      ("validation \(row.int(5)) '\(row.string(3))' is not decided", row.string(4))
    }
  }

  private func rows(
    _ sql: String,
    _ limit: any SQLBindable,
    _ query: HeldQuery,
    _ read: (Row) throws -> (what: String, day: String)
  ) throws -> [AgendaEntry] {
    try db.rows(sql, limit, query.user, query.email, query.contact) { row in
      let found = try read(row)
      return AgendaEntry(
        section: .held,
        caseNumber: row.int(0),
        title: row.string(1),
        client: row.string(2),
        day: found.day,
        what: found.what,
        user: row.string(6)
      )
    }
  }
}
