import Cases

/// What letters lack of the configuration: where to pay, and who signs.
package struct LetterSettings {
  private let configuration: Configuration

  package init(_ configuration: Configuration) {
    self.configuration = configuration
  }

  /// What is missing, a sentence each; none when letters say all of it.
  package var gaps: [String] {
    let organisation = configuration.organisation
    var gaps: [String] = []
    if organisation.bankAccounts.isEmpty {
      gaps.append(
        "Letters cannot say where to pay: organisation.bankAccounts has no account."
      )
    }
    for (place, user) in configuration.users.enumerated() where user.isNamedAsAccount {
      gaps.append(
        "users[\(place)].name is '\(user.name)', the name of an account: "
          + "letters of \(user.id) are signed '\(organisation.name)'."
      )
    }
    return gaps
  }

  /// What letters have, in a sentence.
  package var sentence: String {
    guard gaps.isEmpty else { return gaps.joined(separator: " ") }
    let accounts = configuration.organisation.bankAccounts.map { account in
      account.iban.grouped + (account.currency.isEmpty ? "" : " (\(account.currency))")
    }
    return "Clients pay to \(accounts.joined(separator: ", "))."
  }
}
