import Cases
import Foundation

/// Bank details that mail named, and what people found out about them.
struct BankDetailsTable {
  let db: Connection

  private static let columns =
    "id, caseFile, message, author, kind, account, evidence, state, decidedBy, how"

  private static func flag(_ row: Row) throws -> BankDetailsFlag {
    var flag = BankDetailsFlag(
      id: row.int(0),
      caseNumber: row.int(1),
      message: row.int(2),
      author: row.string(3),
      details: BankDetails(
        try row.known(4, of: "bankDetails.kind"),
        account: row.string(5),
        evidence: row.string(6)
      )
    )
    flag.state = try row.known(7, of: "bankDetails.state")
    flag.decidedBy = row.string(8)
    flag.how = row.string(9)
    return flag
  }

  func insert(_ flag: BankDetailsFlag, now: Date) throws -> Int {
    try db.execute(
      """
      INSERT INTO bankDetails (caseFile, message, author, kind, account, evidence, state, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      flag.caseNumber,
      flag.message,
      flag.author,
      flag.details.kind.rawValue,
      flag.details.account,
      flag.details.evidence,
      flag.state.rawValue,
      now
    )
    return db.lastInsertedID
  }

  func flag(_ id: Int) throws -> BankDetailsFlag? {
    try db.first(
      "SELECT \(BankDetailsTable.columns) FROM bankDetails WHERE id = ?",
      id,
      read: BankDetailsTable.flag
    )
  }

  func flags(of number: Int) throws -> [BankDetailsFlag] {
    try db.rows(
      "SELECT \(BankDetailsTable.columns) FROM bankDetails WHERE caseFile = ? ORDER BY id",
      number,
      read: BankDetailsTable.flag
    )
  }

  /// What a message named, on each case that it is on.
  func flags(ofMessage message: Int) throws -> [BankDetailsFlag] {
    try db.rows(
      "SELECT \(BankDetailsTable.columns) FROM bankDetails WHERE message = ? ORDER BY id",
      message,
      read: BankDetailsTable.flag
    )
  }

  /// What nobody has decided, longest waiting first.
  func open(limit: Int) throws -> [BankDetailsFlag] {
    try db.rows(
      """
      SELECT \(BankDetailsTable.columns) FROM bankDetails WHERE state = 'open' ORDER BY id LIMIT ?
      """,
      limit,
      read: BankDetailsTable.flag
    )
  }

  /// All of them, newest first.
  func newest(limit: Int) throws -> [BankDetailsFlag] {
    try db.rows(
      "SELECT \(BankDetailsTable.columns) FROM bankDetails ORDER BY id DESC LIMIT ?",
      limit,
      read: BankDetailsTable.flag
    )
  }

  func hasOpen(on number: Int) throws -> Bool {
    try db.first(
      "SELECT 1 FROM bankDetails WHERE caseFile = ? AND state = 'open' LIMIT 1",
      number
    ) { _ in true } ?? false
  }

  /// Whether a person confirmed an account of the client of a case, or of who writes.
  func isConfirmed(_ account: String, on number: Int, of author: String) throws -> Bool {
    try db.first(
      """
      SELECT 1 FROM bankDetails JOIN caseFile ON caseFile.number = bankDetails.caseFile
      WHERE account = ?1 AND bankDetails.state = 'confirmed'
        AND (caseFile.number = ?2 OR author = ?3
          OR caseFile.client = (SELECT client FROM caseFile WHERE number = ?2))
      LIMIT 1
      """,
      account,
      number,
      author
    ) { _ in true } ?? false
  }

  func decide(_ id: Int, as state: BankDetailsFlag.State, by: String, how: String, now: Date)
    throws
  {
    try db.execute(
      "UPDATE bankDetails SET state = ?, decidedBy = ?, how = ?, decidedAt = ? WHERE id = ?",
      state.rawValue,
      by,
      how,
      now,
      id
    )
  }

  /// What is asked about a message goes to another case with it.
  func move(message: Int, from number: Int, to target: Int) throws {
    try db.execute(
      "UPDATE bankDetails SET caseFile = ? WHERE caseFile = ? AND message = ?",
      target,
      number,
      message
    )
  }
}

/// Takes down bank details that mail named, and what people decide about them.
struct BankDetailsWriter {
  let db: Connection
  let actor: Actor
  let now: Date

  /// Takes down what a message named on a case, each account once as long as it is open there.
  func flag(_ details: [BankDetails], message: Int, on number: Int) throws {
    let table = BankDetailsTable(db: db)
    let open = try table.flags(of: number).filter { $0.state == .open }.map(\.details)
    let new = details.filter { one in
      !open.contains { $0.kind == one.kind && $0.account == one.account }
    }
    for details in new {
      let flag = BankDetailsFlag(
        caseNumber: number,
        message: message,
        author: actor.name,
        details: details
      )
      var words = ["flag": String(try table.insert(flag, now: now)), "kind": details.kind.rawValue]
      if !details.account.isEmpty { words["account"] = details.account }
      try db.history.record(
        .bankDetailsNamed,
        on: number,
        by: actor,
        at: now,
        message: message,
        details: words
      )
    }
    guard !new.isEmpty else { return }
    let attention = Attention(.bankDetails, message: message)
    try CaseFileTable(db: db).callAttention(to: number, attention, now: now)
  }

  func decide(_ id: Int, as state: BankDetailsFlag.State, how: String) throws {
    let table = BankDetailsTable(db: db)
    guard let flag = try table.flag(id) else { throw StoreError.noBankDetails(id) }
    guard flag.state == .open else {
      throw StoreError.bankDetailsAre(id, state: flag.state.rawValue)
    }
    try table.decide(id, as: state, by: actor.name, how: how, now: now)
    var words = ["flag": String(id), "how": how]
    if !flag.details.account.isEmpty { words["account"] = flag.details.account }
    try db.history.record(
      state == .confirmed ? .bankDetailsConfirmed : .bankDetailsRejected,
      on: flag.caseNumber,
      by: actor,
      at: now,
      message: flag.message,
      details: words
    )
    let left = try table.flags(of: flag.caseNumber).filter { $0.state == .open }.map(\.message)
    guard !left.contains(flag.message) else { return }
    try AttentionTable(db: db).remove(.bankDetails, message: flag.message, from: flag.caseNumber)
    try AttentionWriter(db: db, now: now).refresh(flag.caseNumber)
  }
}
