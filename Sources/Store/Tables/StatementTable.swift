import Cases
import Foundation

/// Entries of bank statements, and the payments that they brought or took back.
struct StatementTable {
  let db: Connection

  /// Remembers a file; its key.
  func insert(file name: String, sha256: String, now: Date) throws -> Int {
    try db.execute(
      "INSERT INTO statementFile (name, sha256, at) VALUES (?, ?, ?)",
      name,
      sha256,
      now
    )
    return db.lastInsertedID
  }

  func isKnown(_ key: String) throws -> Bool {
    try db.first("SELECT 1 FROM statementEntry WHERE key = ?", key) { _ in true } ?? false
  }

  func insert(_ movement: StatedMovement, file: Int, payment: Int) throws {
    try db.execute(
      """
      INSERT INTO statementEntry (key, file, line, account, payerAccount, endToEnd, isTakenBack,
        payment)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      movement.key,
      file,
      movement.line,
      movement.account,
      movement.payerAccount,
      movement.endToEnd,
      movement.isTakenBack,
      payment
    )
  }

  /// Where payments stand in the files that brought them, by their keys.
  func lines(of payments: [Int]) throws -> [Int: FileLine] {
    let rows = try db.rows(
      """
      SELECT payment, name, min(line) FROM json_each(?)
      CROSS JOIN statementEntry ON payment = value AND isTakenBack = 0
      JOIN statementFile ON statementFile.id = statementEntry.file
      GROUP BY payment
      """,
      JSONText.encoded(payments)
    ) { (payment: $0.int(0), place: FileLine(file: $0.string(1), line: $0.int(2))) }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.payment, $0.place) })
  }

  /// The payments that a movement may take back: of the same account and amount, not taken back yet, and
  /// with the same end-to-end reference, or else from the same payer with the same text.
  func takenBack(by movement: StatedMovement) throws -> [Int] {
    let amount: [(any SQLBindable)?] = [
      movement.account, movement.amount.minorUnits, movement.amount.currency,
      movement.day.description,
    ]
    if !movement.endToEnd.isEmpty {
      let found = try payments("endToEnd = ?5 AND endToEnd <> ''", amount + [movement.endToEnd])
      if !found.isEmpty { return found }
    }
    guard !movement.payerAccount.isEmpty, !movement.reference.isEmpty else { return [] }
    return try payments(
      "payerAccount = ?5 AND payerAccount <> '' AND reference = ?6",
      amount + [movement.payerAccount, movement.reference]
    )
  }

  private func payments(_ condition: String, _ values: [(any SQLBindable)?]) throws -> [Int] {
    try db.rows(
      """
      SELECT payment.id FROM statementEntry JOIN payment ON payment.id = statementEntry.payment
      WHERE account = ?1 AND amount = ?2 AND currency = ?3 AND receivedOn <= ?4
        AND isTakenBack = 0 AND reversedOn IS NULL AND \(condition)
      LIMIT 2
      """,
      values: values
    ) { $0.int(0) }
  }
}
