import Cases

/// An account of the organisation as it stands in the configuration.
package struct BankAccountSettings: Equatable, Sendable {
  package var iban = ""
  package var bic = ""
  package var bank = ""
  package var holder = ""
  package var currency = ""

  package init(_ section: ConfigurationSection) {
    section.read("iban", &iban)
    section.read("bic", &bic)
    section.read("bank", &bank)
    section.read("holder", &holder)
    section.read("currency", &currency)
    section.require("iban")
    if section.has("iban") {
      do throws(IBAN.Problem) { _ = try IBAN(reading: iban) } catch {
        section.unfit("iban", "is '\(iban)', which \(error.sentence)")
      }
    }
    if !bic.isEmpty, !BankAccount.isBIC(bic) {
      section.unfit("bic", "is '\(bic)', not eight or eleven capital letters and digits")
    }
    if !currency.isEmpty, !SettingText.isCurrency(currency) {
      section.unfit("currency", "is '\(currency)', not three capital letters such as EUR")
    }
  }

  /// The account; nil when its number is none, which the reader has reported.
  var account: BankAccount? {
    (try? IBAN(reading: iban)).map {
      BankAccount(iban: $0, bic: bic, bank: bank, holder: holder, currency: currency)
    }
  }
}
