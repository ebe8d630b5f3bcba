extension Lexicon {
  /// The words of Dutch.
  static let dutch = """
    pay: betalen! overmaken|maken_over,maak_over,maakt_over||overgemaakt \
      voldoen|voldoen,voldoet|voldeed|voldaan storten! overschrijven|||overgeschreven vereffenen! \
      afbetalen|||afbetaald bijbetalen|||bijbetaald aanzuiveren|||aangezuiverd
    payNoun: betaling betalingen overboeking overschrijving overboekingen storting spoedbetaling \
      incasso sepa
    money: geld bedrag bedragen saldo restbedrag totaalbedrag som openstaande_bedrag totaal
    account: bank rekening bankrekening
    go: gaan|gaat,ga|ging|gegaan komen|komt,kom|kwam|gekomen volgen! \
      vertrekken|vertrekt||vertrokken staan|staat,staan|stond|gestaan binnenkomen|||binnengekomen \
      plaatsvinden|||plaatsgevonden aankomen|||aangekomen
    make: maken! doen|doet,doe|deed|gedaan uitvoeren|voeren,voert||uitgevoerd verrichten! regelen! \
      klaarzetten|||klaargezet inplannen|plannen||ingepland verwerken! geregeld
    send: sturen! versturen! opsturen|||opgestuurd toesturen|||toegestuurd mailen! \
      doorsturen|||doorgestuurd bezorgen! zenden|zendt||gezonden
    have: hebben|hebben,hebt,heeft,heb ontvangen|ontvangt,ontvang|ontving|ontvangen \
      krijgen|krijgt,krijg|kreeg|gekregen
    debit: afgeschreven geïncasseerd afgeboekt
    remit: betaalspecificatie betalingsspecificatie betaaladvies betalingsadvies remittance \
      betalingsoverzicht betaalbericht betalingsbericht betaalmelding
    run: betaalrun betalingsrun betaalronde betaaldag betaaldatum betaalmoment
    we: wij we ik
    our: ons onze mijn boekhouding
    you: u jij je jullie
    your: uw jouw jullie
    us: ons mij
    please: gelieve alstublieft alsjeblieft aub svp verzoek
    to: aan naar op van voor bij met per in uit over via tegen
    will: zullen zal gaan gaat ga wordt worden zult
    can: kunnen kan
    must: moeten moet hoeven dienen dient
    wish: zouden zou willen wil wilden wilde hopen! hoop proberen! probeer verwachten! verwacht \
      wensen! gingen ging streven! beogen plannen_om hadden_graag zou_graag mochten had_moeten \
      hadden_moeten moeten_zijn had_moeten_worden adviseren! raden_aan moest moesten had_gemoeten
    doubt: misschien waarschijnlijk hopelijk eventueel vermoedelijk mogelijk mogelijkerwijs \
      wellicht normaliter liefst eigenlijk vroegst onder_voorbehoud betwijfel betwijfelen \
      twijfelen twijfel
    has: hebben heb heeft hebt had hadden
    be: is zijn ben
    was: werd werden waren was geworden
    cond: als indien zodra mits wanneer tenzij nadat na_ontvangst bij_ontvangst onder_voorwaarde \
      mocht mochten zolang voordat pas_als pas_na
    asks: of wanneer wie hoe wat welke waarom waar
    neg: niet geen nooit noch niets niemand zonder onmogelijk nog_niet weiger weigeren evenmin \
      nergens niks geenszins
    limit: niet_later_dan geen_probleem niet_alleen zonder_meer zonder_mankeren geen_zorgen \
      zonder_uitstel
    say: zeggen|zegt,zeg|zei,zeiden|gezegd beweren! denken|denkt,denk|dacht,dachten|gedacht \
      beloven|belooft|beloofde|beloofd volgens menen! vinden|vindt|vond|gevonden
    ask: vragen|vraagt,vraag|vroeg|gevraagd afvragen
    inform: bevestigen! bevestigt melden! laten_weten laat_u_weten laat_weten \
      meedelen|delen||meegedeeld berichten! verzekeren! informeren!
    talk: spreken|spreekt|sprak|gesproken overleggen! bellen! bel nakijken controleren! uitzoeken \
      weten|weet|wist|geweten beslissen! besluiten|besluit|besloot|besloten antwoorden! \
      bespreken|||besproken terugkomen beoordelen! vergaderen! navragen
    retract: beloven garanderen! zeker toezeggen
    returned: teruggekomen teruggeboekt gestorneerd geweigerd geannuleerd terugbetaald mislukt \
      storno teruggestuurd terug te_veel stopgezet geblokkeerd verloren teruggestort kwijt retour \
      gestopt
    already: al reeds inmiddels
    just: net zojuist daarnet zonet
    after: na nadat
    part: helft deel gedeeltelijk aanbetaling % procent derde kwart
    rest: rest restant restbedrag resterende
    paper: brief mail e-mail bericht herinnering aanmaning overzicht planning pakbon betalingsplan \
      documenten offerte bestelling contract bewijs lijst schrijven bestelbon formulier \
      rekeningoverzicht
    matter: vraag vragen punten kwestie zaak probleem details
    goods: goederen levering leveringen dozen stuks pallets pakket zending onderdelen machine werk \
      werkzaamheden uren artikelen producten dienst bestelling materiaal service apparaten kratten
    invoice: factuur facturen nota rekening
    contest: betwisten! betwist reclameren! bezwaar klacht protesteren! aanvechten geschil \
      discussie dispuut oneens
    defect: fout~ onjuist~ verkeerd~ beschadigd~ defect~ kapot kapotte stuk onvolledig~ gebroken \
      ontbreekt ontbreken ontbrak ontbraken dubbel~ tweemaal twee_keer te_veel te_weinig te_hoog \
      te_duur verschil prijsverschil afwijking tekort schade mankement gebrekkig~ afgekeurd~ \
      bekrast~ lek roestig~ bedorven hoger_dan gebreken duurder geplet~ nat gescheurd~ verbogen \
      gedeukt~ stukken bevlekt~ in_plaats_van
    only: maar slechts alleen
    bill: rekenen|rekenen,rekent,reken||gerekend factureren! gefactureerd berekenen! \
      aanrekenen|rekenen||aangerekend brengen_in_rekening in_rekening
    receive: ontvangen gekregen binnengekregen aangekomen
    order: bestellen! besteld aangevraagd gevraagd ondertekend afgesproken bestellingen
    deliver: leveren! geleverd verzonden uitgevoerd bezorgd \
      |||uitgevoerd,afgemaakt,geleverd,gedaan
    correct: juist correct goed orde
    match: kloppen! klopt overeenkomen|komen_overeen,komt_overeen||overeengekomen overeen stemt
    agree: akkoord aanvaarden! accepteren! eens erkennen! herkennen! verschuldigd
    resolved: vergeten vergeet intrekken ingetrokken trekken_in trek_in negeren negeer \
      teruggevonden vervallen \
      opgelost vervangen omgeruild hersteld afgehandeld rechtgezet vervangen! \
      herstellen|||hersteld omruilen|||omgeruild oplossen|||opgelost
    join: en maar want terwijl dus
    that: dat die omdat doordat hoewel wat
    verb: is zijn was waren wordt worden werd heeft hebben had kan kunnen moet moeten zal zullen \
      wachten! liggen|ligt|lag|gelegen zoeken|zoekt|zocht|gezocht openen! \
      sluiten|sluit|sloot|gesloten werken! zien|ziet|zag|gezien blijven|blijft|bleef|gebleven \
      laten|laat|liet|gelaten geven|geeft|gaf|gegeven halen! beginnen|begint|begon|begonnen \
      bekijken|bekeken liggen nodig incasseren! aanbieden brengen|brengt|bracht|gebracht \
      verzorgen! wijzigen!
    insolvent: faillissement failliet surseance schuldsanering gerechtelijke_reorganisatie curator \
      wco
    opened: uitgesproken aangevraagd verklaard verleend geopend
    others: klant klanten leverancier leveranciers huurder
    plan: termijnen afbetalingsplan betalingsregeling betaalregeling betalingsplan afbetaling \
      schijven afbetalingsregeling spreiding spreiden gespreid
    refuse: weigeren! opschorten|schorten||opgeschort inhouden|houden||ingehouden achterhouden
    copy: kopie kopieën duplicaat afschrift pdf
    again: opnieuw nogmaals nog_een_keer nog_eens
    need: nodig graag ontbreekt kwijt vinden
    credit: creditnota creditfactuur creditnota's kredietnota creditering
    wait: wachten! wacht verwachten ontbreekt openstaand
    thanks: bedankt dank dankjewel hartelijk
    attached: bijlage bijgevoegd bijgaand
    asIs: zo
    monthly: maand maandelijks week
    due: vervallen gedateerd d.d
    away: kantoor vakantie verlof afwezig afwezigheid bereikbaar weg
    greet: hoi hallo beste geachte heer mevrouw goedemorgen goedemiddag groet groeten gr mvg met \
      vriendelijke excuus excuses sorry fijne dag avond weekend prettige
    filler: de het een dit deze die dat er en of op in aan van voor met te tot om ook nog dan hier \
      erop alles beide volledig uiterlijk graag hierbij even via bij u hem ze inzake per leider \
      eerst nu
    but: maar echter alleen behalve tenzij
    accept: akkoord accepteren! aanvaarden! eens instemmen|stemmen afgesproken goedgekeurd \
      mee_eens
    good: goed prima ok oké oke okay ja perfect uitstekend haalbaar past werkt orde in_orde best \
      schikt doenbaar top super fijn mooi graag_zo doen_we gaan_we_doen lukt leefbaar te_doen \
      komt_goed_uit
    mild: ons mij voor drie schijven termijnen zijn is dat dit zo we wij met uw voorstel de het \
      gaan hiermee doen zoals voorgesteld voorgestelde begrip oplossing regeling afbetalingsplan \
      betalingsplan kan kunnen wat betreft helemaal hoor dan
    approve: goedkeuren|keur||goedgekeurd goedgekeurd akkoord toegestaan keur_het_goed \
      keur_dit_goed keur_ik_goed keur_goed
    reject: weigeren! afgewezen afgekeurd geweigerd afwijzen|wijs keur_ik_af keur_af keur_het_af \
      wijs_ik_af wijs_het_af wijs_af
    back: terug weer retour
    until: tot t/m
    stageLetter: sommatie ingebrekestelling aanmaning sommatiebrief laatste_aanmaning
    stageClaim: dagvaarding verzoekschrift vordering inleidende_dagvaarding procedure
    stageJudgment: vonnis verstekvonnis uitspraak
    stageForce: beslag executie derdenbeslag bankbeslag loonbeslag
    stageDefence: verweer conclusie_van_antwoord verzet
    stageSettled: schikking dading
    file: indienen|||ingediend betekenen! betekend uitbrengen|||uitgebracht wijzen|||gewezen \
      versturen|||verstuurd,verzonden,gestuurd leggen|||gelegd voeren|||gevoerd \
      treffen|||getroffen neergelegd gestart uitgesproken aanhangig ingesteld ingeleid \
      ingeschreven verkregen
    propose: voorstellen|stel,stellen vragen|vraag,vragen willen zouden verzoeken!
    trouble: probleem moeilijkheden problemen
    possible: mogelijk haalbaar
    go,account: |bij_u,op_uw_rekening
    particle: over
    planned: gepland ingepland ingeboekt klaargezet
    house: bedrijf vennootschap zaak onderneming
    orderNoun: bestelling order opdracht
    price: prijs prijzen tarief stukprijs eenheidsprijs
    receive: |krijgen,krijg,krijgt|kregen,kreeg|gekregen
    doubt: sint-juttemis sint_juttemis
    expect: verwachten rekenen tegemoetzien
    doubt: normaal_gesproken gewoonlijk doorgaans meestal in_de_regel
    wish: konden kon
    can,youAux: moogt
    can: kunt
    house: bv nv vof
    say: vermelden! melden!
    send: brengen|breng,brengt,brengen|brachten,bracht|gebracht
    doubt: zogezegd blijkbaar kennelijk zogenaamd naar_verluidt
    say: vermoeden|vermoed,vermoeden neem_aan nemen_aan veronderstellen|veronderstel
    doubt: schijnt lijkt naar_verluidt volgens_mij indruk in_theorie theoretisch naar_ik naar_wat \
      bij_mijn_weten blijkbaar kennelijk vermoedelijk geloof geloven denk denken denkt vermoed meen
    inform: herinner herinneren
    rest: restant resterende
    to: door
    doubt: naar_mijn_weten vrij_zeker bijna_zeker
    """
}
