/// An account of ours that clients pay to.
public struct BankAccount: Sendable, Equatable {
  /// Its number.
  public var iban: IBAN
  /// The code of the bank (ISO 9362); may be empty.
  public var bic: String
  /// The name of the bank; may be empty.
  public var bank: String
  /// Who holds it; empty for the organisation.
  public var holder: String
  /// The currency that is paid to it (ISO 4217); empty for every one that no other account is for.
  public var currency: String

  /// Joins the parts.
  public init(
    iban: IBAN,
    bic: String = "",
    bank: String = "",
    holder: String = "",
    currency: String = ""
  ) {
    self.iban = iban
    self.bic = bic
    self.bank = bank
    self.holder = holder
    self.currency = currency
  }

  /// Whether a text can be the code of a bank (ISO 9362): four letters or digits, a country, two
  /// letters or digits, and three more or none, all in upper case.
  public static func isBIC(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return [8, 11].contains(bytes.count)
      && bytes.allSatisfy { CheckedText.isLetter($0) || CheckedText.isDigit($0) }
      && bytes[4..<6].allSatisfy(CheckedText.isLetter)
  }

  /// The accounts that amounts of some currencies are paid to, each once, in the order of the
  /// currencies; none for a currency that no account is for.
  public static func chosen(for currencies: [String], among accounts: [BankAccount])
    -> [BankAccount]
  {
    var chosen: [BankAccount] = []
    for currency in currencies {
      let account =
        accounts.first { $0.currency == currency } ?? accounts.first { $0.currency.isEmpty }
      if let account, !chosen.contains(account) { chosen.append(account) }
    }
    return chosen
  }
}
