import Cases
import Foundation

/// Plans of installments, and promises.
struct PlanTable {
  let db: Connection

  // MARK: Plans

  static let columns = """
    plan.id, plan.caseFile, plan.name, plan.currency, frequency, graceDays, plan.state, revision
    """

  func insert(_ plan: InstallmentPlan, now: Date) throws -> Int {
    try db.execute(
      """
      INSERT INTO plan (caseFile, name, currency, frequency, graceDays, state, revision, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      plan.caseNumber,
      plan.name,
      plan.currency,
      plan.frequency.rawValue,
      plan.graceDays,
      plan.state.rawValue,
      plan.revision,
      now
    )
    let id = db.lastInsertedID
    try insertInstallments(of: plan, as: id)
    try PlanPaymentTable(db: db).insertThose(onCaseOf: id)
    return id
  }

  private func insertInstallments(of plan: InstallmentPlan, as id: Int) throws {
    for installment in plan.installments {
      try db.execute(
        "INSERT INTO installment VALUES (?, ?, ?, ?, ?, ?, ?)",
        id,
        plan.revision,
        installment.number,
        installment.dueOn.description,
        installment.effectiveDueOn.description,
        installment.amount,
        installment.waivedReason
      )
    }
  }

  /// Stores what became of a plan; a new revision keeps the installments of the old one.
  func update(_ plan: InstallmentPlan) throws {
    let revision = try db.first("SELECT revision FROM plan WHERE id = ?", plan.id) { $0.int(0) }
    try db.execute(
      "UPDATE plan SET name = ?, graceDays = ?, state = ?, revision = ? WHERE id = ?",
      plan.name,
      plan.graceDays,
      plan.state.rawValue,
      plan.revision,
      plan.id
    )
    if revision != plan.revision { try insertInstallments(of: plan, as: plan.id) }
  }

  func setAgreement(_ message: Int?, of plan: Int) throws {
    try db.execute("UPDATE plan SET agreedBy = ? WHERE id = ?", message, plan)
  }

  /// Cancels the plans of a case that nobody has agreed to.
  func cancelUnagreed(of number: Int) throws {
    try db.execute(
      "UPDATE plan SET state = 'cancelled' WHERE caseFile = ? AND state IN ('draft', 'proposed')",
      number
    )
  }

  func plan(_ id: Int) throws -> InstallmentPlan? {
    let sql = "SELECT \(PlanTable.columns) FROM plan WHERE id = ?"
    return try filled(db.rows(sql, id, read: PlanTable.plan)).first
  }

  /// The plan of a key; throws when there is none.
  func required(_ id: Int) throws -> InstallmentPlan {
    guard let found = try plan(id) else { throw StoreError.noPlan(id) }
    return found
  }

  func plans(of number: Int) throws -> [InstallmentPlan] {
    let sql = "SELECT \(PlanTable.columns) FROM plan WHERE caseFile = ? ORDER BY id"
    return try filled(db.rows(sql, number, read: PlanTable.plan))
  }

  /// The keys of the plans that run and miss something that is due by a day, in order.
  func due(by day: Day, after id: Int, limit: Int) throws -> [Int] {
    try db.rows(
      """
      SELECT id FROM plan WHERE state = 'active' AND id > ? AND EXISTS (
        SELECT 1 FROM caseFile WHERE number = plan.caseFile
          AND state IN ('open', 'waiting', 'on_hold')) AND EXISTS (
        SELECT 1 FROM installment AS part WHERE part.plan = plan.id
          AND part.revision = plan.revision AND effectiveDueOn <= ?
          AND NOT EXISTS (SELECT 1 FROM toldInstallment AS told WHERE told.plan = plan.id
            AND told.number = part.number AND told.state IN ('paid', 'waived')))
      ORDER BY id LIMIT ?
      """,
      id,
      day.description,
      limit
    ) { $0.int(0) }
  }

  static func plan(_ row: Row) throws -> InstallmentPlan {
    InstallmentPlan(
      id: row.int(0),
      caseNumber: row.int(1),
      name: row.string(2),
      currency: row.string(3),
      frequency: try row.known(4, of: "plan.frequency"),
      graceDays: row.int(5),
      state: try row.known(6, of: "plan.state"),
      revision: row.int(7),
      installments: []
    )
  }

  // MARK: What was told

  func told(_ plan: Int) throws -> [Int: PlanLife.Told] {
    let rows = try db.rows(
      "SELECT number, state, paid FROM toldInstallment WHERE plan = ?",
      plan
    ) { row in
      let state: Installment.State = try row.known(1, of: "toldInstallment.state")
      return (row.int(0), PlanLife.Told(state: state.rawValue, paid: row.int(2)))
    }
    return Dictionary(rows) { $1 }
  }

  func setTold(_ line: PlanStanding.Line, of plan: Int) throws {
    try db.execute(
      "INSERT OR REPLACE INTO toldInstallment VALUES (?, ?, ?, ?)",
      plan,
      line.installment.number,
      line.state.rawValue,
      line.paid
    )
  }

  func knownReminders(of plan: Int) throws -> Set<String> {
    Set(try db.rows("SELECT key FROM planReminder WHERE plan = ?", plan) { $0.string(0) })
  }

  /// The number of the installment that was last reminded of; nil when none was.
  func lastReminded(of plan: Int) throws -> Int? {
    let key = try db.first(
      "SELECT key FROM planReminder WHERE plan = ? AND state = 'sent' ORDER BY at DESC, key DESC",
      plan
    ) { $0.string(0) }
    return key.flatMap(PlanReminder.installment(ofKey:))
  }

  /// When a reminder of a plan was sent last; nil when none was.
  func lastReminder(of plan: Int) throws -> Date? {
    try db.first(
      "SELECT max(at) FROM planReminder WHERE plan = ? AND state = 'sent'",
      plan
    ) { $0.optionalDate(0) } ?? nil
  }

  func remember(_ reminder: PlanReminder, as state: String, reason: String, now: Date) throws {
    try db.execute(
      "INSERT INTO planReminder VALUES (?, ?, ?, ?, ?)",
      reminder.key,
      reminder.plan,
      state,
      reason,
      now
    )
  }

  // MARK: Promises

  func insert(_ promise: Promise) throws -> Int {
    try db.execute(
      """
      INSERT INTO promise (caseFile, plan, installment, madeOn, dueOn, amount, currency, level,
        message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      promise.caseNumber,
      promise.plan,
      promise.installment,
      promise.madeOn.description,
      promise.dueOn.description,
      promise.amount.minorUnits,
      promise.amount.currency,
      promise.level,
      promise.message
    )
    return db.lastInsertedID
  }

  func promises(of number: Int) throws -> [Promise] { try promises(ofCases: [number]) }

  static let promiseColumns = """
    promise.id, promise.caseFile, plan, installment, madeOn, promise.dueOn, amount, currency, level,
    message, isWithdrawn
    """

  static func promise(_ row: Row) -> Promise {
    Promise(
      id: row.int(0),
      caseNumber: row.int(1),
      plan: row.optionalInt(2),
      installment: row.optionalInt(3),
      madeOn: row.day(4),
      dueOn: row.day(5),
      amount: Money(minorUnits: row.int(6), currency: row.string(7)),
      level: row.int(8),
      message: row.optionalInt(9),
      isWithdrawn: row.bool(10)
    )
  }

  func withdraw(_ promise: Int) throws {
    try db.execute("UPDATE promise SET isWithdrawn = 1 WHERE id = ?", promise)
  }

  /// The promises of which nothing was told since they were made.
  func untold(of number: Int) throws -> Set<Int> {
    Set(
      try db.rows(
        "SELECT id FROM promise WHERE caseFile = ? AND toldState = 'open' AND isWithdrawn = 0",
        number
      ) { $0.int(0) }
    )
  }

  func setTold(_ state: Promise.State, ofPromise id: Int) throws {
    try db.execute("UPDATE promise SET toldState = ? WHERE id = ?", state.rawValue, id)
  }

  /// The cases with an open promise for a day before.
  func casesWithPromises(before day: Day, limit: Int) throws -> [Int] {
    try db.rows(
      """
      SELECT DISTINCT caseFile FROM promise
      WHERE toldState = 'open' AND isWithdrawn = 0 AND dueOn < ? ORDER BY dueOn LIMIT ?
      """,
      day.description,
      limit
    ) { $0.int(0) }
  }
}

extension Row {
  /// A day that was stored as `YYYY-MM-DD`.
  func day(_ column: Int) -> Day { Day(string(column)) ?? Day(number: 0) }
}
