import Cases
import Foundation

/// What is to be done next, one row for each case.
struct NextActionTable {
  let db: Connection
  /// How many entries of a kind the daily page has.
  var limit = SQLiteStore.agendaLimit

  func action(of number: Int) throws -> NextAction? {
    try db.first(
      """
      SELECT kind, title, dueOn, assigned, reschedules, template, mode, confirmedBy,
        isByPerson FROM nextAction
      WHERE caseFile = ? AND state = 'planned'
      """,
      number
    ) { row in
      var action = NextAction(
        caseNumber: number,
        kind: try row.known(0, of: "nextAction.kind"),
        title: row.string(1),
        dueOn: row.string(2),
        assigned: row.string(3),
        reschedules: row.int(4)
      )
      action.template = row.string(5)
      action.mode = try row.known(6, of: "nextAction.mode")
      action.confirmedBy = row.string(7)
      action.isByPerson = row.bool(8)
      return action
    }
  }

  func set(_ action: NextAction) throws {
    try db.execute(
      """
      INSERT INTO nextAction (caseFile, kind, title, dueOn, assigned, reschedules, template, mode,
        confirmedBy, isByPerson, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned')
      ON CONFLICT (caseFile) DO UPDATE SET kind = excluded.kind, title = excluded.title,
        dueOn = excluded.dueOn, assigned = excluded.assigned, reschedules = excluded.reschedules,
        template = excluded.template, mode = excluded.mode, confirmedBy = excluded.confirmedBy,
        isByPerson = excluded.isByPerson,
        state = 'planned'
      """,
      action.caseNumber,
      action.kind.rawValue,
      action.title,
      action.dueOn,
      action.assigned,
      action.reschedules,
      action.template,
      action.mode.rawValue,
      action.confirmedBy,
      action.isByPerson
    )
  }

  func end(_ number: Int, as state: String) throws {
    try db.execute("UPDATE nextAction SET state = ? WHERE caseFile = ?", state, number)
  }

  // MARK: The daily page

  func due(through day: String, today: String, of user: String?) throws -> [AgendaEntry] {
    try db.rows(
      """
      SELECT caseFile.number, caseFile.title, coalesce(client.name, ''),
        iif(caseFile.state = 'on_hold', max(dueOn, resumesOn), dueOn) AS day, nextAction.title,
        kind, iif(assigned = '', coalesce(caseFile.resolver, ''), assigned),
        iif(caseFile.state = 'on_hold', resumesOn, '')
      FROM nextAction INDEXED BY nextAction_due
      CROSS JOIN caseFile ON caseFile.number = nextAction.caseFile
      LEFT JOIN client ON client.id = caseFile.client
      WHERE nextAction.state = 'planned' AND dueOn <= ?1
        AND (caseFile.state IN ('open', 'waiting') OR caseFile.state = 'on_hold' AND resumesOn <= ?1)
        AND (?2 IS NULL OR iif(assigned = '', coalesce(caseFile.resolver, ''), assigned) = ?2)
      ORDER BY dueOn, nextAction.caseFile LIMIT \(limit)
      """,
      day,
      user
    ) { row in
      let day = row.string(3)
      let title = row.string(4)
      let kind = row.string(5)
      let what = title.isEmpty ? NextAction.Kind(rawValue: kind)?.words ?? kind : title
      // What is paused is late on no day before it goes on.
      let resumes = row.string(7)
      return AgendaEntry(
        section: AgendaEntry.section(of: day, today: today),
        caseNumber: row.int(0),
        title: row.string(1),
        client: row.string(2),
        day: day,
        what: resumes.isEmpty ? what : "paused until \(resumes): \(what)",
        user: row.string(6)
      )
    }
  }

  /// Cases on which mail came in that nobody has looked at; what waits since before a moment is late.
  func unread(escalating since: Date, of user: String?) throws -> [AgendaEntry] {
    try db.rows(
      """
      SELECT number, title, coalesce(client.name, ''), coalesce(caseFile.resolver, ''),
        min(attention.at), iif(sum(attention.reason = 'mail') > 0, 'mail', attention.reason)
      FROM caseFile LEFT JOIN client ON client.id = caseFile.client
      LEFT JOIN attention ON attention.caseFile = number
      WHERE needsAttention = 1 AND state <> 'merged' AND (?1 IS NULL OR coalesce(caseFile.resolver, '') = ?1)
      GROUP BY number ORDER BY number LIMIT \(limit)
      """,
      user
    ) { row in
      let isOld = row.optionalDate(4).map { $0 < since } ?? false
      let reason = try row.optionalKnown(5, of: "attention.reason") ?? Attention.Reason.mail
      return AgendaEntry(
        section: isOld ? .late : .replies,
        caseNumber: row.int(0),
        title: row.string(1),
        client: row.string(2),
        day: "",
        what: reason == .mail
          ? isOld ? "mail waits too long" : "mail to look at" : "to look at: \(reason.words)",
        user: row.string(3)
      )
    }
  }

  /// Letters that did not arrive, or of which nobody knows.
  func failed(of user: String?) throws -> [AgendaEntry] {
    try db.rows(
      """
      SELECT caseFile.number, caseFile.title, coalesce(client.name, ''), outbox.state,
        coalesce(caseFile.resolver, ''), outbox.message
      FROM outbox JOIN caseFile ON caseFile.number = outbox.caseFile
      LEFT JOIN client ON client.id = caseFile.client
      WHERE outbox.state IN ('failed', 'unknown')
        AND (?1 IS NULL OR coalesce(caseFile.resolver, '') = ?1)
      ORDER BY outbox.id LIMIT \(limit)
      """,
      user
    ) { row in
      AgendaEntry(
        section: .errors,
        caseNumber: row.int(0),
        title: row.string(1),
        client: row.string(2),
        day: "",
        what: "message \(row.int(5)): \(row.string(3))",
        user: row.string(4)
      )
    }
  }
}
