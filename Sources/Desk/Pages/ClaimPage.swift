package import Cases
import Foundation
import Store

/// What a case claims, and by whose word.
package struct ClaimPage: Sendable {
  package let number: Int
  /// What is claimed on the day that was asked for.
  package let claim: Claim
  /// What counts: the case's word before the client's.
  package let terms: ClaimTerms
  /// What was said for the case alone.
  package let ofCase: ClaimTerms
  /// What was said for its client.
  package let ofClient: ClaimTerms
  /// Whose law it is.
  package let country: String
}

extension Environment {
  /// The rates of the workspace; throws `ConfigurationError` for a mistake in them.
  package func interestRates() throws(ConfigurationError) -> InterestRates {
    let folder = workspace.folder
    let stamp = FileStamp.of(Workspace.path(RatesFile.name, in: folder))
    return try keptAnswers.answer(RatesFile.name, of: stamp) { () throws(ConfigurationError) in
      try RatesFile.load(in: folder)
    }
  }

  /// What a case claims on a day, today when none is given.
  ///
  /// Throws `InterestError` when a rate is missing, `ConfigurationError` for a mistake in the rates,
  /// `StoreError.noCase`.
  package func claimPage(_ number: Int, on day: Day? = nil) throws -> ClaimPage {
    let facts = try store.claimFacts(of: number)
    let record = facts.record
    return ClaimPage(
      number: number,
      claim: try claim(of: facts, on: day),
      terms: record.terms,
      ofCase: record.ofCase,
      ofClient: record.ofClient,
      country: record.terms.country ?? country(facts.client)
    )
  }

  /// What was said of a client, for all of their cases.
  package func claimTerms(ofClient account: String) throws -> ClaimTerms {
    guard let client = try store.client(account: account) else {
      throw StoreError.noClient(account)
    }
    return try store.claimTerms(ofClient: client.id)
  }

  /// What a case claims: the one number that letters, pages, exports and reports have.
  func claim(of view: CaseView) throws -> Claim { try claim(of: view.claimFacts, on: nil) }

  private func claim(of facts: ClaimFacts, on day: Day?) throws -> Claim {
    // The rates are read only for a claim that needs them: most name no interest.
    let rates = facts.record.terms.needsRates ? try interestRates() : InterestRates()
    return try Claim.on(day ?? today, facts, country: country(facts.client), rates: rates)
  }

  /// What each of some cases claims today, in words.
  func claimWords(of numbers: [Int]) throws -> [String] {
    let rates = Result { try interestRates() }
    return try numbers.map { number in
      let facts = try store.claimFacts(of: number)
      let claim = Result {
        try Claim.on(
          today,
          facts,
          country: country(facts.client),
          rates: facts.record.terms.needsRates ? rates.get() : InterestRates()
        )
      }
      return (try? claim.get()).map(ClaimText.sums) ?? "a rate of interest is missing"
    }
  }
}
