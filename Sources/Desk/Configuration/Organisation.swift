package import Cases
package import Foundation

/// Who sends the letters.
package struct Organisation: Equatable, Sendable {
  package var name = ""
  /// A language tag (RFC 5646).
  package var language = "en"
  /// Two letters (ISO 3166-1).
  package var country = "DE"
  /// The identifier of a time zone.
  package var timeZoneName = "Europe/Berlin"
  /// The postal address, in one line; may be empty.
  package var address = ""
  /// The telephone of those who write; may be empty.
  package var phone = ""
  /// The address on the web; may be empty.
  package var website = ""
  /// The accounts that clients pay to.
  package var bankAccounts: [BankAccount] = []

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("name", &name)
    section.read("language", &language)
    section.read("country", &country)
    section.read("timeZone", &timeZoneName)
    section.read("address", &address)
    section.read("phone", &phone)
    section.read("website", &website)
    readAccounts(section)
    section.require("name")
    if TimeZone(identifier: timeZoneName) == nil {
      let known = TimeZone.knownTimeZoneIdentifiers
      let nearest = NearestName.nearest(to: timeZoneName, among: known)
      section.unfit(
        "timeZone",
        "is '\(timeZoneName)', which is no time zone\(nearest.map { "; did you mean '\($0)'?" } ?? "")"
      )
    }
    if country.utf8.count != 2 || !country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      section.unfit("country", "is '\(country)', not two capital letters such as DE")
    }
    if name.isEmpty, section.has("name") { section.unfit("name", "is empty") }
  }

  private mutating func readAccounts(_ section: ConfigurationSection) {
    var accounts: [BankAccountSettings] = []
    section.read("bankAccounts", &accounts, BankAccountSettings.init)
    bankAccounts = accounts.compactMap(\.account)
    for (place, account) in accounts.enumerated()
    where accounts[..<place].contains(where: { $0.currency == account.currency }) {
      let currency = account.currency.isEmpty ? "empty" : "'\(account.currency)'"
      section.unfit(
        "bankAccounts[\(place)].currency",
        "is \(currency), as of an account before: no letter would name this one"
      )
    }
  }

  /// How letters say where the organisation is reached, and paid.
  package var letterContact: LetterContact {
    LetterContact(address: address, phone: phone, website: website, accounts: bankAccounts)
  }

  /// The time zone; the reader has checked that there is one.
  package var timeZone: TimeZone { TimeZone(identifier: timeZoneName) ?? .gmt }
}
