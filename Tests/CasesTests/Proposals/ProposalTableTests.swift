import Testing

@testable import Cases

/// Lines of mail, written on Monday 28 September 2026, and what they suggest.
@Suite struct ProposalTableTests {
  struct Line: CustomTestStringConvertible {
    var text: String
    var expected: [String]
    var country: String?

    init(_ text: String, _ expected: String..., country: String? = "DE") {
      self.text = text
      self.expected = expected
      self.country = country
    }

    var testDescription: String { text }
  }

  static func read(_ line: Line, _ role: ParticipantRole) -> [String] {
    let rules = ProposalRules(
      today: Day("2026-09-28") ?? Day(number: 0),
      country: line.country,
      currency: "EUR",
      items: ["FAC-2026-0206", "FAC-2026-0207"]
    )
    return rules.proposals(in: line.text, of: role).map { proposal in
      let amount = proposal.amount.map { "\($0.minorUnits) \($0.currency)" }
      let details = proposal.details
      return [
        proposal.kind.rawValue, details["stage"], details["day"], details["deadline"], amount,
        details["item"], details["courtReference"], details["number"],
      ].compactMap(\.self).joined(separator: " ")
    }
  }

  static let promises: [Line] = [
    Line("am 5. Oktober 1.333,33 EUR", "promise 2026-10-05 133333 EUR"),
    Line("before the 5th", "promise 2026-10-05"),
    // With the accent as a character of its own, as some mail programs write it.
    Line("Wir u\u{308}berweisen 500 EUR u\u{308}bermorgen.", "promise 2026-09-30 50000 EUR"),
    Line("le 5/10", "promise 2026-10-05", country: "FR"),
    Line("We can pay the remaining 1,333.33 on 5 October.", "promise 2026-10-05 133333 EUR"),
    Line("Nous paierons le 5/10.", "promise 2026-10-05", country: nil),
    Line("We will pay EUR 1,333.33 on October 5th.", "promise 2026-10-05 133333 EUR"),
    Line("I'll transfer €950 by Friday.", "promise 2026-10-02 95000 EUR"),
    Line("The invoice will be paid by 15 October 2026.", "promise 2026-10-15"),
    Line("Payment will be made on 10/15/2026.", "promise 2026-10-15", country: "US"),
    Line("We will settle the balance at the end of the month.", "promise 2026-09-30"),
    Line("We will pay within 14 days.", "promise 2026-10-12"),
    Line("We will pay in two weeks.", "promise 2026-10-12"),
    Line("We'll pay $2,500.00 tomorrow.", "promise 2026-09-29 250000 USD"),
    Line("We shall pay £1,200 no later than 7 October.", "promise 2026-10-07 120000 GBP"),
    Line("Payment of 3.333,33 EUR will be made on 2026-10-23.", "promise 2026-10-23 333333 EUR"),
    Line("We will pay by end of October.", "promise 2026-10-31"),
    Line("You will receive 500 EUR on Thursday, 8 October.", "promise 2026-10-08 50000 EUR"),
    Line(
      "We will pay 500 EUR on 5 October and 833.33 EUR on 5 November.",
      "promise 2026-10-05 50000 EUR",
      "promise 2026-11-05 83333 EUR"
    ),
    Line("Wir zahlen am 05.10.2026 den Betrag von 1.333,33 €.", "promise 2026-10-05 133333 EUR"),
    Line("Wir werden den Restbetrag bis zum 5.10. überweisen.", "promise 2026-10-05"),
    Line("Die Zahlung erfolgt am 15. Okt.", "promise 2026-10-15"),
    Line("Ich überweise Ihnen 950,00 Euro bis Freitag.", "promise 2026-10-02 95000 EUR"),
    Line("Der Betrag wird am 1.12.2026 überwiesen.", "promise 2026-12-01"),
    Line("Wir begleichen die Rechnung Ende Oktober.", "promise 2026-10-31"),
    Line("Wir zahlen innerhalb von 10 Tagen.", "promise 2026-10-08"),
    Line("Wir zahlen am 5.", "promise 2026-10-05"),
    Line("Spätestens am 12.10. zahlen wir 2'500.00 CHF.", "promise 2026-10-12 250000 CHF"),
    Line("Wir überweisen übermorgen 1 333,33 EUR.", "promise 2026-09-30 133333 EUR"),
    Line("Nous paierons 1 333,33 EUR le 5 octobre.", "promise 2026-10-05 133333 EUR"),
    Line("Nous réglerons la facture le 05/10/2026.", "promise 2026-10-05", country: "FR"),
    Line("Le virement sera effectué le 1er octobre.", "promise 2026-10-01"),
    Line("Nous pouvons payer 950 € avant le 15 octobre.", "promise 2026-10-15 95000 EUR"),
    Line("Nous réglerons fin octobre.", "promise 2026-10-31"),
    Line("Je vais vous régler sous 8 jours.", "promise 2026-10-06"),
    Line("Nous paierons demain.", "promise 2026-09-29"),
    Line("Wij betalen op 5 oktober € 1.333,33.", "promise 2026-10-05 133333 EUR"),
    Line("We zullen het bedrag op 5-10-2026 overmaken.", "promise 2026-10-05", country: "NL"),
    Line("De factuur wordt eind oktober betaald.", "promise 2026-10-31"),
    Line("Ik betaal binnen 14 dagen.", "promise 2026-10-12"),
    Line("Pagaremos 1.333,33 EUR el 5 de octubre.", "promise 2026-10-05 133333 EUR"),
    Line("Vamos a pagar antes del 15/10.", "promise 2026-10-15", country: "ES"),
    Line("Pagaremos a finales de octubre.", "promise 2026-10-31"),
    Line("Haremos el pago el viernes.", "promise 2026-10-02"),
    Line("Pagheremo 1.333,33 euro il 5 ottobre.", "promise 2026-10-05 133333 EUR"),
    Line("Salderemo la fattura entro il 15 ottobre.", "promise 2026-10-15"),
    Line("Il bonifico sarà effettuato domani.", "promise 2026-09-29"),
    Line("Pagaremos 950,00 EUR no dia 5 de outubro.", "promise 2026-10-05 95000 EUR"),
    Line("Vamos pagar até 15 de outubro.", "promise 2026-10-15"),
    Line("5 October: 1,333.33 EUR", "promise 2026-10-05 133333 EUR"),
    Line(
      "Thank you for your letter of 21 September. We will pay 1.500 EUR on 6 October.",
      "promise 2026-10-06 150000 EUR"
    ),
    Line(
      "Referring to invoice 0207 dated 3 August, we will pay on 6 October.",
      "promise 2026-10-06"
    ),
  ]

  @Test(arguments: promises) func `promises of days and amounts`(_ line: Line) {
    #expect(Self.read(line, .client) == line.expected)
  }

  static let nothing: [Line] = [
    Line("We cannot pay on 5 October."),
    Line("Your driver will deliver on 5 October and we will pay on delivery."),
    Line("Ab dem 5. Oktober zahlen wir nur noch per Lastschrift."),
    Line("We will pay invoice no 5/10 soon."),
    Line("We accept your apology."),
    Line("We agree that the invoice is wrong."),
    Line("We will not pay 1,333.33 EUR on 5 October."),
    Line("If you send the credit note, we will pay on 5 October."),
    Line("Can we pay on 5 October?"),
    Line("Will you confirm that we can pay on 5 October?"),
    Line("We hope to pay on 5 October."),
    Line("We will try to pay by 5 October."),
    Line("We will pay around 5 October."),
    Line("We will pay on 5 or 6 October."),
    Line("We will pay next Friday."),
    Line("We will pay soon."),
    Line("We will pay on 5/10.", country: nil),
    Line("We will pay mid October."),
    Line("We will pay half on 5 October."),
    Line("We will pay 50 % on 5 October."),
    Line("You said that we would pay on 5 October."),
    Line("Your invoice of 5 October is on my desk."),
    Line("Your letter of 28 September reached us, we will pay."),
    Line("Instead of 3,333.33 EUR we will pay 1,333.33 EUR on 5 October."),
    Line("We will pay after 5 October."),
    Line("We will pay on 20 September."),
    Line("Please pay 1,333.33 EUR by 5 October."),
    Line("The goods will be delivered on 5 October."),
    Line("Wir können am 5. Oktober nicht zahlen."),
    Line("Wenn die Gutschrift kommt, zahlen wir am 5. Oktober."),
    Line("Wir zahlen voraussichtlich am 5. Oktober."),
    Line("Guten Morgen, wir zahlen."),
    Line("Bitte zahlen Sie am 5. Oktober 1.333,33 EUR."),
    Line("Ihre Rechnung vom 5. Oktober liegt vor."),
    Line("Wir zahlen nach dem 5. Oktober."),
    Line("Nous ne paierons pas le 5 octobre."),
    Line("Si vous envoyez l'avoir, nous paierons le 5 octobre."),
    Line("Nous espérons payer le 5 octobre."),
    Line("Wij kunnen niet betalen op 5 oktober."),
    Line("Als u de creditnota stuurt, betalen wij op 5 oktober."),
    Line("No podemos pagar el 5 de octubre."),
    Line("Non possiamo pagare il 5 ottobre."),
    Line("Não podemos pagar no dia 5 de outubro."),
    Line("Rate 1/3 am Freitag besprochen."),
    Line("We do not dispute the invoice 0207."),
    Line("Agreed, but only if the interest is waived."),
    Line("Agreed?"),
    Line("We have not paid yet."),
    Line("Did you say that it was paid yesterday?"),
    Line("Thank you for your reminder."),
    Line("Meeting on 5 October at 1.30 pm?"),
    Line("The total of 10.000,00 EUR is due on 5 October."),
  ]

  @Test(arguments: nothing) func `a wrong proposal is worse than none`(_ line: Line) {
    #expect(Self.read(line, .client) == [])
  }

  static let others: [Line] = [
    Line("Agreed.", "acceptance"),
    Line("Hello,\n\nwe agree to the plan.\n\nKind regards", "acceptance"),
    Line("Einverstanden.", "acceptance"),
    Line("Nous sommes d'accord.", "acceptance"),
    Line("Akkoord.", "acceptance"),
    Line("Estamos de acuerdo.", "acceptance"),
    Line("Accettiamo.", "acceptance"),
    Line("Aceitamos.", "acceptance"),
    Line("We dispute 950 EUR.", "dispute 95000 EUR"),
    Line("Invoice 0207 was delivered short.", "dispute FAC-2026-0207"),
    Line("FAC-2026-0206 ist falsch berechnet.", "dispute FAC-2026-0206"),
    Line("Wir bestreiten die Forderung.", "dispute"),
    Line("Nous contestons la facture 0207.", "dispute FAC-2026-0207"),
    Line("Wij betwisten factuur 0207.", "dispute FAC-2026-0207"),
    Line("Zahlung ist heute raus.", "claimed_payment 2026-09-28"),
    Line("We accept the plan as proposed.", "acceptance"),
    Line("We paid yesterday.", "claimed_payment 2026-09-27"),
    Line("We have already paid 1,333.33 EUR.", "claimed_payment 133333 EUR"),
    Line("Wir haben den Betrag am 25.9. überwiesen.", "claimed_payment 2026-09-25"),
    Line("Nous avons réglé le 21 septembre.", "claimed_payment 2026-09-21"),
    Line("Het bedrag is gisteren overgemaakt.", "claimed_payment 2026-09-27"),
    Line(
      "We can pay the remaining 1,333.33 on 5 October, invoice 0207 was delivered short",
      "dispute FAC-2026-0207",
      "promise 2026-10-05 133333 EUR"
    ),
  ]

  @Test(arguments: others) func `agreement, disputes and payments`(_ line: Line) {
    #expect(Self.read(line, .client) == line.expected)
  }

  @Test(arguments: [
    Line(
      "Letter before action. You are required to pay 20,000.00 EUR within 14 days.",
      "legal_stage letter_before_action 2026-10-12"
    ),
    Line("Claim issued, court ref 26/1187.", "legal_stage claim_issued 26/1187"),
    Line(
      "Die Klage wurde eingereicht, Aktenzeichen 3 O 45/26",
      "legal_stage claim_issued 3 O 45/26"
    ),
    Line("We will issue a claim if nothing is paid.", "nothing"),
    Line(
      "Nordlicht: letter before action.\n\nPlease pay within fourteen days.",
      "legal_stage letter_before_action 2026-10-12"
    ),
    Line("Das Urteil ist ergangen.", "legal_stage judgment"),
    Line(
      "De dagvaarding is uitgebracht, zaaknummer C/13/12345.",
      "legal_stage claim_issued C/13/12345"
    ),
  ]) func `what a law firm tells`(_ line: Line) {
    let expected = line.expected == ["nothing"] ? [] : line.expected
    #expect(Self.read(line, .lawFirm) == expected)
  }

  @Test(arguments: [
    Line(
      "Credit note AVO-2026-0060 of 450.00 EUR is attached.",
      "credit_note 45000 EUR AVO-2026-0060"
    ),
    Line("Die Gutschrift Nr. GS-4711 ist gebucht.", "credit_note GS-4711"),
    Line("When will the credit note be issued?"),
  ]) func `what a department tells`(_ line: Line) {
    #expect(Self.read(line, .internal) == line.expected)
  }
}
