package import Cases

/// Bank details that mail named, in words.
package enum BankDetailsText {
  /// What the mail does, as half a sentence.
  package static func words(_ details: BankDetails) -> String {
    switch details.kind {
    case .account: "names the account \(grouped(details.account)), which is not on file"
    case .damaged: "names the account \(grouped(details.account)), whose check digits are wrong"
    case .announced: "says that bank details have changed, without an account"
    }
  }

  /// What one has to know before money goes anywhere.
  package static let advice =
    "Ask them by a number or an address that you had before; an answer to this mail proves nothing. "
    + "Pay nothing and tell nobody this account until then."

  /// An IBAN in groups of four; anything else as it is.
  package static func grouped(_ account: String) -> String {
    (try? IBAN(reading: account))?.grouped ?? account
  }
}
