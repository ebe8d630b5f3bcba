package import Cases
import Store

extension Environment {
  /// How many bank details a list has at most.
  package static let longestBankList = 500

  /// The bank details that mail named and nobody has decided about, longest waiting first; or all of
  /// them, newest first.
  package func bankDetails(includingDecided isAll: Bool) throws -> [BankDetailsFlag] {
    let limit = Environment.longestBankList
    return isAll ? try store.allBankDetails(limit: limit) : try store.openBankDetails(limit: limit)
  }

  /// The bank details that mail named on a case, oldest first; throws `StoreError.noCase`.
  package func bankDetails(of number: Int) throws -> [BankDetailsFlag] {
    try store.bankDetails(of: store.caseFile(number).number)
  }
}
