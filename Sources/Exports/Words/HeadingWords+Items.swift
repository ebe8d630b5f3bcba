extension HeadingWords {
  /// The headings of lists of open items.
  static let itemTables: [(language: String, text: String)] = [
    ("en", english), ("de", german), ("fr", french), ("nl", dutch), ("es", spanish),
    ("it", italian), ("pt", portuguese), ("sv", swedish), ("da", danish), ("no", norwegian),
    ("fi", finnish), ("pl", polish), ("de", sap),
  ]

  private static let english = """
    account: customer number, customer no, address number, acct, customer account number, customer account, customer id, customer code, account number, account no, account ref, account reference, account code, acct no, a/c, a/c no, a/c ref, client number, client no, client code, client id, debtor number, debtor no, debtor code, debtor id, cust no, cust num, cust id, cust code, custno, custid, card id, card code, bp code, cardcode, entity code, customer ref, client ref, client reference, debtor ref, account, account id, sold-to party, payer number, customer key
    party: customer, client, debtor, party, customer/vendor, partner, business partner, bill to, billed to, sold to, cust, customer:job
    name: customer name, co./last name, account name, client name, debtor name, party name, party's name, partner name, company name, company, contact name, bp name, cardname, customer full name, entity name, alpha name, name 1, name, trading name, organisation, organization, contact, invoice partner display name, customer/company
    number: invoice number, invoice no, record number, tran no, tran number, invoice no., invoice #, invoice num, inv no, inv #, invoice id, document number, document no, doc no, doc number, doc num, docnum, transaction number, transaction no, trx number, voucher no, voucher number, bill no, num, invoice, ref no, ref. no., number, no, document, doc, doc ref, transaction ref, reference number, item number, voucher, transaction, reference, second reference
    type: transaction type, document type, record type, doc type, doc. type, type, trans type, tran type, trx type, invoice type, voucher type, class, trx class, transaction class, entry type, tx type, document class, item type, kind
    issued: invoice date, invoicedate, document date, doc date, doc. date, transaction date, trx date, trans date, issue date, issued, date issued, issued on, issued date, inv date, bill date, date of invoice, tax date, date, invoiced on, voucher date, dated on, dated
    posted: posting date, gl date, entry date, booking date, post date, created, created on, created at, date created, report date, as of date
    due: due date, duedate, due on, net due date, due, date due, payment due, payment due date, maturity date, due by, expected date, expected payment date, pay by
    currency: currency, currency code, curr, curr., ccy, cur, crcy, document currency, doc currency, doc. currency, invoice currency, transaction currency, foreign currency, invoice currency code
    localCurrency: local currency, lcurr, lcurr., company currency, base currency, home currency, functional currency
    amount: original amount, original invoice amount, invoice amount, gross amount, amount, invoice total, gross, total amount, opening amount, amount in doc. curr., amount in document currency, amount in doc curr, amount doc curr, amount in transaction currency, foreign amount, doc amount, document amount, grand total, total incl vat, total inc vat, amount incl vat, amount including vat, invoiced amount, amount invoiced, billed amount, invoice value, transaction amount, orig amount, original value, value, doc total, doctotal, total signed, total in currency signed, amount gross, total invoiced, total gross amount, amount due original, original amt., original, total
    amountLocal: original amt. (lcy), original amount (lcy), amount (lcy), amount in local currency, amount in loc. curr., amnt in loc.cur., amount in loc.cur., amnt. in loc. cur., amount in lc, amt in loc.cur., local currency amount, local amount, amount in company code currency, base amount, amount (base), amount (home), home amount, functional amount, amount company currency, total company currency signed, amount in base currency, lc amnt, amount lc, amount (gbp base), company currency amount
    open: outstanding amount, amount outstanding, open amount, remaining amount, open balance, amount due, balance due, outstanding balance, outstanding, o/s amount, os amount, remaining amt., remaining, unpaid amount, amount unpaid, unpaid, amount open, pending amount, amount remaining, invoice amount due, invoiceamountdue, residual, residual amount, amount residual, amount due signed, amount due in currency signed, invoice outstanding, due amount, amt due, open amt, open value, still open, to pay, amount to pay, amount payable, unapplied amount, unallocated, open, remaining balance, outstanding value, o/s, balance outstanding, outst., total due, total outstanding, total open, total balance, net outstanding, total owed, amount owed, amount owing, owing, due value
    openLocal: remaining amt. (lcy), remaining amount (lcy), outstanding amount (lcy), outstanding (lcy), open amount lc, open amount in local currency, outstanding base amount, outstanding base, amount due company currency signed, base outstanding, outstanding (base)
    paid: paid, payment amount, amount paid, paid amount, invoice amount paid, invoiceamountpaid, payments, received, amount received, applied amount, amount applied, paid to date, allocated, amount allocated, paid/credited, received amount, paid value
    debit: debit, debit amount, debits, dr, debit amt, dr amount
    credit: credit, credit amount, credits, cr, credit amt, cr amount
    side: d/c, dr/cr, debit/credit, dc, s/h, d/c indicator, debit/credit indicator, debit/credit ind, dr cr, dc indicator, sign, debit credit, debit or credit, d c
    balance: balance, invoice balance, document balance
    running: running balance, cumulated balance, cumulative balance, acct balance, account balance, customer balance, cumulative, balance forward
    net: net amount, net, subtotal, sub total, amount excl vat, amount excl. vat, amount net, untaxed amount, net value, goods value, total excl vat, total ex vat, taxable amount, excl vat, tax excluded, net total
    tax: tax, vat, vat amount, tax amount, gst, sales tax, total tax, taxes, tax total
    cleared: clearing, clearing date, clearing document, clrng doc., clearing doc, closed at date, closed on, date closed, paid date, payment date, date paid, fully paid on date, settled on
    status: status, invoice status, state, payment status, open?, settled, is open, cleared/open items symbol
    special: special g/l ind., sp.g/l, special g/l, sp. g/l ind, special gl indicator, s g/l ind
    ledger: general ledger account, g/l account, gl account, reconciliation account, receivable account, receivables account, ar account, control account, nominal code, n/c, gl code
    counter: offsetting account, offset account, contra account, bal. account no.
    paymentReference: creditor reference, structured reference, rf reference, kid, kid number, kid no, ocr, ocr number, ocr no, ocr reference, qr reference, qrr, esr reference, isr reference, ogm, vcs, structured communication, payment reference, remittance reference
    discountPercent: discount percent, discount percentage, discount rate, disc percent, cash discount percent, settlement discount percent, discount pct, disc pct, cash discount rate, payment discount percent
    discountAmount: discount amount, cash discount amount, payment discount amount, discount available, available discount, settlement discount amount, pmt. disc. possible, original pmt. disc. possible, disc amount, possible discount
    discountUntil: discount date, cash discount date, payment discount date, pmt. discount date, discount due date, discount until, discount expires, disc date, settlement date, settlement discount date, discount valid until, discount deadline
    discountDays: discount days, disc days, cash discount days, settlement days, settlement discount days
    discount: discount, cash discount, settlement discount, early payment discount, prompt payment discount
    text: text, description, details, memo, narration, remarks, comment, comments, notes, particulars, item text
    ignored: arrears, overdue by days, days overdue, days past due, days, days late, overdue days, age, age (days), aging, terms, payment terms, external document no., external doc no, your reference, your ref, assignment, po number, po no, po, p. o. #, po #, purchase order, customer reference, invoice reference, order number, so number, quantity, unit amount, unit price, line amount, line total, unitamount, lineamount, tax type, tax code, tc, account type, email, email address, emailaddress, phone, telephone, address, city, country, postcode, zip, salesperson, sales rep, sales person, salesperson code, company code, cocd, fiscal year, year, year/month, period, posting key, pk, document header text, user, user name, project, dept, department, territory, class name, line, line no, entry no, entry no., exchange rate, exch. rate, rate, department name, global dimension 1 code, global dimension 2 code, on hold, dispute, dispute reason, dunning level, last dunned, dunning block, payment method, payt meth., pmt meth, payment block, pay blk, subsidiary, location, bank, iban, credit limit, group, region, cost center, cost centre, reason code, branch, source
    """

  private static let german = """
    account: kundennummer, kundennr, kundennr., kunden-nr., kunden-nr, kunden nr, kd-nr., kd-nr, kdnr, kd.nr., kundenkonto, debitorennummer, debitorennr, debitorennr., debitoren-nr., debitornr, debitornr., debitor-nr., debitorenkonto, deb.-nr., debnr, deb-nr, kontonummer, kontonr, kontonr., konto-nr., konto nr, personenkonto, konto, adressnummer, adressnr, adr-nr, kunde nr, kunde-nr., kundencode, mitgliedsnummer, auftraggebernr
    party: kunde, debitor, geschäftspartner, partner, auftraggeber, rechnungsempfänger, empfänger
    name: kundenname, kunde name, name, debitorname, name des debitors, debitorenname, name 1, firma, firmenname, kurzname, matchcode, bezeichnung, kontobezeichnung, kontoname, kontobeschriftung, suchname, geschäftspartnername, adresse name, suchbegriff
    number: rechnungsnummer, rechnungsnr, rechnungsnr., rechnungs-nr., rechnungs-nr, rechnung nr., rechnung-nr., re-nr., re-nr, re.nr., renr, rg-nr., rg-nr, rgnr, belegnummer, belegnr, belegnr., beleg-nr., beleg-nr, beleg nr., op-nr., op-nr, op nr, opnr, op-nummer, op-belegnummer, belegfeld 1, belegfeld1, rechnung, beleg, nummer, nr., nr, dokumentnummer, dokument, vorgangsnummer, faktura, fakturanummer, faktura-nr., belegnummer 1, auftragsnummer, externe belegnummer original, referenznummer, referenz
    type: belegart, art, belegtyp, dokumentart, dokumenttyp, op-art, typ, vorgangsart, buchungsart, rechnungsart, vorgang, art des belegs, belegartkurz, rechnungstyp
    issued: rechnungsdatum, belegdatum, rechnungsdat., datum, ausstellungsdatum, re-datum, rg-datum, rg.-datum, dokumentdatum, belegdat., beleg-datum, faktura-datum, fakturadatum, rechn.-datum, op-datum, vom
    posted: buchungsdatum, buch.datum, buch.-datum, erfassungsdatum, buchungsdat., valutadatum, stichtag
    due: fälligkeit, fälligkeitsdatum, fällig am, fällig bis, fällig, nettofälligkeit, nettofälligkeitsdatum, fälligkeitstag, nettofälligk., zahlbar bis, fällig netto, zahlungsziel, netto fällig, fälligk., fällig_am, zahlungsziel am, zieldatum, zahlungstermin, faelligdatum, fälligdatum
    currency: währung, währungscode, belegwährung, whg, whrg, wrg, whg., wkz, wkz umsatz, währungskennzeichen, wä, wae
    localCurrency: hauswährung, hauswhrg, hwähr, hwähr., hauswähr., hw-währung, hwährung, hwaer, basiswährung, mandantenwährung, wkz basisumsatz, buchwährung
    amount: rechnungsbetrag, bruttobetrag, betrag brutto, brutto, ursprungsbetrag, ursprungsbetrag brutto, originalbetrag, gesamtbetrag, betrag, belegbetrag, op-betrag, forderungsbetrag, endbetrag, betrag in belegwährung, betrag in belegwhrg, betrag belegwährung, betrag fw, fremdwährungsbetrag, ursprünglicher betrag, rechnungssumme, rechnungsbetrag brutto, summe, summe brutto, buchungsbetrag, betrag inkl. mwst, urspr. betrag, total, totalbetrag, rechnungstotal
    amountLocal: ursprungsbetrag (mw), betrag (mw), betrag in hauswährung, betrag in hauswhrg, betrag in hw, betrag hauswährung, betrag hw, betrag in hauswähr., betr. in hausw., betrag in buchwährung, basisbetrag, betrag basiswährung, betrag mw, ursprungsbetrag mw
    open: restbetrag, offener betrag, offen, offener rest, rest, restforderung, noch offen, offener posten, offene posten, offener saldo, op-saldo, op saldo, offener restbetrag, restsaldo, ausstehend, ausstehender betrag, offener betrag brutto, betrag offen, offen betrag, restwert, zu zahlen, offene forderung, unbezahlt, op-rest, offenbetrag, offen fw, restbetrag fw, offener betrag fw, saldo fw
    openLocal: restbetrag (mw), offener betrag (mw), restbetrag mw, offener betrag in hauswährung, offen hw, offener betrag hw
    paid: bezahlt, gezahlt, zahlung, zahlungen, bereits bezahlt, zahlbetrag, gezahlter betrag, bezahlter betrag, teilzahlung, teilzahlungen, ausgeglichen, beglichen, eingegangen, erhalten, zahlbetr., bez. betrag
    debit: soll, sollbetrag, betrag soll, betragsoll, umsatz soll, soll-betrag, saldo soll, op soll, soll eur
    credit: haben, habenbetrag, betrag haben, betraghaben, umsatz haben, haben-betrag, saldo haben, op haben, haben eur
    side: s/h, soll/haben, sh, soll-/haben-kennzeichen, soll/haben-kennzeichen, soll-haben-kennzeichen, shsaldo, sh-kennzeichen, s/h-kennzeichen, shkz, s_h, sh saldo, sollhaben, soll haben kz, sh-kz, h/s
    balance: saldo, op-betrag saldo
    running: kumulierter saldo, saldo kumuliert, kontosaldo, laufender saldo, gesamtsaldo, kum. saldo
    net: nettobetrag, netto, betrag netto, nettosumme, rechnungsbetrag netto, warenwert, nettowert
    tax: mwst, ust, mwst-betrag, ust-betrag, steuer, steuerbetrag, umsatzsteuer, mehrwertsteuer, mwst betrag, vorsteuer
    cleared: ausgleich, ausgleichsdatum, ausgleichsbeleg, ausgl.beleg, ausgleichsdat., bezahlt am, geschlossen am, ausgeglichen am, zahlungsdatum
    status: status, zahlstatus, zahlungsstatus, offen?, erledigt, rechnungsstatus
    special: sonderhauptbuchkennzeichen, sonderhauptbuch-kz, shb-kennzeichen, sonder-hb-kz, umskz, shbkz
    ledger: sammelkonto, abstimmkonto, hauptbuchkonto, forderungskonto, sachkonto
    counter: gegenkonto, gegenkonto (ohne bu-schlüssel), gegkto, gegen-konto
    paymentReference: qr-referenz, qr referenz, qrr, qr-referenznummer, esr-referenz, esr referenz, esr-referenznummer, esr-nr, zahlungsreferenz, strukturierte referenz, rf-referenz, gläubigerreferenz, zahlungsreferenznummer, kid
    discountPercent: skontosatz, skonto prozent, skontoprozent, skonto-prozentsatz, skontoprozentsatz, skonto in prozent
    discountAmount: skontobetrag, skonto-betrag, möglicher skonto, skonto eur, skontobetrag brutto, möglicher skontobetrag, skonto möglich
    discountUntil: skontodatum, skonto bis, skontofrist, skontofälligkeit, skontofälligkeitsdatum, skontotermin, skonto gültig bis, skonto fällig, skontoziel
    discountDays: skontotage, skonto tage, skontofrist tage, skontofrist, tage skonto
    discount: skonto
    text: buchungstext, text, bemerkung, verwendungszweck, beschreibung, hinweis, notiz, kommentar, belegtext, positionstext
    ignored: ausgleichskz, ausgleichs-kz, tage, überfällig, tage überfällig, verzugstage, verzug, verzugstage nach nettofälligkeit, mahnstufe, letzte mahnung, mahnsperre, mahndatum, zahlungsbedingung, zahlungsbedingungen, zahlungskondition, zahlungsart, belegfeld 2, belegfeld2, bu-schlüssel, steuersatz, kostenstelle, kost1, kost2, kostenträger, zuordnung, externe belegnummer, externe belegnr., ihre referenz, bestellnummer, auftrag, lfd. nr., lfd nr, buchungskreis, bukr, geschäftsjahr, gjahr, vertreter, verkäufer, sachbearbeiter, plz, ort, strasse, straße, land, e-mail, telefon, bs, buchungsschlüssel, kurs, wechselkurs, mandant, periode, buchungsperiode, lfdnr, tel, id, ust-id
    """

  private static let french = """
    account: numéro client, numéro de client, identifiant client, identifiant du client, n° client, no client, n° de client, num client, code client, code tiers, numéro compte tiers, n° compte tiers, compte tiers, compte auxiliaire, comptauxnum, compte client, numéro compte, n° compte, numéro de compte, code auxiliaire, code compte, compte, tiers, cpte client, référence tiers, id client, code du tiers, auxiliaire, n° tiers, n° débiteur, code partenaire, cpte tiers, réf. client interne
    party: client, partenaire, débiteur, client/fournisseur, partenaire d'affaires, client facturé
    name: nom client, nom du client, raison sociale, intitulé, intitulé tiers, intitulé du tiers, intitulé compte, intitulé du compte, nom du tiers, nom tiers, libellé tiers, libellé compte, libellé du compte, désignation, nom, dénomination, société, comptauxlib, désignation client, nom ou raison sociale, nom complet, nom auxiliaire, intitulé client, entreprise, tiers
    number: numéro facture, numéro de facture, n° facture, n° de facture, no facture, num facture, numéro pièce, numéro de pièce, n° pièce, n° de pièce, no pièce, num pièce, pièce, numéro de document, n° document, no document, n° doc, référence pièce, réf. pièce, réf pièce, pieceref, facture, numéro, n°, document, référence facture, réf facture, no, réf., réf, référence
    type: type de document, type document, type de pièce, type pièce, type, nature, nature de pièce, nature pièce, type d'écriture, type facture, type de facture, code journal, journal, jnl, jal, jal., type de transaction
    issued: date facture, date de facture, date de la facture, date de facturation, date pièce, date de pièce, date de la pièce, date du document, date document, date d'émission, date émission, émise le, pieceDate, date
    posted: date comptabilisation, date de comptabilisation, date écriture, date d'écriture, date de saisie, date comptable, date d'enregistrement
    due: date échéance, date d'échéance, échéance, date d'échéance nette, date ech, date ech., échéance le, à échéance, date limite de paiement, date de paiement prévue, échue le, date limite, ech., date d'éch.
    currency: devise, code devise, monnaie, devise document, devise du document, dev., dev
    localCurrency: devise société, devise locale, devise interne, devise de tenue, monnaie de tenue
    amount: montant ttc, total ttc, ttc, montant initial, montant facture, montant de la facture, montant facturé, montant d'origine, montant total, montant original, montant, total signé, total, montant devise, montant en devise, montant brut, montant pièce, montant de la pièce, total facture, montant du document, mt ttc, net à payer
    amountLocal: montant initial ds, montant ds, montant dev. int., montant en devise société, montant en devise interne, montant (dev soc), montant initial (ds), montant devise société, total en devise de la société signé
    open: montant ouvert, reste dû, reste à payer, solde dû, montant restant, montant dû, montant restant dû, reste à régler, restant dû, solde restant, solde ouvert, restant, montant dû signé, reste, net restant dû, solde à payer, montant à payer, reste à recouvrer, montant impayé, impayé, en cours, encours, dû, solde facture, reste à encaisser, solde de la pièce, montant non réglé, non réglé
    openLocal: montant ouvert ds, reste dû ds, montant ouvert (ds), montant dû en devise société signé
    paid: réglé, montant réglé, payé, montant payé, déjà réglé, règlement, règlements, montant encaissé, encaissé, acompte, acomptes, déjà payé, versé
    debit: débit, montant débit, solde débiteur, débits, mouvement débit, débit euro
    credit: crédit, montant crédit, solde créditeur, crédits, mouvement crédit, crédit euro
    side: sens, d/c, débit/crédit, sens du solde, sens écriture, c/d
    balance: solde ligne, solde de la ligne, solde échéance, solde
    running: solde progressif, solde cumulé, cumul, solde courant, solde du compte, solde client
    net: montant ht, total ht, ht, hors taxe, base ht, montant hors taxe, montant htva
    tax: tva, montant tva, taxe, total tva, montant taxe, taxes
    cleared: date lettrage, date de lettrage, lettrage, lettre, code lettrage, datelet, date de règlement, date règlement
    status: statut, état, état de paiement, statut de paiement, statut paiement, état paiement, lettré
    ledger: compte général, n° compte général, compte collectif, compte comptable, comptenum, cpte général, compte gén., collectif
    counter: contrepartie, compte contrepartie, compte de contrepartie
    paymentReference: référence de paiement, référence qr, communication structurée, référence bvr, réf. bvr, référence structurée, référence rf, communication, réf. paiement
    discountPercent: taux escompte, taux d'escompte, pourcentage escompte
    discountAmount: montant escompte, montant de l'escompte, montant d'escompte, escompte possible
    discountUntil: date escompte, date d'escompte, échéance escompte, date limite escompte, date limite d'escompte, escompte jusqu'au
    discountDays: jours escompte, délai escompte, délai d'escompte
    discount: escompte
    text: libellé, libellé écriture, libellé de l'écriture, description, commentaire, remarque, ecriturelib, objet
    ignored: référence client, votre référence, jours de retard, retard, jours, mode de règlement, mode règlement, conditions de paiement, niveau de relance, relance, nb relances, représentant, commercial, adresse, ville, code postal, pays, téléphone, e-mail, email, n° commande, échéancier, exercice, période, n° ligne, numéro d'écriture, n° écriture, taux, code taxe, affaire, section, niveau de rappel, date de relance
    """

  private static let dutch = """
    account: klantnummer, klantnr, klantnr., klant nr, klant-nr, debiteurnummer, debiteurnr, debiteurnr., debiteur nr., debiteurennummer, deb.nr., deb nr, debiteurcode, klantcode, relatiecode, relatienummer, relatienr, code, rekeningnummer klant, relatie nr, klant id, deb.nr, debnr
    party: debiteur, klant, relatie, afnemer
    name: klantnaam, naam klant, naam, debiteurnaam, naam debiteur, relatienaam, bedrijfsnaam, bedrijf, omschrijving relatie, zoeknaam, naam relatie
    number: factuurnummer, factuurnr, factuurnr., factuur nr., factuur-nr., fact.nr., factuurnum, documentnummer, documentnr, documentnr., boekstuknummer, boekstuknr, boekstuknr., bkst.nr., boekstuk, factuur, document, nummer, stuknummer, stuknr, volgnummer, nr., nr, faktuurnummer, faktuurnr, referentie
    type: dagboek, documenttype, documentsoort, soort, type, boekingstype, factuursoort, soort document, dagboekcode, type document, dgb, dagb
    issued: factuurdatum, fact.datum, documentdatum, datum, faktuurdatum, boekstukdatum, datum factuur, fact. datum
    posted: boekdatum, boekingsdatum, invoerdatum
    due: vervaldatum, vervaldag, vervalt op, vervaldt, verval datum, uiterste betaaldatum, te betalen voor, betaaldatum uiterlijk, verv.datum, vervdatum
    currency: valuta, valutacode, munt, muntcode, munteenheid, val, val., vreemde valuta
    localCurrency: eigen valuta, basisvaluta, administratievaluta
    amount: factuurbedrag, oorspronkelijk bedrag, bedrag, origineel bedrag, bedrag incl. btw, bedrag incl btw, totaal incl btw, totaalbedrag, brutobedrag, bruto bedrag, bedrag (vv), bedrag vv, bedrag vreemde valuta, totaal, incl. btw, incl btw, totaal factuur, bedrag factuur, te betalen bedrag
    amountLocal: bedrag (ev), bedrag ev, bedrag eigen valuta, bedrag in basisvaluta, bedrag lv, oorspronkelijk bedrag (lv), bedrag (lv)
    open: openstaand, openstaand bedrag, openstaand saldo, nog te betalen, open bedrag, restbedrag, openst. bedrag, nog open, resterend bedrag, resterend, open, saldo openstaand, te ontvangen, openst., nog te ontvangen, restant, onbetaald, openstaande bedrag
    openLocal: restbedrag (lv), openstaand (ev), openstaand ev, openstaand bedrag (ev)
    paid: betaald, ontvangen, voldaan, reeds betaald, betalingen, betaald bedrag, ontvangen bedrag
    debit: debet, debetbedrag, bedrag debet
    credit: credit, creditbedrag, bedrag credit
    side: d/c, debet/credit, dc, deb/cred
    balance: saldo
    running: cumulatief saldo, lopend saldo, saldo cumulatief, totaalsaldo, cumulatief
    net: nettobedrag, bedrag excl. btw, bedrag excl btw, excl. btw, excl btw, totaal excl btw, netto
    tax: btw, btw-bedrag, btw bedrag, bedrag btw
    cleared: afgeletterd op, afletterdatum, betaald op, betaaldatum
    status: status, betaalstatus
    ledger: grootboekrekening, grootboek, grootboeknr, centralisatierekening
    counter: tegenrekening
    paymentReference: betalingskenmerk, gestructureerde mededeling, ogm, vcs, betalingsreferentie, gestructureerde referentie, mededeling
    discountPercent: kortingspercentage, betalingskortingspercentage, percentage betalingskorting
    discountAmount: kortingsbedrag, bedrag betalingskorting, bedrag korting
    discountUntil: kortingsdatum, korting tot, betalingskorting tot, datum betalingskorting, uiterste datum korting, kortingsvervaldatum
    discountDays: kortingsdagen, dagen korting
    discount: betalingskorting, korting contant, kredietbeperking
    text: omschrijving, opmerking, toelichting, mededeling, beschrijving
    ignored: uw referentie, uw ref., kenmerk, dagen, dagen te laat, dagen vervallen, dagen open, betalingsconditie, betaalconditie, betalingstermijn, periode, boekjaar, plaats, land, postcode, adres, telefoon, e-mail, aanmaning, aanmaningsniveau, laatste herinnering, herinnering, verkoper, kostenplaats, regel, boekingsnummer, order, ordernummer, koers, adm, administratie
    """

  private static let sap = """
    account: kunnr, bp_code
    name: name1
    number: belnr, xblnr
    type: blart
    issued: bldat
    posted: budat
    due: netdt, faedt
    currency: waers
    localCurrency: hwaer
    amount: wrbtr
    amountLocal: dmbtr, dmshb
    side: shkzg
    special: umskz
    cleared: augdt, augbl
    ledger: hkont, saknr
    text: sgtxt
    ignored: zuonr, bukrs, gjahr, mandt, monat, bschl, zterm, zfbdt
    """
}
