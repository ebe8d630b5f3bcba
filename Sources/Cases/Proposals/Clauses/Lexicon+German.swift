extension Lexicon {
  /// The words of German.
  static let german = """
    pay: zahlen! bezahlen! \
      überweisen|überweise,überweist,überweisen|überwies,überwiesen|überwiesen \
      begleichen|begleiche,begleicht,begleichen|beglich,beglichen|beglichen \
      anweisen|weise,weist,anweisen,anweise,anweist||angewiesen \
      ausgleichen|gleiche,gleicht,ausgleichen,ausgleiche,ausgleicht||ausgeglichen \
      einzahlen|einzahlen,einzahle,einzahlt||eingezahlt,einbezahlt abführen|abführen||abgeführt auszahlen|||ausgezahlt vergüten! anzuweisen \
      auszugleichen zu_zahlen nachzahlen|nachzahlen||nachgezahlt weggeschickt |weisen,weise,weist \
      |||gutgeschrieben gutschreiben|||gutgeschrieben lassen_anweisen |||rausgeschickt
    payNoun: zahlung~ zahlungen überweisung überweisungen bezahlung begleichung ausgleich \
      echtzeitüberweisung sofortüberweisung banküberweisung restzahlung zahlungsanweisung \
      lastschrift sepa scheck dauerauftrag
    money: geld betrag beträge restbetrag summe gesamtbetrag saldo rechnungsbetrag gesamtsumme \
      restsumme kohle rest offene_posten
    account: konto bankkonto hausbank
    go: gehen|geht,gehe|ging|gegangen kommen|kommt,kommen|kam|gekommen folgen! \
      eingehen|eingeht||eingegangen rausgehen|||rausgegangen,raus ankommen|||angekommen \
      erfolgen! eintreffen|eintrifft,trifft||eingetroffen landen! stehen|steht,stehen anstehen
    make: machen! tätigen! veranlassen! leisten! durchführen|||durchgeführt \
      vornehmen|nehmen,nimmt,nehme||vorgenommen ausführen|||ausgeführt anstoßen|||angestoßen \
      einreichen|||eingereicht freigeben|||freigegeben fertigmachen bewirken! \
      auslösen|löse||ausgelöst
    send: senden! schicken! abschicken|||abgeschickt übersenden! zusenden|||zugesandt,zugeschickt \
      mailen! rausschicken|||rausgeschickt
    have: haben|haben,habe,hat,habt erhalten|erhalten,erhält|erhielten|erhalten \
      bekommen|bekommen,bekommt verfügen
    debit: abgebucht belastet abgegangen eingezogen
    remit: zahlungsavis avis zahlungsmitteilung zahlungsankündigung überweisungsbeleg avise \
      zahlungsaviso überweisungsavis
    run: zahllauf zahlungslauf überweisungslauf zahltag zahlungstag zahlungstermin
    we: wir ich
    our: unser unsere unserer unserem unseren unseres mein meine meiner meinem meinen buchhaltung
    you: sie du ihr
    your: ihr ihre ihrer ihrem ihren ihres dein deine euer eure
    us: uns mir mich
    please: bitte
    to: an auf zu von über für bei mit per in aus nach im am zum zur gegen
    will: werden werde wird werdet lassen_wir wir_lassen lasse_ich
    can: können kann
    must: muss müssen müsste müssten soll sollen sollte sollten hätte_sollen bräuchte gehört
    wish: möchten möchte wollen wollte wollten würden würde könnten könnte hätten hätte wäre wären \
      hoffen! hoffe planen! beabsichtigen! versuchen! dürften dürfte mögen vorhaben vor_haben \
      rechnen_damit gedenken bemühen! anstreben streben hätten_sollen hätte_sollen \
      empfehlen|empfehle,empfehlen||empfohlen raten_wir war_geplant hätt hätt's
    doubt: vielleicht wahrscheinlich voraussichtlich hoffentlich eventuell evtl vermutlich \
      möglicherweise wohl frühestens eher idealerweise unter_umständen ggf gegebenenfalls unsicher \
      vorbehaltlich eigentlich normalerweise schätzungsweise bezweifeln! bezweifle zweifle \
      zweifeln
    has: haben habe hat hab hatten hatte hab's
    be: ist sind bin sei sein
    was: wurde wurden worden war waren
    cond: wenn falls sofern sobald vorausgesetzt solange soweit nachdem bis_dahin erst \
      unter_der_bedingung sollten_sie mit_eingang bei_eingang nach_erhalt nach_eingang \
      nach_prüfung nach_freigabe es_sei_denn bevor ehe mocht
    asks: ob wann wer wie was welche warum wieso wo wem wofür
    neg: nicht kein keine keinen keiner keinem nie niemals nimmer weder nichts noch_nicht ned net \
      unmöglich keinesfalls keineswegs auf_keinen_fall niemand ohne außerstande nix nöd nüt \
      mitnichten kaum nirgends nie_und_nimmer
    limit: nicht_später_als nicht_nur ohne_weiteres kein_problem ohne_verzug ohne_abzug \
      keine_sorge ohne_zinsen nicht_nach
    say: sagen! behaupten! meinen! glauben! denken|denke,denkt|dachte,dachten|gedacht \
      annehmen|||angenommen versprechen|verspricht|versprach|versprochen zusagen|||zugesagt laut \
      heißt hieß zugesichert
    ask: fragen! frage fragt bitten! bitte_um
    inform: bestätigen! mitteilen|teilen,teile||mitgeteilt informieren! ausrichten zusichern \
      lässt_ihnen_ausrichten kündigen kann_ihnen_sagen
    talk: sprechen|spricht|sprach|gesprochen klären! prüfen! melden! besprechen|||besprochen \
      entscheiden! wissen|weiß,wissen|wusste|gewusst telefonieren! anrufen|rufen||angerufen \
      beantworten! nachfragen schauen! sagen_können bescheid treffen|trifft||getroffen erfahren \
      rückmelden kümmern!
    retract: garantieren! versprechen sicher zusagen
    returned: zurückgekommen zurückgebucht zurückgegangen zurückgegeben storniert zurückgewiesen \
      geplatzt rückläufer zurück zurückschicken zurücküberwiesen fehlgeschlagen abgelehnt \
      rücklastschrift zurückgeholt widerrufen überzahlt überzahlung zu_viel gestoppt angehalten \
      ausgesetzt verloren zurückgezogen retourniert retour
    already: bereits schon längst
    just: gerade soeben eben grad jetzt
    after: nach nachdem
    part: hälfte halb teil teilweise anzahlung teilbetrag % prozent drittel teilzahlung viertel
    rest: rest restbetrag restliche restlichen übrige übrigen
    paper: schreiben mail e-mail brief mahnung erinnerung zahlungserinnerung nachricht kontoauszug \
      zahlungsplan unterlagen liste beleg belege vertrag bestellung angebot ratenplan lieferschein \
      nachweis plan aufstellung zahlungsbeleg formular lieferscheins lieferscheine bestätigung \
      quittung
    matter: frage fragen punkte angelegenheit thema problem sache details streitpunkte
    goods: ware lieferung lieferungen palette paletten kartons pakete teile geräte maschine stück \
      leistung leistungen arbeit arbeiten stunden artikel position positionen sendung material \
      produkte ersatzteile service einsatz kisten
    invoice: rechnung rechnungen rg faktura betrag
    contest: bestreiten|bestreite,bestreitet|bestritten|bestritten reklamieren! beanstanden! \
      widersprechen|widerspreche,widerspricht|widersprach|widersprochen anfechten rügen! \
      bemängeln! einspruch einsprache widerspruch reklamation beanstandung einwand einwände \
      strittig streitig
    defect: falsch~ mangelhaft~ defekt~ beschädigt~ kaputt~ unvollständig~ fehlerhaft~ fehlmenge \
      mindermenge bruch mängel mangel zerbrochen~ verdorben~ doppelt~ zweimal zu_hoch zu_teuer \
      zu_viel zu_wenig abweichung preisdifferenz differenz preisabweichung fehler fehlt fehlen \
      fehlten fehlte unkorrekt~ verbeult~ zerkratzt~ undicht~ unbrauchbar~ schaden schäden \
      verrostet~ teurer höher_als irrtümlich mehrfach ungerechtfertigt~ unberechtigt~ überhöht~ \
      zerdrückt~ nass verschmutzt~ eingedrückt~ gerissen~ verbogen~ zerrissen~ statt anstatt
    only: nur bloß lediglich
    bill: berechnen! verrechnen! fakturieren! abrechnen|||abgerechnet stellen_uns berechnet \
      verrechnet fakturiert
    receive: erhalten bekommen gekriegt angekommen eingetroffen
    order: bestellen! bestellt beauftragen! beauftragt anfordern|||angefordert geordert \
      vereinbaren! bestellungen
    deliver: liefern! geliefert erbringen|||erbracht montieren! verschicken! \
      versenden|||versandt,versendet leisten ausliefern|||ausgeliefert reparieren! \
      |||durchgeführt,ausgeführt,fertiggestellt
    correct: korrekt richtig ordnung okay ok einwandfrei nachvollziehbar
    match: stimmen! stimmt übereinstimmen|||übereingestimmt passen! passt \
      entsprechen|entspricht||entsprochen decken
    agree: einverstanden anerkennen|erkennen||anerkannt akzeptieren! zustimmen|stimmen||zugestimmt \
      schulden! zuordnen|||zugeordnet anerkennen_wir
    resolved: vergessen vergiss vergesst hinfällig gegenstandslos wiedergefunden \
      zurückziehen ziehen_zurück nehmen_zurück zurücknehmen zurückgenommen ignorieren \
      ignoriere irrtum_unsererseits \
      erledigt ersetzt ausgetauscht geklärt behoben nachgeliefert umgetauscht gelöst \
      ersetzen|ersetzen,ersetzt||ersetzt austauschen|||ausgetauscht reparieren! \
      beheben|beheben||behoben korrigieren!
    join: und aber sondern denn während sowie
    that: dass weil da die der das obwohl welche wo
    verb: ist sind war waren wird werden wurde wurden hat haben habe hatte kann können muss müssen \
      soll sollen will wollen liegen|liegt,liegen|lag|gelegen buchen! warten! arbeiten! öffnen! \
      schließen|schließt||geschlossen beginnen|beginnt|begann|begonnen \
      lassen|lassen,lasse,lässt|ließ|gelassen sehen|sieht|sah|gesehen finden|findet|fand|gefunden \
      brauchen! benötigen! abholen|||abgeholt stehen|steht|stand bleiben|bleibt|blieb|geblieben \
      geben|gibt,geben|gab|gegeben freuen! danken! holen! erreichen! eröffnen! betreuen! \
      weitergegeben weitergeleitet ändern! umstellen bringen|bringt|brachte|gebracht \
      halten|hält|hielt|gehalten
    insolvent: insolvenzverfahren insolvenz insolvenzantrag konkurs insolvenzverwalter \
      konkursverfahren zahlungsunfähig sanierungsverfahren
    opened: eröffnet gestellt angemeldet beantragt eingeleitet angeordnet sind_insolvent \
      zahlungsunfähig
    others: kunde kunden auftraggeber lieferant lieferanten mieter
    plan: raten rate monatsraten ratenzahlung ratenzahlungen teilzahlungen ratenplan zahlungsplan \
      teilzahlung ratenvereinbarung zahlungsvereinbarung abstottern
    refuse: verweigern! weigern! zurückhalten|halten||zurückgehalten einbehalten|behalten \
      lehnen_wir ablehnen
    copy: kopie kopien rechnungskopie rechnungskopien zweitschrift duplikat abschrift pdf
    again: nochmal nochmals erneut noch_einmal noch_mal
    need: brauchen! benötigen! brauch fehlt bräuchten bräuchte möchten möchte hätte_gern \
      hätten_gern erbitten
    credit: gutschrift gutschriften rechnungskorrektur stornorechnung
    wait: warten! warte steht_aus steht_noch_aus ausstehend fehlt aussteht erwarten!
    thanks: danke dank vielen_dank besten_dank merci
    attached: anbei beigefügt anhang beiliegend anlage
    asIs: so
    monthly: monat monatlich monatlichen woche wöchentlich
    due: fällig fälligen vom
    away: urlaub büro ferien abwesend haus erreichbar dienstreise abwesenheit auswärts unterwegs \
      elternzeit
    greet: hallo sehr geehrte geehrter damen herren herr frau moin servus grüß gott guten tag \
      viele grüße freundliche gruß mfg vg lg liebe lieber zusammen entschuldigung sorry mag \
      schönen noch wochenende abend
    filler: der die das den dem des ein eine einen einem einer es dies diese dieser dieses diesen \
      und oder am im in an zu zum zur bis von vom mit per bei doch auch ja noch dann also mal sich \
      da hier heuer leider alle beide beiden voll ganz vollständig spätestens dazu dafür hiermit \
      nun jetzt weg für gern gerne über
    but: aber jedoch allerdings nur außer obwohl sondern doch_nur
    accept: einverstanden akzeptieren! akzeptiert zustimmen|stimme,stimmen||zugestimmt angenommen \
      annehmen|nehmen abgemacht vereinbart zustimmung zugestimmt einwilligen zusage
    good: passt super prima gut ok okay ja jawohl klar wunderbar bestens perfekt toll hervorragend \
      top geht in_ordnung gut_leben leben machbar tragbar leistbar stemmbar schaffbar stemmen \
      schaffen gerne gern sehr_gut geht_klar so_machen optimal fein akzeptabel darstellbar stimmt \
      merci
    mild: damit so das für ist geht wie vorgeschlagen besprochen vorgeschlagene vorgeschlagenen \
      angebotenen lösung vorschlag plan raten zahlungsplan ratenplan verständnis entgegenkommen \
      hiermit unserer seite seiten aus vollkommen absolut natürlich genau alles klar gut sehr und \
      sein wären können kann uns mir wir ich drei monatsraten hoor na dann
    approve: genehmigen! genehmigt freigegeben freigabe bewilligt bewilligen! zugestimmt gebilligt \
      erteilt gebe_frei gebe_es_frei gebe_das_frei gebe_ich_frei gebe_sie_frei gebe_hiermit_frei
    reject: ablehnen|lehne,lehnen||abgelehnt verweigern! verweigert zurückgewiesen abgewiesen \
      lehne_ich_ab lehne_ab
    back: wieder zurück retour
    until: bis
    stageLetter: anwaltliches_mahnschreiben letztmalige_aufforderung mahnschreiben \
      zahlungsaufforderung anwaltsschreiben aufforderungsschreiben letzte_mahnung
    stageClaim: klage mahnbescheid mahnantrag klageschrift zahlungsbefehl mahnbescheidsantrag \
      mahnklage betreibung zahlungsklage
    stageJudgment: urteil versäumnisurteil vollstreckungsbescheid entscheid versäumungsurteil
    stageForce: zwangsvollstreckung vollstreckung pfändung exekution kontopfändung \
      pfändungsbeschluss
    stageDefence: klageerwiderung widerspruch einspruch rechtsvorschlag klagebeantwortung
    stageSettled: vergleich
    file: einreichen|||eingereicht erheben|||erhoben stellen|||gestellt beantragen! \
      zustellen|||zugestellt erlassen|||erlassen ergehen|||ergangen verkünden|||verkündet \
      einlegen|||eingelegt einleiten|||eingeleitet \
      versenden|||versandt,verschickt,gesendet,geschickt übersandt anhängig erwirkt erwirken \
      schließen|||geschlossen einbringen|||eingebracht abgesandt abgeschickt eingegangen vollzogen
    propose: vorschlagen|schlage,schlagen bitten|bitte,bitten ersuchen beantragen! anbieten|bieten
    trouble: problem schwierigkeiten ärger probleme
    possible: möglich denkbar machbar
    go,account: |bei_ihnen,auf_ihrem_konto
    planned: geplant eingeplant vorgemerkt erfasst terminiert angesetzt eingestellt hinterlegt
    house: gesellschaft firma unternehmen betrieb gmbh
    orderNoun: bestellung auftrag
    price: preis preise einzelpreis stückpreis stundensatz einheitspreis satz
    we: ma
    pay: |überweis
    doubt: nimmerleinstag sankt-nimmerleins-tag
    expect: rechnen erwarten zählen
    doubt: in_der_regel üblicherweise gewöhnlich schön_wär's
    house: ag kg ohg
    say: erwähnen! ausrichten|||ausgerichtet
    send: bringen|bringe,bringt,bringen|brachten|gebracht vorbeibringen|||vorbeigebracht
    talk: anrufen|rufe,ruft,rufen||angerufen
    doubt: angeblich scheinbar anscheinend vermeintlich
    say: vermuten! nehme_an nehmen_an davon_aus
    doubt: glauben! vermuten! scheint scheinen soviel meines_wissens meines_erachtens theoretisch \
      eindruck meinung ansicht gerücht gerüchten man_hört hörensagen bilde_mir_ein wie_ich_höre \
      dem_vernehmen
    inform: erinnere erinnern_daran daran_erinnern
    doubt: ziemlich_sicher fast_sicher relativ_sicher
    """
}
