import Cases
import Foundation

/// Which case went from whom to whom, with what the new resolver has to know.
struct HandOverTable {
  let db: Connection

  private static let columns =
    "id, caseFile, item, giver, taker, cause, done, next, author, at"

  /// Takes one down; its key.
  func insert(_ handOver: HandOver) throws -> Int {
    try db.execute(
      """
      INSERT INTO handOver (caseFile, item, giver, taker, cause, done, next, author, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      handOver.caseNumber,
      handOver.item,
      handOver.from,
      handOver.to,
      handOver.note.cause,
      handOver.note.done,
      handOver.note.next,
      handOver.author,
      handOver.at
    )
    return db.lastInsertedID
  }

  /// Those of a case, oldest first.
  func all(of number: Int) throws -> [HandOver] {
    try db.rows(
      "SELECT \(HandOverTable.columns) FROM handOver WHERE caseFile = ? ORDER BY id",
      number
    ) { HandOverTable.read($0) }
  }

  private static func read(_ row: Row) -> HandOver {
    var handOver = HandOver(
      of: row.int(1),
      item: row.string(2),
      from: row.string(3),
      to: row.string(4),
      note: HandOverNote(cause: row.string(5), done: row.string(6), next: row.string(7)),
      author: row.string(8),
      at: row.date(9)
    )
    handOver.id = row.int(0)
    return handOver
  }
}
