public import Cases
public import Foundation

/// Bank details that mail named; each call that writes is one transaction with its event.
extension SQLiteStore {
  /// What a person found out about bank details; throws `StoreError.noBankDetails`,
  /// `StoreError.bankDetailsAre`.
  public func decide(
    bankDetails id: Int,
    as state: BankDetailsFlag.State,
    how: String,
    by actor: Actor,
    now: Date
  ) throws {
    try write {
      try BankDetailsWriter(db: $0, actor: actor, now: now).decide(id, as: state, how: how)
    }
  }

  /// Bank details by their key; throws `StoreError.noBankDetails`.
  public func bankDetails(_ id: Int) throws -> BankDetailsFlag {
    guard let flag = try read({ try BankDetailsTable(db: $0).flag(id) }) else {
      throw StoreError.noBankDetails(id)
    }
    return flag
  }

  /// The bank details that mail named on a case, oldest first.
  public func bankDetails(of number: Int) throws -> [BankDetailsFlag] {
    try read { try BankDetailsTable(db: $0).flags(of: number) }
  }

  /// The bank details that a message named.
  public func bankDetails(ofMessage message: Int) throws -> [BankDetailsFlag] {
    try read { try BankDetailsTable(db: $0).flags(ofMessage: message) }
  }

  /// The bank details that nobody has decided about, longest waiting first.
  public func openBankDetails(limit: Int) throws -> [BankDetailsFlag] {
    try read { try BankDetailsTable(db: $0).open(limit: limit) }
  }

  /// All bank details that mail named, newest first.
  public func allBankDetails(limit: Int) throws -> [BankDetailsFlag] {
    try read { try BankDetailsTable(db: $0).newest(limit: limit) }
  }
}
