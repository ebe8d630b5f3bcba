import Testing

@testable import Cases

/// Answers of clients to a plan of three months that was sent to them.
@Suite("agreement to a plan is seen as clients write it, and nothing else is taken for it")
struct AcceptanceTableTests {
  static func plan(_ state: InstallmentPlan.State = .proposed) -> InstallmentPlan {
    let days = ["2026-10-05", "2026-11-05", "2026-12-07"].compactMap { Day($0) }
    return InstallmentPlan(
      caseNumber: 1001,
      currency: "EUR",
      frequency: .monthly,
      graceDays: 3,
      state: state,
      installments: days.enumerated().map { place, day in
        Installment(
          number: place + 1,
          dueOn: day,
          effectiveDueOn: day,
          amount: place == 2 ? 3_333_34 : 3_333_33
        )
      }
    )
  }

  static func agrees(_ text: String, _ plan: InstallmentPlan? = plan()) -> Bool {
    let rules = ProposalRules(
      today: Day("2026-09-28") ?? Day(number: 0),
      country: "DE",
      currency: "EUR",
      items: ["FAC-2026-0206"],
      plan: plan
    )
    return rules.proposals(in: text, of: .client).contains { $0.kind == .acceptance }
  }

  @Test(arguments: [
    "Akkoord, bedankt!", "Thank you for your proposal, we agree.", "Yes, we agree to the plan.",
    "We are happy with the proposed plan.", "The plan works for us.",
    "We confirm the payment plan.",
    "Hello,\n\nthank you for your letter. We accept your proposal.\n\nKind regards\nAnke",
    "Wir sind mit Ihrem Vorschlag einverstanden.", "Ja, das passt so.",
    "Vielen Dank für das Angebot, wir sind einverstanden.", "Wir nehmen Ihr Angebot an.",
    "Wir stimmen dem Ratenplan zu.", "Hiermit bestätigen wir den Zahlungsplan.",
    "Der Zahlungsplan ist für uns in Ordnung.", "Oui, cela nous convient.",
    "Nous sommes d'accord avec l'échéancier proposé.", "Nous acceptons votre proposition.",
    "Bonjour,\n\nmerci pour votre proposition. Elle nous convient.",
    "Wij gaan akkoord met uw voorstel.",
    "De regeling is goed voor ons.", "Ja, prima.", "Estamos de acuerdo con su propuesta.",
    "Aceptamos el plan de pagos.", "Sí, nos parece bien.", "Siamo d'accordo con il piano proposto.",
    "Va bene, accettiamo.", "Accettiamo la vostra proposta.", "Ok.",
    "Agreed. Which IBAN shall we use?",
    "We agree. We will pay 3,333.33 EUR on 5 October.",
    "We accept your proposal of 21 September.",
  ])
  func `agreement`(text: String) { #expect(Self.agrees(text), "\(text)") }

  @Test(arguments: [
    "Ja, das passt so für mich, ich zahle die Raten wie vorgeschlagen.",
    "Ich zahle die Raten wie vorgeschlagen.",
    "That works for me, I'll pay the instalments as proposed.",
    "C'est entendu, nous réglerons les échéances comme proposé.",
    "Va bene per me, pagherò le rate come proposto.",
  ])
  func `who pays the parts as they were proposed agrees, and asks for no plan`(text: String) {
    #expect(Self.agrees(text), "\(text)")
  }

  @Test(arguments: [
    "Ich zahle die Raten wie vorgeschlagen, aber erst ab Januar.",
    "Zahle ich die Raten wie vorgeschlagen?", "You pay the instalments as proposed.",
    "We cannot pay the instalments as proposed.",
    "I would pay the instalments as proposed if I could.",
  ])
  func `who does not quite, does not`(text: String) { #expect(!Self.agrees(text), "\(text)") }

  @Test(arguments: [
    "Do we agree?", "Can we agree on 500 EUR a month?", "We agree if you waive the interest.",
    "Agreed, but we can only pay 500 EUR.", "We agree to 500 EUR per month.",
    "Agreed, starting in January.", "We agree. We will pay 1,000.00 EUR on 5 October.",
    "Agreed. The first one on 20 October.", "We do not agree to the plan.",
    "We cannot accept this.",
    "We agree that the invoice is wrong.", "We agree in principle.", "We accept your apology.",
    "Einverstanden, wenn Sie auf Zinsen verzichten.", "Wir sind nicht einverstanden.",
    "Wir wären mit 500 EUR im Monat einverstanden.", "Ja, aber erst ab Januar.",
    "Sind Sie mit 200 EUR einverstanden?", "D'accord, mais en six mensualités.",
    "Nous ne sommes pas d'accord.", "Oui, à condition que les intérêts soient annulés.",
    "Akkoord, mits de rente vervalt.", "Wij gaan niet akkoord.", "Akkoord met 4 termijnen.",
    "De acuerdo, pero pagaremos 200 EUR al mes.", "No estamos de acuerdo con el plan.",
    "Non accettiamo il piano.", "Va bene, ma a partire da gennaio.", "\"Agreed.\"",
    "Thank you for your letter.", "Yes, we received your letter.", "Ok, we will look at it.",
    "Agreed, with half of it.", "Our lawyer agreed to your visit.", "We agree, 50 % now.",
    "Please confirm the plan.", "We agree to the plan\nif the interest is waived.",
    "We agreed on a discount of 10 %.", "Can we accept the plan",
  ])
  func `no agreement`(text: String) { #expect(!Self.agrees(text), "\(text)") }

  /// Kept aside while the rule was written.
  @Test(arguments: [
    ("Agreed, thank you.", true), ("We hereby accept the payment plan as sent.", true),
    ("That is fine with us.", true), ("Mit dem Plan sind wir einverstanden.", true),
    ("Passt für uns, danke.", true), ("Wir akzeptieren die Raten.", true),
    ("C'est d'accord pour nous.", true), ("Nous confirmons le plan.", true),
    ("Wij accepteren de betalingsregeling.", true), ("Is goed, dank u.", true),
    ("Conforme con el plan propuesto.", true), ("Per noi va bene.", true),
    ("Confermiamo il piano di rientro.", true), ("We would agree to lower amounts.", false),
    ("Einverstanden mit einem anderen Datum.", false), ("Akkoord?", false),
    ("D'accord pour en parler demain.", false), ("We agree to call you tomorrow.", false),
    ("Aceptamos pagar la mitad.", false), ("Wij gaan akkoord als u wacht tot mei.", false),
    ("Non siamo d'accordo sulle date.", false), ("Yes, but not before November.", false),
    ("Ok for the invoice, not for the plan.", false), ("Nous acceptons sous réserve.", false),
  ])
  func `kept aside`(text: String, expected: Bool) {
    #expect(Self.agrees(text) == expected, "\(text)")
  }

  /// Written when the rule was done.
  @Test(arguments: [
    ("Dear Alice,\n\nyour proposal is acceptable to us.", true), ("Accepted, many thanks!", true),
    ("Alles klar, wir sind mit der Ratenzahlung einverstanden.", true),
    ("Guten Tag,\n\nden vorgeschlagenen Plan akzeptieren wir gerne.", true),
    ("Parfait, nous acceptons l'échéancier.", true), ("Ça marche, merci.", true),
    ("Prima voorstel, akkoord.", true), ("Perfecto, gracias.", true),
    ("Ottimo, confermiamo il piano.", true), ("Ok. We will look at it.", false),
    ("We accepted your last proposal and it was a mistake.", false),
    ("Agreed with our bank that they will pay you.", false), ("Yes, the plan, but later.", false),
    ("Wir stimmen uns intern ab.", false), ("Nous acceptons de payer 300 EUR.", false),
    ("Akkoord, eerste termijn op 1 november.", false), ("Va bene così non possiamo.", false),
    ("Acepto la mitad del plan.", false), ("I agree to disagree.", false),
    ("Your colleague confirmed that nothing is due.", false),
  ])
  func `fresh`(text: String, expected: Bool) { #expect(Self.agrees(text) == expected, "\(text)") }

  @Test func `a mild word counts only where a plan waits or is named`() {
    #expect(!Self.agrees("Ok.", nil) && !Self.agrees("Ok.", Self.plan(.draft)))
    #expect(Self.agrees("The plan is fine.", Self.plan(.draft)))
    #expect(Self.agrees("Agreed.", nil))
  }
}
