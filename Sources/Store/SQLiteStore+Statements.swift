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
    var changes: AccountChanges
  }

  /// Takes over what bank statements say of money, in one transaction with one event for all of it.
  ///
  /// `movements` gives them one after the other. What is known already changes nothing, and what surely belongs somewhere is put there; `references`
  /// finds those of cases in a text. A dry run finds out the same and changes nothing.
  public func take(
    _ movements: (_ take: @escaping (StatedMovement) throws -> Void) throws -> Void,
    of file: StatedFile,
    references: @escaping (String) -> [RemittanceReference],
    isDryRun: Bool,
    by actor: Actor,
    _ context: DeskContext
  ) throws -> AccountChanges {
    do {
      return try write { db in
        let writer = StatementWriter(
          db: db,
          file: file,
          actor: actor,
          context: context,
          references: references
        )
        writer.changes = AccountChanges(isDryRun: isDryRun)
        try db.withLargeCache { try movements(writer.take) }
        try writer.finish()
        guard !isDryRun else { throw DryRun(changes: writer.changes) }
        return writer.changes
      }
    } catch let dry as DryRun {
      return dry.changes
    }
  }
}

/// Takes over what bank statements say of money.
private final class StatementWriter {
  let db: Connection
  let actor: Actor
  let context: DeskContext
  private let placing: PlacingReader
  private let file: StatedFile
  /// What became of the movements so far.
  var changes = AccountChanges(isDryRun: false)
  /// The key of the file, once something of it is stored.
  private var fileID: Int?

  init(
    db: Connection,
    file: StatedFile,
    actor: Actor,
    context: DeskContext,
    references: @escaping (String) -> [RemittanceReference]
  ) {
    self.db = db
    self.file = file
    self.actor = actor
    self.context = context
    placing = PlacingReader(db: db, today: context.today, references: references)
  }

  private var table: StatementTable { StatementTable(db: db) }

  func take(_ movement: StatedMovement) throws {
    if try table.isKnown(movement.key) {
      changes.add(change(movement, "same", ""))
    } else if movement.isTakenBack {
      changes.add(try takeBack(movement))
    } else {
      changes.add(try pay(movement))
    }
  }

  func finish() throws { try record(changes.counts) }

  private func store(_ movement: StatedMovement, _ payment: Int) throws {
    let id = try fileID ?? table.insert(file: file.name, sha256: file.sha256, now: context.now)
    fileID = id
    try table.insert(movement, file: id, payment: payment)
  }

  /// The one event of a run that changed anything.
  private func record(_ counts: [String: Int]) throws {
    let (new, takenBack) = (counts["new"] ?? 0, counts["taken back"] ?? 0)
    guard new + takenBack > 0 else { return }
    try db.history.record(
      .statementImported,
      on: nil,
      by: actor,
      at: context.now,
      details: [
        "file": file.name, "sha256": file.sha256, "payments": String(new),
        "takenBack": String(takenBack),
      ]
    )
  }

  private func pay(_ movement: StatedMovement) throws -> AccountChange {
    var payment = movement.payment(on: 0)
    let (placement, payer) = try placing.placement(of: payment, from: movement.payerAccount)
    payment.client = try payer.map(ItemTable(db: db).clientID)
    let writer = PlanWriter(db: db, actor: actor, context: context)
    let key = "statement:\(movement.key)"
    guard case .placed(let parts, let why) = placement else {
      try store(movement, try writer.pay(payment, key: key))
      guard case .waits(let doubt) = placement else { return change(movement, "new", "") }
      return change(movement, "new", "to be placed: \(doubt.sentence)")
    }
    if parts.count == 1 {
      var placed = try writer.placed(payment, at: parts[0].place)
      placed.discount = parts[0].discount
      try store(movement, try writer.pay(placed, key: key))
    } else {
      let id = try writer.pay(payment, key: key)
      try store(movement, id)
      _ = try writer.split(id, into: parts)
    }
    return change(movement, "new", "\(Self.words(parts, payment.amount.currency)): \(why)")
  }

  /// The places of parts, in words.
  private static func words(_ parts: [PaymentPart], _ currency: String) -> String {
    parts.map { part in
      let amount = Money(minorUnits: part.units, currency: currency).fixed
      let much = parts.count == 1 ? "" : "\(amount) "
      return switch part.place {
      case .onCase(let number): "\(much)on case \(number)"
      case .account(let account): "\(much)on the account of client \(account)"
      }
    }.joined(separator: ", ")
  }

  private func takeBack(_ movement: StatedMovement) throws -> AccountChange {
    let found = try table.takenBack(by: movement)
    guard let payment = found.first, found.count == 1 else {
      let why = found.isEmpty ? "no payment is known that" : "several payments are known that"
      return change(movement, "to decide", "\(why) it could take back")
    }
    let code = movement.reason.isEmpty ? "" : " (\(movement.reason))"
    try PlanWriter(db: db, actor: actor, context: context).reverse(
      payment,
      reason: "the bank took it back on \(movement.day)\(code)"
    )
    try store(movement, payment)
    return change(movement, "taken back", "payment \(payment)")
  }

  private func change(_ movement: StatedMovement, _ outcome: String, _ detail: String)
    -> AccountChange
  {
    let payer = movement.payer.isEmpty ? "" : " of \(movement.payer)"
    let what = "\(movement.isTakenBack ? "back " : "")\(movement.amount.fixed)\(payer)"
    return AccountChange(line: movement.line, what: what, outcome: outcome, detail: detail)
  }
}
