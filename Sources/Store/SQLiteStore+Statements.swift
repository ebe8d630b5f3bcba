public import Cases
import Foundation

/// A file of a bank, as the history names it.
public struct StatedFile: Sendable, Equatable {
  /// Its name without folders.
  public var name: String
  /// The SHA-256 of its bytes, hexadecimal.
  public var sha256: String

  /// Joins the parts.
  public init(name: String, sha256: String) {
    self.name = name
    self.sha256 = sha256
  }
}

extension SQLiteStore {
  private struct DryRun: Error {
    var changes: [AccountChange]
  }

  /// Takes over what bank statements say of money, in one transaction with one event for all of it.
  ///
  /// What is known already changes nothing. A dry run finds out the same and changes nothing.
  public func take(
    _ movements: [StatedMovement],
    of file: StatedFile,
    isDryRun: Bool,
    by actor: Actor,
    _ context: DeskContext
  ) throws -> [AccountChange] {
    do {
      return try write { db in
        let writer = StatementWriter(store: self, db: db, actor: actor, context: context)
        let changes = try writer.take(movements, of: file)
        guard !isDryRun else { throw DryRun(changes: changes) }
        return changes
      }
    } catch let dry as DryRun {
      return dry.changes
    }
  }
}

/// Takes over what bank statements say of money.
private struct StatementWriter {
  let db: Connection
  let actor: Actor
  let context: DeskContext
  private let accounts: AccountWriter

  init(store: SQLiteStore, db: Connection, actor: Actor, context: DeskContext) {
    self.db = db
    self.actor = actor
    self.context = context
    accounts = AccountWriter(
      store: store,
      db: db,
      context: context,
      day: context.today,
      earlier: nil
    )
  }

  private var table: StatementTable { StatementTable(db: db) }

  func take(_ movements: [StatedMovement], of file: StatedFile) throws -> [AccountChange] {
    let fresh = try movements.map { try !table.isKnown($0.key) }
    guard fresh.contains(true) else { return movements.map { change($0, "same", "") } }
    let id = try table.insert(file: file.name, sha256: file.sha256, now: context.now)
    let changes = try zip(movements, fresh).map { movement, isFresh in
      guard isFresh, try !table.isKnown(movement.key) else { return change(movement, "same", "") }
      return movement.isTakenBack ? try takeBack(movement, id) : try pay(movement, id)
    }
    try accounts.finish()
    let counts = ["new", "taken back"].map { word in changes.count { $0.outcome == word } }
    guard counts.contains(where: { $0 > 0 }) else { return changes }
    try db.history.record(
      .statementImported,
      on: nil,
      by: actor,
      at: context.now,
      details: [
        "file": file.name, "sha256": file.sha256, "payments": String(counts[0]),
        "takenBack": String(counts[1]),
      ]
    )
    return changes
  }

  private func pay(_ movement: StatedMovement, _ file: Int) throws -> AccountChange {
    let row = AccountRow.payment(account: "", movement.payment, key: movement.key)
    let found = try accounts.take(row, line: movement.line)
    guard let payment = try PaymentTable(db: db).id(ofKey: movement.key) else {
      return change(movement, "rejected", found.detail)
    }
    try table.insert(movement, file: file, payment: payment)
    return change(movement, "new", found.detail)
  }

  private func takeBack(_ movement: StatedMovement, _ file: Int) throws -> AccountChange {
    let found = try table.takenBack(by: movement)
    guard let payment = found.first, found.count == 1 else {
      let why = found.isEmpty ? "no payment is known that" : "several payments are known that"
      return change(movement, "to decide", "\(why) it could take back")
    }
    let code = movement.reason.isEmpty ? "" : " (\(movement.reason))"
    try PlanWriter(db: db, actor: actor, context: context).reverse(
      payment,
      reason: "the bank took it back on \(movement.payment.receivedOn)\(code)"
    )
    try table.insert(movement, file: file, payment: payment)
    return change(movement, "taken back", "payment \(payment)")
  }

  private func change(_ movement: StatedMovement, _ outcome: String, _ detail: String)
    -> AccountChange
  {
    let payer = movement.payment.payer.isEmpty ? "" : " of \(movement.payment.payer)"
    let what = "\(movement.isTakenBack ? "back " : "")\(movement.payment.amount.fixed)\(payer)"
    return AccountChange(line: movement.line, what: what, outcome: outcome, detail: detail)
  }
}
