import Testing

@testable import Cases

/// What is said the other way round: by what one cannot do, did not get, or names twice.
@Suite struct ClauseTurnTests {
  @Test(arguments: [
    ("DE", "Mehr als 200 Euro monatlich schaffe ich nicht."),
    ("GB", "I can't manage more than €200 a month."),
    ("FR", "Plus de 200 € par mois, ce n'est pas possible pour nous."),
    ("NL", "Ik kan niet meer dan 200 euro per maand betalen."),
    ("ES", "No puedo pagar más de 200 euros al mes."),
    ("IT", "Più di 200 euro al mese non riesco a pagare."),
    ("PT", "Não consigo pagar mais do que 200 euros por mês."),
  ])
  func `what the writer cannot exceed each month is a plan that is asked for`(
    country: String,
    text: String
  ) {
    #expect(ClauseCauseTests.read(text, country) == ["plan_request 20000"])
  }

  @Test(arguments: [
    ("DE", "Mehr als 200 Euro monatlich schulden wir Ihnen nicht."),
    ("DE", "Letztes Jahr konnte ich nicht mehr als 200 Euro monatlich zahlen."),
    ("DE", "Mehr als 200 Euro schaffe ich am Freitag nicht."),
    ("GB", "My tenant can't pay more than €200 a month."),
    ("GB", "I can't believe you charge more than €200 a month."),
    ("FR", "Vous ne pouvez pas facturer plus de 200 euros par mois."),
    ("NL", "Het abonnement mag niet meer dan 200 euro per maand kosten."),
    ("ES", "El servicio no puede costar más de 200 euros al mes."),
    ("IT", "Il canone non può superare più di 200 euro al mese."),
    ("PT", "O plano não pode custar mais de 200 euros por mês."),
  ])
  func `what others cannot, or something may not cost, asks for none`(country: String, text: String)
  {
    #expect(ClauseCauseTests.read(text, country).isEmpty)
  }

  @Test(arguments: [
    ("DE", "Die Zahlung erfolgt am Freitag, den 23."),
    ("GB", "We will pay next Friday, the 23rd."),
    ("FR", "Nous paierons vendredi prochain, le 23."),
    ("NL", "Wij betalen volgende vrijdag, de 23e."),
    ("ES", "Pagaremos el próximo viernes, día 23."),
    ("IT", "Pagheremo venerdì prossimo, il 23."),
    ("PT", "Pagaremos na sexta, dia 23."),
  ])
  func `a day of the week and one of the month are one day`(country: String, text: String) {
    #expect(ClauseCauseTests.read(text, country) == ["promise 2026-10-23"])
    // Another day of the week is another day, and one of the two is wrong.
    #expect(ClauseCauseTests.read(text.replacing("23", with: "22"), country).isEmpty)
  }

  @Test(arguments: [
    ("DE", "Wir haben keine Reklamation zur Lieferung erhalten."),
    ("DE", "Zur Lieferung haben wir nie eine Mahnung bekommen."),
    ("GB", "We have not received any complaint about the delivery."),
    ("FR", "Nous n'avons reçu aucune réclamation concernant la livraison."),
    ("NL", "Wij hebben geen klacht over de levering ontvangen."),
    ("ES", "No hemos recibido ninguna reclamación sobre la entrega."),
    ("IT", "Non abbiamo ricevuto reclami sulla consegna."),
    ("PT", "Não recebemos nenhuma reclamação sobre a entrega."),
  ])
  func `what did not come about the goods does not contest them`(country: String, text: String) {
    #expect(ClauseCauseTests.read(text, country).isEmpty)
  }

  @Test func `a cheque goes by mail, and is a payment`() {
    let read = ClauseCauseTests.read("Le chèque de 480,50 € est parti hier au courrier.", "FR")
    #expect(read == ["claimed_payment 48050 2026-09-27"])
    #expect(ClauseCauseTests.read("Notre courrier est parti hier.", "FR").isEmpty)
  }

  @Test func `a copy that is missed and asked for is asked for once`() {
    let read = ClauseCauseTests.read("I never got a copy of RE-2041, could you resend it?", "GB")
    #expect(read == ["invoice_copy RE-2041"])
  }

  @Test(arguments: [
    ("GB", "The invoice will have been paid by Friday."), ("GB", "RE-2041 gets paid on Friday."),
    ("FR", "Nous aurons payé vendredi."), ("ES", "Habremos pagado el viernes."),
    ("ES", "La RE-2041 queda pagada el viernes."), ("IT", "La RE-2041 viene pagata venerdì."),
    ("IT", "Avremo pagato venerdì."), ("PT", "Teremos pago na sexta."),
  ])
  func `what will have been done, or is done then, is promised`(country: String, text: String) {
    let read = ClauseCauseTests.read(text, country)
    #expect(read.count == 1 && read[0].hasPrefix("promise 2026-10-02"), "\(read)")
  }

  @Test(arguments: [
    ("FR", "La RE-2041 aura été payée vendredi."), ("FR", "Elle a dû être payée vendredi."),
    ("ES", "La RE-2041 habrá sido pagada el viernes."),
    ("PT", "A RE-2041 terá sido paga na sexta."), ("IT", "La RE-2041 sarà stata pagata venerdì."),
    ("DE", "Die Rechnung wird wohl am Freitag bezahlt worden sein."),
    ("GB", "We get paid on Friday, then we can talk."),
    ("DE", "Wir bekommen das Geld am Freitag überwiesen."),
  ])
  func `what one supposes, or others pay, is not`(country: String, text: String) {
    #expect(ClauseCauseTests.read(text, country).isEmpty)
  }

  @Test(arguments: [
    ("GB", "The work on RE-2041 was never carried out."),
    ("GB", "The work billed on RE-2041 has not been done."),
    ("FR", "Les travaux de la RE-2041 n'ont jamais été réalisés."),
    ("DE", "Die Arbeiten aus RE-2041 wurden nie ausgeführt."),
  ])
  func `work that was not done is contested`(country: String, text: String) {
    #expect(ClauseCauseTests.read(text, country).first?.hasPrefix("dispute RE-2041") == true)
    let payment = "The transfer for RE-2041 was not carried out."
    #expect(ClauseCauseTests.read(payment, "GB").isEmpty)
  }

  @Test(arguments: [
    ("DE", "Angeblich wurde RE-2057 letzten Donnerstag bezahlt."),
    ("DE", "Ich nehme an, dass wir am 2. September gezahlt haben."),
    ("GB", "I guess we paid it on 2 September."),
    ("FR", "Je suppose que le paiement a été fait hier."),
    ("NL", "Ik vermoed dat wij het gisteren betaald hebben."),
    ("ES", "Supongo que se pagó el 2 de septiembre."),
    ("IT", "Immagino che il bonifico sia partito ieri."),
    ("PT", "Presumo que a transferência saiu ontem."),
  ])
  func `what one only supposes to have been paid is no claim`(country: String, text: String) {
    #expect(ClauseCauseTests.read(text, country).isEmpty)
  }

  @Test(arguments: [
    ("DE", "Die Zahlung Ihres Kollegen ist gestern bei uns eingegangen."),
    ("FR", "Le client final nous règlera le 30 octobre."),
    ("FR", "Le paiement est arrivé chez nous hier."),
    ("ES", "El pago llegó ayer a nuestra cuenta."),
    ("PT", "Recebemos o pagamento de vocês ontem."),
    ("DE", "Ihr Kollege hat uns versichert, dass die Rechnung am 2. September bezahlt wurde."),
    ("IT", "Il suo collega ci ha assicurato che la RE-2041 era stata saldata il 2 settembre."),
    ("DE", "Dass wir am 15. zahlen, stimmt so nicht."),
    ("NL", "Hadden wij het geld, dan was RE-2041 gisteren betaald."),
  ])
  func `what others paid or said, or what is not so, is nothing`(country: String, text: String) {
    #expect(ClauseCauseTests.read(text, country).isEmpty)
  }

  @Test(arguments: [
    ("GB", "Wire went out this morning for RE-2041.", "claimed_payment 2026-09-28"),
    ("DE", "Das Geld geht morgen bei uns raus.", "promise 2026-09-29"),
    ("IT", "Vi assicuriamo che pagheremo venerdì.", "promise 2026-10-02"),
    ("FR", "Nous contestons la RE-2041 : la machine ne fonctionne pas.", "dispute RE-2041"),
    ("IT", "La RE-2041 è bloccata, il prezzo è diverso dal preventivo.", "dispute RE-2041 price"),
  ])
  func `what looks like it is read`(country: String, text: String, expected: String) {
    #expect(ClauseCauseTests.read(text, country) == [expected])
  }

  @Test(arguments: [
    ("GB", "We will pay Thursday 15."), ("DE", "Wir zahlen Donnerstag 15."),
    ("FR", "Nous paierons jeudi 15."), ("NL", "Wij betalen donderdag 15."),
    ("ES", "Pagaremos el jueves 15."), ("IT", "Pagheremo giovedì 15."),
    ("PT", "Pagaremos na quinta 15."),
  ])
  func `a number right behind a day of the week says which`(country: String, text: String) {
    #expect(ClauseCauseTests.read(text, country) == ["promise 2026-10-15"])
    #expect(ClauseCauseTests.read(text.replacing("15", with: "14"), country).isEmpty)
  }
}
