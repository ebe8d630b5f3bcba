/// The small words by which a language opens a name for somebody or something, and what stands around
/// those names.
struct PartyWords: Sendable {
  /// What opens a noun: articles, and words for whose it is.
  let openers: Set<String>
  /// An article in front of a vowel: `l'assurance`.
  let elided: [String]
  /// What stands before the one who gets something.
  let receivers: Set<String>
  /// What stands before the one by whom something is done.
  let agents: Set<String>
  /// What is such a word and an article in one, or stands without one: `al`, `vom`.
  let merged: Set<String>
  /// What stands before a noun that is neither subject nor object, where the tables have none.
  let asides: Set<String>
  /// `he`, `they`: somebody who is neither writer nor reader.
  let thirds: Set<String>
  /// `somebody`, `everyone`.
  let anybody: Set<String>
  /// `other`, `previous`: what makes another thing or party of one.
  let others: Set<String>
  /// People and places of the writer's own house.
  let own: Set<String>
  /// Nouns that are no party and no thing that is paid for: times, places, ways.
  let neutral: Set<String>

  /// The words of a language by its place in the lexicon.
  static let all = [english, german, french, dutch, spanish, italian, portuguese]

  init(_ table: String) {
    var rows: [Substring: [Substring]] = [:]
    for line in Lexicon.pieces(of: table, at: 0x0A) {
      guard let colon = line.utf8.firstIndex(of: 0x3A) else { continue }
      rows[line[..<colon], default: []] += Lexicon.pieces(
        of: String(line[line.utf8.index(after: colon)...]),
        at: 0x20
      )
    }
    let set = { (name: Substring) in Set((rows[name] ?? []).map { String($0) }) }
    openers = set("openers")
    elided = (rows["elided"] ?? []).map { String($0) }
    receivers = set("receivers")
    agents = set("agents")
    merged = set("merged")
    asides = set("asides")
    thirds = set("thirds")
    anybody = set("anybody")
    others = set("others")
    own = set("own")
    neutral = set("neutral")
  }
}

extension PartyWords {
  private static let english = PartyWords(
    """
    openers: the a an my our his her their its your another every each some any no both other
    receivers: to
    agents: by
    asides: as like than per via about regarding since until within upon without despite during \
      through between under over along off out
    thirds: he she they
    anybody: somebody someone everybody everyone anybody anyone others another
    others: other another different previous former prior old earlier
    own: accountant bookkeeper colleague colleagues boss director directors manager management \
      headquarters hq treasury department dept team office secretary cfo fd staff accounting \
      payables buyer buyers team clerk warehouse foreman shareholders purchasing records books ledger
    neutral: way moment morning afternoon evening night day days week weeks weekend month months \
      year end beginning start date time deadline meantime latest above below attached same \
      following former latter mentioned agreed stated due late delay apologies inconvenience \
      reference internet online phone app hand fact least opportunity holiday holidays first second \
      third fourth one ones next minute hour hours close convenience earliest system portal usual way post
    """
  )
  private static let german = PartyWords(
    """
    openers: der die das den dem des ein eine einen einem einer mein meine meinen meinem meiner \
      unser unsere unseren unserem unserer ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner \
      euer eure euren eurem ihres unseres meines seines eines jener jene jeder jede jeden kein
    receivers: an
    agents: von vom durch
    merged: vom
    asides: als wie trotz wegen seit ohne während laut gemäß per via zwecks mangels statt zwischen \
      unter hinter neben vor bis ab gegen um
    thirds: er
    anybody: jemand irgendwer alle andere anderen andern
    others: andere anderen anderer anderes anderem vorherige vorherigen vorheriger frühere früheren \
      früherer ehemalige ehemaligen ehemaliger vorige vorigen alte alten alter
    own: chef chefin buchhalter buchhalterin kollege kollegin kollegen geschäftsführer \
      geschäftsführerin geschäftsführung geschäftsleitung zentrale abteilung finanzabteilung \
      sekretariat inhaber inhaberin prokurist prokuristin leitung verwaltung rechnungswesen \
      kreditorenbuchhaltung hauptverwaltung mitarbeiter mitarbeiterin steuerberater steuerberaterin \
      hauptsitz zahlungsabteilung team gesellschafter lagerleiter bauleiter projektleiter einkauf \
      einkäufer techniker lager
    neutral: tag tage tagen woche wochen monat monats jahr jahres ende anfang mitte moment zeit frist \
      termin weg wege form vorgang verzögerung verspätung verständnis geduld gleiche gleichen selbe \
      obige obigen genannte genannten folgende folgenden nacht mittag morgen abend vormittag \
      nachmittag wochenende ordnung höhe bezug bezugnahme betreff zwischenzeit fall falle regel \
      zweite ersten erste kommenden kommende nächsten nächste letzten letzte selben rückstand \
      außenstände schulden forderung forderungen posten
    """
  )
  private static let french = PartyWords(
    """
    openers: le la les un une mon ma mes notre nos son sa ses leur leurs votre vos ce cet cette ces \
      chaque
    elided: l'
    receivers: à au aux
    agents: par
    merged: au aux
    asides: comme selon sans depuis pendant avec entre sous malgré outre dès via vu concernant
    thirds: il ils elle elles
    anybody: quelqu'un tous autres
    others: autre autres ancien ancienne anciens précédent précédente précédents ex
    own: comptable patron patronne direction directeur directrice gérant gérante gérants collègue \
      collègues siège secrétaire secrétariat trésorerie trésorier trésorière département dirigeant \
      responsable associés équipe finances compta registres livres comptes acheteur magasinier
    neutral: jour jours semaine semaines mois an année fin début moment matin soir midi nuit date \
      délai plus mieux retard gêne désagrément présente présent suite même mêmes guichet faute \
      occasion rentrée réception terme attente plaisir instant temps prochain prochaine dernier \
      dernière premier première deuxième échéance totalité intégralité dette créance dû
    """
  )
  private static let dutch = PartyWords(
    """
    openers: de het een mijn onze ons zijn haar hun uw jullie je jouw elke ieder iedere
    receivers: aan
    agents: door
    asides: als zoals volgens zonder wegens sinds tijdens per via tussen onder achter na vanaf tot \
      rond ondanks conform
    thirds: hij zij ze
    anybody: iemand iedereen alle andere anderen
    others: ander andere anderen vorige vroegere voormalige eerdere oude
    own: boekhouder boekhoudster collega collega's directeur directie baas chef hoofdkantoor kantoor \
      afdeling administratie zaakvoerder accountant secretariaat boekhouding bedrijfsleider team financiën inkoop magazijn
    neutral: dag dagen week weken maand jaar einde eind begin moment ochtend middag avond nacht \
      weekend datum termijn tijd vertraging ongemak manier zelfde hetzelfde dezelfde bovenstaande \
      genoemde volgende komende vorm loket geduld begrip eerste tweede laatste achterstand schuld \
      openstaande verschuldigde
    """
  )
  private static let spanish = PartyWords(
    """
    openers: el la los las un una unos unas mi mis nuestro nuestra nuestros nuestras su sus vuestro \
      vuestra este esta cada otro otra
    receivers: a al para
    agents: por
    merged: al para
    asides: como según sin desde durante entre hasta mediante vía tras ante bajo contra sobre
    thirds: él ella ellos ellas
    anybody: alguien todos otros
    others: otro otra otros otras anterior anteriores antiguo antigua antiguos ex previo previa
    own: contable contador contadora jefe jefa gerente gerencia director directora dirección \
      compañero compañera central oficina departamento tesorería gestoría responsable dueño encargado registros equipo finanzas compras almacén administrador administradora
    neutral: día días semana semanas mes meses año fin final principio momento mañana tarde noche \
      fecha plazo retraso demora molestia molestias mismo misma mismos siguiente próximo próxima \
      pasado pasada mayor brevedad vuelta regreso primer primera primero segundo segunda último \
      última más resto vista vez corriente efecto efectos caja ventanilla tardar deuda pendiente adeudado \
      vencido íntegro debido
    """
  )
  private static let italian = PartyWords(
    """
    openers: il lo la i gli le un uno una mio mia miei nostro nostra nostri suo sua loro vostro vostra \
      questo questa ogni altro altra
    elided: l' un'
    receivers: a al allo alla ai agli alle
    agents: da dal dallo dalla dai dagli
    merged: al allo alla ai agli alle dal dallo dalla dai dagli
    asides: come secondo senza durante tra fra presso tramite mediante dopo verso
    thirds: lui loro
    anybody: qualcuno tutti altri
    others: altro altra altri altre precedente precedenti vecchio vecchia ex
    own: contabile ragioniere ragioniera commercialista titolare capo direttore direttrice direzione \
      collega colleghi sede ufficio tesoreria responsabile segretaria reparto registri finanza acquisti magazzino amministratore soci
    neutral: giorno giorni settimana settimane mese mesi anno fine inizio momento mattina mattino \
      pomeriggio sera notte data termine ritardo disguido disagio stesso stessa stessi seguente \
      prossimo prossima scorso scorsa rientro scadenza primo prima secondo seconda ultimo ultima \
      più resto presto vista sportello tardi debito dovuto arretrato insoluto scoperto residuo
    """
  )
  private static let portuguese = PartyWords(
    """
    openers: o a os as um uma meu minha meus nosso nossa nossos seu sua seus suas vosso vossa este esta \
      esse essa cada outro outra
    receivers: a ao à aos às para pra pro
    agents: pelo pela pelos pelas por
    merged: ao à aos às para pra pro pelo pela pelos pelas
    asides: como segundo sem desde durante entre até mediante via após sob sobre conforme
    thirds: ele ela eles elas
    anybody: alguém todos outros
    others: outro outra outros outras anterior anteriores antigo antiga ex prévio
    own: contabilista contador contadora chefe gerente gerência diretor diretora direção diretoria \
      colega sede escritório departamento tesouraria responsável patrão registos registros financeiro setor equipa equipe compras armazém sócios
    neutral: dia dias semana semanas mês meses ano fim final início momento manhã tarde noite data \
      prazo atraso demora transtorno mesmo mesma mesmos seguinte próximo próxima passado passada \
      primeiro primeira segundo segunda último última mais resto vista vez gente retorno volta \
      caixa balcão tardar dívida débito devido pendente atrasado aberto restante
    """
  )
}
