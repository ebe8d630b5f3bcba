import Cases
import Foundation

/// Who takes part in which case.
struct ParticipantTable {
  let db: Connection

  /// Everyone who takes or took part, in the order they came.
  func participants(of caseNumber: Int) throws -> [Participant] {
    try db.rows(
      """
      SELECT email, name, role, source, removedAt, language, tokenGeneration, isInformed
      FROM participant
      WHERE caseFile = ? ORDER BY id
      """,
      caseNumber
    ) { row in
      var person = Participant(
        email: row.string(0),
        name: row.string(1),
        role: try row.known(2, of: "participant.role"),
        source: try row.known(3, of: "participant.source"),
        language: row.string(5),
        isRemoved: !row.isNull(4)
      )
      person.tokenGeneration = row.int(6)
      person.isInformed = row.bool(7)
      return person
    }
  }

  /// Adds someone, or gives someone who is known another name and role.
  func set(_ person: Participant, on caseNumber: Int, now: Date) throws {
    try db.execute(
      """
      INSERT INTO participant (caseFile, email, name, role, source, language, isInformed, addedAt)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (caseFile, email) DO UPDATE SET
        name = iif(excluded.name = '', name, excluded.name), role = excluded.role,
        source = excluded.source, isInformed = excluded.isInformed, removedAt = NULL,
        language = iif(excluded.language = '', language, excluded.language)
      """,
      caseNumber,
      person.email,
      person.name,
      person.role.rawValue,
      person.source.rawValue,
      person.language,
      person.isInformed,
      now
    )
  }

  /// Gives someone a new case address; whether they are known on the case.
  func renew(_ email: String, on caseNumber: Int) throws -> Bool {
    try db.execute(
      """
      WITH RECURSIVE merged (number) AS (
        SELECT ? UNION SELECT caseFile.number FROM caseFile JOIN merged ON mergedInto = merged.number)
      UPDATE participant SET tokenGeneration = tokenGeneration + 1
      WHERE caseFile IN (SELECT number FROM merged) AND email = ?
      """,
      caseNumber,
      email
    )
    return db.changes > 0
  }

  /// The language that someone has on the newest case that knows it; nil when none does.
  func knownLanguage(of email: String) throws -> String? {
    try db.first(
      "SELECT language FROM participant WHERE email = ? AND language <> '' ORDER BY id DESC LIMIT 1",
      email
    ) { $0.string(0) }
  }

  /// Takes someone off a case; whether they took part.
  func remove(_ email: String, from caseNumber: Int, now: Date) throws -> Bool {
    try db.execute(
      """
      UPDATE participant SET removedAt = ? WHERE caseFile = ? AND email = ? AND removedAt IS NULL
      """,
      now,
      caseNumber,
      email
    )
    return db.changes == 1
  }
}
