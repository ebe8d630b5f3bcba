/// How one language asks for a plan, for a copy of an invoice and for a credit note, and says that
/// a payment is missing from an account.
struct MatterWords: Sendable {
  /// What denies in this language.
  let words: ProposalWords
  /// What asks to pay in another way.
  let wishes: [Phrase]
  /// What a plan or its parts are called.
  let installments: [Phrase]
  /// What is a part of a plan only when a number stands in front.
  let counted: [Phrase]
  /// What asks for something to be sent.
  let sends: [Phrase]
  /// What a copy is called.
  let copies: [Phrase]
  /// What an invoice is called.
  let invoices: [Phrase]
  /// What says that an invoice never came.
  let unreceived: [Phrase]
  /// What a credit note is called.
  let creditNotes: [Phrase]
  /// What says that something is waited for.
  let waits: [Phrase]
  /// What says that an account does not show what was paid.
  let unseen: [Phrase]
  /// What says by itself that a payment is missing from an account.
  let missing: [Phrase]

  /// The languages that are read.
  static let all = [english, german, french, dutch, spanish, italian, portuguese]

  static let english = MatterWords(
    words: .english,
    wishes: [
      "can we", "could we", "may we", "can i", "could i", "may i", "is it possible",
      "would it be possible", "like to pay", "like to settle", "like to ask for", "like to request",
      "we request", "i request", "we ask for", "i ask for", "we propose", "i propose", "we suggest",
      "we can pay", "i can pay", "we can only pay", "i can only pay", "we could pay", "i could pay",
      "offer to pay", "please grant", "please allow", "please accept", "would you accept",
      "would you agree", "do you accept", "do you offer", "do you agree", "wish to pay",
      "want to pay", "prefer to pay", "able to pay", "need to pay",
    ],
    installments: [
      "instalments", "installments", "payment plan", "instalment plan", "installment plan",
      "monthly payments",
    ],
    counted: ["payments", "parts", "rates"],
    sends: [
      "please send", "please resend", "could you send", "could you please send", "can you send",
      "can you please send", "could you resend", "can you resend", "would you send", "send us",
      "send me", "please provide", "please forward", "could you forward", "can you forward",
      "could you provide", "can you provide", "we need", "i need", "please email", "may we have",
      "could we have", "can we have", "can we get", "could we get", "please let us have",
      "like to receive", "we request",
    ],
    copies: ["copy", "copies", "duplicate", "resend"],
    invoices: ["invoice", "invoices", "bill"],
    unreceived: ["not received", "never received", "did not receive", "didn't receive", "not get"],
    creditNotes: ["credit note", "credit notes", "credit memo"],
    waits: [
      "we wait for", "i wait for", "still wait for", "waiting for", "still waiting", "await",
      "awaiting",
      "expect your", "expecting", "until we receive", "until we have", "once we receive",
      "as soon as we receive", "where is", "please send", "please issue", "could you send",
      "could you issue", "can you send", "can you issue", "when will", "when can we expect",
      "still missing", "send us", "still need", "not received", "not yet received",
      "haven't received", "never received",
    ],
    unseen: [
      "does not show", "doesn't show", "do not see", "not shown", "not appear", "not booked",
      "not listed", "not been booked", "not been credited", "not credited", "still shows",
      "still showing", "you say not", "you say .. not", "you say .. open", "you claim .. not",
      "you still remind", "not taken into account", "not recorded", "still open",
      "still listed", "not reflected",
    ],
    missing: [
      "our payment .. not shown", "our payment .. not booked", "our payment .. not been booked",
      "our payment .. missing", "our payment .. not appear", "our payment .. not listed",
      "our payment .. not been credited", "not credited our payment",
      "our payment .. not taken into account", "our payment .. not reflected",
    ]
  )

  static let german = MatterWords(
    words: .german,
    wishes: [
      "können wir", "könnten wir", "kann ich", "könnte ich", "dürfen wir", "dürften wir",
      "ist es möglich", "wäre es möglich", "ist .. möglich", "wäre .. möglich", "bitten um",
      "bitte um", "bitten wir um", "bitten sie um", "beantragen", "beantrage", "möchten .. zahlen",
      "möchte .. zahlen", "möchten .. begleichen", "möchten .. vereinbaren",
      "möchte .. vereinbaren", "schlagen .. vor", "schlage .. vor", "wir können", "ich kann",
      "wir bieten", "würden gerne", "würde gerne", "akzeptieren sie", "bieten sie", "wünschen",
    ],
    installments: [
      "raten", "monatsraten", "ratenzahlung", "ratenzahlungen", "teilzahlungen", "ratenplan",
      "zahlungsplan", "teilzahlung", "ratenzahlungsvereinbarung",
    ],
    counted: ["teilbeträgen", "zahlungen", "teilen"],
    sends: [
      "bitte senden", "bitte schicken", "senden sie", "schicken sie", "könnten sie", "können sie",
      "bitten um", "bitte um", "bitten wir um", "benötigen", "benötige", "brauchen", "brauche",
      "bitte übersenden", "übersenden sie", "zusenden", "zukommen lassen", "bitte mailen",
    ],
    copies: ["kopie", "kopien", "rechnungskopie", "rechnungskopien", "zweitschrift", "duplikat"],
    invoices: ["rechnung", "rechnungen", "rechnungskopie", "rechnungskopien"],
    unreceived: [
      "nicht erhalten", "nie erhalten", "nicht bekommen", "nicht vor", "nicht eingegangen",
    ],
    creditNotes: ["gutschrift", "gutschriften"],
    waits: [
      "warten auf", "warte auf", "warten noch", "warten immer noch", "erwarten", "steht noch aus",
      "steht aus", "fehlt noch", "bitte senden", "bitte erstellen", "senden sie", "erstellen sie",
      "sobald .. erhalten", "bis .. erhalten", "wann kommt", "wann erhalten", "wann bekommen",
      "wo bleibt", "warten weiterhin", "noch keine", "bitten um", "bitte um", "nicht erhalten",
    ],
    unseen: [
      "nicht verbucht", "nicht berücksichtigt", "nicht gebucht", "nicht auf", "nicht aufgeführt",
      "noch offen", "als offen", "noch als", "berücksichtigt .. nicht", "nicht erfasst",
      "nicht angerechnet", "mahnen .. trotzdem",
    ],
    missing: [
      "unsere zahlung .. fehlt", "unsere zahlung .. nicht verbucht",
      "unsere zahlung .. nicht gebucht", "unsere zahlung .. nicht berücksichtigt",
      "unsere zahlung .. nicht aufgeführt", "unsere überweisung .. fehlt",
      "unsere überweisung .. nicht verbucht", "unsere überweisung .. nicht berücksichtigt",
    ]
  )

  static let french = MatterWords(
    words: .french,
    wishes: [
      "pouvons-nous", "pourrions-nous", "pouvons nous", "pourrions nous", "puis-je", "pourrais-je",
      "est-il possible", "serait-il possible", "nous souhaitons", "nous souhaiterions",
      "nous voudrions", "nous aimerions", "je souhaite", "je voudrais", "j'aimerais",
      "nous demandons", "je demande", "nous sollicitons", "je sollicite", "nous proposons",
      "je propose", "nous pouvons", "je peux", "acceptez-vous", "accepteriez-vous", "peut-on",
      "merci de nous accorder", "possibilité de", "possible de",
    ],
    installments: [
      "plusieurs fois", "plusieurs échéances", "plusieurs mensualités", "mensualités",
      "échelonner", "échelonnement", "échéancier", "plan de paiement", "paiement échelonné",
      "plan de règlement",
    ],
    counted: ["fois", "échéances", "versements", "paiements"],
    sends: [
      "pouvez-vous", "pourriez-vous", "merci de", "veuillez", "envoyez-nous", "envoyer",
      "transmettre", "faire parvenir", "nous avons besoin", "j'ai besoin", "renvoyer",
      "souhaitons recevoir", "nous demandons",
    ],
    copies: ["copie", "copies", "duplicata", "renvoyer", "renvoyez-nous"],
    invoices: ["facture", "factures"],
    unreceived: ["pas reçu", "jamais reçu", "pas encore reçu"],
    creditNotes: ["avoir", "avoirs", "note de crédit"],
    waits: [
      "nous attendons", "j'attends", "en attente", "attendons toujours", "dès réception",
      "dans l'attente", "merci d'établir", "merci de nous envoyer", "merci de nous faire parvenir",
      "veuillez nous envoyer", "veuillez établir", "quand recevrons-nous", "quand allons-nous",
      "pouvez-vous nous envoyer", "pourriez-vous nous envoyer", "pouvez-vous établir",
      "pourriez-vous établir", "toujours pas reçu", "pas encore reçu",
    ],
    unseen: [
      "n'apparaît pas", "n'apparait pas", "pas pris en compte", "pas été pris en compte",
      "ne figure pas", "pas comptabilisé", "pas été comptabilisé", "ne tient pas compte",
      "toujours ouverte", "encore ouverte", "toujours due",
    ],
    missing: [
      "notre paiement .. n'apparaît pas", "notre paiement .. pas été pris en compte",
      "notre paiement .. ne figure pas", "notre paiement .. pas été comptabilisé",
      "notre règlement .. n'apparaît pas", "notre règlement .. pas été pris en compte",
      "notre virement .. n'apparaît pas", "notre virement .. pas été pris en compte",
      "notre virement .. ne figure pas", "notre règlement .. ne figure pas",
    ]
  )
}
