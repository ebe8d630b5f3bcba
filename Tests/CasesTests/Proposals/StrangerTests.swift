import Testing

@testable import Cases

/// Money of others, and what nobody stands up for, on Monday 28 September 2026.
@Suite struct StrangerTests {
  static func claims(_ text: String, _ country: String) -> [String] {
    ClauseCauseTests.read(text, country)
  }

  @Test(arguments: [
    ("GB", "The plumber was paid on 21 September."),
    ("GB", "Your rival got paid on 21 September."),
    ("GB", "The gardener whom we hired was paid on 21 September."),
    ("DE", "Der Vermieter wurde am 21. September bezahlt."),
    ("FR", "Le bailleur a été payé le 21 septembre."),
    ("NL", "De verhuurder is op 21 september betaald."),
    ("ES", "El casero cobró y se le pagó el 21 de septiembre al casero."),
    ("IT", "L'idraulico è stato pagato il 21 settembre."),
    ("PT", "O senhorio foi pago a 21 de setembro."),
  ])
  func `who is paid is somebody else`(country: String, text: String) {
    #expect(Self.claims(text, country).isEmpty)
  }

  @Test(arguments: [
    ("GB", "The lodger paid on 21 September."),
    ("GB", "She paid on 21 September."),
    ("GB", "Everybody paid on 21 September."),
    ("GB", "It was paid by the insurer on 21 September."),
    ("DE", "Die Krankenkasse zahlt am 2. Oktober."),
    ("DE", "Der Verein, den wir nicht kennen, hat am 21. September bezahlt."),
    ("FR", "L'assurance paiera le 2 octobre."),
    ("NL", "De verzekering betaalt op 2 oktober."),
    ("ES", "Pagó el 21 de septiembre."),
    ("IT", "Ha pagato il 21 settembre."),
    ("PT", "Pagaram no dia 21 de setembro."),
  ])
  func `who pays is somebody else`(country: String, text: String) {
    #expect(Self.claims(text, country).isEmpty)
  }

  @Test(arguments: [
    ("GB", "We paid the wages on 21 September."),
    ("GB", "Our water bill was paid on 21 September."),
    ("GB", "The baker's invoice was paid on 21 September."),
    ("GB", "Wages were paid on 21 September."),
    ("DE", "Die Gewerbesteuer haben wir am 21. September überwiesen."),
    ("FR", "Nous avons payé les cotisations le 21 septembre."),
    ("FR", "La facture d'eau a été payée le 21 septembre."),
    ("NL", "De hypotheek hebben we op 21 september betaald."),
    ("ES", "Los sueldos los pagamos el 21 de septiembre."),
    ("ES", "A la gestora de la nave le pagamos el 21 de septiembre."),
    ("IT", "La bolletta del gas è stata pagata il 21 settembre."),
    ("PT", "A conta da água foi paga a 21 de setembro."),
  ])
  func `what is paid for is something else`(country: String, text: String) {
    #expect(Self.claims(text, country).isEmpty)
  }

  @Test(arguments: [
    ("GB", "Our bookkeeper paid it on 21 September."),
    ("GB", "The full sum was transferred on 21 September."),
    ("DE", "Unsere Zentrale hat den Betrag am 21. September überwiesen."),
    ("DE", "Vom Firmenkonto wurde die Summe am 21. September überwiesen."),
    ("FR", "La comptable a réglé la facture le 21 septembre."),
    ("NL", "Onze boekhouder heeft het bedrag op 21 september overgemaakt."),
    ("ES", "Nuestra gerente pagó la factura el 21 de septiembre."),
    ("IT", "La nostra contabile ha pagato la fattura il 21 settembre."),
    ("PT", "O nosso financeiro pagou a fatura a 21 de setembro."),
  ])
  func `the writer's house pays what the case is about`(country: String, text: String) {
    #expect(Self.claims(text, country) == ["claimed_payment 2026-09-21"])
  }

  @Test(arguments: [
    ("GB", "It looks to me that we paid on 21 September."),
    ("GB", "On paper, it was paid on 21 September."),
    ("GB", "It was paid on 21 September, if I'm not mistaken."),
    ("GB", "It was paid on 21 September, but I'm not sure."),
    ("DE", "Mir kommt es so vor, dass wir am 21. September bezahlt haben."),
    ("FR", "Il semble bien que nous avons payé le 21 septembre."),
    ("NL", "Het lijkt erop dat we op 21 september betaald hebben."),
    ("ES", "Me parece que pagamos el 21 de septiembre."),
    ("ES", "Se pagó el 21 de septiembre, pero tengo que comprobarlo."),
    ("IT", "Mi pare che abbiamo pagato il 21 settembre."),
    ("PT", "Julgo que pagámos a 21 de setembro."),
    ("PT", "Penso ter pago a 21 de setembro."),
    ("DE", "Ich meine, am 21. September bezahlt zu haben."),
    ("FR", "Réglé le 21 septembre, je l'espère."),
    ("GB", "I'm fairly sure it was paid on 21 September."),
  ])
  func `what nobody stands up for is no claim`(country: String, text: String) {
    #expect(Self.claims(text, country).isEmpty)
  }

  @Test(arguments: [
    ("GB", "I can confirm that it was paid on 21 September."),
    ("GB", "Our records show that it was paid on 21 September."),
    ("DE", "Wir möchten Ihnen mitteilen, dass am 21. September bezahlt wurde."),
    ("FR", "Nous vous rappelons que la facture a été payée le 21 septembre."),
    ("NL", "Uit onze boekhouding blijkt dat de factuur op 21 september is betaald."),
    ("ES", "Les recordamos que la factura se pagó el 21 de septiembre."),
    ("IT", "Vi informo che la fattura è stata pagata il 21 settembre."),
    ("PT", "Confirmo que a fatura foi paga a 21 de setembro."),
    ("PT", "Confirmo ter pago a fatura a 21 de setembro."),
  ])
  func `what somebody stands up for is one`(country: String, text: String) {
    #expect(Self.claims(text, country) == ["claimed_payment 2026-09-21"])
  }

  @Test func `what is confirmed of one is confirmed of the next`() {
    let text =
      "Confirmo que a RE-2041 foi paga a 21 de setembro e que a RE-2057 será paga a 9 de outubro."
    #expect(
      Self.claims(text, "PT") == ["claimed_payment 2026-09-21", "promise 2026-10-09"]
    )
  }

  @Test(arguments: [
    ("GB", "The lodger disputes RE-2041."),
    ("DE", "Unser Nachmieter reklamiert die RE-2041."),
    ("GB", "RE-2041 is fine, I was wrong."),
  ])
  func `what another contests, or the writer's own error, is no dispute`(
    country: String,
    text: String
  ) {
    #expect(Self.claims(text, country).isEmpty)
  }

  @Test func `a relative's company is not the writer's`() {
    #expect(Self.claims("My uncle's company went into liquidation on 21 September.", "GB").isEmpty)
    #expect(!Self.claims("Our company went into liquidation on 21 September.", "GB").isEmpty)
  }

  @Test func `a verb in front of its subject only supposes`() {
    #expect(Self.claims("Were we to pay on Friday, would you wait?", "GB").isEmpty)
  }

  @Test(arguments: [
    ("GB", "I transferred 480.50 EUR to you on Monday.", "claimed_payment 48050 2026-09-21"),
    ("IT", "Il bonifico è stato eseguito l'8 settembre.", "claimed_payment 2026-09-08"),
    ("NL", "Ik heb vanochtend € 480,50 overgemaakt.", "claimed_payment 48050 2026-09-28"),
    ("GB", "RE-2041 is scheduled for payment on 30 October.", "promise 2026-10-30"),
  ])
  func `a day and who did it are told plainly`(country: String, text: String, expected: String) {
    #expect(Self.claims(text, country) == [expected])
  }
}
