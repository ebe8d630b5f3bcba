/// Headings that no table has, by the words that they are made of: `Totaal inclusief btw`, `Date facturation`.
///
/// A heading counts only when each of its words is known and together they say one thing.
enum HeadingParts {
  /// What a word of a heading says.
  private enum Part: String {
    case money, total, balance, gross, net, tax, open, paid
    case document, client, code, day, due, name, currency, filler
  }

  private static let words: [String: Part] = {
    var map: [String: Part] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard parts.count == 2, let part = Part(rawValue: String(parts[0])) else { continue }
      for word in parts[1].split(separator: " ") { map[String(word)] = part }
    }
    return map
  }()

  /// The words in the form in which `Folded` has them, by what they say.
  private static let table = """
    money:amount amt value betrag wert montant valeur bedrag waarde importe valor importo valore belopp belob belop kwota wartosc
    total:total totaal totale totalt sum summe somme suma somma summa razem gesamt
    balance:balance saldo solde
    gross:gross brutto bruto brut lordo ttc incl including inclusive inclusief inkl inklusive inkludert compris with mit avec con med met
    net:net netto neto nett ht excl excluding exclusive exclusief exkl exklusive ekskl eks hors ex without ohne sans sin zonder uden uten utan senza sem
    tax:tax vat btw mwst ust tva iva moms mva gst alv taxes steuer taxe impuesto imposta
    open:open outstanding unpaid unsettled remaining offen offener offene reste restant openstaand openstaande pendiente rimanente rimanenti residuo aperto pendente aberto maksamatta maksamaton obetalt ubetalt unbezahlt unbezahlter onbetaald impaye impagado insoluto utestaende gjenstaende gjenstar avoin uregulert owing owed restante resterende kvarstaende aterstaende udestaende
    paid:paid gezahlt bezahlt bezahlter betaald paye regle pagado cobrado pagato incassato pago betald betalt maksettu
    document:invoice invoiced bill billed facture facturation rechnung rechnungs factuur factura fattura fatura faktura fakturerings document doc beleg piece transaction lasku laskun faktury dokumentu
    client:customer client debtor kunde kunden debitor klant cliente kund asiakas asiakkaan kontrahent contact kontakt relatie
    code:code number no nr id kod koodi numero codigo codice nummer num
    day:date datum data fecha dato dagtekening
    due:due limit limite echeance vencimiento scadenza vencimento forfall verval vervalt faellig fallig exigibilite vervaldag maturity
    name:name nom naam nombre nome namn navn nimi
    currency:currency waehrung wahrung devise valuta moneda moeda
    filler:of the de du des la le l d der die das van het del di do da in en reglement paiement payment sales nog noch still encore ancora aun ainda prossima prochaine proxima next a to bereits already deja gia reeds allerede redan extern externe external original originale originario originaria
    """

  /// What is still to be paid, in several words.
  private static let phrases = [
    "not settled", "not paid", "left to pay", "to settle", "mangler at betale", "at betale",
    "to be paid", "to pay", "zu zahlen", "zu bezahlen",
    "a payer",
    "a regler", "a encaisser", "a solder", "a recouvrer", "te betalen", "te ontvangen",
    "te voldoen", "por cobrar", "por pagar", "por receber", "por liquidar", "por regularizar",
    "por saldar", "pendente de recebimento", "em falta", "em aberto", "em divida", "da saldare",
    "da pagare",
    "da incassare", "da riscuotere", "da regolare", "att betala", "a betale", "do zaplaty",
  ]

  /// What a heading says; nil when a word of it is not known, or they say nothing together.
  static func field(_ heading: String) -> ExportField? {
    var found: Set<Part> = []
    for word in wording(heading) {
      guard let parts = parts(String(word)) else { return nil }
      found.formUnion(parts)
    }
    found.remove(.filler)
    return field(found)
  }

  /// What a heading of amounts may say, of which not every word is known: the values have to show it.
  static func hint(_ heading: String) -> ExportField? {
    let words = wording(heading)
    guard others.isDisjoint(with: words),
      !heading.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    let found = Set(words.flatMap { parts(String($0)) ?? [] })
    guard found.isDisjoint(with: [.due, .net, .tax, .paid, .day, .client]) else { return nil }
    if found.contains(.open) { return .open }
    guard !found.contains(.balance) else { return nil }
    return found.isDisjoint(with: [.money, .total, .gross]) ? nil : .amount
  }

  /// Words with which an amount is another than the whole or what is open of it.
  private static let others: Set<Substring> = [
    "overdue", "past", "credit", "kredit", "credito", "limit", "limite", "risk", "dunned",
    "disputed",
    "discount", "skonto", "escompte", "uberfallig", "uberfalliger", "vencido", "vencida", "scaduto",
    "echu", "vervallen", "forfallen", "forfalden", "interest", "zinsen", "interets", "dispute",
    "days", "tage", "tagen", "jours", "dagen", "dias", "giorni", "dagar", "dage", "dager", "dni",
  ]

  /// The words of a heading, with one for each way to say what is still to be paid.
  private static func wording(_ heading: String) -> [Substring] {
    var text = Folded.words(heading)
    for phrase in phrases where text.contains(phrase) {
      text = text.replacing(phrase, with: "open")
    }
    return text.split(separator: " ")
  }

  /// What a word says, or the two that it is made of.
  private static func parts(_ word: String) -> [Part]? {
    if let part = words[word] { return [part] }
    for length in stride(from: word.utf8.count - 4, through: 4, by: -1) {
      let cut = word.utf8.index(word.startIndex, offsetBy: length)
      let (head, rest) = (String(word[..<cut]), String(word[cut...]))
      if let first = words[head], let second = words[rest] { return [first, second] }
    }
    return nil
  }

  private static func field(_ parts: Set<Part>) -> ExportField? {
    if parts.contains(.day) {
      if parts == [.day, .document] { return .issued }
      return parts == [.day, .due] || parts == [.day, .document, .due] ? .due : nil
    }
    switch parts {
    case [.client, .code]: return .account
    case [.client, .name]: return .name
    case [.document, .code]: return .number
    case [.due]: return .due
    case [.balance, .document]: return .balance
    default: return money(parts)
    }
  }

  private static func money(_ parts: Set<Part>) -> ExportField? {
    let nouns: Set<Part> = [.money, .total, .balance]
    let rest = parts.subtracting(nouns).subtracting([.document, .currency])
    guard rest == parts.subtracting([.currency]) || !parts.isDisjoint(with: nouns) else {
      return nil
    }
    switch rest {
    case [.open]: return .open
    case [.paid]: return .paid
    case [.net], [.net, .tax]: return .net
    case [.gross], [.gross, .tax]: return .amount
    case [.tax]: return .tax
    case [] where parts.contains(.total) || parts.contains(.money) && parts.count > 1:
      return parts.contains(.balance) ? nil : .amount
    default: return nil
    }
  }
}
