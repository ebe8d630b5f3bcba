import Cases
import Foundation

/// Money that came, wherever it was placed.
struct PaymentTable {
  /// Money that came and that nobody has placed; the index `payment_toPlace` has these rows.
  static let isToPlace = """
    payment.caseFile IS NULL AND isOnAccount = 0 AND isSplit = 0 AND reversedOn IS NULL
    """

  let db: Connection

  private static let columns = """
    payment.id, coalesce(payment.caseFile, 0), receivedOn, amount, currency, reference, source,
    reversedOn, payment.client, payer, partOf, isOnAccount, isSplit,
    discount
    """

  private static func payment(_ row: Row) throws -> Payment {
    var payment = Payment(
      id: row.int(0),
      caseNumber: row.int(1),
      receivedOn: row.day(2),
      amount: Money(minorUnits: row.int(3), currency: row.string(4)),
      reference: row.string(5),
      source: try row.known(6, of: "payment.source"),
      reversedOn: row.optionalString(7).flatMap { Day($0) }
    )
    payment.client = row.optionalInt(8)
    payment.payer = row.string(9)
    payment.partOf = row.optionalInt(10)
    payment.isOnAccount = row.bool(11)
    payment.isSplit = row.bool(12)
    payment.discount = row.int(13)
    return payment
  }

  /// The payments of what follows `FROM payment`.
  private func payments(_ rest: String, _ values: (any SQLBindable)?...) throws -> [Payment] {
    try db.rows(
      "SELECT \(PaymentTable.columns) FROM payment \(rest)",
      values: values,
      read: PaymentTable.payment
    )
  }

  // MARK: Looking

  func payment(_ id: Int) throws -> Payment? { try payments("WHERE id = ?", id).first }

  func payments(of number: Int) throws -> [Payment] {
    try payments("WHERE caseFile = ? ORDER BY receivedOn, id", number)
  }

  /// The payments of several cases, by their numbers.
  func payments(ofCases numbers: [Int]) throws -> [Int: [Payment]] {
    let found = try payments(
      "WHERE caseFile IN (SELECT value FROM json_each(?)) ORDER BY receivedOn, id",
      JSONText.encoded(numbers)
    )
    return Dictionary(grouping: found, by: \.caseNumber)
  }

  /// What nobody has placed, longest waiting first; of a user that is what came from clients whom
  /// they resolve for, or for whom nobody does.
  func toPlace(of user: String? = nil, limit: Int) throws -> [Payment] {
    try payments(
      """
      LEFT JOIN client ON client.id = payment.client
      WHERE \(PaymentTable.isToPlace) AND (?1 IS NULL OR coalesce(client.resolver, '') IN ('', ?1))
      ORDER BY receivedOn, payment.id LIMIT ?2
      """,
      user,
      limit
    )
  }

  func newest(limit: Int) throws -> [Payment] {
    try payments("ORDER BY id DESC LIMIT ?", limit)
  }

  /// What came from a client and is on no case: on their account, or nowhere yet.
  func free(of client: Int, limit: Int) throws -> [Payment] {
    try payments(
      """
      WHERE client = ? AND caseFile IS NULL AND isSplit = 0 AND reversedOn IS NULL
      ORDER BY receivedOn, id LIMIT ?
      """,
      client,
      limit
    )
  }

  func parts(of id: Int) throws -> [Payment] { try payments("WHERE partOf = ? ORDER BY id", id) }

  func hasKey(_ key: String) throws -> Bool {
    try db.first("SELECT 1 FROM payment WHERE key = ?", key) { _ in true } ?? false
  }

  func id(ofKey key: String) throws -> Int? {
    try db.first("SELECT id FROM payment WHERE key = ?", key) { $0.int(0) }
  }

  // MARK: Changing

  func insert(_ payment: Payment, key: String?, message: Int?, now: Date) throws -> Int {
    try db.execute(
      """
      INSERT INTO payment (caseFile, client, receivedOn, amount, currency, reference, source, key,
        message, at, payer, partOf, isOnAccount, discount)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      payment.caseNumber == 0 ? nil : payment.caseNumber,
      payment.client,
      payment.receivedOn.description,
      payment.amount.minorUnits,
      payment.amount.currency,
      payment.reference,
      payment.source.rawValue,
      key,
      message,
      now,
      payment.payer,
      payment.partOf,
      payment.isOnAccount,
      payment.discount
    )
    return db.lastInsertedID
  }

  /// Stores where a payment is, and what was taken off there.
  func setPlace(of payment: Payment) throws {
    try db.execute(
      """
      UPDATE payment SET caseFile = ?, client = ?, isOnAccount = ?, isSplit = ?, discount = ?
      WHERE id = ?
      """,
      payment.caseNumber == 0 ? nil : payment.caseNumber,
      payment.client,
      payment.isOnAccount,
      payment.isSplit,
      payment.discount,
      payment.id
    )
  }

  func reverse(_ id: Int, on day: Day) throws {
    try db.execute("UPDATE payment SET reversedOn = ? WHERE id = ?", day.description, id)
  }
}
