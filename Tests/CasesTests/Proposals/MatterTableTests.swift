import Testing

@testable import Cases

/// What clients ask for, written on Monday 28 September 2026, and what it suggests.
@Suite struct MatterTableTests {
  typealias Line = ProposalTableTests.Line

  static func read(_ line: Line) -> [String] {
    let rules = ProposalRules(
      today: Day("2026-09-28") ?? Day(number: 0),
      country: line.country,
      currency: "EUR",
      items: ["FAC-2026-0206", "FAC-2026-0207"]
    )
    return rules.proposals(in: line.text, of: .client).map { proposal in
      let details = proposal.details
      return [
        proposal.kind.rawValue, details["count"], details["day"],
        proposal.amount.map { "\($0.minorUnits) \($0.currency)" }, details["item"],
      ].compactMap(\.self).joined(separator: " ")
    }
  }

  static let plans: [Line] = [
    Line("Can we pay in three instalments?", "plan_request 3"),
    Line("Could we pay in 4 monthly instalments of 500 EUR?", "plan_request 4 50000 EUR"),
    Line(
      "We would like to pay in 6 installments, starting 15 October.",
      "plan_request 6 2026-10-15"
    ),
    Line("Is it possible to agree on a payment plan?", "plan_request"),
    Line("Would it be possible to get a payment plan over six months?", "plan_request 6"),
    Line(
      "We cannot pay the whole sum at once and would like to pay in three parts.",
      "plan_request 3"
    ),
    Line("Können wir in drei Raten zahlen?", "plan_request 3"),
    Line("Wir bitten um Ratenzahlung.", "plan_request"),
    Line("Wir möchten in 4 Raten ab 15. Oktober zahlen.", "plan_request 4 2026-10-15"),
    Line("Wäre eine Ratenzahlung möglich?", "plan_request"),
    Line("Pouvons-nous payer en trois fois ?", "plan_request 3"),
    Line("Serait-il possible d'obtenir un échéancier ?", "plan_request"),
    Line("Nous souhaitons régler en 4 mensualités de 500 EUR.", "plan_request 4 50000 EUR"),
    Line("Kunnen wij in drie termijnen betalen?", "plan_request 3"),
    Line("Wij willen graag een betalingsregeling.", "plan_request"),
    Line("¿Podemos pagar en tres plazos?", "plan_request 3"),
    Line("Solicitamos un plan de pagos.", "plan_request"),
    Line("Possiamo pagare in tre rate?", "plan_request 3"),
    Line("Chiediamo una rateizzazione.", "plan_request"),
    Line("Podemos pagar em três prestações?", "plan_request 3"),
    Line("Solicitamos um plano de pagamento.", "plan_request"),
    Line("We can do 500 a month until it's done.", "plan_request 50000 EUR"),
    Line("Can we pay it off monthly?", "plan_request"),
    Line("Mein Vorschlag: jeden Monat 500 EUR, bis es abbezahlt ist.", "plan_request 50000 EUR"),
    Line("Wir könnten 500 EUR im Monat zahlen, bis alles erledigt ist.", "plan_request 50000 EUR"),
    Line(
      "Nous pouvons payer 500 EUR par mois jusqu'à ce que tout soit soldé.",
      "plan_request 50000 EUR"
    ),
    Line("Podemos pagar 500 euros al mes hasta liquidarlo todo.", "plan_request 50000 EUR"),
    Line("Possiamo pagare 500 euro al mese fino a saldo.", "plan_request 50000 EUR"),
    Line(
      "We kunnen 500 euro per maand betalen tot alles afgelost is.",
      "plan_request 50000 EUR"
    ),
    Line("Podemos pagar 500 euros por mês até liquidar tudo.", "plan_request 50000 EUR"),
  ]

  static let copies: [Line] = [
    Line("Please send a copy of FAC-2026-0206.", "invoice_copy FAC-2026-0206"),
    Line("Could you please send us a copy of invoice 0207?", "invoice_copy FAC-2026-0207"),
    Line("Please resend invoice FAC-0118.", "invoice_copy FAC-0118"),
    Line("We need a copy of the invoice.", "invoice_copy"),
    Line(
      "We never received invoice 0207. Please send a copy.",
      "invoice_copy FAC-2026-0207"
    ),
    Line(
      "We never received FAC-2026-0206, could you send a copy of this invoice?",
      "invoice_copy FAC-2026-0206"
    ),
    Line("Bitte senden Sie uns eine Kopie der Rechnung 0206.", "invoice_copy FAC-2026-0206"),
    Line("Wir benötigen eine Rechnungskopie.", "invoice_copy"),
    Line("Merci de nous envoyer une copie de la facture 0206.", "invoice_copy FAC-2026-0206"),
    Line("Pourriez-vous nous transmettre un duplicata de la facture ?", "invoice_copy"),
    Line("Kunt u ons een kopie van factuur 0207 sturen?", "invoice_copy FAC-2026-0207"),
    Line("¿Pueden enviarnos una copia de la factura 0206?", "invoice_copy FAC-2026-0206"),
    Line("Potete inviarci una copia della fattura 0207?", "invoice_copy FAC-2026-0207"),
    Line("Podem enviar-nos uma cópia da fatura 0206?", "invoice_copy FAC-2026-0206"),
  ]

  static let creditNotes: [Line] = [
    Line("We are waiting for your credit note.", "credit_note_awaited"),
    Line(
      "We wait for the credit note of 450.00 EUR for invoice 0207.",
      "credit_note_awaited 45000 EUR FAC-2026-0207"
    ),
    Line("When will we get the credit note?", "credit_note_awaited"),
    Line("Once we receive the credit note we will pay.", "credit_note_awaited"),
    Line(
      "We have not received the credit note for invoice 0207.",
      "credit_note_awaited FAC-2026-0207"
    ),
    Line("Wir warten auf die Gutschrift.", "credit_note_awaited"),
    Line("Wo bleibt die Gutschrift zu 0206?", "credit_note_awaited FAC-2026-0206"),
    Line("Nous attendons toujours votre avoir.", "credit_note_awaited"),
    Line("Wij wachten op de creditnota.", "credit_note_awaited"),
    Line("Estamos a la espera de la nota de crédito.", "credit_note_awaited"),
    Line("Attendiamo la nota di credito.", "credit_note_awaited"),
    Line("Aguardamos a nota de crédito.", "credit_note_awaited"),
  ]

  static let missing: [Line] = [
    Line(
      "We paid on 21 September, but your statement does not show it.",
      "claimed_payment 2026-09-21"
    ),
    Line("Our payment of 21 September is not shown.", "claimed_payment 2026-09-21"),
    Line(
      "We paid on 21 September. Our payment is not shown in your statement.",
      "claimed_payment 2026-09-21"
    ),
    Line("We paid 950.00 EUR but you say it is open.", "claimed_payment 95000 EUR"),
    Line("Unsere Zahlung vom 21.9. wurde nicht verbucht.", "claimed_payment 2026-09-21"),
    Line(
      "Wir haben am 21.9. überwiesen, die Rechnung ist aber noch offen.",
      "claimed_payment 2026-09-21"
    ),
    Line("Notre paiement du 21 septembre n'apparaît pas.", "claimed_payment 2026-09-21"),
    Line("Onze betaling van 21 september is niet verwerkt.", "claimed_payment 2026-09-21"),
    Line("Nuestro pago no figura en su extracto.", "claimed_payment"),
    Line("Il nostro pagamento non risulta.", "claimed_payment"),
    Line("O nosso pagamento não consta.", "claimed_payment"),
  ]

  @Test(arguments: plans + copies + creditNotes + missing)
  func `a request is proposed with what was said`(_ line: Line) {
    #expect(Self.read(line) == line.expected)
  }

  @Test(arguments: [
    "We pay 500 a month for the storage.", "You charge us 500 EUR a month until it's done.",
    "Die Miete beträgt 500 EUR im Monat.", "Wir kaufen monatlich für 500 EUR bei Ihnen.",
    "Sie haben uns letzten Monat 200 EUR zu viel überwiesen, sollen wir das zurückschicken?",
    "La cuota es de 500 euros al mes hasta diciembre.", "De huur is 500 euro per maand.",
    "We do not want to pay in instalments.", "When are the instalments due?",
    "Thank you for the payment plan.", "The first of the instalments was high.",
    "We pay the remaining instalments as agreed.", "Could you tell us what the payment plan says?",
    "Please find attached a copy of the invoice.", "Thank you for the copy of invoice 0206.",
    "We do not need a copy of the invoice.", "Please send a copy of the delivery note.",
    "I have sent you a copy of my passport.", "Please send a statement of account.",
    "Thank you for the credit note.", "We booked your credit note.",
    "We are not waiting for a credit note.", "No credit note was agreed.",
    "You say we paid, but we did not.", "If our payment is missing, please tell us.",
    "Wir möchten keine Ratenzahlung.", "Wann sind die Raten fällig?",
    "Anbei eine Kopie der Rechnung 0206.", "Danke für die Gutschrift.",
    "Wir brauchen keine Kopie der Rechnung.", "Nous ne voulons pas payer en trois fois.",
    "Merci pour la copie de la facture.", "Merci pour votre avoir.",
    "Nous pouvons avoir une réponse demain ?", "Wij willen geen betalingsregeling.",
    "Bedankt voor de kopie van de factuur.", "Bijgevoegd een kopie van de factuur.",
    "No queremos pagar a plazos.", "Gracias por la nota de crédito.",
    "Adjunto una copia de la factura.", "Non vogliamo pagare a rate.",
    "Grazie per la nota di credito.", "In allegato la copia della fattura.",
    "Não queremos pagar em prestações.", "Obrigado pela nota de crédito.",
    "Em anexo a cópia da fatura.",
  ]) func `what asks for nothing proposes nothing`(_ text: String) {
    #expect(Self.read(Line(text)) == [])
  }
}
