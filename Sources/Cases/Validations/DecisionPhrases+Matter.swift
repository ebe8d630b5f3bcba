/// How people agree to a matter and refuse it by a whole sentence; `§` stands where they name it.
extension DecisionPhrases {
  static let matterApprovals = [
    // en
    "happy to approve", "happy to approve §", "happy to sign § off", "happy to sign off §",
    "happy to sign off on §", "i am happy to approve", "i am happy to approve §",
    "i'm happy to approve", "i'm happy to approve §", "i'm happy to sign § off",
    "i am happy to sign § off", "i sign § off", "i sign off §", "signed off", "§ signed off",
    "§ is signed off", "i approve §", "§ is approved", "§ approved", "approved", "happy with §",
    "i'm happy with §", "i am happy with §", "i'm good with §", "i have no objection to §",
    "i have no objections to §", "no objection to §", "no objections to §", "i agree with §",
    "i agree to §", "agreed to §", "§ has my approval", "§ has my ok", "§ gets my ok",
    "you have my go-ahead", "you have my approval for §", "i confirm my approval",
    "i give my approval", "i give my ok", "consider § approved", "go ahead with §",
    "please go ahead with §", "please proceed with §", "no issue with §", "no issues with §",
    "i have no issue with §", "i have no issues with §", "i support §",
    // de
    "§ gebe ich frei", "ich gebe § frei", "gebe § frei", "gebe ich § frei", "gebe ich frei",
    "§ ist freigegeben", "§ ist genehmigt", "§ genehmigt", "§ freigegeben", "ich genehmige §",
    "genehmige ich §", "§ genehmige ich", "sie haben meine freigabe", "du hast meine freigabe",
    "ihr habt meine freigabe", "meine freigabe haben sie", "meine freigabe hast du",
    "meine freigabe habt ihr", "meine freigabe liegt vor", "sie haben mein ok", "du hast mein ok",
    "sie haben meine zustimmung", "meine zustimmung haben sie", "meine zustimmung hast du",
    "ich bin mit § einverstanden", "bin mit § einverstanden", "mit § bin ich einverstanden",
    "mit § einverstanden", "ich stimme § zu", "§ stimme ich zu", "stimme ich zu",
    "es spricht nichts dagegen", "spricht nichts dagegen", "nichts dagegen",
    "ich habe nichts dagegen", "habe nichts dagegen", "habe ich nichts dagegen",
    "habe ich keine einwände", "keine einwände gegen §", "ich habe keine einwände gegen §",
    "gegen § habe ich keine einwände", "grünes licht", "grünes licht für §",
    // fr
    "je valide §", "je § valide", "j'approuve §", "§ est validé", "§ est validée", "§ validé",
    "§ validée", "§ est approuvé", "§ est approuvée", "je suis d'accord avec §",
    "je suis d'accord pour §", "d'accord pour §", "d'accord avec §", "je donne mon accord pour §",
    "je donne mon accord §", "mon accord pour §", "je vous donne mon accord", "je donne mon aval",
    "vous avez mon aval", "je n'ai pas d'objection §", "aucune objection §", "feu vert",
    "accord donné",
    "feu vert pour §", "vous avez mon feu vert", "je donne mon feu vert", "je confirme mon accord",
    "rien à redire", "je n'ai rien à redire", "je n'y vois pas d'objection",
    "je n'y vois aucune objection", "je n'y vois pas d'inconvénient", "pas d'inconvénient",
    // es
    "no hay inconveniente", "ningún inconveniente", "sin inconveniente", "no tengo inconveniente",
    "no veo inconveniente", "adelante", "adelante con §", "queda aprobada", "queda autorizado",
    "queda autorizada", "§ queda aprobado", "§ queda aprobada", "§ queda autorizado",
    "apruebo §", "autorizo §", "§ apruebo", "§ autorizo", "§ aprobado", "§ aprobada",
    "está aprobado", "está aprobada", "§ está aprobado", "§ está aprobada", "de acuerdo con §",
    "estoy de acuerdo con §", "estoy conforme", "estoy conforme con §", "conforme con §",
    "doy mi conformidad", "doy mi conformidad §", "doy mi aprobación", "tiene mi visto bueno",
    "tienen mi visto bueno", "tienes mi visto bueno", "tiene mi aprobación", "tienen mi aprobación",
    "cuenta con mi aprobación", "luz verde", "luz verde §", "no tengo objeciones",
    "no tengo ninguna objeción",
    // it
    "approvo §", "§ approvo", "autorizzo §", "§ autorizzo", "§ è approvata", "§ è approvato",
    "è approvata", "è approvato", "§ approvata", "§ approvato", "sono d'accordo con §",
    "d'accordo con §", "do il mio consenso", "do il mio consenso §", "do il mio ok",
    "do il mio ok §", "avete il mio ok", "hai il mio ok", "ha il mio ok", "avete il mio consenso",
    "nulla in contrario", "non ho nulla in contrario", "niente in contrario", "non ho obiezioni",
    "via libera", "via libera §", "do il via libera", "confermo l'approvazione",
    "confermo il mio consenso",
    // nl
    "is goedgekeurd", "§ is goedgekeurd", "§ goedgekeurd", "ik keur § goed", "keur § goed",
    "§ keur ik goed", "akkoord met §", "ik ga akkoord met §", "ik ga § akkoord", "ga § akkoord",
    "§ ga ik akkoord", "ik ben akkoord met §", "ik ben het eens met §",
    "ik ben het er mee eens", "ik ben het ermee eens", "ik heb geen bezwaar tegen §",
    "geen bezwaar tegen §", "ik heb geen bezwaren", "heb ik geen bezwaar", "je hebt mijn akkoord",
    "u hebt mijn akkoord", "u heeft mijn akkoord", "jullie hebben mijn akkoord", "mijn akkoord",
    "ik geef akkoord", "ik geef mijn akkoord", "ik geef § vrij", "groen licht",
    // pt
    "está aprovado", "está aprovada", "§ está aprovado", "§ está aprovada", "fica aprovado",
    "fica aprovada", "§ fica aprovado", "§ fica aprovada", "§ aprovado", "§ aprovada", "aprovo §",
    "autorizo §", "concordo com §", "estou de acordo com §", "de acordo com §", "tem o meu acordo",
    "têm o meu acordo", "dou o meu acordo", "dou o meu aval", "tem o meu aval", "têm o meu aval",
    "tem a minha aprovação", "têm a minha aprovação", "dou a minha aprovação", "nada a opor",
    "não tenho nada a opor", "sem objeções", "não tenho objeções", "luz verde",
  ]

  static let matterRefusals = [
    // en
    "not approved", "§ is not approved", "§ not approved", "i reject §", "i refuse §",
    "i decline §", "i object to §", "i disagree with §", "i don't agree with §",
    "i do not agree with §", "i don't agree to §", "i do not agree to §", "i don't approve §",
    "i do not approve §", "i am not approving §", "i'm not approving §", "i won't approve §",
    "i will not approve §", "we won't approve §", "we will not approve §", "i won't sign § off",
    "i will not sign § off", "i'm not signing § off", "i am not signing § off", "that's a no",
    "§ is a no", "it's a no", "a no", "i am against §", "i'm against §", "§ is rejected",
    "§ is refused", "please decline §", "please reject §",
    // de
    "§ lehne ich ab", "ich lehne § ab", "lehne § ab", "lehne ich § ab", "§ muss ich ablehnen",
    "ich muss § ablehnen", "muss ich § ablehnen", "muss ich ablehnen", "§ stimme ich nicht zu",
    "ich stimme § nicht zu", "stimme ich nicht zu", "§ gebe ich nicht frei",
    "ich gebe § nicht frei", "nicht genehmigt",
    "nicht freigegeben", "§ ist nicht genehmigt", "§ ist nicht freigegeben", "§ ist abgelehnt",
    "§ wird abgelehnt", "damit bin ich nicht einverstanden", "mit § bin ich nicht einverstanden",
    "ich bin mit § nicht einverstanden", "bin mit § nicht einverstanden",
    "mit § nicht einverstanden", "dafür gebe ich keine freigabe", "keine zustimmung",
    "ich bin dagegen",
    // fr
    "je refuse §", "je § refuse", "je rejette §", "je § rejette", "je ne valide pas §",
    "je ne § valide pas", "je n'approuve pas §", "je ne § approuve pas",
    "je ne suis pas d'accord avec §", "je ne suis pas d'accord pour §", "pas d'accord avec §",
    "pas d'accord pour §", "je m'oppose §", "je m'y oppose", "§ est refusé", "§ est refusée",
    "§ refusé", "§ refusée", "non validé", "non validée", "avis défavorable", "c'est non",
    "c'est un non", "je ne donne pas mon accord", "je ne donne pas mon accord §",
    "je n'accepte pas §", "je n'accepte pas",
    // es
    "no autorizo", "no autorizo §", "no apruebo §", "no § apruebo", "no § autorizo", "rechazo §",
    "§ rechazo", "no estoy de acuerdo con §", "no estoy conforme", "no estoy conforme con §",
    "no doy mi conformidad", "no doy mi aprobación", "no doy mi visto bueno", "no procede",
    "§ no procede", "queda denegado", "queda denegada", "queda rechazado", "queda rechazada",
    "no aprobado", "no aprobada", "mi respuesta es no",
    // it
    "non do il mio consenso", "non do il mio consenso §", "non do il mio ok", "non approvo §",
    "non § approvo", "non autorizzo", "non autorizzo §", "rifiuto §", "respingo", "respingo §",
    "§ respingo", "non sono d'accordo con §", "non concordo", "non concordo con §",
    "non approvato", "non approvata", "non va bene",
    // nl
    "ik keur § niet goed", "§ keur ik niet goed", "keur § niet goed", "niet goedgekeurd",
    "§ is niet goedgekeurd", "ik ga niet akkoord met §", "ik ga § niet akkoord",
    "ik ben niet akkoord met §", "niet akkoord met §", "ik wijs § af", "§ wijs ik af",
    "ik weiger §", "hier ga ik niet mee akkoord", "daar ga ik niet mee akkoord",
    "§ ga ik niet akkoord", "ik ben het niet eens met §", "niet mee eens",
    "ik ben het er niet mee eens", "ik ben het hier niet mee eens", "geen akkoord",
    "ik geef geen akkoord", "ik geef § niet vrij",
    // pt
    "não concordo com §", "não aprovo §", "não autorizo", "não autorizo §", "recuso §", "rejeito",
    "rejeito §", "não estou de acordo com §", "não dou o meu acordo", "não dou o meu aval",
    "não dou a minha aprovação", "não aprovado", "não aprovada", "§ não está aprovado",
    "§ não está aprovada",
  ]

  /// Refusals of somebody who says that they cannot: it may be that another one has to decide.
  static let unables = [
    "i cannot approve this", "i can't approve this",
    "i can't sign § off", "i cannot sign § off", "i can't sign off §", "i cannot sign off §",
    "can't sign § off", "i can't approve §", "i cannot approve §", "can't approve §",
    "we can't approve §", "we cannot approve §", "i can't agree to §", "i cannot agree to §",
    "i can't agree with §", "i cannot agree with §", "i can't accept §", "i cannot accept §",
    "§ kann ich nicht freigeben", "ich kann § nicht freigeben", "kann ich § nicht freigeben",
    "§ kann ich nicht genehmigen", "ich kann § nicht genehmigen", "kann ich § nicht genehmigen",
    "§ kann ich nicht zustimmen", "ich kann § nicht zustimmen", "kann ich § nicht zustimmen",
    "da kann ich nicht zustimmen", "kann ich nicht zustimmen",
    "je ne peux pas valider §", "je ne peux pas approuver §", "je ne peux pas accepter §",
    "je ne peux pas § valider", "je ne peux pas § approuver", "je ne peux pas § accepter",
    "no § puedo aprobar", "no puedo aprobar §", "no § puedo autorizar", "no puedo autorizar §",
    "no puedo aprobarlo", "no puedo aprobarla", "no puedo aceptar §", "no § puedo aceptar",
    "non posso approvare §", "non § posso approvare", "non posso approvarla",
    "non posso approvarlo", "non posso autorizzare §", "non posso accettare §",
    "ik kan § niet goedkeuren", "kan ik § niet goedkeuren", "§ kan ik niet goedkeuren",
    "hier kan ik niet mee akkoord gaan", "§ kan ik niet akkoord gaan",
    "ik kan § niet akkoord gaan",
    "não posso aprovar §", "não posso autorizar §", "não § posso aprovar", "não posso aceitar §",
  ]

  /// What asks for what an approval is for, and adds nothing to it.
  static let orders = [
    "§", "please issue §", "please book §", "please send §", "please process §", "you can go ahead",
    "you may go ahead", "you can proceed", "you may proceed", "you can issue §", "you may issue §",
    "you can go ahead with §", "bitte ausführen", "bitte buchen", "bitte umsetzen",
    "bitte veranlassen", "bitte ausstellen", "bitte erstellen", "bitte § buchen",
    "bitte § ausstellen", "bitte § erstellen", "bitte § veranlassen", "bitte § ausführen",
    "bitte so umsetzen", "bitte so buchen", "vous pouvez émettre §", "vous pouvez procéder",
    "vous pouvez y aller", "vous pouvez établir §", "vous pouvez faire §", "vous pouvez § émettre",
    "vous pouvez lancer §", "vous pouvez § établir", "tu peux y aller", "tu peux émettre §",
    "allez-y", "vas-y",
    "pueden proceder", "puede proceder", "podéis proceder", "pueden emitir §", "puede emitir §",
    "procedan", "proceded", "emitan §", "procedete", "procedete pure", "procedi", "procedi pure",
    "potete procedere", "può procedere", "puoi procedere", "potete emettere §", "emettete §",
    "ga maar door", "je kunt verder", "je kunt doorgaan", "u kunt doorgaan", "ga je gang",
    "podem avançar", "pode avançar", "podem prosseguir", "pode prosseguir", "podem emitir §",
    "pode emitir §", "avancem", "pode seguir", "podem seguir",
  ]

  /// What stands in front of a decision and changes nothing in it.
  static let leads = [
    "hiermit", "hierbij", "hereby", "i hereby", "after review", "after reviewing §",
    "having reviewed §", "having looked at §", "nach prüfung", "nach durchsicht", "nach prüfung §",
    "après lecture", "après examen", "après vérification", "après étude", "tras revisarlo",
    "tras revisar §", "tras revisión", "una vez revisado", "dopo verifica", "dopo aver verificato",
    "na controle", "na bestudering", "após análise", "depois de analisar", "por la presente",
    "con la presente", "par la présente",
  ]

  /// What is said before a refusal.
  static let regrets = [
    "sorry", "i'm sorry", "i am sorry", "unfortunately", "i'm afraid", "i am afraid",
    "tut mir leid", "es tut mir leid", "leider", "désolé", "désolée", "je suis désolé",
    "je suis désolée", "je regrette",
    "malheureusement", "lo siento", "lamentablemente", "mi dispiace",
    "purtroppo", "helaas", "het spijt me", "lamento", "infelizmente", "desculpe",
  ]

  /// What is said before the matter itself, beside thanks: that an answer is late, that all is well.
  static let courtesies = [
    "sorry for", "sorry about", "apologies for", "my apologies for", "entschuldigung für",
    "sorry für", "entschuldige die", "entschuldigen sie die", "désolé pour", "désolée pour",
    "désolé de", "désolée de", "perdón por", "perdona el", "perdona la", "disculpa la",
    "disculpe la",
    "disculpa el", "disculpe el", "scusa il", "scusate il", "scusi il", "excuses voor",
    "sorry voor", "desculpe a", "desculpa a", "desculpem a", "desculpe o", "desculpem o",
    "hope you are well", "hope you're well", "i hope you are well", "i hope you're well",
    "i hope you are doing well", "ich hoffe es geht dir gut", "ich hoffe es geht ihnen gut",
    "j'espère que vous allez bien", "j'espère que tu vas bien", "espero que esté bien",
    "espero que estés bien", "espero que estéis bien", "spero tutto bene", "spero che stia bene",
    "ik hoop dat alles goed gaat", "espero que esteja bem", "espero que estejam bem",
  ]

  /// Words by which another one is to decide.
  static let delegations: Set<String> = [
    "decides", "decide", "responsible", "authorised", "authorized", "authority", "ask", "remit",
    "entscheidet", "entscheiden", "zuständig", "befugt", "berechtigt", "fragen", "frag",
    "zuständigkeit", "décide", "décider", "compétent", "compétente", "habilité", "habilitée",
    "demander", "demandez", "autorizado", "autorizada", "corresponde", "competente", "pregunte",
    "pregunta", "consulte", "autorizzato", "autorizzata", "compete", "competenza", "chiedere",
    "chiedi", "chiedete", "beslist", "bevoegd", "gemachtigd", "vraag", "vragen", "mag", "pergunte",
    "competência",
  ]
  /// More of them, when somebody says that they cannot.
  static let hindrances: Set<String> = [
    "allowed", "permitted", "permission", "contact", "please", "forward", "instead", "limit",
    "see", "speak", "talk", "check", "try", "i", "i'm", "i've", "my", "ich", "mir", "mein", "mich",
    "je", "j'ai", "ik", "mijn", "yo", "estoy", "tengo", "vacaciones", "io", "sono", "ho", "ferie",
    "eu", "estou", "tenho", "férias", "congé", "urlaub", "vakantie", "siehe", "her", "him", "his",
    "she", "he", "darf", "dürfen", "wenden", "bitte", "grenze", "kompetenz",
    "elle", "lui", "voir", "adressez", "contactez", "responsable", "droit", "ella", "él",
    "límite", "responsabile", "lei", "rivolgersi", "limite", "zij", "hij", "verantwoordelijk",
    "grens", "responsável", "ele", "ela", "until", "before", "without", "once", "when",
    "bevor", "ohne", "sobald", "erst", "avant", "sans", "dès", "antes", "sin", "hasta", "cuando",
    "prima", "senza", "finché", "voordat", "zonder", "zodra", "sem", "quando",
  ]
}
