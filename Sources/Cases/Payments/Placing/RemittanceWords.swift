/// Words of the texts of payments, in lower case.
enum RemittanceWords {
  /// Before a number that is surely one of an item; they may be glued to it.
  static let invoice: [String] = [
    "rechnungsnummer", "rechnungsnr", "rechnung", "rgnr", "renr", "rnr", "rg", "re", "nr", "no",
    "num",
    "invoice", "inv", "facture", "fact", "fac", "factuur", "fattura", "factura", "faktura", "fv",
    "beleg", "belegnr", "svwz", "zahlung",
  ]
  /// Between a label and its number.
  static let number: Set<String> = [
    "nr", "no", "num", "nummer", "numero", "number", "id", "ref", "referenz", "reference",
  ]
  /// Before a number that is no item's.
  static let others: Set<String> = [
    "kd", "kdnr", "kdn", "kunde", "kunden", "kundennr", "kundennummer", "knr", "customer", "cust",
    "client", "cliente", "klant", "klantnr", "klantnummer", "klient", "debitor", "debitornr", "deb",
    "debnr", "debitorennr", "mandat", "mandate", "mref", "mandatsref", "mandatsreferenz", "cred",
    "glaeubiger", "gläubiger", "plz", "blz", "bic", "konto", "kto", "ktonr", "kontonr", "account",
    "acct", "compte", "rekening", "vertrag", "vertragsnr", "contract", "contrat", "ust", "ustid",
    "vat",
    "tva", "steuernr", "order", "bestellung", "bestellnr", "bestnr", "best", "commande", "auftrag",
    "auftragsnr", "lieferschein", "ls", "po", "telefon", "personalnr",
  ]
  /// Before a number of a phone.
  static let phone: Set<String> = [
    "tel", "telefon", "telefonnr", "phone", "fax", "mobil", "mobile", "handy", "telephone", "tél",
  ]
  /// Money that is no payment of what is named.
  static let back: Set<String> = [
    "storno", "storniert", "stornierung", "rückzahlung", "rueckzahlung", "ruckzahlung",
    "erstattung",
    "rückerstattung", "rueckerstattung", "refund", "refunded", "remboursement", "rimborso",
    "reembolso",
    "terugbetaling", "zwrot", "retour", "retoure", "rücklastschrift", "ruecklastschrift",
    "rückläufer",
    "chargeback", "reversal", "returned", "doppelzahlung", "überzahlung", "ueberzahlung", "irrtum",
    "nicht", "not", "ohne", "sans", "without", "cancelled", "cancel", "annulation", "annule",
  ]
  /// The payer says that it is a part.
  static let part: Set<String> = [
    "teilzahlung", "teilbetrag", "teilrate", "anzahlung", "abschlag", "abschlagszahlung", "acompte",
    "partial", "acconto", "aconto", "akonto", "zaliczka", "deelbetaling", "partiel", "parziale",
  ]
  /// The payer says that they took something off.
  static let discount: Set<String> = [
    "skonto", "discount", "escompte", "sconto", "korting", "descuento", "rabatt", "rabais", "abzug",
    "abzgl", "abzueglich", "abzüglich",
  ]
  /// Between two numbers that are both meant.
  static let and: Set<String> = [
    "und", "u", "and", "et", "e", "y", "en", "i", "sowie", "og", "och", "ja",
  ]
  /// Between the first and the last of several.
  static let through: Set<String> = [
    "bis", "to", "au", "tot", "do", "through", "till", "al", "until",
  ]
  /// Before the number of an installment.
  static let installment: Set<String> = [
    "rate", "raten", "rata", "installment", "instalment", "tranche", "échéance", "echeance",
    "termijn",
    "termin", "cuota", "versement", "mensualité", "mensualite",
  ]
}
