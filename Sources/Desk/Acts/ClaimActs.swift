package import Cases
import Store

/// Says what is claimed of a case beside its items: interest, for whom, by whose law, for which days,
/// and the flat compensation.
///
/// Throws `InterestError` when a rate is missing for it; then nothing is said.
package struct SetClaimTerms: CaseAct {
  package let number: Int
  /// What is said, one after the other; nil in one takes back what was said.
  package let edits: [ClaimTermsEdit]

  package init(_ number: Int, _ edits: [ClaimTermsEdit]) {
    self.number = number
    self.edits = edits
  }

  package func perform(at desk: ActingDesk) throws {
    let terms = try desk.store.claimRecord(of: number).ofCase.taking(edits)
    try desk.store.set(terms, ofCase: number, by: desk.actor, now: desk.now)
    // What cannot be reckoned is not said: every letter of the case would be refused.
    _ = try desk.environment.claimPage(number)
  }
}

/// Says what is claimed in the cases of a client, where the case says nothing else.
package struct SetClientClaimTerms: Act {
  /// The account number of the client.
  package let account: String
  /// What is said, one after the other; nil in one takes back what was said.
  package let edits: [ClaimTermsEdit]

  package init(_ account: String, _ edits: [ClaimTermsEdit]) {
    self.account = account
    self.edits = edits
  }

  package func find(at desk: ActingDesk) throws {
    guard try desk.store.client(account: account) != nil else { throw StoreError.noClient(account) }
  }

  package func perform(at desk: ActingDesk) throws {
    guard let client = try desk.store.client(account: account) else {
      throw StoreError.noClient(account)
    }
    let terms = try desk.store.claimTerms(ofClient: client.id).taking(edits)
    try desk.store.set(terms, ofClient: client, by: desk.actor, now: desk.now)
  }
}

/// Takes down what the recovery of a case cost.
package struct AddCost: CaseAct {
  package let number: Int
  /// How much, as a decimal number.
  package let amount: String
  package let kind: Cost.Kind
  /// ISO 4217, in either case; nil for the currency of the case.
  package var currency: String?
  /// The day it arose; nil for today.
  package var day: Day?
  /// What else there is to say.
  package var note = ""

  package init(_ amount: String, of number: Int, kind: Cost.Kind) {
    self.amount = amount
    self.number = number
    self.kind = kind
  }

  /// Returns the key of the cost.
  package func perform(at desk: ActingDesk) throws -> Int {
    let currency = try currency?.uppercased() ?? desk.environment.currency(of: number)
    guard currency.utf8.count == 3, currency.utf8.allSatisfy({ 0x41...0x5A ~= $0 }) else {
      throw ActError.noCurrency(currency)
    }
    let units = try TypedAmount.minorUnits(amount, currency)
    guard units > 0 else { throw ActError.costNotAboveZero }
    return try desk.store.add(
      Cost(
        caseNumber: number,
        kind: kind,
        on: day ?? desk.today,
        amount: Money(minorUnits: units, currency: currency),
        note: note
      ),
      by: desk.actor,
      now: desk.now
    )
  }
}

/// Takes back a cost that was none, or is not claimed.
package struct RemoveCost: Act {
  /// The key of the cost.
  package let cost: Int

  package init(_ cost: Int) {
    self.cost = cost
  }

  package func find(at desk: ActingDesk) throws { _ = try changedCase(at: desk) }

  package func changedCase(at desk: ActingDesk) throws -> Int? {
    try desk.store.cost(cost).caseNumber
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.remove(cost: cost, by: desk.actor, now: desk.now)
  }
}

extension ClaimTerms {
  /// The terms after what somebody says; throws `ActError.noCountry`.
  fileprivate func taking(_ edits: [ClaimTermsEdit]) throws(ActError) -> ClaimTerms {
    var terms = self
    for edit in edits {
      if case .country(let code?) = edit {
        let upper = code.uppercased()
        guard upper.utf8.count == 2, upper.utf8.allSatisfy({ 0x41...0x5A ~= $0 }) else {
          throw .noCountry(code)
        }
        terms.take(.country(upper))
      } else {
        terms.take(edit)
      }
    }
    return terms
  }
}
