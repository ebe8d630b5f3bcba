extension Lexicon {
  /// The words of Italian.
  static let italian = """
    pay: pagare! saldare! versare! bonificare! liquidare! regolare! accreditare! rimborsare! \
      onorare! provvedere_a|provvediamo||provveduto|provvederemo,provvederò,provvederà
    payNoun: pagamento pagamenti bonifico bonifici versamento assegno ri.ba riba saldo \
      bonifico_istantaneo disposizione accredito
    money: importo somma denaro soldi saldo totale cifra ammontare
    account: conto banca
    go: partire|parte,partono||partito,partita,partiti,partite|partirà,partiranno arrivare! \
      arriva|||arrivato|arriverà uscire|esce||uscito|uscirà andare|va,vanno||andato|andrà,andranno \
      seguire|segue||seguito|seguirà entrare! essere_in avvenire|avviene||avvenuto|avverrà
    make: \
      fare|facciamo,faccio,fa,fanno||fatto,fatta,fatti|faremo,farò,farà,faranno|faremmo,farebbe \
      effettuare! disporre|disponiamo,dispongo||disposto|disporremo,disporrò \
      eseguire|eseguiamo,eseguo||eseguito,eseguita|eseguiremo,eseguirò emettere|||emesso \
      provvedere|provvediamo,provvedo||provveduto|provvederemo,provvederò \
      predisporre|||predisposto ordinare_il
    send: inviare! mandare! spedire|spediamo,spedisco||spedito|spediremo,spedirò \
      trasmettere|trasmettiamo||trasmesso inoltrare! girare!
    have: avere|||avuto|avrà,avrete,avranno ricevere|riceviamo||ricevuto|riceverà,riceverete \
      trovare! avere|avrete|||||avrete
    debit: addebitato addebitata addebitati prelevato
    remit: avviso_di_pagamento avviso_di_bonifico distinta_di_pagamento contabile avviso_bonifico
    run: distinta giro_pagamenti giorno_di_pagamento data_di_pagamento
    we: noi io abbiamo ho siamo possiamo
    our: nostro nostra nostri nostre mio mia amministrazione contabilità
    you: voi lei tu
    your: vostro vostra vostri vostre suo sua vs vs. tuo
    youAux: avete siete hai
    us: ci mi noi
    please: prego favore cortesemente preghiamo gentilmente
    to: a di da per con su in al alla ai del della dal dalla sul nel entro
    will: viene vengono avrà avranno avremo avrò verrà verranno sarà saranno stiamo_per impegniamo_a impegno_a faremo farò farà vi_faremo
    can: possiamo posso potremo potrò può potrà
    must: dobbiamo deve devono devo va_pagata va_pagato bisogna occorre
    wish: vorremmo vorrei vogliamo voglio speriamo spero potremmo potrei potrebbe dovremmo \
      dovrebbe dovrei contiamo conto_di cerchiamo cercheremo cercherò intendiamo proviamo provo \
      pensavamo volevamo volevo prevediamo desideriamo auspichiamo proveremo saremmo avrebbe \
      avremmo avrebbero dovuto dovuta sarebbe sarebbero consigliare! suggerire|suggeriamo doveva \
      dovevano dovevamo era_da era_prevista
    doubt: forse probabilmente magari possibilmente eventualmente presumibilmente verosimilmente \
      indicativamente salvo_imprevisti in_linea_di_massima si_spera idealmente normalmente dubito \
      dubitiamo
    has: abbiamo ho ha hanno aveva avevamo
    be: è sono siamo sta essere risulta risultano
    was: stato stata stati state venne era erano fu fatto
    cond: se quando purché salvo una_volta dopo_che qualora a_condizione non_appena finché a_patto \
      in_caso previo solo_se nel_caso
    asks: quando chi come cosa quanto quale dove perché se che_cosa
    neg: non no mai nessun nessuno nessuna nulla niente senza impossibile né neanche \
      impossibilitati mica macché
    limit: senza_falta non_oltre non_più_tardi senz'altro senza_problemi non_solo senza_indugio \
      nessun_problema senza_ulteriori
    say: dire|dice,dicono,dico||detto|dirò affermare! credere|crediamo,credo secondo \
      promettere|promette||promesso pensare! sosteniamo sostiene
    ask: chiedere|chiede,chiediamo,chiedo||chiesto domandare!
    inform: confermare! informare! comunicare! avvisare! segnalare! assicurare! precisare! \
      garantire|garantiamo,garantisco
    talk: parlare! vedere|vediamo,vedo||visto|vedremo verificare! \
      sapere|sappiamo,so,sa||saputo|saprò,sapremo controllare! chiamare! \
      rispondere|rispondo||risposto|risponderemo decidere|decide||deciso|decideremo \
      scrivere|||scritto|scriverò richiamare! riuniscono girata faremo_sapere farò_sapere chiarire \
      contattare! aggiornare!
    retract: promettere promesso garantire sicuro sicura certo certezza
    returned: stornato stornata respinto respinta restituito annullato insoluto rimborsato tornato \
      storno rifiutato rifiutata in_più di_troppo sospeso sospesa smarrito perso in_eccesso \
      bloccato bloccata tornata
    already: già
    just: appena or_ora proprio_ora adesso poco_fa
    after: dopo
    part: metà in_parte una_parte acconto parziale parzialmente % terzo
    rest: resto restante rimanente
    paper: lettera mail email messaggio sollecito estratto estratto_conto ddt bolla ordine \
      preventivo documenti piano contratto elenco ricevuta calendario modulo attestazione
    matter: domanda domande questione questioni problema punti dettagli argomento
    goods: merce consegna consegne scatole pezzi bancali colli ore lavoro lavori servizio \
      materiale prodotti macchina fornitura spedizione articoli intervento pallet cartoni pacco
    invoice: fattura fatture fatt
    contest: contestare! contestazione reclamo reclamare! disputa impugnare! controversia bloccata \
      bloccato disaccordo contestiamo obiettare
    defect: sbagliato~ errato~ scorretto~ danneggiato~ difettoso~ rotto~ incompleto~ errore errori \
      differenza doppio doppia due_volte mancano mancavano manca mancante~ mancanti discrepanza \
      scostamento diverso diversa troppo_alto guasto~ rovinato~ graffiato~ scaduto_la_merce \
      inutilizzabile in_più maggiorato~ superiore duplicato~ duplicata ammaccato~ non_conforme \
      difforme difformità vizi ammanco schiacciato~ bagnato~ strappato~ piegato~ macchiato~ \
      invece_di anziché
    only: solo soltanto solamente
    bill: fatturare! fatturato addebitare! conteggiato calcolato
    receive: ricevuto ricevuti ricevuta arrivati arrivate arrivata arrivato
    order: ordinare! ordinato ordinata richiesto richiesta commissionato concordare! concordato \
      pattuito ordini
    deliver: consegnare! consegnato consegnata consegnati fornito forniti spedito spedita spedite \
      eseguito sostituire |||eseguito,eseguita,fatto,fatta,completato,terminato
    correct: corretto corretta giusto giusta bene regolare
    match: corrispondere|corrisponde,corrispondono coincide coincidono quadra quadrano torna \
      tornano risponde
    agree: accettare! d'accordo riconoscere|riconosciamo,riconosco||riconosciuto concordiamo \
      approvare! dovuto
    resolved: dimenticare dimenticate dimentichi dimentica ritirare ritiriamo ritirato ritirata \
      ignorare ignorate ignori ritrovati ritrovato ritrovate \
      risolto risolta sostituito sostituiti sostituita sostituite corretto_tutto chiarito \
      cambiare! riparare! sostituire|||sostituito,sostituiti,sostituita,sostituite \
      risolvere|||risolto,risolta correggere|||corretto
    join: e ma mentre però invece
    that: che cui perché siccome anche_se poiché
    verb: è sono era erano ha hanno abbiamo avete può possiamo deve sta aspettare! \
      attendere|attendiamo cercare! lavorare! aprire|apre||aperto \
      chiudere|chiudiamo,chiude||chiuso rimanere|rimane dare|diamo,do||dato \
      mettere|mettiamo||messo servire|serve,servono venire|viene||venuto risultare! iniziare! \
      cambiare! presentare! ritirare!
    insolvent: concordato_preventivo fallimento liquidazione_giudiziale concordato insolvenza \
      liquidazione_coatta procedura_concorsuale fallita composizione_negoziata insolvente \
      insolventi
    opened: dichiarato dichiarata aperta aperto presentato presentata ammessa depositato \
      dichiarato~ ammesso~ aperto~
    others: cliente clienti fornitore fornitori inquilino
    plan: rate rateizzazione rateazione dilazione piano_di_rientro piano_di_pagamento rateizzare! \
      dilazionare! dilazionato
    refuse: rifiutare! sospendere|sospendiamo||sospeso trattenere|tratteniamo impossibile
    copy: copia copie duplicato pdf
    again: nuovamente di_nuovo ancora rimandare! rinviare! reinviare!
    need: serve servirebbe bisogno manca mancherebbe trovo troviamo occorre vorremmo vorrei
    credit: nota_di_credito note_di_credito nota_credito accredito
    wait: attendiamo attendo attesa manca aspettiamo aspetto
    thanks: grazie ringraziamo ringrazio
    attached: allegato allegata allegati allego
    asIs: così
    monthly: mese mensile mensili settimana
    due: scadenza scade datata
    away: ufficio ferie assente fuori assenza trasferta
    greet: buongiorno buonasera ciao gentile spett.le egregio saluti cordiali distinti signora \
      sig.ra sig dott gent.ma auguri scusi scusate scusa buona giornata lavoro buon serata weekend
    filler: ne il lo la i gli le l' un una uno questo questa quello quella di a da in con su per \
      tra al alla del della dei dal nel sul e o ci vi si anche più già tutto tutta tutti intero \
      interamente poi quindi giorno entro lunedì resto circa pure ancora ecco oggi stesso po'
    but: ma però tuttavia solo soltanto salvo tranne
    accept: accettare! accettazione d'accordo concordiamo concordo approvare! accordo affare_fatto \
      consenso
    good: bene benissimo perfetto ottimo ok sì va va_bene procedete procedere eccellente fattibile \
      sostenibile perfettamente confermiamo confermo d'accordo_così andata affrontabile pure \
      accettabile bene_così
    mild: noi per così il piano di rientro proposto proposta della le rate tre grazie pazienza ci \
      me sta è pure vi da parte nostra come comprensione disponibilità vostra soluzione indicato \
      concordato la lo
    approve: approvare! approvato autorizzare! autorizzato nulla_osta
    reject: rifiutare! rifiutato respingere|respingo||respinto rigettato negato
    back: rientro rientrerò torno tornerò rientriamo rientra ritorno
    until: fino
    stageLetter: diffida diffida_ad_adempiere lettera_di_diffida messa_in_mora \
      costituzione_in_mora intimazione sollecito_legale
    stageClaim: ricorso citazione atto_di_citazione decreto_ingiuntivo precetto domanda_giudiziale
    stageJudgment: sentenza ordinanza
    stageForce: pignoramento esecuzione esecuzione_forzata
    stageDefence: opposizione comparsa comparsa_di_risposta
    stageSettled: transazione accordo_transattivo
    file: depositare! depositato depositata notificare! notificato notificata \
      emettere|||emesso,emessa inviare! inviata spedita presentare! iscritto iscrivere \
      proporre|||proposta pubblicata concludere|||conclusa,concluso avviato avviata eseguito \
      raggiunto ottenuto pronunciata
    propose: proporre|proponiamo,propongo chiedere|chiediamo,chiedo vorremmo
    trouble: problema problemi difficoltà
    possible: possibile fattibile
    go,account: |sul_vostro_conto,da_voi
    planned: programmato~ previsto~ pianificato~ schedulato~
    house: società azienda ditta impresa
    orderNoun: ordine
    price: prezzo prezzi tariffa
    verb: manca mancano mancavano
    doubt: asini_volano mese_del_poi
    can,youAux: potete
    expect: contare aspettare aspettarvi attendere
    doubt: di_norma di_solito solitamente come_no
    wish: potevamo potevo poteva
    house: srl spa snc
    say: accennare! menzionare!
    send: portare!
    have: ricevere||||||riceverete avere||||||avrete
    doubt: apparentemente a_quanto_pare a_quanto_dicono pare_che
    say: supporre|suppongo,supponiamo immaginare! presumere|presumo,presumiamo mi_sembra mi_pare
    doubt: credere! pensare! sembra_che sembrerebbe a_quanto a_quel_che da_quel_che impressione in_teoria \
      teoricamente per_quanto_ne sentito_dire
    inform: ricordare! ricordo ricordiamo
    filler: che_viene
    rest: rimanenza residua residuo
    doubt: che_io_sappia quasi_sicuro quasi_sicura quasi_certo quasi_certa
    """
}
