import Testing

@testable import Cases

/// First lines of approvers that name the matter, behind greetings and thanks, in seven languages.
@Suite("approvers who name the matter")
struct DecisionMatterTests {
  @Test(arguments: [
    "Hi Lea,\n\nHappy to sign this one off.\n\nSam",
    "Good morning all, thanks for the summary. This is fine by me, please proceed.",
    "Hi Lea, thanks for pulling this together so quickly. I approve the credit note.",
    "Lea - approved. Sorry for the delay, I was travelling.",
    "Yes, go ahead with the credit note.", "Agreed. The driver confirmed the damage.",
    "Guten Morgen Frau Brandt,\n\nmeinerseits keine Einwände, bitte ausführen.\n\nGruß\nSam",
    "Hallo Lea,\nhiermit gebe ich die Gutschrift frei.\n\nSam",
    "Guten Tag,\n\nvielen Dank für die Aufbereitung. Ich stimme der Gutschrift zu.",
    "Von meiner Seite spricht nichts dagegen.", "Passt für mich, bitte buchen.",
    "Bonjour Lea,\n\nMerci pour ce dossier complet.\n\nC'est bon pour moi, vous pouvez émettre l'avoir.",
    "Bonjour à tous,\nje suis d'accord avec cet avoir.", "Accord de ma part.\n\nSam",
    "Buenos días, Lea:\n\nPor mi parte no hay inconveniente, adelante con el abono.\n\nSaludos\nSam",
    "Hola Lea, gracias por el detalle. Queda aprobado.", "Hola Lea:\nautorizo el abono.\nGracias",
    "Buongiorno Lea,\ngrazie del riepilogo.\nPer me va bene, procedete pure.",
    "Goedemorgen Lea,\n\nDank voor het uitzoeken. Wat mij betreft akkoord.\n\nGroet, Sam",
    "Hallo Lea,\n\nik ga akkoord met de creditnota.", "Hoi Lea, is goedgekeurd, dank!",
    "Bom dia, Lea,\nobrigado pelo resumo. Está aprovado, podem avançar.",
    "Pode emitir a nota de crédito, tem o meu acordo.", "Oi Lea,\n\naprovado!\n\nAbs",
  ])
  func `agree`(text: String) { #expect(DecisionReadingTests.read(text) == "yes", "\(text)") }

  @Test(arguments: [
    "Thanks for asking, Lea. I can't sign this off. The goods were delivered in full.",
    "Hello,\nThat's a no from me, the goods were delivered in full.",
    "Hi Lea,\nI won't approve this one, the customer signed for all pallets.",
    "Not approved. See the contract, clause 4.",
    "Liebe Lea, danke für die Unterlagen. Die Gutschrift lehne ich ab.",
    "Hallo,\ndem kann ich nicht zustimmen. Die Ware war in Ordnung.",
    "Moin Lea, das lehne ich ab, der Preis war so vereinbart.",
    "Guten Morgen, das kann ich so nicht genehmigen, der Preis stimmt.",
    "Bonjour,\nAprès lecture, je refuse cet avoir.",
    "Bonjour Lea,\n\nJe ne valide pas cette demande. La marchandise était conforme.",
    "Lo siento, Lea, pero no lo puedo aprobar. El precio es correcto.", "No lo autorizo.",
    "Buenas tardes,\nno estoy de acuerdo con este abono, la mercancía llegó bien.",
    "Ciao Lea,\nnon do il mio consenso a questa nota di credito.\n\nSam",
    "Beste Lea,\nhier ga ik niet mee akkoord, de levering was compleet.",
    "Dag Lea,\n\nik keur dit niet goed.\n\nSam", "Olá,\nnão concordo com esta nota de crédito.",
  ])
  func `refuse`(text: String) { #expect(DecisionReadingTests.read(text) == "no", "\(text)") }

  @Test(arguments: [
    "Hi Lea, I'd sign this off if the delivery note were attached.",
    "Hi Lea, happy to approve once I see the photos.",
    "Thanks. Fine by me up to 500 EUR, not more.",
    "I can't sign this off, it is above my limit.", "I cannot approve this. I am on holiday.",
    "I can't approve this, see Karen.", "Thanks for asking, Lea. I can't sign this off.",
    "Please ask Karen, she signs these off.", "Please book it.",
    "Ignore my approval of this morning, I need to look again.", "I hope Karen agrees to it. Fine.",
    "Freigegeben werden kann das erst nach Prüfung durch das Lager.",
    "Ich gebe das frei, sobald die Fotos da sind.", "Freigegeben nach Prüfung.",
    "Das kann ich nicht freigeben, dafür ist Herr Vogt zuständig.",
    "Von mir aus gern. Das entscheidet Herr Vogt.", "Ich nehme meine Freigabe zurück.",
    "Je valide dès réception des photos.", "Je ne peux pas valider, demandez à Sophie.",
    "D'accord sur le principe, mais il me faut le bon.", "Je refuse, pour l'instant.",
    "No, apruebo el abono.", "No, estoy de acuerdo.", "Por mi parte no. Adelante.",
    "Apruebo la mitad.",
    "Espero que lo apruebe Carmen. Adelante si puede ser.", "No puedo aprobarlo sin ver las fotos.",
    "Approvo se il cliente ritira la merce.", "Non posso approvare la nota, decide Carla.",
    "Akkoord, mits de klant vandaag betaalt.", "Ik keur dit goed zodra ik de foto's heb.",
    "Concordo, mas só com metade.", "Aprovado, desde que venha o comprovativo.",
    "No rechazo el abono.", "I decline the meeting, see you Monday.",
    "Ich lehne das vorerst ab, bis die Fotos da sind.", "Das lehne ich nicht ab.",
    "I agree with Karen that this needs another look.", "Keine Einwände gegen ein Gespräch.",
    "Approved in principle, details to follow.", "Je ne refuse pas l'avoir.",
    "Mijn akkoord volgt morgen.", "Via libera dopo il controllo.", "Leider genehmigt.",
    "I refuse the credit, but 500 is fine.",
  ])
  func `decide nothing`(text: String) {
    #expect(DecisionReadingTests.read(text) == "ask", "\(text)")
  }
}
