extension HeadingWords {
  static let spanish = """
    account: código cliente, cód. cliente, cod. cliente, cod cliente, código de cliente, nº cliente, n.º cliente, número de cliente, núm. cliente, num cliente, cuenta cliente, código, cuenta, cód., subcuenta, id cliente, cta, cuenta contable cliente, codcliente, código cuenta, código de cuenta
    party: cliente, deudor, tercero
    name: nombre cliente, nombre del cliente, nombre, razón social, nombre fiscal, denominación, descripción cuenta, título, nombre comercial, nombre de cliente, titulo cuenta, empresa
    number: número factura, número de factura, nº factura, n.º factura, nº de factura, núm. factura, num factura, num. factura, nro factura, factura, documento, nº documento, número documento, número de documento, núm. documento, número, núm., nº doc, nº doc., n.º documento, asiento factura, su factura, serie/número
    type: tipo documento, tipo de documento, tipo, tipo doc., tipo doc, clase de documento, clase, clase doc., tipo de factura, tipo movimiento
    issued: fecha factura, fecha de factura, fecha emisión, fecha de emisión, fecha documento, fecha, fecha doc., fecha doc, fecha expedición, f. factura, f.factura, fecha de documento, fec. factura
    posted: fecha contable, fecha contabilización, fecha de contabilización, fecha asiento, fecha registro
    due: fecha vencimiento, fecha de vencimiento, vencimiento, vto., vto, fecha vto., fecha vto, vence, f. vencimiento, f.vto, f. vto., fec. vencimiento, vencimiento neto, fecha de pago
    currency: moneda, divisa, cód. divisa, código divisa, mon., div.
    localCurrency: moneda local, divisa local
    amount: importe total, importe factura, importe, total factura, importe bruto, importe original, total, importe inicial, importe con iva, importe en moneda doc., importe documento, importe en moneda del documento, importe efecto, importe recibo, importe vencimiento
    amountLocal: importe (dl), importe dl, importe en moneda local, importe local, importe en ml, importe inicial (dl)
    open: pendiente, importe pendiente, saldo pendiente, pendiente de cobro, pendiente cobro, por cobrar, importe por cobrar, pte. cobro, pte cobro, importe pte., resto, adeudado, importe adeudado, pendiente de pago, total pendiente
    openLocal: importe pendiente (dl), pendiente dl, importe pendiente en moneda local
    paid: cobrado, importe cobrado, pagado, importe pagado, total cobrado, abonado
    debit: debe, importe debe, cargo, cargos, deudor saldo
    credit: haber, importe haber, abono, abonos
    side: d/h, debe/haber, dh, signo
    balance: saldo
    running: saldo acumulado, saldo cuenta, acumulado
    net: base imponible, importe neto, base, neto, subtotal, importe sin iva
    tax: iva, cuota iva, importe iva, cuota, impuestos, total iva
    cleared: fecha cobro, fecha de cobro, fecha pago, fecha compensación
    status: estado, situación, cobrada, estado de pago
    ledger: cuenta contable, cuenta de mayor, cuenta mayor
    counter: contrapartida
    text: concepto, descripción, observaciones, comentario, comentarios, texto, detalle
    paymentReference: referencia de pago, referencia rf, referencia estructurada, referencia pago
    discountPercent: porcentaje pronto pago, porcentaje dto pp
    discountAmount: importe pronto pago, importe dto pp, importe descuento pronto pago
    discountUntil: fecha pronto pago, fecha dto pp, fecha límite pronto pago, fecha límite descuento, pronto pago hasta
    discountDays: días pronto pago
    discount: pronto pago, descuento pronto pago, dto pp, dto. p.p., descuento por pronto pago
    ignored: días, días vencido, días de retraso, retraso, forma de pago, forma pago, referencia, su referencia, comercial, agente, vendedor, serie, asiento, provincia, población, país, teléfono, remesa, banco, ejercicio, sociedad, asignación, demora
    """
  static let italian = """
    account: codice cliente, cod. cliente, cod cliente, cod.cliente, n. cliente, numero cliente, codice, conto, conto cliente, sottoconto, codice conto, cod., codice anagrafica, cod. conto, nr. cliente, mastro conto, cod. c/f, codice c/f, cod. cli/for, codice cliente/fornitore
    party: cliente, debitore, intestatario, cliente/fornitore
    name: ragione sociale, rag. sociale, rag.soc., nome cliente, denominazione, descrizione conto, nome, nominativo, descrizione cliente, anagrafica, azienda
    number: numero fattura, num. fattura, n. fattura, nr. fattura, n° fattura, numero documento, num. documento, n. documento, nr. documento, n. doc., num. doc., nr. doc., numero doc., n.doc., documento, fattura, numero, n., protocollo, n. protocollo, num.doc., partita, num., nr.
    type: tipo documento, tipo doc., tipo doc, tipo, causale, cod. causale, descrizione causale, tipologia, tipo movimento, caus.
    issued: data fattura, data documento, data doc., data doc, data emissione, data, data fatt., data del documento
    posted: data registrazione, data reg., data contabile, data operazione, data reg, data registr.
    due: scadenza, data scadenza, data di scadenza, data scad., scad., data scadenza netta, scade il, dt. scadenza
    currency: valuta, divisa, codice valuta, cod. valuta, val.
    localCurrency: valuta locale, divisa interna, valuta di conto
    amount: importo, importo fattura, totale fattura, importo totale, totale documento, importo originale, importo lordo, totale, importo documento, importo iniziale, tot. documento, tot. fattura, importo doc., importo scadenza, importo rata, importo partita
    amountLocal: importo in valuta locale, importo locale, importo in divisa interna, importo (vl), importo euro controvalore
    open: residuo, importo residuo, importo aperto, da incassare, saldo residuo, saldo aperto, insoluto, importo da pagare, aperto, da pagare, scoperto, importo scaduto residuo, rimanenza, importo da incassare, saldo partita, residuo aperto
    openLocal: importo residuo (vl), residuo valuta locale
    paid: incassato, pagato, importo pagato, importo incassato, acconto, acconti, già pagato
    debit: dare, importo dare, addebiti, addebito
    credit: avere, importo avere, accrediti, accredito
    side: d/a, dare/avere, segno, da, d a
    balance: saldo
    running: saldo progressivo, progressivo, saldo cumulato, saldo prog., saldo conto
    net: imponibile, totale imponibile, importo netto, netto
    tax: iva, imposta, totale iva, importo iva
    cleared: data pagamento, data incasso, data chiusura
    status: stato, stato pagamento, saldata, pagata
    ledger: conto contabile, conto co.ge., conto coge, mastro
    counter: contropartita
    text: descrizione, note, annotazioni, descrizione aggiuntiva, commento
    paymentReference: riferimento di pagamento, riferimento qr, riferimento rf, riferimento strutturato, rif. pagamento
    discountPercent: percentuale sconto cassa, perc. sconto cassa
    discountAmount: importo sconto cassa, importo sconto
    discountUntil: data sconto, data sconto cassa, scadenza sconto, sconto entro, sconto entro il
    discountDays: giorni sconto
    discount: sconto cassa, sconto pagamento
    ignored: giorni, giorni ritardo, gg ritardo, gg, ritardo, modalità pagamento, pagamento, tipo pagamento, condizioni di pagamento, agente, riferimento, rif., sezionale, banca, abi, cab, città, provincia, nazione, telefono, cap, indirizzo, esercizio, p.iva, partita iva, codice fiscale, n. reg., registro
    """
  static let portuguese = """
    account: código cliente, cód. cliente, cod. cliente, código do cliente, nº cliente, n.º cliente, número de cliente, número do cliente, conta, código, entidade, no. cliente, n. cliente, no, conta cliente, cód. entidade, terceiro
    party: cliente, devedor
    name: nome cliente, nome do cliente, nome, designação, razão social, empresa, nome entidade, denominação, nome da entidade
    number: número factura, número da factura, nº factura, n.º factura, número fatura, número da fatura, nº fatura, n.º fatura, nº documento, n.º documento, número documento, número do documento, nº doc., nº doc, n.º doc., num. doc., num doc, numdoc, documento nº, fatura, factura, número, núm., nº doc, nrdoc, nr. doc., documento
    type: tipo documento, tipo de documento, tipo doc., tipo doc, tipodoc, tipo, espécie, natureza, tdoc
    issued: data documento, data do documento, data fatura, data da fatura, data factura, data da factura, data emissão, data de emissão, data doc., data, datadoc
    posted: data lançamento, data de lançamento, data contabilística, data registo
    due: data vencimento, data de vencimento, vencimento, data venc., datavenc, data vcto, venc., vencimento em
    currency: moeda, divisa, cód. moeda
    amount: valor total, total, valor, total documento, valor documento, valor original, valor factura, valor fatura, montante, total da fatura, total fatura, valor bruto, total c/ iva, valor inicial, valor do documento
    open: pendente, valor pendente, em aberto, valor em aberto, em dívida, valor em dívida, por regularizar, saldo pendente, por receber, por liquidar, valor por liquidar, saldo em aberto, total pendente, não regularizado
    paid: pago, valor pago, recebido, valor recebido, liquidado, regularizado, valor liquidado, valor regularizado
    debit: débito, valor débito, débitos
    credit: crédito, valor crédito, créditos
    side: d/c, dc, débito/crédito, natureza d/c
    balance: saldo
    running: saldo acumulado, acumulado, saldo corrente
    net: valor líquido, total s/ iva, incidência, base tributável, ilíquido, total líquido
    tax: iva, total iva, imposto, valor iva
    status: estado, situação
    text: descrição, observações, obs, obs., histórico, descritivo
    paymentReference: referência de pagamento, referência rf, referência pagamento, ref. pagamento
    discountPercent: percentagem desconto pp, percentagem desconto financeiro
    discountAmount: valor desconto pp, valor desconto financeiro, valor do desconto
    discountUntil: data desconto, data limite desconto, data desconto pp, desconto até
    discountDays: dias desconto
    discount: desconto pp, desconto pronto pagamento, desconto financeiro, desconto de pronto pagamento
    ignored: dias, dias atraso, dias de atraso, atraso, condição de pagamento, cond. pagamento, vendedor, série, referência, país, telefone, nif, contribuinte, requisição, modo pagamento
    """
  static let swedish = """
    account: kundnr, kundnr., kundnummer, kund nr, kund-nr, kundkod
    party: kund
    name: kundnamn, namn, företag, företagsnamn
    number: fakturanr, fakturanr., fakturanummer, faktura nr, faktura, löpnr, löpnummer, verifikationsnummer, dokumentnr, nummer, dokumentnummer
    type: typ, fakturatyp, transaktionstyp, dokumenttyp, debet/kredit typ
    issued: fakturadatum, fakt.datum, datum, fakturadag, utställd
    posted: bokföringsdatum, bokf.datum
    due: förfallodatum, förfallodag, förf.datum, förfaller, betalas senast, förf. datum, förfallodat
    currency: valuta, valutakod
    amount: totalt, totalbelopp, fakturabelopp, belopp, total, summa, ursprungligt belopp, belopp inkl moms, att betala, brutto, belopp i valuta
    amountLocal: belopp sek, belopp i sek, total sek
    open: saldo, restbelopp, kvar att betala, obetalt, kvarstående, utestående, återstår, rest, återstående belopp, restsaldo, kvarvarande, obetalt belopp
    openLocal: saldo sek, restbelopp sek
    paid: betalt, inbetalt, betalat belopp, betalat
    debit: debet
    credit: kredit
    net: netto, exkl moms, belopp exkl moms, nettobelopp
    tax: moms, momsbelopp
    status: status
    text: text, beskrivning, kommentar, benämning
    paymentReference: ocr, ocr-nr, ocr-nummer, ocrnr, betalningsreferens
    discountAmount: kassarabattbelopp
    discountUntil: kassarabattdatum, kassarabatt till
    discountDays: kassarabattdagar
    discount: kassarabatt
    ignored: ocr, ocr-nr, ocr-nummer, ocrnr, dagar, dagar sen, dagar förfallen, påminnelser, antal påminnelser, betalningsvillkor, er referens, vår referens, referens, projekt, ert ordernr, slutbetald, betaldatum, adress, ort, postnr, land, momssats, kostnadsställe, bokförd, makulerad
    """
  static let danish = """
    account: kundenr, kundenr., kundenummer, kunde nr., debitornr, debitornr., debitornummer, debitorkonto, kontonr, kontonummer, konto
    party: kunde, debitor
    name: kundenavn, navn, debitornavn, firmanavn, firma, kontonavn
    number: fakturanr, fakturanr., fakturanummer, bilagsnr, bilagsnr., bilagsnummer, bilag, faktura, nummer, nr.
    type: type, bilagstype, posteringstype, bilagsart, dokumenttype
    issued: fakturadato, dato, bilagsdato, dokumentdato, fakt.dato, udstedt, udstedelsesdato
    posted: bogføringsdato, posteringsdato, bogf. dato
    due: forfaldsdato, forfald, forfaldsdag, forfalder, betalingsfrist, sidste rettidige betaling
    currency: valuta, valutakode
    amount: beløb, fakturabeløb, oprindeligt beløb, oprindelig beløb, beløb inkl. moms, total, i alt, totalbeløb, bruttobeløb, beløb i valuta
    amountLocal: beløb dkk, beløb i dkk, beløb (rv), oprindeligt beløb (rv)
    open: restbeløb, rest, saldo, udestående, restance, restsaldo, resterende, åbent beløb, manglende betaling, mangler
    openLocal: restbeløb (rv), restbeløb dkk, rest dkk
    paid: betalt, indbetalt, betalt beløb
    debit: debet
    credit: kredit
    side: d/k, debet/kredit
    net: nettobeløb, beløb ekskl. moms, ekskl. moms, netto
    tax: moms, momsbeløb
    status: status, åben
    text: tekst, beskrivelse, bemærkning, noter, posteringstekst
    paymentReference: betalings-id, betalingsid, fik, fi-nummer, betalingsidentifikation, ocr
    discountPercent: kontantrabatpct
    discountAmount: kontantrabatbeløb
    discountUntil: kontantrabatdato
    discountDays: kontantrabatdage
    discount: kontantrabat
    ignored: dage, dage forfalden, rykker, rykkerniveau, betalingsbetingelser, betalingsbetingelse, reference, deres ref., vor ref., projekt, adresse, by, postnr, land, ean, løbenr, løbenr.
    """
  static let norwegian = """
    account: kundenr, kundenummer, kundenr., kunde nr
    party: kunde
    name: kundenavn, navn, kunde navn
    number: fakturanr, fakturanummer, faktura nr, bilagsnr, bilagsnummer, bilagsnr., faktura, bilag, nummer
    type: type, bilagstype, bilagsart, transaksjonstype
    issued: fakturadato, dato, bilagsdato, utstedt, utstedelsesdato
    due: forfallsdato, forfall, forfalldato, betalingsfrist
    currency: valuta, valutakode
    amount: beløp, fakturabeløp, opprinnelig beløp, totalbeløp, beløp inkl. mva, sum, beløp i valuta, opprinnelig
    amountLocal: beløp nok, beløp i nok
    open: restbeløp, utestående, gjenstående, rest, åpent beløp, gjenstående beløp, saldo, ubetalt, åpen saldo, utestående beløp, resterende beløp
    paid: betalt, innbetalt
    debit: debet
    credit: kredit
    side: d/k
    net: netto, beløp eks. mva, eks. mva
    tax: mva, mva-beløp
    status: status
    text: beskrivelse, tekst, kommentar
    paymentReference: kid, kid-nummer, kid nr, kidnr, kid-nr
    discountPercent: kontantrabattprosent
    discountAmount: kontantrabattbeløp
    discountUntil: kontantrabattdato
    discountDays: kontantrabattdager
    discount: kontantrabatt
    ignored: kid, kid-nummer, kid nr, dager, dager forfalt, purring, purringer, antall purringer, betalingsbetingelser, referanse, deres ref, vår ref, prosjekt, avdeling
    """
  static let finnish = """
    account: asiakasnumero, asiakasnro, asiakasnro., asiakas nro, asiakastunnus, as.nro
    party: asiakas
    name: asiakkaan nimi, asiakasnimi, nimi, asiakas nimi, yritys
    number: laskunumero, laskunro, laskun numero, lasku nro, lasku, laskun nro, tositenumero, tosite, numero, laskun nro.
    type: tyyppi, laskutyyppi, laskun tyyppi, laji, tapahtumatyyppi
    issued: laskupäivä, laskun päivä, laskun päivämäärä, laskupvm, laskun pvm, päivämäärä, pvm, päiväys
    posted: kirjauspäivä, kirjauspvm
    due: eräpäivä, eräpvm, eräpv, erääntyy
    currency: valuutta, valuuttakoodi
    amount: summa, laskun summa, loppusumma, laskusumma, yhteensä, alkuperäinen summa, bruttosumma, veroll. summa, verollinen summa, määrä, veroineen, laskun loppusumma
    open: avoinna, avoin, avoin summa, maksamatta, avoin saldo, saldo, jäljellä, avoimena, avoinna oleva summa
    paid: maksettu, suoritettu, suoritukset, maksettu summa
    debit: debet
    credit: kredit
    net: veroton, veroton summa, netto
    tax: alv, vero, alv summa, veron määrä
    status: tila, laskun tila
    text: selite, kuvaus, viesti
    paymentReference: viitenumero, viite, viitenro
    discountPercent: käteisalennusprosentti
    discountUntil: käteisalennuspäivä
    discountDays: käteisalennuspäivät
    discount: käteisalennus
    ignored: viitenumero, viite, viitenro, maksuehto, päivää, myöhässä, muistutukset, viitteenne, viitteemme, projekti, myyjä
    """
  static let polish = """
    account: nr klienta, numer klienta, kod klienta, kod kontrahenta, nr kontrahenta, numer kontrahenta, konto, akronim, symbol kontrahenta, id kontrahenta, kod
    party: kontrahent, klient, nabywca, odbiorca, dłużnik, płatnik
    name: nazwa klienta, nazwa kontrahenta, nazwa, nazwa firmy, nazwa nabywcy, firma
    number: nr faktury, numer faktury, numer dokumentu, nr dokumentu, numer, nr dok., faktura, dokument, nr, numer obcy, nr dok
    type: typ dokumentu, typ, rodzaj dokumentu, rodzaj, typ dok.
    issued: data wystawienia, data faktury, data dokumentu, data, data wyst., data powstania
    posted: data księgowania, data operacji
    due: termin płatności, termin, data płatności, data wymagalności, termin zapłaty, termin płat.
    currency: waluta, kod waluty
    amount: kwota brutto, wartość brutto, kwota, brutto, kwota faktury, wartość, razem brutto, kwota dokumentu, do zapłaty ogółem, należność
    amountLocal: kwota pln, wartość pln, kwota w pln
    open: pozostało, do zapłaty, pozostało do zapłaty, kwota pozostała, należność, nierozliczone, pozostaje, nieuregulowane, kwota do zapłaty, saldo, do rozliczenia, pozostaje do zapłaty, pozostała kwota, zaległość
    paid: zapłacono, rozliczono, kwota zapłacona, zapłacone, uregulowano, wpłacono
    debit: winien, wn, kwota wn, obroty wn
    credit: ma, kwota ma, obroty ma
    side: strona, wn/ma
    net: kwota netto, wartość netto, netto
    tax: vat, kwota vat, podatek
    status: status, stan, rozliczona
    text: opis, uwagi, treść
    ignored: dni, dni po terminie, dni zwłoki, opóźnienie, forma płatności, sposób zapłaty, nip, miasto, adres, telefon, opiekun, handlowiec, kurs
    """
}
