/// What one language says about paying, agreeing and contesting: the rules that proposals follow.
///
/// A phrase is words in lower case; a word that ends in `*` is the beginning of one.
public struct ProposalWords: Sendable {
  /// The language, as a BCP 47 tag.
  public let language: String
  /// What begins a promise, when one of `payVerbs` follows in the sentence.
  public let openers: [Phrase]
  /// What is promised behind an opener.
  public let payVerbs: [Phrase]
  /// What is promised behind an opener when money is spoken of.
  public let weakVerbs: [Phrase]
  /// What money is called.
  public let money: [Phrase]
  /// What is a promise by itself.
  public let promises: [Phrase]
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

  /// What asks for a plan, a copy or a credit note, or says that a payment is missing, by what it is.
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
    openers: [
      "we will", "we'll", "i will", "i'll", "we shall", "i shall", "we can", "i can",
      "we are going to", "i am going to", "will be", "we promise to", "we commit to",
      "i promise to",
      "payment will", "payment is", "transfer will", "transfer is", "you will", "you'll",
      "we are able to", "i am able to", "we undertake to", "you will have", "we have scheduled",
      "we agree to",
      "included in our payment run", "balance will", "amount will", "shall be",
    ],
    payVerbs: [
      "pay", "paid", "transfer", "transferred", "settle", "settled", "remit", "remitted", "wire",
      "wired", "paying",
    ],
    weakVerbs: [
      "have", "payment",
      "made", "follow", "received", "receive", "cleared", "clear", "arrive", "reach", "executed",
      "sent", "send", "scheduled",
    ],
    money: ["payment", "money", "transfer", "amount", "balance", "funds", "sum", "remittance"],
    promises: ["we pay", "i pay", "we are paying", "payment on", "payment by", "payment follows"],
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
    openers: [
      "wir werden", "ich werde", "werden wir", "werde ich", "wir können", "ich kann", "können wir",
      "kann ich", "wird", "werden", "zahlung", "überweisung", "wir weisen", "ich weise",
    ],
    payVerbs: [
      "zahlen", "bezahlen", "überweisen", "begleichen", "ausgleichen", "anweisen", "überwiesen",
      "bezahlt", "beglichen", "gezahlt", "angewiesen", "ausgeglichen",
    ],
    weakVerbs: [
      "erfolgt", "erfolgen", "folgt", "eingehen", "raus", "leisten", "ausgeführt", "zugesagt",
      "einzahlen",
    ],
    money: ["zahlung", "überweisung", "betrag", "geld", "restbetrag", "summe", "restzahlung"],
    promises: [
      "wir zahlen", "zahlen wir", "ich zahle", "zahle ich", "wir überweisen", "überweisen wir",
      "ich überweise", "überweise ich", "wir begleichen", "begleichen wir", "ich begleiche",
      "wir bezahlen", "bezahlen wir", "ich bezahle", "erfolgt die zahlung",
      "erfolgt die überweisung", "zahlung erfolgt", "überweisung erfolgt",
      "sie erhalten die zahlung", "zahlungseingang bei ihnen", "und zahlen", "und überweisen",
    ],
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
    openers: [
      "nous allons", "je vais", "nous pouvons", "je peux", "nous pourrons", "je pourrai", "sera",
      "seront", "nous procéderons", "je procéderai", "nous ferons", "je ferai", "vous recevrez",
      "nous nous engageons à", "je m'engage à", "vous aurez", "solde", "montant", "virement",
      "paiement", "règlement",
    ],
    payVerbs: [
      "payer", "régler", "virer", "verser", "payé", "payée", "payés", "réglé", "réglée", "réglées",
      "viré", "versé", "virement", "paiement", "règlement", "solder", "soldée", "soldé",
    ],
    weakVerbs: [
      "effectuer", "effectué", "interviendra", "partira", "parviendra", "fait", "faite", "suivra",
    ],
    money: ["paiement", "virement", "règlement", "solde", "montant", "somme"],
    promises: [
      "nous paierons", "nous payerons", "je paierai", "je payerai", "nous réglerons",
      "je réglerai", "nous verserons", "nous virerons", "je verserai", "nous payons",
      "vous réglons", "vous paierons", "vous réglerons", "nous effectuerons", "nous solderons",
      "on paiera", "je paie", "nous réglons",
    ],
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
    openers: [
      "wij zullen", "we zullen", "ik zal", "zullen wij", "zullen we", "zal ik", "wij kunnen",
      "we kunnen", "ik kan", "kunnen wij", "kunnen we", "wij gaan", "we gaan", "ik ga", "wordt",
      "worden", "zal", "betaling", "maken wij", "maken we", "maak ik",
    ],
    payVerbs: [
      "betalen", "overmaken", "voldoen", "betaald", "overgemaakt", "voldaan", "gestort",
      "vereffenen",
    ],
    weakVerbs: [
      "volgt", "plaatsvinden", "over", "storten",
    ],
    money: ["betaling", "bedrag", "geld", "overboeking", "restbedrag"],
    promises: [
      "wij betalen", "we betalen", "ik betaal", "betalen wij", "betalen we", "betaal ik",
      "wij maken over", "betaling volgt", "u ontvangt de betaling", "u ontvangt het bedrag",
      "betaling staat gepland",
    ],
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
    openers: [
      "vamos a", "voy a", "podemos", "puedo", "podremos", "será", "se hará", "se realizará",
      "realizaremos", "haremos", "el pago se", "efectuaremos", "haré", "realizaré",
      "nos comprometemos a",
    ],
    payVerbs: [
      "pagar", "pago", "transferir", "transferencia", "abonar", "liquidar", "pagado", "pagada",
      "abonado", "ingresar",
    ],
    weakVerbs: [
      "hará", "realizará", "efectuará", "ingreso",
    ],
    money: ["pago", "transferencia", "importe", "dinero"],
    promises: [
      "pagaremos", "pagaré", "transferiremos", "transferiré", "abonaremos", "abonaré",
      "liquidaremos", "se pagará", "ingresaremos", "les transferimos", "le transferimos",
      "les pagamos", "le pagamos",
    ],
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
    openers: [
      "possiamo", "posso", "potremo", "faremo", "farò", "verrà", "sarà", "effettueremo",
      "effettuerò", "provvederemo", "provvederò", "il pagamento", "il bonifico",
      "ci impegniamo a",
    ],
    payVerbs: [
      "pagare", "bonifico", "pagamento", "saldare", "versare", "pagato", "pagata", "saldato",
      "saldata", "bonificare",
    ],
    weakVerbs: [
      "effettuato", "avverrà", "sarà", "verrà", "versato",
    ],
    money: ["pagamento", "bonifico", "importo", "saldo"],
    promises: [
      "pagheremo", "pagherò", "salderemo", "salderò", "verseremo", "verserò", "bonificheremo",
    ],
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
    openers: [
      "vamos", "vou", "podemos", "posso", "poderemos", "faremos", "farei", "será", "efetuaremos",
      "realizaremos", "o pagamento", "a transferência", "comprometemo-nos a",
    ],
    payVerbs: [
      "pagar", "pagamento", "transferir", "transferência", "liquidar", "pago", "paga", "liquidada",
    ],
    weakVerbs: [
      "efetuar", "será", "efetuado", "efetuada", "feito", "feita",
    ],
    money: ["pagamento", "transferência", "montante", "valor"],
    promises: ["pagaremos", "pagarei", "transferiremos", "transferirei", "liquidaremos"],
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
