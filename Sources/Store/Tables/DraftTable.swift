import Cases
import Foundation

/// What people began to write on cases.
struct DraftTable {
  let db: Connection

  private static let columns =
    "draft.id, draft.user, draft.caseFile, draft.form, draft.fields, draft.at"

  private func draft(_ row: Row) -> KeptDraft {
    KeptDraft(
      id: row.int(0),
      of: row.string(1),
      on: row.int(2),
      form: row.string(3),
      fields: JSONText.fields(row.string(4)),
      at: row.date(5)
    )
  }

  /// The drafts of a user on a case, the newest first.
  func drafts(of user: String, on number: Int) throws -> [KeptDraft] {
    try db.rows(
      "SELECT \(Self.columns) FROM draft WHERE caseFile = ? AND user = ? ORDER BY at DESC, id DESC",
      number,
      user,
      read: draft
    )
  }

  /// All drafts of a user with the titles of their cases, the newest first.
  func drafts(of user: String) throws -> [(draft: KeptDraft, title: String)] {
    try db.rows(
      """
      SELECT \(Self.columns), caseFile.title FROM draft
      JOIN caseFile ON caseFile.number = draft.caseFile
      WHERE draft.user = ? ORDER BY draft.at DESC, draft.id DESC
      """,
      user
    ) { (draft: draft($0), title: $0.string(6)) }
  }

  func count(of user: String) throws -> Int {
    try db.first("SELECT count(*) FROM draft WHERE user = ?", user) { $0.int(0) } ?? 0
  }

  /// Keeps a draft in the place of the one of its key, when that is the user's, else as a new one; its key.
  func keep(_ draft: KeptDraft) throws -> Int {
    let known = try db.first(
      """
      UPDATE draft SET fields = ?, at = ? WHERE id = ? AND user = ? AND caseFile = ? AND form = ?
      RETURNING id
      """,
      JSONText.encoded(draft.fields),
      draft.at,
      draft.id,
      draft.user,
      draft.caseNumber,
      draft.form
    ) { $0.int(0) }
    if let known { return known }
    guard try count(of: draft.user) < KeptDraft.most else { throw DraftError.tooMany }
    return try db.first(
      "INSERT INTO draft (user, caseFile, form, fields, at) VALUES (?, ?, ?, ?, ?) RETURNING id",
      draft.user,
      draft.caseNumber,
      draft.form,
      JSONText.encoded(draft.fields),
      draft.at
    ) { $0.int(0) } ?? 0
  }

  /// Removes a draft of a user; whether there was one.
  func remove(_ id: Int, of user: String) throws -> Bool {
    try db.first("DELETE FROM draft WHERE id = ? AND user = ? RETURNING id", id, user) { _ in true }
      ?? false
  }
}

extension JSONText {
  static func encoded(_ fields: [KeptDraft.Field]) -> String {
    encoded(fields.flatMap { [$0.name, $0.value] })
  }

  /// Fields as names and values in turn.
  static func fields(_ text: String) -> [KeptDraft.Field] {
    let words = strings(text)
    return stride(from: 0, to: words.count - 1, by: 2).map {
      KeptDraft.Field(words[$0], words[$0 + 1])
    }
  }
}
