extension HeadingWords {
  /// The headings of lists of clients and of people.
  static let peopleTables: [(language: String, text: String)] = [
    ("en", englishPeople), ("de", germanPeople), ("fr", frenchPeople), ("nl", dutchPeople),
    ("es", southernPeople), ("sv", northernPeople), ("pl", polishPeople),
  ]

  private static let englishPeople = """
    account: customer number, customer no, customer account number, account number, accountnumber, account no, account ref, account reference, account code, customer id, customer code, customer account, client number, client no, client code, client id, debtor number, debtor no, customer ref, cust no, cust id, no., no, account, a/c, a/c ref, id number, external id, code, number, kunnr, cardcode, bp code, partner id, reference, id, internal reference, customer key, internal id
    name: customer name, account name, client name, company name, company, name 1, name, contact name, *contactname, trading name, organisation, organization, display name, cardname, bp name, debtor name, full name, legal name, name1, registered name, customer full name, display_name
    party: customer, client, debtor, partner, related company
    country: country, country code, country/region code, country/region, country key, land1, country name, pocountry, billing country, billing address country, country_id, ctry, nation, sacountry, address country
    language: language, language code, lang, language key, spras, correspondence language, communication language
    email: email, e-mail, email address, emailaddress, e-mail address, mail, email 1, email_address, primary email, billing email, contact email, accounts email, smtp_addr, main email
    phone: phone, telephone, phone number, phonenumber, telephone number, tel, tel., phone 1, telephone 1, mobile, mobile phone, mobilenumber, phone no., telf1, contact telephone, main phone, business phone, work phone
    kind: kind, role, contact type
    first: first name, firstname, given name, forename
    last: last name, lastname, surname, family name
    ignored: address, address 1, address 2, street, city, town, postcode, postal code, zip, zip code, state, vat number, vat registration no., tax id, tax number, credit limit, payment terms, terms, salesperson, balance, currency, website, fax, poaddressline1, pocity, poregion, popostalcode, mandt, ort01, search term, balance (lcy), blocked, department, title, position, job position, salutation, skype name, registration number, industry, status, type, group
    """
  private static let germanPeople = """
    account: kundennummer, kundennr, kundennr., kunden-nr., kunden-nr, kd-nr., kd-nr, kdnr, kd.nr., debitorennummer, debitorennr, debitorennr., debitoren-nr., debitor, debitornr., debitorenkonto, konto, kontonummer, konto-nr., kontonr, kontonr., personenkonto, nr., nr, nummer, adressnummer, adress-nr., kunde nr, referenz, interne referenz, externe id, kundencode, kürzel
    name: name, kundenname, firma, firmenname, name 1, unternehmen, bezeichnung, name (adressattyp unternehmen), kurzbezeichnung, kontobezeichnung, ansprechpartner, name1, kontaktname, name des ansprechpartners, organisation, kurzname
    party: kunde, geschäftspartner
    country: land, länderkennzeichen, ländercode, land/region, landescode, länderschlüssel, lkz, land (korrespondenzadresse), iso-land
    language: sprache, korrespondenzsprache, sprachcode, sprachschlüssel, sprachenschlüssel
    email: e-mail, email, e-mail-adresse, mailadresse, e-mail adresse, mail
    phone: telefon, telefonnummer, tel, tel., telefon 1, rufnummer, tel.-nr., mobil, handy
    kind: funktion, rolle
    first: vorname
    last: nachname
    ignored: straße, strasse, plz, ort, postfach, anrede, ustid, ust-idnr., fax, zahlungsbedingung, name 2, abteilung, position, titel, kreditlimit, vertreter, matchcode, suchbegriff, postleitzahl
    """
  private static let frenchPeople = """
    account: numéro client, n° client, code client, code tiers, numéro compte, n° compte, numéro de compte, compte tiers, compte client, compte auxiliaire, code, numéro, n°, compte, tiers, référence, référence client, référence interne, id externe
    name: raison sociale, intitulé, nom client, nom, intitulé du compte, dénomination, société, nom du client, désignation, entreprise, nom complet, nom du contact, contact
    party: client, partenaire
    country: pays, code pays, pays/région, code pays/région
    language: langue, code langue
    email: e-mail, email, adresse e-mail, courriel, mail, adresse mail, adresse électronique, adresse email
    phone: téléphone, tél, tél., tel, numéro de téléphone, portable, mobile
    kind: fonction, rôle
    first: prénom
    last: nom de famille
    ignored: compte collectif, adresse, code postal, ville, siret, siren, n° tva, qualité, complément, compte général, représentant, civilité, service, télécopie, encours, devise, mode de règlement
    """
  private static let dutchPeople = """
    account: klantnummer, klantnr, klantnr., debiteurnummer, debiteurnr, debiteurnr., code, relatiecode, relatienummer, klantcode, nummer, debiteur
    name: naam, klantnaam, bedrijfsnaam, bedrijf, relatie, contactpersoon, volledige naam, naam contactpersoon
    party: klant
    country: land, landcode, land code
    language: taal, taalcode
    email: e-mail, e-mailadres, emailadres, email
    phone: telefoon, telefoonnummer, tel., mobiel
    kind: functie, rol
    first: voornaam
    last: achternaam
    ignored: adres, postcode, plaats, btw-nummer, betalingsconditie, kvk, straat, woonplaats, betaalconditie, tussenvoegsel, kvk-nummer
    """
  private static let southernPeople = """
    account: código cliente, código, cód. cliente, nº cliente, cuenta, subcuenta, codice cliente, codice, cod. cliente, conto, código do cliente, nº, n.º cliente, conta
    name: nombre, razón social, nombre fiscal, nombre cliente, denominación, ragione sociale, denominazione, nome, designação, razão social, nome cliente, nome do cliente, empresa, contacto, contatto, referente, persona de contacto
    party: cliente
    country: país, código país, cód. país, paese, nazione, stato, cod. nazione, codice paese, pais
    language: idioma, lingua, língua, cód. idioma, codice lingua, código idioma
    email: correo, correo electrónico, e-mail, email, posta elettronica, indirizzo e-mail, correio electrónico, correio eletrónico, indirizzo email
    phone: teléfono, telefono, telefone, tlf, móvil, cellulare, telemóvel
    kind: cargo, ruolo, función, funzione, função
    first: nombre de pila
    last: apellidos, cognome, apelido
    ignored: nif, cif, dirección, población, provincia, código postal, cp, p.iva, partita iva, codice fiscale, indirizzo, città, cap, morada, localidade, contribuinte, sdi, pec, forma de pago, agente
    """
  private static let northernPeople = """
    account: kundnr, kundnummer, kundenr, kundenr., kundenummer, debitornr, asiakasnumero, asiakasnro, nummer, debitornummer
    name: kundnamn, namn, företagsnamn, företag, kundenavn, navn, asiakkaan nimi, nimi, asiakasnimi, kontaktperson, yhteyshenkilö, firmanavn
    party: kund, asiakas
    country: landskod, landkod, landekode, lande-/områdekode, maa, maakoodi, maatunnus, landkode
    language: språk, språkkod, sprog, sprogkode, språkkode, kieli, kielikoodi
    email: e-post, epost, e-postadress, e-mailadresse, sähköposti, sähköpostiosoite, e-postadresse
    phone: telefonnr, tlf, telefonnummer, puhelin, puhelinnumero, tlf., mobil
    kind: roll, rolle, rooli
    first: förnamn, fornavn, etunimi
    last: efternamn, efternavn, etternavn, sukunimi
    ignored: adress, postnr, postadress, organisationsnummer, orgnr, org.nr, cvr, cvr-nr., osoite, y-tunnus, postinumero, betalningsvillkor, by, gata, postort, cvr-nummer
    """
  private static let polishPeople = """
    account: kod klienta, kod kontrahenta, nr klienta, kod, akronim, numer klienta, symbol
    name: nazwa, nazwa klienta, nazwa kontrahenta, nazwa firmy, osoba kontaktowa
    party: kontrahent, klient
    country: kraj, kod kraju
    language: język, jezyk, kod języka
    email: adres e-mail, e-mail, adres email
    phone: nr telefonu, telefon
    first: imię
    last: nazwisko
    ignored: nip, ulica, miasto, regon, miejscowość, stanowisko
    """
}

extension HeadingWords {
  /// The headings of lists of payments, before those of items.
  static let paymentTables: [(language: String, text: String)] = [
    ("en", englishPayments), ("de", germanPayments), ("fr", frenchPayments), ("nl", dutchPayments),
    ("es", southernPayments), ("sv", northernPayments),
  ]

  private static let englishPayments = """
    key: payment number, payment no, payment id, receipt number, receipt no, receipt no., transaction id, document number, document no., doc no, transaction number, number, no., no, id, num, payment ref, payment #, receipt #, entry no., ref no, transaction no, transactionid, voucher no
    day: payment date, receipt date, date received, received on, date paid, deposit date, posting date, value date, clearing date, date, transaction date, booking date, paid on, trx date
    reference: reference, memo, remittance, remittance information, payment reference, applied to, invoice number, invoice no, invoice, details, description, narrative, assignment, text, invoice reference, customer reference, reference no, external document no., notes, payment details, particulars, communication
    payer: payer, paid by, payer name, remitter, received from
    amount: payment amount, amount received, receipt amount, amount, amount in currency, amount paid, total, total amount, received, paid, value
    side: d/c, dr/cr, debit/credit
    status: status, state
    cleared: cleared
    ignored: payment method, bank account, method, journal, balance, document date, entry date, issue date, unapplied amount, due date, applied, remaining amount, check no, cheque no, bank, deposit to, unallocated
    """
  private static let germanPayments = """
    key: zahlungsnummer, zahlungsnr., belegnummer, belegnr, belegnr., beleg-nr., beleg, nummer, nr., buchungsnummer, transaktionsnummer, zahlungs-nr.
    day: zahlungsdatum, eingangsdatum, zahlungseingang, buchungsdatum, valuta, wertstellung, datum, buchungstag, bezahlt am, zahldatum, valutadatum, eingang am
    reference: zuordnung, verwendungszweck, referenz, rechnungsnummer, rechnungsnr., buchungstext, text, rechnung, zahlungsreferenz, betreff, rg-nr., belegfeld 1, belegfeld1
    payer: zahler, zahlungspflichtiger, auftraggeber, einzahler, zahlender
    amount: zahlungsbetrag, zahlbetrag, betrag, eingangsbetrag, gezahlter betrag
    ignored: belegdatum, zahlungsart, bank, konto bank, saldo, fälligkeit, erfassungsdatum
    """
  private static let frenchPayments = """
    key: numéro règlement, n° règlement, n° de règlement, numéro de règlement, n° pièce, numéro pièce, numéro de pièce, numéro, n°, n° paiement, numéro paiement, n° document, identifiant, pièce, no règlement
    day: date règlement, date de règlement, date de paiement, date paiement, date d'encaissement, date encaissement, date comptabilisation, date de valeur, date
    reference: référence, libellé, n° facture, numéro facture, facture, communication, motif, référence pièce, réf., objet, mémo, réf, facture réglée
    payer: payeur, émetteur, tireur, donneur d'ordre
    amount: montant règlement, montant réglé, montant du règlement, montant payé, montant, montant encaissé, montant reçu
    ignored: mode de règlement, mode règlement, banque, code journal, journal, solde, échéance, date d'échéance, date facture, date échéance, date pièce, mode paiement, mode de paiement, lettrage
    """
  private static let dutchPayments = """
    key: betalingsnummer, boekstuknummer, boekstuknr., boekstuk, nummer, transactienummer, volgnummer
    day: betaaldatum, ontvangstdatum, boekdatum, valutadatum, datum, datum ontvangst
    reference: betalingskenmerk, omschrijving, referentie, factuurnummer, mededeling, kenmerk, uw referentie, factuur
    payer: betaler, naam betaler, tegenpartij
    amount: betaald bedrag, ontvangen bedrag, bedrag, ontvangen
    ignored: dagboek, saldo, vervaldatum, factuurdatum, betaalwijze
    """
  private static let southernPayments = """
    key: número cobro, nº cobro, número de recibo, nº recibo, número, nº documento, número documento, numero incasso, n. incasso, numero, n. documento, número do recibo, nº recebimento, numero documento, documento, recibo
    day: fecha cobro, fecha de cobro, fecha pago, fecha, fecha valor, data incasso, data pagamento, data valuta, data recebimento, data pagamento, data, fecha contable, data registrazione
    reference: concepto, referencia, factura, nº factura, causale, riferimento, fattura, n. fattura, descrizione, descripción, referência, fatura, descrição
    payer: pagador, ordenante, ordinante, pagante
    amount: importe cobrado, importe, importe pago, importo incassato, importo, importo pagato, valor recebido, valor, montante, importe cobro
    ignored: forma de pago, banco, banca, saldo, vencimiento, scadenza, modalità pagamento, cuenta bancaria
    """
  private static let northernPayments = """
    key: betalningsnr, inbetalningsnr, verifikationsnr, verifikation, bilagsnr, bilagsnr., bilag, maksunumero, tositenumero, nr, inbetalningsnummer
    day: betalningsdatum, betaldatum, inbetalningsdatum, bokföringsdatum, datum, betalingsdato, bogføringsdato, dato, maksupäivä, kirjauspäivä, bokföringsdag
    reference: referens, fakturanr, ocr, meddelande, tekst, reference, fakturanummer, viite, viitenumero, laskunumero, viesti, text, kid
    payer: betalare, inbetalare, betaler, indbetaler, maksaja
    amount: inbetalt belopp, belopp, betalt belopp, beløb, beløp, maksettu summa, summa, indbetalt beløb
    ignored: saldo, förfallodatum, forfaldsdato, restbelopp, eräpäivä
    """
}
