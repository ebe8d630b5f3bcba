import Exports
import Testing

/// Lists of clients, of people and of payments.
struct PersonAndPaymentTests {
  @Test func countriesAndLanguagesBecomeCodes() throws {
    let reading = try Reading.of(
      """
      Numéro compte;Intitulé;Compte collectif;Pays;Langue
      C1;Dupont SARL;411000;FRANCE;Français
      C2;Brandt GmbH;411000;ALLEMAGNE;Allemand
      """,
      .clients
    )
    #expect(reading.rows.map { $0.values["country"] } == ["FR", "DE"])
    #expect(reading.rows.map { $0.values["language"] } == ["fr", "de"])
  }

  @Test func aCountryThatNobodyKnowsIsAskedFor() throws {
    let reading = try Reading.of("Kundennr;Name;Land\n1;A;Atlantis", .clients)
    #expect(reading.asks.map(\.fields) == [["country"]])
  }

  @Test func namesOfPeopleAreJoined() throws {
    let reading = try Reading.of(
      "Debitor;Vorname;Nachname;E-Mail\n10023;Ann;Lee;Ann@kranz.example.com",
      .contacts
    )
    #expect(reading.rows.first?.name == "Ann Lee")
    #expect(reading.rows.first?.values["email"] == "ann@kranz.example.com")
  }

  @Test func creditsOfTheLedgerAreMoneyThatCameIn() throws {
    let reading = try Reading.of(
      """
      Konto;Belegnummer;Belegart;Buchungsdatum;Betrag;Zuordnung
      1;77;DZ;05.10.2026;100,00-;RE-1
      1;78;DZ;06.10.2026;50,00-;RE-2
      1;79;DZ;07.10.2026;50,00;zurück
      """,
      .payments
    )
    #expect(reading.rows.map { $0.amount?.decimal(in: "EUR") } == ["100.00", "50.00"])
    #expect(reading.rows.map { $0.values["reference"] } == ["RE-1", "RE-2"])
    #expect(reading.rejections.map(\.line) == [4])
  }
}
