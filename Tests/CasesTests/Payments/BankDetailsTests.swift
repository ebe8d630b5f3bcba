import Testing

@testable import Cases

@Suite("bank details in mail")
struct BankDetailsTests {
  private func read(_ text: String, onFile: Set<String> = []) -> [String] {
    BankDetails.unknown(in: text) { onFile.contains($0) }
      .map { "\($0.kind.rawValue) \($0.account)" }
  }

  /// The examples of the registry of SWIFT, which are no accounts.
  @Test(arguments: [
    ("IBAN: DE89 3704 0044 0532 0130 00", "account DE89370400440532013000"),
    ("Bitte auf DE89370400440532013000 (BIC COBADEFFXXX) zahlen", "account DE89370400440532013000"),
    ("FR14 2004 1010 0505 0001 3M02 606", "account FR1420041010050500013M02606"),
    ("iban nl91abna0417164300.", "account NL91ABNA0417164300"),
    ("BE68-5390-0754-7034", "account BE68539007547034"),
    ("GB29\u{A0}NWBK\u{A0}6016\u{A0}1331\u{A0}9268\u{A0}19", "account GB29NWBK60161331926819"),
    (
      "GB29\u{202F}NWBK\u{202F}6016\u{202F}1331\u{202F}9268\u{202F}19",
      "account GB29NWBK60161331926819"
    ),
    ("Our IBAN is DE88 3704 0044 0532 0130 00", "damaged DE88370400440532013000"),
    ("Sort code 20-00-00, account 55779911", "account SORT CODE 200000"),
    ("Routing number: 021000021 account 12345678", "account ROUTING 021000021"),
    ("wire it back to account 123456789, routing 021000021", "account ROUTING 021000021"),
    ("BLZ 370 400 44, Konto 532013000", "account BLZ 37040044"),
    ("BSB: 062-000", "account BSB 062000"),
  ])
  func `an account is found however it is written`(text: String, found: String) {
    #expect(read(text) == [found])
  }

  @Test(arguments: [
    "Please note that our bank details have changed, see the attachment.",
    "Wir haben eine neue Bankverbindung.", "Unsere Kontoverbindung hat sich geändert.",
    "Nos coordonnées bancaires ont changé.", "Vous trouverez ci-joint notre nouveau RIB.",
    "Let op: ons rekeningnummer is gewijzigd.", "Hemos cambiado de cuenta bancaria.",
    "Le nostre coordinate bancarie sono cambiate.", "Os nossos dados bancários foram alterados.",
    "Please transfer the amount to the following account.",
    "Bitte überweisen Sie den Betrag auf ein anderes Konto.",
    "Merci de virer le montant sur un autre compte.", "We switched to another bank account in May.",
    "We have changed bank.", "Wir haben die Bank gewechselt.", "Nous avons changé de banque.",
  ])
  func `that the account is another one is found without its number`(text: String) {
    #expect(read(text) == ["announced "])
  }

  @Test(arguments: [
    "We paid FAC-2026-0118 this morning to your bank account.",
    "Have your bank details changed?", "Your new bank account was not accepted by our system.",
    "Wir haben den Betrag auf Ihr Konto überwiesen.", "We will pay 500.00 EUR on 5 October.",
    "The new invoice came today.", "La nouvelle facture est arrivée.",
    "DE89 is on sale, order DE123456789012345678901.", "VAT number DE811569869, HRB 12345",
    "Reference RF18 5390 0754 7034", "We changed our address: Hauptstraße 5, 50667 Köln.",
    "Ihre Rechnung haben wir zum Ausgleich angewiesen.", "",
  ])
  func `other mail names none`(text: String) {
    #expect(read(text) == [])
  }

  @Test func `what is on file is no news, and another account beside it is`() {
    let own = "DE89370400440532013000"
    #expect(read("We paid to DE89 3704 0044 0532 0130 00.", onFile: [own]) == [])
    let text = "Not to DE89 3704 0044 0532 0130 00 but to\nNL91 ABNA 0417 1643 00"
    #expect(read(text, onFile: [own]) == ["account NL91ABNA0417164300"])
  }

  @Test func `an account is named once, and never too many`() {
    let line = "IBAN DE89 3704 0044 0532 0130 00\n"
    #expect(read(String(repeating: line, count: 50)).count == 1)
    let codes = (100_000...100_099).map { "sort code \($0)" }.joined(separator: "\n")
    #expect(read(codes).count == BankAccountReader.most)
  }

  @Test func `a long text of near misses costs little`() {
    let text = String(repeating: "DE89 3704 0044 0532 0130 01 new ", count: 6_000)
    #expect(read(text) == [])
  }
}
