import Cases
import Foundation

/// What the accounts take over from the desk, and what they were given before.
struct BookingTable {
  let db: Connection
  /// What stands between the cells of a line that is kept.
  private static let separator = "\u{1F}"

  // MARK: Now

  /// All lines as they are now, in the order of their kinds and keys: one query, so that they fit each other.
  func lines() throws -> [BookingLine] {
    var held: [Int: [String]] = [:]
    return try db.rows(Self.query) { row in
      var line = try Self.line(row)
      if line.kind == .claim, let number = line.caseNumber {
        held[number, default: []].append(line.item)
      }
      if line.kind == .payment, let number = line.caseNumber {
        line.item = BookingLine.items(of: held[number] ?? [], in: row.string(12))
      }
      return line
    }
  }

  /// Items of cases, costs, and payments that were placed; a part counts in place of the whole.
  private static let query = """
    SELECT 0 AS kind, caseItem.caseFile AS key, item.id AS part, accountNumber, item.number, \
    caseItem.caseFile, item.outstanding, item.currency, item.dueDate, state, \
    (SELECT file FROM accountImport WHERE id = item.file), item.line, '', item.type, caseItem.amount, 0
    FROM caseItem JOIN item ON item.id = caseItem.item
      JOIN caseFile ON caseFile.number = caseItem.caseFile
      LEFT JOIN client ON client.id = item.client
    WHERE removedAt IS NULL AND mergedInto IS NULL
    UNION ALL
    SELECT 1, cost.id, 0, accountNumber, '', cost.caseFile, amount, currency, onDay, state, NULL, NULL, '', \
    '', NULL, 0
    FROM cost JOIN caseFile ON number = cost.caseFile LEFT JOIN client ON client.id = caseFile.client
    UNION ALL
    SELECT 2, payment.id, 0, accountNumber, '', payment.caseFile, amount, currency, receivedOn, \
    CASE WHEN reversedOn IS NOT NULL THEN 'reversed' WHEN payment.caseFile IS NULL THEN 'on account' \
    ELSE 'on case' END, statementFile.name, min(line), reference, '', NULL, discount
    FROM payment LEFT JOIN caseFile ON caseFile.number = payment.caseFile
      LEFT JOIN client ON client.id = coalesce(payment.client, caseFile.client)
      LEFT JOIN statementEntry ON statementEntry.payment = coalesce(partOf, payment.id)
        AND isTakenBack = 0
      LEFT JOIN statementFile ON statementFile.id = statementEntry.file
    WHERE isSplit = 0 AND source <> 'claimed_by_client' AND (payment.caseFile IS NOT NULL OR isOnAccount = 1)
    GROUP BY payment.id
    ORDER BY 1, 2, 3
    """

  private static func line(_ row: Row) throws -> BookingLine {
    let (key, part, currency) = (row.int(1), row.int(2), row.string(7))
    var line =
      switch row.int(0) {
      case 0: try claim(row, id: "claim-\(key)-\(part)")
      case 1:
        BookingLine(
          .cost,
          id: "cost-\(key)",
          amount: Money(minorUnits: row.int(6), currency: currency),
          state: row.string(9)
        )
      default:
        BookingLine(
          .payment,
          id: "payment-\(key)",
          amount: Money(minorUnits: row.int(6), currency: currency),
          state: row.string(9)
        )
      }
    line.client = row.optionalString(3) ?? ""
    line.item = row.string(4)
    line.caseNumber = row.optionalInt(5)
    line.day = row.string(8)
    line.discount = row.int(15)
    line.origin = row.optionalString(10).map { FileLine(file: $0, line: row.optionalInt(11)) }
    return line
  }

  /// What a case claims of an item, or a credit note that it holds.
  private static func claim(_ row: Row, id: String) throws -> BookingLine {
    let open = Money(minorUnits: row.int(6), currency: row.string(7))
    let type: ItemType = try row.known(13, of: "item.type")
    var item = Item(id: 0, number: "", type: type, amount: open, outstanding: open)
    item.inCase = row.optionalInt(14)
    return BookingLine(
      type == .creditNote ? .creditNote : .claim,
      id: id,
      amount: item.part,
      state: row.string(9)
    )
  }

  // MARK: Given before

  /// The last mark; 0 before the first.
  func lastMark() throws -> Int {
    try db.first("SELECT coalesce(max(mark), 0) FROM bookingList") { $0.int(0) } ?? 0
  }

  /// The lines as they were given at a mark, by their names.
  func given(at mark: Int) throws -> [String: [String]] {
    let rows = try db.rows(
      "SELECT id, cells, max(mark) FROM bookingLine WHERE mark <= ? GROUP BY id",
      mark
    ) { (id: $0.string(0), cells: $0.string(1)) }
    var given: [String: [String]] = [:]
    for row in rows where !row.cells.isEmpty {
      var cells = row.cells.components(separatedBy: Self.separator)
      // Columns that are new since then were empty.
      while cells.count < BookingLine.heading.count { cells.append("") }
      given[row.id] = cells
    }
    return given
  }

  /// Keeps what was given; the new mark.
  func keep(_ changes: [(id: String, cells: [String]?)], by actor: Actor, now: Date) throws -> Int {
    try db.execute("INSERT INTO bookingList (at, madeBy) VALUES (?, ?)", now, actor.name)
    let mark = db.lastInsertedID
    for change in changes {
      try db.execute(
        "INSERT INTO bookingLine (id, mark, cells) VALUES (?, ?, ?)",
        change.id,
        mark,
        change.cells?.joined(separator: Self.separator) ?? ""
      )
    }
    return mark
  }
}
