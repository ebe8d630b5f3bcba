/// Phrases of one language that agreement and requests are read by; clauses have the words of
/// `Lexicon`.
///
/// A phrase is words in lower case; a word that ends in `*` is the beginning of one.
public struct ProposalWords: Sendable {
  /// The language, as a BCP 47 tag.
  public let language: String
  /// What says that something was paid.
  public let paid: [Phrase]
  /// What contests by itself.
  public let contests: [Phrase]
  /// What contests when an item or an amount stands beside.
  public let complaints: [Phrase]
  /// What makes a sentence say the opposite.
  public let negations: [Phrase]
  /// What makes it uncertain, or bound to something else.
  public let doubts: [Phrase]
  /// What makes an amount one part of something.
  public let parts: [Phrase]

  /// What agrees to a plan of installments.
  public var agreements: [Phrase] {
    AcceptanceWords.all.first { $0.language == language }.map { $0.strong + $0.mild } ?? []
  }

  /// What asks for a plan, a copy or a credit note, or says that a payment is missing, by what it
  /// is.
  public var requests: [(String, [Phrase])] {
    guard let words = MatterWords.all.first(where: { $0.words.language == language }) else {
      return []
    }
    return [
      ("asks for a plan", words.wishes), ("a plan", words.installments),
      ("parts with a number", words.counted), ("asks to send", words.sends),
      ("a copy", words.copies), ("an invoice", words.invoices),
      ("never came", words.unreceived), ("a credit note", words.creditNotes),
      ("waits", words.waits), ("does not show", words.unseen), ("missing payment", words.missing),
    ]
  }

  /// The languages that are read.
  public static let all = [english, german, french, dutch, spanish, italian, portuguese]

  static let english = ProposalWords(
    language: "en",
    paid: [
      "we paid", "i paid", "have paid", "has been paid", "have been paid", "was paid", "were paid",
      "already paid", "have already paid", "we transferred", "i transferred", "have transferred",
      "was transferred", "has been transferred", "payment was made", "payment has been made",
      "payment was sent", "paid yesterday", "paid today", "we settled", "have settled",
      "was settled", "made the payment", "made the transfer", "sent the payment",
    ],
    contests: ["we dispute", "i dispute", "we contest", "i contest", "we hereby dispute"],
    complaints: [
      "is wrong", "are wrong", "is incorrect", "is not correct", "delivered short",
      "short delivery", "short delivered", "not delivered", "never received", "was not received",
      "not received", "defective", "damaged", "faulty", "wrong price", "incorrect price",
      "overcharged", "not as agreed", "not as ordered", "do not owe", "discount is missing",
      "discount missing", "was missing", "were missing", "never ordered",
    ],
    negations: [
      "not", "never", "cannot", "can't", "won't", "unable", "no", "don't", "doesn't", "refuse",
      "neither", "nor", "isn't", "wasn't", "haven't", "hasn't", "didn't", "couldn't", "wouldn't",
    ],
    doubts: [
      "if", "unless", "once", "provided", "when", "as soon as", "after", "hope", "hopefully", "try",
      "trying", "maybe", "perhaps", "probably", "might", "could", "should", "would", "plan to",
      "planning", "intend", "aim", "possibly", "expect", "expects", "subject", "approx", "likely",
      "whether", "either", "or", "instead", "sooner", "earliest", "asked", "wanted", "said", "late",
    ],
    parts: ["half", "part", "partially", "deposit", "portion", "partial", "%", "percent", "third"]
  )

  static let german = ProposalWords(
    language: "de",
    paid: [
      "haben bezahlt", "habe bezahlt", "bereits bezahlt", "wurde bezahlt", "wurde überwiesen",
      "haben überwiesen", "habe überwiesen", "bereits überwiesen", "gestern überwiesen",
      "gestern bezahlt", "ist bezahlt", "wurde beglichen", "bereits beglichen", "ist beglichen",
      "zahlung ist erfolgt", "heute überwiesen", "überwiesen worden", "wurden überwiesen",
      "wurden bezahlt", "schon bezahlt", "schon überwiesen",
    ],
    contests: [
      "wir bestreiten", "ich bestreite", "bestreiten wir", "wir reklamieren", "ich reklamiere",
      "wir beanstanden", "reklamieren wir", "beanstanden wir", "wir widersprechen",
      "ich widerspreche",
    ],
    complaints: [
      "ist falsch", "sind falsch", "mangelhaft", "defekt", "beschädigt", "nicht geliefert",
      "unvollständig", "zu wenig geliefert", "fehlmenge", "falscher preis", "nicht erhalten",
      "nicht korrekt", "nicht bestellt", "stimmt nicht", "skonto fehlt", "rabatt fehlt", "fehlt",
      "zu hoch", "falsch berechnet",
    ],
    negations: ["nicht", "kein", "keine", "keinen", "keiner", "nie", "niemals", "weder"],
    doubts: [
      "wenn", "falls", "sofern", "sobald", "nachdem", "vorausgesetzt", "hoffen", "hoffe",
      "hoffentlich", "versuchen", "versuche", "vielleicht", "wahrscheinlich", "voraussichtlich",
      "könnten", "könnte", "würden", "würde", "möchten", "eventuell", "sollte", "sollten",
      "vermutlich", "oder", "frühestens", "planen", "beabsichtigen", "statt", "nach", "evtl", "ob",
      "möglich", "müssen", "sollen", "bitte", "sie werden", "werden sie", "sie können", "kann sie",
    ],
    parts: [
      "hälfte", "teil", "teilweise", "anzahlung", "teilbetrag", "%", "prozent", "teilzahlung",
      "drittel",
    ]
  )

  static let french = ProposalWords(
    language: "fr",
    paid: [
      "avons payé", "ai payé", "avons réglé", "ai réglé", "avons viré", "a été payé",
      "a été payée", "a été réglé", "a été réglée", "a été effectué", "déjà payé", "déjà réglé",
      "avons effectué le virement", "avons effectué le paiement", "a été viré", "a été versé",
      "ont été payées", "ont été réglées", "avons versé",
    ],
    contests: [
      "nous contestons", "je conteste", "nous réclamons", "nous refusons la facture",
    ],
    complaints: [
      "est fausse", "est erroné", "est erronée", "est incorrecte", "est incorrect", "incomplète",
      "livraison incomplète", "non livré", "non livrée", "pas reçu", "jamais reçu", "défectueux",
      "défectueuse", "endommagé", "endommagée", "prix erroné", "n'est pas correct", "remise manque",
      "jamais commandé", "non conforme", "manquante", "manquants",
    ],
    negations: ["ne", "pas", "aucun", "aucune", "jamais", "n'*", "sans", "impossible"],
    doubts: [
      "si", "sauf", "dès", "condition", "lorsque", "quand", "espérons", "espère", "peut-être",
      "essaierons", "essayerons", "essaierai", "probablement", "pourrions", "pourrais",
      "souhaitons",
      "voudrions", "éventuellement", "devrait", "devrions", "après", "ou", "normalement",
      "envisageons", "plutôt", "selon", "veuillez", "merci de",
    ],
    parts: ["moitié", "partie", "acompte", "partiel", "partiellement", "%", "tiers"]
  )

  static let dutch = ProposalWords(
    language: "nl",
    paid: [
      "hebben betaald", "heb betaald", "is betaald", "reeds betaald", "al betaald",
      "gisteren betaald", "is overgemaakt", "hebben overgemaakt", "heb overgemaakt",
      "gisteren overgemaakt", "werd betaald", "is voldaan", "zijn betaald", "reeds overgemaakt",
    ],
    contests: [
      "wij betwisten", "we betwisten", "ik betwist", "betwisten wij", "wij reclameren",
      "wij maken bezwaar", "ik maak bezwaar",
    ],
    complaints: [
      "is onjuist", "klopt niet", "is fout", "niet geleverd", "niet ontvangen", "nooit ontvangen",
      "beschadigd", "defect", "onvolledig", "te weinig geleverd", "verkeerde prijs",
      "korting ontbreekt", "ontbreekt", "niet besteld",
    ],
    negations: ["niet", "geen", "nooit", "noch"],
    doubts: [
      "als", "indien", "zodra", "mits", "wanneer", "hopen", "hoop", "hopelijk", "proberen",
      "probeer",
      "misschien", "waarschijnlijk", "zouden", "zou", "eventueel", "nadat", "na", "of", "willen",
      "verwachten", "vermoedelijk", "moeten", "moet", "u zult", "kunt u", "gelieve",
    ],
    parts: ["helft", "deel", "gedeeltelijk", "aanbetaling", "%", "procent", "derde"]
  )

  static let spanish = ProposalWords(
    language: "es",
    paid: [
      "hemos pagado", "he pagado", "ya pagamos", "ya pagado", "fue pagado", "fue pagada",
      "ha sido pagada", "ha sido pagado", "hemos transferido", "hicimos la transferencia",
      "hemos realizado el pago", "ya está pagado", "ya está pagada", "pagamos ayer",
      "hemos hecho la transferencia", "hemos abonado",
    ],
    contests: ["impugnamos", "reclamamos", "no aceptamos la factura", "disputamos", "rechazamos"],
    complaints: [
      "es incorrecta", "es incorrecto", "está mal", "no recibido", "no entregado",
      "nunca recibimos",
      "no hemos recibido", "defectuoso", "defectuosa", "dañado", "dañada", "incompleta",
      "precio incorrecto", "falta el descuento", "falta",
    ],
    negations: ["no", "nunca", "ningún", "tampoco", "imposible"],
    doubts: [
      "si", "cuando", "siempre", "esperamos", "espero", "quizás", "quizá", "tal vez",
      "intentaremos",
      "intentaré", "probablemente", "podríamos", "podría", "después", "o", "salvo", "depende",
      "deberíamos", "posiblemente", "en cuanto", "deben", "favor",
    ],
    parts: ["mitad", "parte", "anticipo", "parcial", "parcialmente", "%", "tercio"]
  )

  static let italian = ProposalWords(
    language: "it",
    paid: [
      "abbiamo pagato", "ho pagato", "è stato pagato", "è stata pagata", "già pagato",
      "abbiamo effettuato il bonifico", "è stato effettuato", "abbiamo già pagato",
      "ho effettuato il bonifico", "abbiamo saldato", "è stata saldata", "abbiamo bonificato",
    ],
    contests: ["contestiamo", "contesto", "reclamiamo", "rifiutiamo la fattura"],
    complaints: [
      "è sbagliata", "è errata", "è errato", "non consegnato", "non ricevuto", "mai ricevuto",
      "difettoso", "difettosa", "danneggiato", "danneggiata", "incompleta", "prezzo errato",
      "manca lo sconto", "non corretta", "non è corretta", "mancante",
    ],
    negations: ["non", "mai", "nessun", "nessuna", "impossibile"],
    doubts: [
      "se", "quando", "purché", "appena", "speriamo", "spero", "forse", "cercheremo", "cercherò",
      "probabilmente", "potremmo", "potrei", "dopo", "o", "oppure", "dovremmo", "salvo",
      "possibilmente", "eventualmente",
    ],
    parts: ["metà", "parte", "acconto", "parziale", "parzialmente", "%", "terzo"]
  )

  static let portuguese = ProposalWords(
    language: "pt",
    paid: [
      "já pagamos", "já pagámos", "pagámos", "já paguei", "paguei", "foi pago", "foi paga",
      "foi transferido", "já foi pago", "já foi paga", "fizemos a transferência",
      "fizemos o pagamento", "foi liquidada", "efetuámos o pagamento",
    ],
    contests: ["contestamos", "contesto", "reclamamos", "impugnamos"],
    complaints: [
      "está errada", "está errado", "está incorreta", "não entregue", "não recebemos",
      "nunca recebemos", "defeituoso", "defeituosa", "danificado", "danificada", "incompleta",
      "preço errado", "falta o desconto", "em falta",
    ],
    negations: ["não", "nunca", "nenhum", "nenhuma", "impossível"],
    doubts: [
      "se", "quando", "assim que", "desde que", "caso", "esperamos", "espero", "talvez",
      "tentaremos", "tentarei", "provavelmente", "poderíamos", "poderia", "depois", "ou", "após",
      "deveríamos", "possivelmente", "salvo",
    ],
    parts: ["metade", "parte", "sinal", "parcial", "parcialmente", "%", "terço"]
  )
}
