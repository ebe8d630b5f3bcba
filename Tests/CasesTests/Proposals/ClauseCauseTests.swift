import Testing

@testable import Cases

/// What a clause means for a reason that no single word of it tells, on Monday 28 September 2026.
@Suite struct ClauseCauseTests {
  static func read(_ text: String, _ country: String, _ currency: String = "EUR")
    -> [String]
  {
    let rules = ProposalRules(
      today: Day("2026-09-28") ?? Day(number: 0),
      country: country,
      currency: currency,
      items: ["RE-2041", "RE-2057"],
      reasons: DisputeReasonWords(DisputeRules())
    )
    return rules.proposals(in: text, of: .client).map { proposal in
      let details = ["amount", "count", "day", "item", "reason"].compactMap { proposal.details[$0] }
      return ([proposal.kind.rawValue] + details).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("GB", "Should the board agree, payment will be made on 10 October."),
    ("DE", "Liefern Sie bis Freitag, zahlen wir am Montag."),
    ("NL", "Geeft de bank groen licht, dan maken wij vrijdag over."),
    ("ES", "De llegar la mercancía, pagamos el viernes."),
  ])
  func `a verb in front of its subject sets a condition`(country: String, text: String) {
    #expect(Self.read(text, country).isEmpty)
  }

  @Test func `a verb in front tells what was done when its subject was left out`() {
    #expect(Self.read("Haben wir veranlasst, zahlen wir am Freitag.", "DE").count == 1)
  }

  @Test(arguments: [
    ("FR", "Livrez vendredi et nous paierons lundi."),
    ("FR", "Envoyez-nous l’avoir et nous paierons le 5 octobre."),
    ("IT", "Spedite la merce e venerdì vi paghiamo."),
    ("ES", "Mandadnos el abono y pagamos el 5 de octubre."),
  ])
  func `an order to the reader is what a promise behind it waits for`(
    country: String,
    text: String
  ) {
    #expect(!Self.read(text, country).contains { $0.hasPrefix("promise") })
  }

  @Test(arguments: [
    ("GB", "We will pay tomorrow. When hell freezes over."),
    ("DE", "Wir zahlen am Freitag. Vorausgesetzt, die Bank spielt mit."),
    ("BR", "Claro, pago amanhã, no dia de São Nunca."),
  ])
  func `what stands alone behind a promise takes it back`(country: String, text: String) {
    #expect(Self.read(text, country).isEmpty)
  }

  @Test func `a condition behind a promise that is for something else leaves it`() {
    let text = "Segunda-feira têm o dinheiro na conta. Se precisarem de mais, digam."
    #expect(Self.read(text, "PT") == ["promise 2026-10-05"])
  }

  @Test(arguments: [
    ("DE", "Sie schreiben „wir werden am 2. Oktober zahlen“. Das sagt hier niemand."),
    ("ES", "Decís que «pagaremos el 2 de octubre»; aquí nadie lo dice."),
    ("GB", "You wrote \"we will pay by 2 October\" and nobody did."),
  ])
  func `what is quoted is nobody's promise`(country: String, text: String) {
    #expect(Self.read(text, country).isEmpty)
  }

  @Test func `a name between quotation marks quotes nothing`() {
    #expect(
      Self.read("Für \"Haus Nord\" zahlen wir am 2. Oktober.", "DE") == ["promise 2026-10-02"]
    )
  }

  @Test(arguments: [
    ("GB", "Invoices received before the 25th are paid at the end of the following month."),
    ("DE", "Rechnungen werden innerhalb von 30 Tagen bezahlt."),
    ("FR", "Les factures sont payées à 30 jours."), ("IT", "Di norma paghiamo il 10 del mese."),
  ])
  func `what is so for every invoice tells of none`(country: String, text: String) {
    #expect(Self.read(text, country).isEmpty)
  }

  @Test(arguments: [
    ("DE", "Die Firma Ebert hat Ihnen die 480,50 überwiesen."),
    ("GB", "Harlan Freight paid you on 24 September."),
    ("IT", "L'hanno saldata i signori della Verdi Srl."),
    ("IT", "Vi è stata saldata dalla ditta Verdi."), ("FR", "Notre client nous paie le 5 octobre."),
    ("FR", "Le remboursement nous sera versé vendredi."),
    ("PT", "Vão devolver-nos os 480,50 na sexta."),
  ])
  func `a payment of somebody else, or to the writer, is none of theirs`(
    country: String,
    text: String
  ) {
    #expect(Self.read(text, country).isEmpty)
  }

  @Test func `goods that arrived broken are no money that arrived`() {
    let text = "Two of the chairs on invoice 2057 arrived smashed."
    #expect(Self.read(text, "GB") == ["dispute RE-2057"])
  }

  @Test(arguments: [
    ("GB", "You can expect the money on your account by Friday."),
    ("DE", "Mit dem Geld können Sie bis Freitag rechnen."),
    ("FR", "Vous pouvez compter sur le virement vendredi."),
    ("ES", "Pueden contar con el pago el viernes."),
    ("IT", "Potete contare sul bonifico entro venerdì."),
    ("NL", "U kunt de betaling uiterlijk vrijdag verwachten."),
    ("PT", "Podem contar com o pagamento até sexta-feira."),
  ])
  func `money that the reader may count on is promised`(country: String, text: String) {
    #expect(Self.read(text, country) == ["promise 2026-10-02"])
  }

  @Test(arguments: [
    ("GB", "Would 3 x £500 be ok, starting 15 October?", "500"),
    ("US", "3x500?", "500"), ("DE", "Wir schlagen drei Raten zu je 500 € vor.", "500"),
    ("DE", "Geht es in 3 Raten à 1.200?", "1200"),
    ("FR", "Trois fois 500 €, c'est possible ?", "500"),
    ("NL", "Wij stellen drie keer 500 euro voor.", "500"),
    ("ES", "Proponemos tres pagos de 500 €.", "500"),
    ("IT", "Possiamo fare tre rate da 500 euro?", "500"),
    ("BR", "Podemos pagar em 3 parcelas de 500?", "500"),
  ])
  func `so many times an amount asks for a plan of such parts`(
    country: String,
    text: String,
    each: String
  ) {
    let currency = ["GB": "GBP", "US": "USD", "BR": "BRL"][country] ?? "EUR"
    let read = Self.read(text, country, currency)
    #expect(read.count == 1)
    #expect(read.first?.hasPrefix("plan_request \(each)00 3") == true, "\(read)")
  }

  @Test func `so many times an amount that was paid is not that amount`() {
    #expect(Self.read("Wir haben 3 x 500 EUR überwiesen.", "DE") == ["claimed_payment"])
    #expect(Self.read("We agree to the three payments of $500.", "US", "USD").isEmpty)
  }

  @Test(arguments: [
    ("GB", "We will pay 50% of the 1,250.00 on Friday.", "promise 62500 2026-10-02"),
    ("DE", "Am Freitag überweisen wir 30 % von den 3.600 €.", "promise 108000 2026-10-02"),
    ("FR", "Nous réglons la moitié des 1 250 € vendredi.", "promise 62500 2026-10-02"),
    ("DE", "Am Freitag zahlen wir 50 % von RE-2041.", "promise 2026-10-02"),
  ])
  func `a percentage is an amount only where what it is of is named`(
    country: String,
    text: String,
    expected: String
  ) {
    #expect(Self.read(text, country) == [expected])
  }

  @Test func `what is held back is not what is paid`() {
    let text = "Wir behalten daher 324,00 € ein und überweisen die Differenz am 30.10."
    #expect(Self.read(text, "DE") == ["promise 2026-10-30"])
  }

  @Test func `so that something can be paid is no order that it waits for`() {
    let text = "Please send us your bank details so we can pay on 9 October."
    #expect(Self.read(text, "GB") == ["promise 2026-10-09"])
  }

  @Test func `a part that cannot be reckoned is no amount`() {
    #expect(Self.read("We will pay 50 % on Friday.", "GB").isEmpty)
    #expect(Self.read("We will pay a third of the 1,250.00 on Friday.", "GB").isEmpty)
  }

  @Test(arguments: [
    ("GB", "We paid this last Friday.", "claimed_payment 2026-09-25"),
    ("IT", "La fattura è stata saldata giovedì scorso.", "claimed_payment 2026-09-24"),
    ("NL", "Wij hebben vrijdag vorige week betaald.", "claimed_payment 2026-09-25"),
    ("DE", "Wir überweisen am Freitag nächster Woche.", "promise 2026-10-09"),
  ])
  func `a word for last or next week makes a day of the week one day`(
    country: String,
    text: String,
    expected: String
  ) {
    #expect(Self.read(text, country) == [expected])
  }

  @Test func `a day of the week beside last stays two days once this week's has been`() {
    let days = DayReader(today: Day("2026-10-14") ?? Day(number: 0), country: "GB")
    let mentions = days.mentions(in: Sentence.all(in: "We paid last Monday")[0])
    #expect(mentions.map(\.value) == [.vague])
  }

  @Test(arguments: [
    ("GB", "You have charged us £110 per unit on 2041 when the quote says £100."),
    ("NL", "U rekent 110 euro per stuk op 2041 terwijl de offerte 100 euro zegt."),
    ("DE", "Der Preis auf RE-2041 ist nicht der vereinbarte."),
    ("PT", "O preço na 2041 não é o acordado."),
  ])
  func `a price that is not the agreed one is contested`(country: String, text: String) {
    let currency = country == "GB" ? "GBP" : "EUR"
    let read = Self.read(text, country, currency)
    #expect(read.count == 1)
    #expect(read.first?.hasPrefix("dispute RE-2041") == true, "\(read)")
  }

  @Test func `what is contested is the item that the sentence names behind it`() {
    let text = "On n’a jamais commandé ça, annulez la 2057."
    #expect(Self.read(text, "FR") == ["dispute RE-2057 not_ordered"])
  }

  @Test(arguments: [
    ("IT", "Mandateci di nuovo la fattura 2057, per favore."),
    ("ES", "Por favor, mandadnos otra vez la factura 2057, no la tenemos."),
    ("MX", "¿Me reenvían la factura 2057, por favor?"),
  ])
  func `a verb is known by what is left without its pronoun or accent`(
    country: String,
    text: String
  ) {
    #expect(Self.read(text, country) == ["invoice_copy RE-2057"])
  }

  @Test(arguments: [
    ("Barlow Tools Inc. filed for Chapter 11.", 1), ("We pay Barlow Inc. Thank you.", 2),
    ("We filed on 21 September 2026. Write to them.", 2), ("Wir zahlen am 5. Oktober.", 1),
  ])
  func `a full stop behind a company or a year is read by what follows`(text: String, count: Int) {
    #expect(Sentence.all(in: text).count == count)
  }

  @Test func `where two languages know as many words the writer's country tells`() {
    #expect(Self.read("Te deposité € 480,50 ayer.", "ES") == ["claimed_payment 48050 2026-09-27"])
  }

  @Test func `rupees are an amount`() {
    let text = "Kindly note the amount of Rs. 1,250.00 has been released today."
    #expect(Self.read(text, "IN", "INR") == ["claimed_payment 125000 2026-09-28"])
  }
}
