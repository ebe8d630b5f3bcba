/// How one language agrees to a plan of installments.
struct AcceptanceWords: Sendable {
  /// The language, as a BCP 47 tag.
  let language: String
  /// What agrees by itself.
  let strong: [Phrase]
  /// What agrees to a plan that is named, or that was sent and waits for an answer.
  let mild: [Phrase]
  /// What may stand beside it without changing it.
  let words: Set<String>

  private init(_ language: String, strong: [Phrase], mild: [Phrase], words: String) {
    self.language = language
    self.strong = strong
    self.mild = mild
    let own = (strong + mild).flatMap(\.parts).joined().map(\.text)
    self.words = Set(words.split(separator: " ").map(String.init)).union(own)
  }

  static let all = [english, german, french, dutch, spanish, italian, portuguese]

  private static let english = AcceptanceWords(
    "en",
    strong: [
      "agreed", "we agree", "i agree", "we both agree", "accepted", "we accept", "i accept",
      "we will accept", "we hereby accept", "i hereby accept", "we gladly accept", "we can accept",
      "we can agree", "i can agree", "we fully agree", "i fully agree", "happy to accept",
      "glad to accept", "you have our agreement", "we are in agreement", "in agreement with",
      "we approve", "i approve", "we have agreed", "is accepted", "is agreed", "it's a deal",
    ],
    mild: [
      "we confirm", "i confirm", "confirmed", "is confirmed", "works", "fine", "ok", "okay", "yes",
      "acceptable", "suits", "happy with", "sounds good", "looks good", "is good", "good for",
      "perfect", "all good", "can live with", "go ahead",
    ],
    words: """
      a all also and are as at be both by can done everything for from full fully good great have \
      hereby i i'm in is it it's me my of on our offered please proposal proposed perfectly \
      really sent side suggested terms that that's the them these this to us very we we're well \
      will with yes you your mentioned letter email mail dated above attached payment
      """
  )

  private static let german = AcceptanceWords(
    "de",
    strong: [
      "einverstanden", "wir akzeptieren", "ich akzeptiere", "akzeptieren wir", "akzeptiert",
      "wir stimmen .. zu", "ich stimme .. zu", "stimmen wir .. zu", "stimme ich .. zu",
      "nehmen .. an", "nehme .. an", "angenommen", "abgemacht", "wir willigen .. ein",
      "wir genehmigen",
    ],
    mild: [
      "passt", "in ordnung", "ok", "okay", "ja", "geht klar", "wir bestätigen", "ich bestätige",
      "bestätigen wir", "bestätige ich", "bestätigt", "können wir annehmen", "gut", "prima",
      "perfekt", "so machen wir", "machen wir so",
    ],
    words: """
      alles auch aus bin damit das dem den der die dies diese diesem diesen dieser es für gerne gern \
      hiermit ich ihr ihre ihrem ihren ihrer im in ist ja mich mir mit sind so soweit uns unserer \
      unsere unser seite sehr vom von voll vollkommen vorgeschlagene vorgeschlagenen \
      vorgeschlagener vorgelegten angebotenen wie wir zu zum zur und schreiben brief mail \
      besprochen vereinbart klar genau natürlich zahlung
      """
  )

  private static let french = AcceptanceWords(
    "fr",
    strong: [
      "d'accord", "nous acceptons", "j'accepte", "accepté", "acceptée", "bon pour accord",
      "nous approuvons", "nous donnons notre accord", "je donne mon accord", "nous marquons",
      "vous avez notre accord", "est accepté", "est acceptée",
    ],
    mild: [
      "nous convient", "me convient", "convient", "nous va", "me va", "c'est bon", "oui", "ok",
      "nous confirmons", "je confirme", "confirmé", "parfait", "très bien", "ça marche", "accord",
    ],
    words: """
      à accord elle il ils au aussi avec bien c'est ce ceci cela cet cette ces conditions de des du en entièrement \
      est et j'ai je la le les l'échéancier l'offre leur ma me moi mon moi-même notre nous nos par \
      parfaitement part pour proposé proposée proposées proposés sommes suis tel telle tout \
      toutes tous très un une va votre vos vous à l'ensemble d'échelonnement d'étalement \
      d'apurement paiement mensualités courrier lettre mail proposition de même volontiers ça
      """
  )

  private static let dutch = AcceptanceWords(
    "nl",
    strong: [
      "akkoord", "wij accepteren", "we accepteren", "ik accepteer", "accepteren wij",
      "accepteren we", "geaccepteerd", "mee eens", "stemmen .. in", "stem .. in", "afgesproken",
      "nemen .. aan", "wij aanvaarden", "we aanvaarden", "ik aanvaard", "aanvaarden wij",
    ],
    mild: [
      "is goed", "is prima", "prima", "in orde", "ja", "ok", "oké", "oke", "past", "werkt",
      "wij bevestigen", "we bevestigen", "ik bevestig", "bevestigd", "goed", "perfect",
      "komt ons uit", "schikt ons",
    ],
    words: """
      aan al ben bij betreft daarmee dat de deze dit en ermee erg gaan gaat graag ga heel het \
      hierbij hiermee ik in is ja kant met mij mijn onze ons ook op over onder prima deze uit uw \
      uws van volledig voor voorgesteld voorgestelde voorgelegde wat we wij zijn zoals zo u brief \
      mail betalingsvoorstel hebben heb natuurlijk uiteraard helemaal het mee ons
      """
  )

  private static let spanish = AcceptanceWords(
    "es",
    strong: [
      "de acuerdo", "aceptamos", "acepto", "aceptado", "aceptada", "conforme", "conformes",
      "aprobamos", "damos nuestra conformidad", "doy mi conformidad", "trato hecho",
      "estamos conformes",
    ],
    mild: [
      "nos parece bien", "me parece bien", "nos viene bien", "está bien", "perfecto", "vale", "sí",
      "ok", "confirmamos", "confirmo", "confirmado", "nos conviene", "correcto",
    ],
    words: """
      a al aquí bien con conformidad de del el ella en es esta estamos este esto estoy está \
      gustosamente la las lo los mi muy me nos nosotros nuestra nuestro nuestras parte parece por \
      para pago pagos presente propuesto propuesta propuestos se su sus totalmente todo todos \
      tal como ustedes usted y ya carta correo enviado condiciones términos mediante fraccionado \
      aplazado el sí
      """
  )

  private static let italian = AcceptanceWords(
    "it",
    strong: [
      "d'accordo", "accettiamo", "accetto", "accettato", "accettata", "approviamo",
      "diamo il nostro consenso", "concordiamo", "siamo d'accordo", "affare fatto",
    ],
    mild: [
      "va bene", "ci sta bene", "per noi va bene", "perfetto", "ok", "sì", "confermiamo",
      "confermo", "confermato", "ottimo", "ci va bene",
    ],
    words: """
      a al alla anche bene ci con da dal dalla di del della delle dei è e noi nostra nostro \
      i il in io la le lo gli me mia mio molto parte per pienamente presente proposto proposta \
      proposti piano questa questo rate rientro pagamento pagamenti siamo sono sta tutto va vostra \
      vostro sua suo volentieri come lettera mail condizioni vi inviato rateale rateizzazione
      """
  )

  private static let portuguese = AcceptanceWords(
    "pt",
    strong: ["de acordo", "aceitamos", "aceito", "concordamos", "concordo", "aceite"],
    mild: ["está bem", "tudo bem", "perfeito", "sim", "ok", "confirmamos", "confirmo"],
    words: """
      a as ao com como da de do e em estamos estou muito nossa nosso na no o os para parte por \
      pagamento proposto proposta sua seu totalmente vossa vosso carta mail condições
      """
  )

  /// What one agrees to, by the beginning of its name.
  static let plans = [
    "plan", "proposal", "offer", "terms", "installment", "instalment", "settlement", "schedule",
    "arrangement", "vorschlag", "raten", "teilzahlung", "angebot", "bedingungen", "zahlungsplan",
    "zahlungsvereinbarung", "zahlungsvorschlag", "vereinbarung", "proposition", "échéancier",
    "l'échéancier", "offre", "l'offre", "l'échelonnement", "voorstel", "betalingsregeling",
    "betaalregeling", "afbetalingsregeling", "betalingsplan", "betalingsvoorstel", "regeling",
    "aanbod", "termijn", "propuesta", "oferta", "fraccionamiento", "plazos", "calendario", "piano",
    "proposta", "rateizzazione", "rateazione", "dilazione", "offerta", "l'offerta", "plano",
    "termos", "condiciones", "condizioni", "condições", "conditions",
  ]

  /// What makes it another plan, or a bargain.
  static let counters: [Phrase] = [
    "lower", "higher", "less", "smaller", "bigger", "longer", "later", "earlier", "more time",
    "different", "another", "other", "change", "changed", "instead", "weekly", "monthly", "half",
    "double", "rather", "prefer", "we propose", "we suggest", "i propose", "i suggest", "extend",
    "postpone", "waive", "waived", "without interest", "principle", "counter*", "discount",
    "almost", "nearly", "partly", "partially", "starting", "from now",
    "niedriger*", "höher*", "weniger", "kleiner*", "länger*", "später", "früher", "mehr zeit",
    "ander*", "ändern", "geändert", "stattdessen", "wöchentlich", "monatlich", "hälfte", "lieber",
    "bevorzug*", "wir schlagen", "ich schlage", "verschieben", "verlängern", "grundsätzlich",
    "im prinzip", "prinzipiell", "fast", "teilweise", "verzicht*", "erlass*", "gegenvorschlag",
    "moins", "plus tard", "plus long*", "plus petit*", "plutôt", "autre", "autres", "modifier",
    "mensuel*", "par mois", "moitié", "préférons", "préfère", "nous proposons", "je propose",
    "reporter", "principe", "presque", "partiellement", "contre-proposition", "à partir",
    "lager*", "hoger*", "minder", "kleiner", "langer", "later", "eerder", "meer tijd", "andere",
    "wijzig*", "in plaats", "maandelijks", "wekelijks", "per maand", "helft", "liever", "stellen",
    "uitstel*", "verleng*", "in principe", "bijna", "gedeeltelijk", "tegenvoorstel", "vanaf",
    "menos", "menor", "más tarde", "más tiempo", "otro", "otra", "cambiar", "mensual*", "al mes",
    "mitad", "preferimos", "preferiría*", "proponemos", "aplazar", "en principio", "casi",
    "parcialmente", "contrapropuesta", "a partir",
    "meno", "più tardi", "più tempo", "più bass*", "altro", "altra", "cambiare", "mensil*",
    "al mese", "metà", "preferiamo", "preferirei", "proponiamo", "rinviare", "in linea",
    "quasi", "parzialmente", "controproposta", "a partire", "per month", "a month", "per week",
    "pro monat", "im monat", "interest", "zinsen", "intérêts", "rente", "intereses", "interessi",
  ]

  /// What binds or takes back, wherever it stands.
  static let buts: [Phrase] = [
    "but", "however", "except", "aber", "jedoch", "mais", "cependant", "toutefois", "maar",
    "echter", "pero", "ma", "però", "mas", "porém", "provided", "condition", "nur", "only",
    "allerdings", "unless", "subject to", "sofern", "vorausgesetzt", "falls", "wenn", "es sei denn",
    "unter vorbehalt", "à condition", "sous réserve", "sauf", "seulement", "mits", "indien",
    "tenzij", "alleen", "onder voorbehoud", "siempre que", "salvo", "sólo", "solo", "excepto",
    "a condición", "purché", "a patto", "salvo che", "soltanto", "a condizione", "as long as",
    "solange", "tant que", "zolang", "mientras", "finché", "once", "sobald", "dès que", "zodra",
    "en cuanto", "appena", "until", "bis auf", "yet", "noch nicht", "pas encore", "nog niet",
    "todavía", "ancora",
  ]

  /// What people are invited to ask.
  static let questions: [Phrase] = [
    "questions", "fragen", "rückfragen", "vragen", "preguntas", "domande",
  ]

  /// What a question is about that leaves agreement as it is: where to pay.
  static let accounts: [Phrase] = [
    "iban", "account", "bank*", "konto*", "kontonummer", "coordonnées", "compte", "rekening*",
    "cuenta", "conto",
  ]
}
