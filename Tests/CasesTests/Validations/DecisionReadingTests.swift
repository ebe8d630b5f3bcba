import Testing

@testable import Cases

/// First lines of approvers as they write them, and what they decide.
@Suite("approvers' real first lines decide, and nothing that was not said")
struct DecisionReadingTests {
  /// What an answer decides: `yes`, `no`, or `ask` when it decides nothing.
  static func read(_ text: String) -> String {
    let words = DecisionWords(
      approving: DecisionWords.standard.approving,
      refusing: DecisionWords.standard.refusing,
      names: ["Lea Brandt", "Tom Vos"]
    )
    return switch words.read(text, of: ["Sam Sales", "sam.sales"]) {
    case .decision(let isApproved, _): isApproved ? "yes" : "no"
    case .unclear: "ask"
    }
  }

  @Test(arguments: [
    "Hi Lea,\napproved from my side.", "Ja", "OK for me", "Yes.", "Oui", "Sí.", "Sì", "Tak",
    "Approved by me.", "Hello Lea, approved from my side", "Lea,\nok for me.", "I agree.",
    "Ja, einverstanden.", "Von mir aus ok", "Genehmigt von meiner Seite.", "Passt für mich",
    "Hallo zusammen,\n\nvon mir aus in Ordnung.\n\nViele Grüße\nSam", "Ok pour moi",
    "Bonjour Léa,\nc'est bon pour moi.", "D'accord de mon côté", "Akkoord van mijn kant.",
    "Dag Lea,\n\nwat mij betreft akkoord.\n\nGroet,\nSam", "Por mi parte, de acuerdo.",
    "Va bene per me", "Z mojej strony ok.", "Zgadzam się", "Thanks Lea. Approved.",
    "Dear Ms Brandt,\n\nApprove – contract §4 confirms", "Ja\n\nSam Sales\nHead of Sales",
    "Hi Lea\n\nok for me\nsam", "No objections from my side.", "Keine Einwände", "Yes, approved.",
    "Approved from my side. Please book it this week.", "OK from my side!", "O.K. for me",
    "Yes please",
  ])
  func `agreement`(text: String) { #expect(Self.read(text) == "yes", "\(text)") }

  @Test(arguments: [
    "Hi Lea,\n\nI disagree.\nThe discount was never agreed.", "No.\nThe price was right.",
    "Nein.\nDer Rabatt war nicht vereinbart.", "Nicht einverstanden.\nZu teuer.",
    "Pas d'accord.\nLe prix est juste.", "Niet akkoord. De korting klopt niet.",
    "Nie zgadzam się.\nCena jest dobra.", "Non sono d'accordo", "No estoy de acuerdo.",
    "Dear Lea,\nRefuse: too much",
  ])
  func `refusal`(text: String) { #expect(Self.read(text) == "no", "\(text)") }

  @Test(arguments: [
    "OK?", "Is this ok?", "ok if legal agrees", "Ja, aber nur bis 500 EUR",
    "Ja, wenn Recht zustimmt",
    "OK", "OK, thanks", "Ok, I'll look at it tomorrow", "Ok.\nI will look at it tomorrow.",
    "Yes, I saw it.", "\"OK\"", "> OK", "Not ok for me", "Nicht ok", "Pas ok pour moi",
    "OK for me.\nBut only 500.", "OK for me up to 500 EUR", "Approved from my side, for 400 EUR.",
    "I agree that we should talk.", "I agree\nthat we should talk", "Approve if legal agrees",
    "Genehmigt, aber nur bis 500", "Approved.\nBut only half of it.", "Good morning Lea,\nno idea",
    "Hi all,\nwho approves this?", "Akkoord, mits legal tekent", "Oui, mais pas tout de suite",
    "Sí, siempre que firmen", "Tak, ale tylko połowa", "Sì, se il legale conferma",
    "Please approve",
    "Maybe yes", "Yes and no", "Ja nein", "Fine.", "Hallo Lea das geht so nicht\nOK", "Okay...",
    "Approved by the board last year.", "Ja.\nKönnen wir darüber reden?", "PS: ok",
    "OK for me.\n\nRegards\nSam\nPS: only half",
  ])
  func `no decision`(text: String) { #expect(Self.read(text) == "ask", "\(text)") }

  /// Kept aside while the rule was written.
  @Test(arguments: [
    ("Hey Tom, fine with me.", "yes"), ("Guten Morgen Frau Brandt,\nja, genehmigt.", "yes"),
    ("Freigabe erteilt", "yes"), ("Bon pour accord", "yes"), ("Je valide.", "yes"),
    ("Goedgekeurd wat mij betreft", "yes"), ("Geen bezwaar.", "yes"),
    ("Conforme por mi parte", "yes"),
    ("Per me ok", "yes"), ("Dla mnie w porządku", "yes"), ("Salut Léa, ok pour moi, merci.", "yes"),
    ("Geht klar.", "yes"), ("We approve.", "yes"), ("Einverstanden.\nBitte buchen.", "yes"),
    ("Ik ga akkoord.", "yes"), ("Sounds good to me", "yes"),
    ("Nein danke.\nDas ist zu viel.", "no"),
    ("Je refuse.\nTrop cher.", "no"), ("Rejected from my side: wrong client", "ask"),
    ("Odmawiam.", "no"), ("Ok once the client has paid", "ask"), ("Yes but no", "ask"),
    ("Ja, sobald der Vertrag da ist", "ask"), ("Oui sauf les frais", "ask"),
    ("Akkoord?", "ask"), ("De acuerdo con el cliente hablaremos mañana", "ask"),
    ("Ok, forwarded to Tom", "ask"), ("Agreed with the client that he pays.", "ask"),
    ("Genehmigt wurde das nie", "ask"), ("Nessuna obiezione, ma chiedi a Tom", "ask"),
    ("Yes.\nWho else has to sign?", "ask"), ("I would approve", "ask"),
    ("Nothing against it?", "ask"),
  ])
  func `kept aside`(text: String, expected: String) {
    #expect(Self.read(text) == expected, "\(text)")
  }

  /// Written when the rule was done.
  @Test(arguments: [
    ("Morning Lea,\nall good from my side.", "yes"), ("Moin,\nja.", "yes"),
    ("Liebe Lea,\n\nmeinerseits genehmigt.\n\nLG Sam", "yes"), ("Oui, d'accord.", "yes"),
    ("Ja hoor", "ask"), ("Prima wat ons betreft.", "yes"), ("Está bien por mi parte", "yes"),
    ("Sì, approvo.", "yes"), ("Tak, akceptuję.", "yes"), ("Nope.\nWrong invoice.", "no"),
    ("Nee.\nDe prijs klopt.", "no"), ("No apruebo.\nEl precio es correcto.", "no"),
    ("Yes if Tom agrees", "ask"), ("Ich genehmige das nicht", "ask"),
    ("Ja, das habe ich gesehen.", "ask"), ("OK for me, not for Tom", "ask"),
    ("Approved from my side, pending legal", "ask"), ("Je valide demain", "ask"),
    ("Wat mij betreft niet akkoord", "no"), ("Per me no.\nTroppo caro.", "no"),
    ("Tak, jeśli klient zapłaci", "ask"), ("Hi Lea, yes we can talk", "ask"),
    ("No problem with the mail.\nApproved", "ask"), ("Approved\nunless legal objects", "ask"),
  ])
  func `fresh`(text: String, expected: String) { #expect(Self.read(text) == expected, "\(text)") }

  @Test func `what follows is the comment, without the close`() {
    let text = "Hi Lea,\n\nno.\nThe price was right.\nAsk the client.\n\nKind regards\nSam"
    #expect(
      DecisionWords.standard.read(text)
        == .decision(isApproved: false, comment: "The price was right.\nAsk the client.")
    )
    #expect(
      DecisionWords.standard.read("No.\n\nKind regards\nSam", of: ["Sam"])
        == .decision(isApproved: false, comment: "")
    )
  }
}
