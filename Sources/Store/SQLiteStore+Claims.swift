public import Cases
public import Foundation

/// What is claimed beside the items; each call that writes is one transaction with its event.
extension SQLiteStore {
  /// Sets what is claimed of a case.
  public func set(_ terms: ClaimTerms, ofCase number: Int, by actor: Actor, now: Date) throws {
    try write { db in
      let file = try CaseFileTable(db: db).writable(number)
      try ClaimTable(db: db).set(terms, of: .caseFile(file.number))
      try db.history.record(
        .claimTermsSet,
        on: file.number,
        by: actor,
        at: now,
        details: details(of: terms)
      )
    }
  }

  /// Sets what is claimed in the cases of a client.
  public func set(_ terms: ClaimTerms, ofClient client: Client, by actor: Actor, now: Date) throws {
    try write { db in
      try ClaimTable(db: db).set(terms, of: .client(client.id))
      var details = details(of: terms)
      details["account"] = client.accountNumber
      try db.history.record(.claimTermsSet, on: nil, by: actor, at: now, details: details)
    }
  }

  private func details(of terms: ClaimTerms) -> [String: String] {
    Dictionary(terms.said.map { ($0.name, $0.value) }) { first, _ in first }
  }

  /// Takes down a cost of a case; its key.
  public func add(_ cost: Cost, by actor: Actor, now: Date) throws -> Int {
    try write { db in
      _ = try CaseFileTable(db: db).writable(cost.caseNumber)
      return try CostWriter(db: db, actor: actor, now: now).add(cost)
    }
  }

  /// Takes back a cost that was none, or is not claimed.
  public func remove(cost id: Int, by actor: Actor, now: Date) throws {
    try write { db in
      guard let cost = try ClaimTable(db: db).cost(id) else { throw StoreError.noCost(id) }
      _ = try CaseFileTable(db: db).writable(cost.caseNumber)
      try ClaimTable(db: db).remove(id, now: now)
      try CostWriter(db: db, actor: actor, now: now).record(.costRemoved, cost)
    }
  }

  // MARK: Looking

  /// What is kept of the claim of a case; throws `StoreError.noCase`.
  public func claimRecord(of number: Int) throws -> ClaimRecord {
    try read { db in
      let file = try CaseFileTable(db: db).required(number)
      return try ClaimTable(db: db).record(of: number, client: file.clientID)
    }
  }

  /// All that decides what a case claims; throws `StoreError.noCase`.
  public func claimFacts(of number: Int) throws -> ClaimFacts {
    try read { db in
      let file = try CaseFileTable(db: db).required(number)
      return ClaimFacts(
        client: try file.clientID.flatMap { try ItemTable(db: db).client($0) },
        items: try ItemTable(db: db).items(of: number),
        payments: try PaymentTable(db: db).payments(of: number),
        record: try ClaimTable(db: db).record(of: number, client: file.clientID)
      )
    }
  }

  /// What was said of a client.
  public func claimTerms(ofClient id: Int) throws -> ClaimTerms {
    try read { try ClaimTable(db: $0).terms(of: .client(id)) }
  }

  /// A cost by its key; throws `StoreError.noCost`.
  public func cost(_ id: Int) throws -> Cost {
    guard let cost = try read({ try ClaimTable(db: $0).cost(id) }) else {
      throw StoreError.noCost(id)
    }
    return cost
  }
}

/// Writes costs with their events.
struct CostWriter {
  let db: Connection
  let actor: Actor
  let now: Date

  func add(_ cost: Cost) throws -> Int {
    var cost = cost
    cost.id = try ClaimTable(db: db).insert(cost, now: now)
    try record(.costAdded, cost)
    return cost.id
  }

  func record(_ type: EventType, _ cost: Cost) throws {
    try db.history.record(
      type,
      on: cost.caseNumber,
      by: actor,
      at: now,
      details: [
        "cost": String(cost.id), "kind": cost.kind.rawValue,
        "amount": String(cost.amount.minorUnits), "currency": cost.amount.currency,
        "day": cost.on.description, "note": cost.note,
      ]
    )
  }
}
