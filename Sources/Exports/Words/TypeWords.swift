import Cases

/// What the types of documents are called, in the languages and programs that write exports.
enum TypeWords {
  /// What a type says of a row.
  enum Meaning: Sendable, Equatable {
    /// A type, whose sign is known, but for miscellaneous bookings.
    case type(ItemType)
    /// Sales, which are an invoice or a credit note: the sign tells.
    case sales
    /// A booking that gives back what was received: a debit.
    case refund
    /// Something that is no claim: a draft document, a quotation.
    case none
  }

  private static let words: [String: [(languages: String, meaning: Meaning)]] = {
    var words: [String: [(languages: String, meaning: Meaning)]] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      let head = parts[0].split(separator: " ")
      guard let meaning = meaning(head[0]) else { continue }
      let languages = head.count > 1 ? String(head[1]) : ""
      for word in parts[1].split(separator: ",") {
        for key in Folded.variants(word.lowercased()) {
          words[key, default: []].append((languages, meaning))
        }
      }
    }
    return words
  }()

  private static func meaning(_ word: Substring) -> Meaning? {
    switch word {
    case "sales": .sales
    case "refund": .refund
    case "none": Meaning.none
    default: ItemType(rawValue: String(word)).map { .type($0) }
    }
  }

  /// What a word means in a file whose headings are in these languages; nil when nobody knows, or it
  /// means different things.
  static func meaning(of text: String, in languages: Set<String>) -> Meaning? {
    let key = Folded.key(text)
    guard !key.isEmpty else { return .type(.miscellaneous) }
    if let known = words[key] { return chosen(known, languages) }
    if let found = within(Folded.words(text), languages) { return found }
    // Journals are counted: `BQ1`, `VT2`.
    let stem = key.prefix { !("0"..."9").contains($0) }
    guard stem.utf8.count >= 2, (1...2).contains(key.utf8.count - stem.utf8.count),
      key.utf8.dropFirst(stem.utf8.count).allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return words[String(stem)].flatMap { chosen($0, languages) }
  }

  private static func chosen(
    _ known: [(languages: String, meaning: Meaning)],
    _ languages: Set<String>
  )
    -> Meaning?
  {
    let all = Set(known.map { "\($0.meaning)" })
    if all.count == 1 { return known[0].meaning }
    let fitting = known.filter { one in
      one.languages.split(separator: "/").contains { languages.contains(String($0)) }
    }
    return Set(fitting.map { "\($0.meaning)" }).count == 1 ? fitting[0].meaning : nil
  }

  /// What words of several parts mean by the one that is known among them.
  private static func within(_ words: String, _ languages: Set<String>) -> Meaning? {
    let padded = " \(words) "
    guard !undoing.contains(where: { padded.contains($0) }) else { return nil }
    var found: [Meaning] = []
    for (word, meaning) in phrases where padded.contains(" \(word) ") || words.hasSuffix(word) {
      if !found.contains(meaning) { found.append(meaning) }
    }
    if found.count == 2, found.contains(.type(.creditNote)), found.contains(.type(.invoice)) {
      return .type(.creditNote)
    }
    if let only = found.first, found.count == 1 { return only }
    let first = words.split(separator: " ").first.map(String.init) ?? ""
    guard found.isEmpty, first.utf8.count < words.utf8.count, first.utf8.count <= 4,
      let known = self.words[first]
    else { return nil }
    return chosen(known, languages)
  }

  /// Whether a word as a whole is one of types.
  static func isExact(_ text: String) -> Bool { words[Folded.key(text)] != nil }

  /// Words of text that say that something is a credit note.
  static func saysCredit(_ text: String) -> Bool {
    let words = Folded.words(text)
    return creditPhrases.contains { words == $0 || words.hasPrefix("\($0) ") }
  }

  private static let creditPhrases = [
    "gutschrift", "rechnungskorrektur", "stornorechnung", "avoir", "facture d avoir",
    "note de credit", "credit note", "credit memo", "creditnota", "creditfactuur",
    "nota di credito",
    "nota de credito", "abono", "factura rectificativa", "kreditfaktura", "kreditnota",
    "hyvityslasku", "faktura korygujaca", "korekta",
  ]
  private static let undoing = [
    " reversal ", " reversed ", " reverse ", " storno ", " stornierung ", " annul", " cancel",
    " void ", " extourne ", " refund ", " remboursement ",
  ]
  private static let phrases: [(String, Meaning)] = [
    ("credit note", .type(.creditNote)), ("credit memo", .type(.creditNote)),
    ("gutschrift", .type(.creditNote)), ("avoir", .type(.creditNote)),
    ("creditnota", .type(.creditNote)), ("nota di credito", .type(.creditNote)),
    ("nota de credito", .type(.creditNote)), ("note de credit", .type(.creditNote)),
    ("kreditfaktura", .type(.creditNote)), ("kreditnota", .type(.creditNote)),
    ("creditfactuur", .type(.creditNote)), ("hyvityslasku", .type(.creditNote)),
    ("invoice", .type(.invoice)), ("facture", .type(.invoice)), ("fattura", .type(.invoice)),
    ("factura", .type(.invoice)), ("rechnung", .type(.invoice)), ("factuur", .type(.invoice)),
    ("payment", .type(.payment)), ("receipt", .type(.payment)), ("zahlung", .type(.payment)),
    ("zahlungseingang", .type(.payment)), ("reglement", .type(.payment)),
    ("paiement", .type(.payment)), ("betaling", .type(.payment)), ("pagamento", .type(.payment)),
    ("journal", .type(.miscellaneous)),
  ]

  private static let table = """
    FAC: invoice, inv, invoices, sales invoice, tax invoice, ar invoice, a/r invoice, customer invoice, si, sin, in, out_invoice, bill, charge, iv, i, accrec, sale invoice, standard invoice, arinv, custinvc, guarantee invoice, interest invoice, partial invoice, final invoice, debtor invoice, recurring invoice
    FAC: rechnung, re, ausgangsrechnung, verkaufsrechnung, schlussrechnung, teilrechnung, abschlagsrechnung, sammelrechnung, r, dauerrechnung, serienrechnung, faktura, ar, kundenrechnung, barrechnung, endrechnung, op-rechnung, vorauszahlungsrechnung
    FAC de: rg, rn, rng, rech, vr
    FAC: facture, fac, fa, fact, facture client, facture de vente, facture vente, f, fc, facture de situation, fvt, facture de solde, factures
    FAC fr/nl/es: fv
    FAC: factuur, verkoopfactuur, fct, vf, faktuur, vfact, facturen, uitgaande factuur
    FAC: factura, factura de venta, fra, factura venta, factura emitida, fac., fras, factura cliente
    FAC: fattura, fatt, ft, fattura di vendita, fattura immediata, fattura differita, fattura accompagnatoria, td01, fattura vendita, fatt. vendita, fattura emessa
    FAC: fatura, fatura simplificada, fs, factura simplificada, fatura-recibo
    FAC: kundfaktura, fakt, kundefaktura, salgsfaktura, lasku, myyntilasku, faktura vat, faktura sprzedaży, fs vat, debetfaktura, utgående faktura, fvat, faktura zaliczkowa, fz
    FAC pl: fv
    FAC: dr
    sales: rv, vrk, vk, vkp, verkoop, verkopen, verkoopboek, verkoopdagboek, ventes, vente, vt, ve, vte, vtes, ven, journal des ventes, verkauf, verkäufe, ventas, vendite, sales, sj, sls, sales journal, försäljning, salg, 70, vkb, ver, verk
    AVO: credit memo, credit note, creditmemo, creditnote, credit, credits, cm, cn, crn, crm, sc, scr, sales credit, sales credit note, sales credit memo, ar credit memo, a/r credit memo, out_refund, cred, cr note, accreccredit, custcred, c/n, customer credit, customer credit note, sales return, return, rma credit, adj credit, srn, crnote, c/note
    AVO: gutschrift, gu, gs, ga, rechnungskorrektur, gut, gut., korrekturrechnung, stornorechnung, gsch, verkaufsgutschrift, rechnungsgutschrift, gutschriften, gutschr, sr, rk, ku-gutschrift, dg, stornogutschrift
    AVO: avoir, av, avo, avoirs, facture d'avoir, note de crédit, avoir client, nc, facture avoir, avr, note de credit, fvav
    AVO: creditnota, creditfactuur, credit nota, verkoopcreditnota, creditnota verkoop, cnv, cre, creditfaktuur, kreditnota, creditnota's
    AVO: abono, factura rectificativa, rectificativa, nota de crédito, nota de abono, ab cliente, fra rectificativa, rec, abo, factura de abono, nota crédito, abono venta, rect
    AVO: nota di credito, nota credito, nota cr., nota di accredito, n. credito, n.c., ncr, td04, nota accredito
    AVO: kreditfaktura, kreditnota salg, kreditnota kund, hyvityslasku, korekta, faktura korygująca, fvk, kor, korygująca, fkor, kredit, kreditering, hyvitys, krediitti, kr, kreditnotaer, faktura korekta
    RGL: payment, pmt, pymt, receipt, customer payment, cash receipt, sa, sales receipt on account, pay, rct, rcpt, payments, receipts, cash, deposit, custpymt, incoming payment, on account, payment on account, bank receipt, sr receipt, unapplied payment, prepayment, ar prepayment, overpayment, ar overpayment, bank, bp, bank payment, customer deposit, unapplied cash, cash receipts, customer receipt, chq, cheque, lockbox, on-account, wire, unapplied cash payment
    RGL: zahlung, zahlungseingang, za, ze, zahlungen, bankeingang, eingang, akontozahlung, kundenzahlung, akonto, ueberzahlung, überzahlung, teilzahlung, zlg, zahlg, bankbuchung, eingangszahlung, ba
    RGL: dz, zp, ez
    RGL: règlement, rglt, reglt, regl, reg, rgt, paiement, pmt client, encaissement, virement, règlement client, acompte reçu, acompte, rem, remise, chèque, bq, bqe, banque, journal de banque, rgl, enc, vir, versement, paiements, règlements, prélèvement, trop-perçu, trop perçu, paiement client, effet reçu, ca, bk
    RGL fr: rg, rt
    RGL: betaling, ontvangst, bnk, kas, bankboek, betalingen, kasboek, vooruitbetaling, bankafschrift, bet, betaling klant, ontv
    RGL: cobro, pago, cobros, cobro cliente, entrega a cuenta, anticipo cliente, ingreso, transferencia, cob, banco, recibo de cobro, pago cliente, recibo cobro
    RGL: incasso, pagamento, incassi, pagamenti, bonifico, acconto ricevuto, inc, banca, incasso cliente, incasso fattura, pag, anticipo
    RGL: recibo, recebimento, rec cliente, rc, adiantamento, recibos, ra
    RGL: inbetalning, betalning, indbetaling, innbetaling, suoritus, maksu, wpłata, zapłata, kp, wb, przelew, kundinbetalning, bank inbetalning, betalinger, suoritukset, przedpłata, kassa, indbet
    RGL: betalning kund, kundbetalning
    FAC: dm, debit memo, debit note, dn, nota de débito, nota di debito, note de débit, nota debito, lastschriftnota, ndb, debetnota, belastung, belastungsanzeige
    FAC pt/it/es: nd
    ODI: journal, journal entry, jnl, je, gj, gen, general journal, adjustment, adj, other, misc, miscellaneous, opening balance, manual, manual entry, general, finance charge memo, finance charge, reminder, late fee, interest, interest charge, write off, write-off, entry, transfer, ob, sd, sj adj, journal entries, balance forward, contra, opening, gl entry
    ODI: umbuchung, sonstige, buchung, mahngebühr, mahnung, verzugszinsen, zinsrechnung, zinsen, eb, eröffnung, eb-wert, saldovortrag, vortrag, sonstiges, sonst., memo, manuell, korrekturbuchung, ausbuchung, um, so, ub, mg, zinsnota, sb, mahngebühren, spesen, mahnspesen, sachkontobuchung, saldovorträge, bu, mahnkosten
    ODI: opération diverse, opérations diverses, od, odi, divers, à nouveau, an, à-nouveau, report à nouveau, ran, écriture diverse, report, intérêts, journal od
    ODI: memoriaal, mem, diversen, diverse, beginbalans, memoriaalboek, boeking, overboeking, rente, memo boeking
    ODI: asiento, varios, diario, apertura, asiento diario, saldo inicial, ajuste, movimiento
    ODI: giroconto, varie, prima nota, apertura conti, movimento, registrazione, interessi, interessi di mora, gc, operazione varia
    ODI: da, ab, lançamento, diversos, verifikation, bokföringsorder, memorial, nota odsetkowa, pk, muu, muistio, kompensata, inne, bo, ränta, ræntefaktura, räntefaktura, rentenota, kontant, kassedifference, finanspostering, korko, korkolasku, rentefaktura, purregebyr, bilans otwarcia
    TRT: bill of exchange, draft bill, effet, traite, lcr, billet à ordre, wechsel, wissel, letra, pagaré, ri.ba., riba, cambiale, effet à recevoir, trt, efecto, boe, effets, letra aceptada, tratta
    DPA: down payment request, downpayment request, down-payment request, anzahlungsanforderung, demande d'acompte, facture d'acompte, dpa, anzahlungsrechnung, anzahlung, aanbetaling verzoek, proforma, pro forma, solicitud de anticipo, prepayment request, acompte demandé, voorschotfactuur, akontorechnung, prepayment invoice, forudbetaling, förskottsfaktura, acompte à recevoir, akontofaktura, proforma invoice, pro forma invoice, proforma-rechnung, voorschotnota, downpayment, fattura di acconto
    refund: refund, customer refund, cash refund, refunds, remboursement, rückzahlung, erstattung, terugbetaling, reembolso, rimborso, devolución, återbetalning, tilbagebetaling, zwrot, custrfnd, rücklastschrift, returned debit, impayé, rejet, storno zahlung, nsf, returned payment, chargeback, bounced cheque, palautus, retourzahlung, rl, devuelto, insoluto, returned cheque, payment reversal, reversed payment, rejet de prélèvement
    none: quote, quotation, estimate, sales order, order, angebot, auftrag, devis, commande, offerte, presupuesto, preventivo, offert, tilbud, ordre, delivery note, lieferschein, bon de livraison
    """
}
