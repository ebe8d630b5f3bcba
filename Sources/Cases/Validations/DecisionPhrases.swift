/// How people agree and refuse in mail, in the languages of the letters and Polish.
///
/// Phrases are words in lower case with one space between them.
enum DecisionPhrases {
  /// What a phrase does in a sentence that holds nothing else.
  enum Kind {
    /// Agrees, whatever follows as a comment.
    case approval
    /// Agrees, when nothing else is said.
    case yes
    /// Agrees with whose view it is, as `OK for me` does: alone it may tell that the mail came in.
    case mild
    /// Refuses.
    case refusal
    /// Refuses, when nothing else is said.
    case no
    /// Says whose view it is.
    case view
    /// Thanks.
    case thanks
    /// Adds nothing.
    case filler
    /// Refuses, unless another one is to decide.
    case unable
    /// Adds nothing in front of a decision.
    case lead
    /// Stands in front of a refusal.
    case regret
  }

  static let kinds: [String: Kind] = {
    var kinds: [String: Kind] = [:]
    let lists: [(Kind, [String])] = [
      (.approval, approvals), (.yes, yeses), (.mild, milds),
      (.refusal, refusals), (.no, noes), (.view, views), (.thanks, thanks), (.filler, fillers),
      (.approval, matterApprovals), (.refusal, matterRefusals), (.unable, unables),
      (.filler, orders), (.lead, leads), (.regret, regrets),
    ]
    for (kind, phrases) in lists {
      for phrase in phrases {
        kinds[phrase] = kind
        // `das kann ich so nicht freigeben`
        if phrase.contains(" nicht") { kinds[phrase.replacing(" nicht", with: " so nicht")] = kind }
      }
    }
    return kinds
  }()

  static let longest = 8

  /// The longest phrase at a place, with the number of its words.
  static func phrase(at place: Int, in words: [String]) -> (kind: Kind, length: Int)? {
    for length in stride(from: min(longest, words.count - place), to: 0, by: -1) {
      let phrase = words[place..<(place + length)].joined(separator: " ")
      if let kind = kinds[phrase] { return (kind, length) }
    }
    return nil
  }

  /// How many words the longest of some phrases takes at a place; 0 when none stands there.
  static func length(of phrases: [String], at place: Int, in words: [String]) -> Int {
    phrases.map { $0.split(separator: " ").map(String.init) }
      .filter { words.dropFirst(place).starts(with: $0) }.map(\.count).max() ?? 0
  }

  /// Every word that says something here: none of them is a name.
  static let allWords: Set<String> = {
    let kept = approvals + yeses + milds + refusals + noes + views + fillers
    let words = kept.flatMap { $0.split(separator: " ").map(String.init) }
    let decisions = DecisionWords.standard.approving + DecisionWords.standard.refusing
    return Set(words).union(reservations).union(conditions).union(decisions)
  }()

  /// Whether a word binds, takes back or decides, wherever it stands.
  static func decisive(_ word: String) -> Bool {
    conditions.contains(word) || reservations.contains(word)
      || DecisionWords.standard.approving.contains(word)
      || DecisionWords.standard.refusing.contains(word)
  }

  // MARK: Decisions

  static let approvals = [
    // en
    "approved", "i approve", "we approve", "agreed", "i agree", "we agree", "i approve it",
    "i approve this", "i agree to this", "i agree to it", "i agree with this", "i agree with that",
    "i am fine with this", "i'm fine with this", "i am fine with it", "i'm fine with it",
    "i am ok with this", "i'm ok with this", "i am ok with it", "i'm ok with it",
    "i am ok with that", "i'm ok with that", "i am fine with that", "i'm fine with that",
    "no objection", "no objections", "i have no objection", "i have no objections",
    "we have no objections", "approval granted", "you have my approval", "you have my ok",
    "please go ahead", "go ahead", "please proceed", "good to go",
    // de
    "genehmigt", "ich genehmige", "wir genehmigen", "ich genehmige das", "ich genehmige es",
    "einverstanden", "ich bin einverstanden", "wir sind einverstanden", "bin einverstanden",
    "damit einverstanden", "bin damit einverstanden", "ich bin damit einverstanden",
    "wir sind damit einverstanden", "freigegeben", "freigabe erteilt", "ich gebe frei",
    "hiermit freigegeben", "hiermit genehmigt", "ist genehmigt", "ist freigegeben", "ich stimme zu",
    "wir stimmen zu", "stimme zu", "ich stimme dem zu", "keine einwände", "kein einwand",
    "ich habe keine einwände", "wir haben keine einwände", "habe keine einwände",
    "in ordnung", "geht in ordnung", "das geht in ordnung", "ist in ordnung", "das ist in ordnung",
    "geht klar", "das geht klar",
    // fr
    "approuvé", "approuvée", "j'approuve", "nous approuvons", "d'accord", "je suis d'accord",
    "nous sommes d'accord", "validé", "validée", "je valide", "nous validons", "bon pour accord",
    "c'est d'accord", "accordé", "pas d'objection", "aucune objection", "je n'ai pas d'objection",
    "je donne mon accord", "vous avez mon accord", "tu as mon accord", "c'est validé",
    // nl
    "akkoord", "goedgekeurd", "ik ga akkoord", "wij gaan akkoord", "we gaan akkoord",
    "ga akkoord", "ik ben akkoord", "ben akkoord", "hiermee akkoord", "hierbij akkoord",
    "ik keur het goed", "ik keur dit goed", "mee eens", "ik ben het ermee eens", "geen bezwaar",
    "geen bezwaren", "ik heb geen bezwaar", "is akkoord", "dit is akkoord",
    // es
    "apruebo", "aprobado", "aprobada", "lo apruebo", "queda aprobado", "aprobamos", "de acuerdo",
    "estoy de acuerdo", "estamos de acuerdo", "conforme", "autorizado", "lo autorizo", "autorizo",
    "visto bueno", "doy mi visto bueno", "sin objeciones", "ninguna objeción",
    // it
    "approvo", "approvato", "approvata", "lo approvo", "approviamo", "d'accordo",
    "sono d'accordo", "siamo d'accordo", "autorizzo", "autorizzato", "nulla osta",
    "nessuna obiezione",
    // pl
    "zatwierdzam", "zatwierdzone", "zatwierdzono", "zatwierdzamy", "akceptuję", "akceptujemy",
    "zaakceptowane", "zgadzam się", "zgadzamy się", "wyrażam zgodę", "zgoda", "nie mam zastrzeżeń",
    "bez zastrzeżeń", "brak zastrzeżeń", "nie mam uwag", "brak uwag",
    // pt
    "aprovo", "aprovado", "aprovada", "estou de acordo", "de acordo", "concordo", "autorizo",
  ]

  static let yeses = [
    "yes", "yep", "yes please", "ja", "jawohl", "ja bitte", "ja gerne", "ja gern", "oui", "oui oui",
    "sí", "si", "sì", "tak", "sim", "ja graag", "yes it is", "yes i do",
  ]

  static let milds = [
    "ok", "okay", "oke", "oké", "io", "alles klar", "in orde", "vale",
    "fine", "good", "all good", "sounds good", "looks good", "this is ok", "that is ok", "it's ok",
    "that's ok", "is ok", "this is fine", "that is fine", "that's fine", "it's fine", "works",
    "gut", "passt", "das passt", "passt so", "das ist ok", "das ist okay", "ist ok", "gerne",
    "gern",
    "das geht", "bon", "c'est bon", "accord", "c'est ok", "ça va", "ça marche", "ça me va",
    "très bien",
    "prima", "goed", "is goed", "dat is goed", "het is goed", "is prima", "dat is prima", "is ok",
    "dat is ok", "bien", "está bien", "me parece bien", "va bene", "bene",
    "w porządku", "dobrze", "tudo bem", "está bem", "no problem", "kein problem",
    "pas de problème", "geen probleem", "sin problema", "nessun problema", "nie ma problemu",
  ]

  static let refusals = [
    "refused", "rejected", "declined", "i refuse", "i reject", "we refuse", "we reject",
    "i decline", "i disagree", "we disagree", "i do not agree", "i don't agree",
    "we do not agree", "we don't agree", "i do not approve", "i don't approve", "not agreed",
    "i object",
    "abgelehnt", "ich lehne ab", "wir lehnen ab", "ich lehne das ab", "lehne ich ab",
    "nicht einverstanden", "ich bin nicht einverstanden", "wir sind nicht einverstanden",
    "bin nicht einverstanden", "ich bin damit nicht einverstanden", "ich stimme nicht zu",
    "ich stimme dem nicht zu", "keine freigabe",
    "refusé", "refusée", "je refuse", "nous refusons", "pas d'accord", "je ne suis pas d'accord",
    "nous ne sommes pas d'accord", "je n'approuve pas", "je ne valide pas",
    "afgewezen", "afgekeurd", "niet akkoord", "ik ga niet akkoord", "wij gaan niet akkoord",
    "we gaan niet akkoord", "ik ben niet akkoord", "ik wijs het af", "ik keur dit niet goed",
    "rechazo", "rechazado", "rechazada", "lo rechazo", "rechazamos", "no estoy de acuerdo",
    "no estamos de acuerdo", "no lo apruebo", "no apruebo", "denegado",
    "rifiuto", "rifiutato", "rifiutata", "respinto", "non sono d'accordo", "non approvo",
    "non lo approvo", "non siamo d'accordo",
    "odrzucam", "odrzucone", "odmawiam", "nie zgadzam się", "nie zgadzamy się",
    "nie wyrażam zgody", "nie akceptuję", "nie zatwierdzam", "brak zgody",
    "recuso", "recusado", "recusada", "não concordo", "não estou de acordo", "não aprovo",
  ]

  static let noes = ["no", "nope", "nein", "nee", "neen", "non", "nie", "não", "no thanks"]

  static let views = [
    "for me", "for us", "from me", "from us", "from my side", "from our side", "by me", "by us",
    "with me", "with us", "on my side", "on our side", "on my part", "from my part", "to me",
    "as far as i am concerned", "from my point of view",
    "von mir aus", "von uns aus", "für mich", "für uns", "von mir", "von uns", "meinerseits",
    "unsererseits", "von meiner seite", "von unserer seite", "von meiner seite aus",
    "von unserer seite aus", "aus meiner sicht", "aus unserer sicht", "meiner seits",
    "was mich betrifft",
    "pour moi", "pour nous", "pour ma part", "de mon côté", "de notre côté", "de ma part",
    "de notre part", "en ce qui me concerne",
    "voor mij", "voor ons", "wat mij betreft", "wat ons betreft", "van mijn kant",
    "van onze kant", "van mij", "mijnerzijds", "met mij",
    "por mi parte", "por nuestra parte", "para mí", "para mi", "de mi parte", "por mí",
    "per me", "per noi", "da parte mia", "da parte nostra", "per quanto mi riguarda",
    "dla mnie", "dla nas", "z mojej strony", "z naszej strony", "ode mnie", "jak dla mnie",
    "para mim", "da minha parte", "por mim", "da nossa parte",
  ]

  static let thanks = [
    "thanks", "many thanks", "thank you", "thank you very much", "thx", "danke", "vielen dank",
    "danke dir", "danke schön", "besten dank", "merci", "merci beaucoup", "bedankt", "dank je",
    "dank je wel", "dank u", "dank u wel", "dank", "veel dank", "hartelijk dank", "herzlichen dank",
    "thanks a lot", "thank you so much", "mille mercis", "muito obrigado", "muito obrigada",
    "gracias", "muchas gracias", "grazie", "grazie mille",
    "dziękuję", "dzięki", "dziękuję bardzo", "obrigado", "obrigada",
  ]

  static let fillers = [
    "absolutely", "definitely", "completely", "fully", "of course", "sure", "certainly",
    "natürlich", "selbstverständlich", "voll", "vollkommen", "bien sûr", "tout à fait",
    "entièrement", "natuurlijk", "uiteraard", "helemaal", "volledig", "por supuesto",
    "totalmente", "claro", "certo", "certamente", "assolutamente", "oczywiście", "jak najbardziej",
    "w pełni", "com certeza", "also", "too", "auch", "aussi", "ook", "también", "anche", "też",
  ]

  // MARK: Doubts

  /// What binds agreement to something.
  static let conditions: Set<String> = [
    "if", "unless", "provided", "providing", "conditional", "conditionally", "condition", "subject",
    "wenn", "falls", "sofern", "soweit", "vorausgesetzt", "vorbehaltlich", "vorbehalt", "bedingung",
    "si", "sauf", "réserve", "condition", "condicionado",
    "mits", "indien", "tenzij", "voorwaarde", "voorbehoud",
    "siempre", "salvo", "condición", "se", "purché", "condizione", "jeśli", "jeżeli", "chyba",
    "warunkiem", "warunek",
  ]

  /// What takes back or puts off, by itself or at the beginning of a comment.
  static let reservations: Set<String> = [
    "but", "however", "only", "except", "though", "although", "until", "till", "yet", "still",
    "first", "wait", "hold", "maybe", "perhaps", "not", "never", "cannot", "can't", "don't",
    "won't",
    "instead", "unsure", "whether", "later", "tomorrow",
    "aber", "jedoch", "allerdings", "nur", "außer", "obwohl", "bis", "noch", "erst", "zuerst",
    "warte", "warten", "vielleicht", "nicht", "nie", "kein", "keine", "keinen", "stattdessen", "ob",
    "später", "morgen", "eigentlich",
    "mais", "cependant", "toutefois", "seulement", "uniquement", "avant", "encore", "d'abord",
    "attendre", "attendez", "peut-être", "pas", "jamais", "ne", "plutôt", "demain",
    "maar", "echter", "alleen", "behalve", "tot", "nog", "eerst", "wacht", "misschien", "niet",
    "geen", "nooit", "liever", "straks",
    "pero", "embargo", "sólo", "solo", "excepto", "hasta", "aún", "todavía", "primero", "espera",
    "quizás", "quizá", "nunca", "mañana",
    "ma", "però", "tuttavia", "soltanto", "tranne", "finché", "ancora", "aspetta", "forse",
    "mai", "domani",
    "ale", "jednak", "tylko", "oprócz", "dopóki", "jeszcze", "najpierw", "może", "nigdy", "jutro",
    "mas", "porém", "apenas", "exceto", "até", "ainda", "talvez", "amanhã",
    "no", "non", "não", "nao", "nein", "nee", "ps", "p.s", "pps",
  ]

  /// What limits an agreement further on in its sentence.
  static let limits = [
    "but only", "but not", "aber nur", "aber nicht", "mais seulement", "mais pas", "maar alleen",
    "maar niet", "pero sólo", "pero solo", "pero no", "ma solo", "ma non", "ale tylko", "ale nie",
    "only up to", "nur bis", "only half", "mas só", "mas não", "desde que", "nur die hälfte",
  ]

  // MARK: Around it

  static let salutations = [
    "hi", "hello", "hey", "dear", "goedemiddag", "buenas", "boas", "bons dias", "oi", "boa noite",
    "good morning", "good afternoon", "afternoon", "good evening", "good day",
    "morning", "hallo", "guten tag", "guten morgen", "guten abend", "moin", "servus", "grüß gott",
    "grüezi", "liebe", "lieber", "liebes", "sehr geehrte", "sehr geehrter", "bonjour", "bonsoir",
    "salut", "cher", "chère", "chers", "chères", "madame", "monsieur", "beste", "geachte",
    "goedemorgen", "goedenavond", "goedendag", "dag", "hoi", "hola", "buenos días",
    "buenas tardes", "estimado", "estimada", "estimados", "querido", "querida", "ciao",
    "buongiorno", "buonasera", "salve", "gentile", "egregio", "caro", "cara", "cari", "cześć",
    "dzień dobry", "witam", "witaj", "hej", "szanowna", "szanowny", "szanowni", "drogi", "droga",
    "olá", "bom dia", "boa tarde", "prezado", "prezada",
  ]

  static let addressed: Set<String> = [
    "all", "team", "everyone", "everybody", "there", "both", "colleague", "colleagues", "sir",
    "madam", "zusammen", "frau", "herr", "herrn", "damen", "herren", "kollegin", "kollegen",
    "kollege", "ihr", "ihr beiden", "tous", "toutes", "à", "l'équipe", "chers", "collègues",
    "allemaal", "allen", "mevrouw", "meneer", "heer", "collega", "collega's", "todos", "todas", "a",
    "equipo", "señor", "señora", "tutti", "signora", "signor", "pani", "pan", "panie", "państwo",
    "wszystkim", "and", "und", "et", "en", "y", "e", "i", "van", "von", "de", "der", "mr", "mrs",
    "ms", "dr", "dhr", "mevr", "madame", "monsieur",
  ]

  static let closes = [
    "regards", "kind regards", "best regards", "warm regards", "best", "best wishes",
    "all the best",
    "thanks and regards", "thanks and best regards", "cheers", "sincerely", "yours sincerely",
    "rgds", "br", "mit freundlichen grüßen",
    "mit freundlichem gruß", "mit besten grüßen", "freundliche grüße", "viele grüße", "beste grüße",
    "liebe grüße", "schöne grüße", "gruß", "grüße", "gruss", "grüsse", "viele grüsse",
    "freundliche grüsse", "mfg", "vg", "lg", "bg", "cordialement", "bien cordialement",
    "bien à vous", "bien à toi", "salutations", "meilleures salutations", "cdlt",
    "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet",
    "vriendelijke groeten", "hartelijke groet", "groet", "groeten", "groetjes", "mvg", "saludos",
    "un saludo", "saludos cordiales", "atentamente", "saluti", "cordiali saluti",
    "distinti saluti", "un saluto", "pozdrawiam", "z poważaniem", "pozdrowienia", "atenciosamente",
    "cumprimentos", "abs", "att", "com os melhores cumprimentos", "abraço",
  ]
}
