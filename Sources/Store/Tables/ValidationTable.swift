import Cases
import Foundation

/// Validations and their steps.
struct ValidationTable {
  let db: Connection

  private static let columns = """
    id, caseFile, subject, amount, currency, reason, mode, quorum, requestedBy, deadline, revision,
    state, onExpiry
    """

  func insert(_ validation: Validation, now: Date) throws -> Int {
    try db.execute(
      """
      INSERT INTO validation (caseFile, subject, amount, currency, reason, mode, quorum, requestedBy,
        deadline, revision, state, requestedAt, onExpiry)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      validation.caseNumber,
      validation.subject,
      validation.amount.minorUnits,
      validation.amount.currency,
      validation.reason,
      validation.mode.rawValue,
      validation.quorum,
      validation.requestedBy,
      validation.deadline,
      validation.revision,
      validation.state.rawValue,
      now,
      validation.onExpiry.rawValue
    )
    let id = db.lastInsertedID
    for step in validation.steps { try insert(step, of: id) }
    return id
  }

  private func insert(_ step: ValidationStep, of id: Int) throws {
    try db.execute(
      """
      INSERT INTO validationStep (validation, number, department, email, name, limitUnits, delegate,
        state, comment, decidedBy, decidedOn, nonce)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', '', '', 0)
      """,
      id,
      step.number,
      step.department,
      step.email,
      step.name,
      step.limit,
      step.delegate,
      step.state.rawValue
    )
  }

  /// Writes what can change: amount, revision, states and decisions.
  func update(_ validation: Validation) throws {
    try db.execute(
      "UPDATE validation SET amount = ?, revision = ?, state = ? WHERE id = ?",
      validation.amount.minorUnits,
      validation.revision,
      validation.state.rawValue,
      validation.id
    )
    for step in validation.steps {
      try db.execute(
        """
        UPDATE validationStep SET state = ?, comment = ?, decidedBy = ?, decidedOn = ?, nonce = ?,
          delegate = ?, remindedOn = ?
        WHERE id = ?
        """,
        step.state.rawValue,
        step.comment,
        step.decidedBy,
        step.decidedOn,
        step.nonce,
        step.delegate,
        step.remindedOn,
        step.id
      )
    }
  }

  func validation(_ id: Int) throws -> Validation? {
    try db.first(
      "SELECT \(ValidationTable.columns) FROM validation WHERE id = ?",
      id,
      read: ValidationTable.read
    ).map(complete)
  }

  func validations(of number: Int) throws -> [Validation] {
    try db.rows(
      "SELECT \(ValidationTable.columns) FROM validation WHERE caseFile = ? ORDER BY id",
      number,
      read: ValidationTable.read
    ).map(complete)
  }

  func askedSteps(of number: Int) throws -> [AskedStep] {
    try db.rows(
      """
      SELECT validation, validationStep.id, number, department, email, name, limitUnits, delegate,
        validationStep.state, comment, decidedBy, decidedOn, nonce, remindedOn, revision,
        validation.amount, validation.currency
      FROM validationStep JOIN validation ON validation.id = validation
      WHERE caseFile = ? ORDER BY validationStep.id
      """,
      number
    ) { row in
      AskedStep(
        validation: row.int(0),
        step: try ValidationTable.step(row, from: 1),
        revision: row.int(14),
        amount: Money(minorUnits: row.int(15), currency: row.string(16))
      )
    }
  }

  private static func read(_ row: Row) throws -> Validation {
    var validation = Validation(
      id: row.int(0),
      caseNumber: row.int(1),
      subject: row.string(2),
      amount: Money(minorUnits: row.int(3), currency: row.string(4)),
      reason: row.string(5),
      mode: try row.known(6, of: "validation.mode"),
      quorum: row.int(7),
      requestedBy: row.string(8),
      deadline: row.string(9),
      revision: row.int(10),
      state: try row.known(11, of: "validation.state"),
      steps: []
    )
    validation.onExpiry = try row.known(12, of: "validation.onExpiry")
    return validation
  }

  private func complete(_ validation: Validation) throws -> Validation {
    var validation = validation
    validation.steps = try db.rows(
      """
      SELECT id, number, department, email, name, limitUnits, delegate, state, comment, decidedBy,
        decidedOn, nonce, remindedOn
      FROM validationStep WHERE validation = ? ORDER BY number
      """,
      validation.id
    ) { try ValidationTable.step($0, from: 0) }
    return validation
  }

  private static func step(_ row: Row, from start: Int) throws -> ValidationStep {
    var step = ValidationStep(
      number: row.int(start + 1),
      department: row.string(start + 2),
      email: row.string(start + 3),
      name: row.string(start + 4),
      limit: row.isNull(start + 5) ? nil : row.int(start + 5)
    )
    step.id = row.int(start)
    step.delegate = row.string(start + 6)
    step.state = try row.known(start + 7, of: "validationStep.state")
    step.comment = row.string(start + 8)
    step.decidedBy = row.string(start + 9)
    step.decidedOn = row.string(start + 10)
    step.nonce = row.int(start + 11)
    step.remindedOn = row.string(start + 12)
    return step
  }

  /// The requests that wait and whose deadline comes by a day, in the order of their keys.
  func due(by day: Day, after id: Int, limit: Int) throws -> [Int] {
    try db.rows(
      """
      SELECT id FROM validation WHERE state = 'pending' AND deadline <> '' AND deadline <= ?
        AND id > ? ORDER BY id LIMIT ?
      """,
      day.description,
      id,
      limit
    ) { $0.int(0) }
  }
}
