import HTML

/// Reads that somebody's bank account is another one now, in seven languages.
///
/// A word of change near a word for bank details makes it, in one sentence that does not ask:
/// what is missed costs more than what is asked once too often.
enum BankChangeReader {
  /// How many words stand between the change and what changes, at most.
  private static let reach = 7
  private static let longestEvidence = 300

  /// The first sentence that says so without naming an account; nil when none does.
  static func announcement(in text: String) -> BankDetails? {
    guard AccountWords.mayStand(in: text) else { return nil }
    return Sentence.all(in: text)
      .first {
        !$0.isQuestion && AccountWords.mayStand(in: $0.text) && isAnnouncement($0)
          && BankAccountReader.accounts(in: $0.text).isEmpty
      }
      .map { BankDetails(.announced, evidence: String($0.text.prefix(scalars: longestEvidence))) }
  }

  /// Of these one stands in each announcement, with a word of `AccountWords`.
  static var telling: [Phrase] { otherBanks + bankDetails + accounts }

  private static func isAnnouncement(_ sentence: Sentence) -> Bool {
    let banks = places(of: otherBanks, in: sentence)
    if banks.contains(where: { !yours.contains(sentence.word($0.lowerBound - 1)) }) { return true }
    // What is called `your account` is ours.
    let details = places(of: bankDetails, in: sentence).filter { place in
      !(1...2).contains { yours.contains(sentence.word(place.lowerBound - $0)) }
    }
    if isNear(places(of: changes, in: sentence), details) { return true }
    guard sentence.contains(anyOf: payVerbs) else { return false }
    return isNear(places(of: others, in: sentence), details + places(of: accounts, in: sentence))
  }

  private static func places(of phrases: [Phrase], in sentence: Sentence) -> [Range<Int>] {
    sentence.words.indices.flatMap { place in
      phrases.filter { sentence.stands($0, at: place) }.map { place..<(place + $0.count) }
    }
  }

  private static func isNear(_ some: [Range<Int>], _ others: [Range<Int>]) -> Bool {
    some.contains { one in
      others.contains { other in
        !one.overlaps(other)
          && max(one.lowerBound, other.lowerBound) - min(one.upperBound, other.upperBound) <= reach
      }
    }
  }

  /// What says that something is not as it was.
  private static let changes: [Phrase] = [
    "new", "newly", "chang*", "update*", "updating", "switch*", "replaced",
    "amended", "no longer valid", "no longer use*", "neu", "neue", "neuen", "neuer", "neues",
    "neuem", "geändert*", "ändert",
    "ändern", "änderung*", "gewechselt", "wechsel*", "umgestellt", "aktualisiert*",
    "nicht mehr gültig", "nicht mehr verwend*",
    "nouveau", "nouveaux", "nouvel", "nouvelle", "nouvelles", "changé*", "changeons", "changement*",
    "modifié*", "modification*", "remplac*", "nieuw", "nieuwe", "gewijzigd*", "wijzig*",
    "verander*", "overgestapt", "niet meer geldig", "niet meer gebruik*", "nuevo", "nueva",
    "nuevos", "nuevas",
    "cambiado", "cambiamos", "cambio*", "modificad*", "actualizad*", "nuovo", "nuova", "nuovi",
    "nuove", "cambiat*", "cambiamento", "variat*", "variazione", "modificat*", "aggiornat*", "novo",
    "nova", "novos", "novas", "alterad*", "alteração", "alteramos", "alterámos", "mudou",
    "mudança*",
    "mudámos", "atualizad*",
  ]

  /// Words for bank details that mean nothing else.
  private static let bankDetails: [Phrase] = [
    "bank details", "banking details", "bank account*", "account details", "bank information",
    "banking information", "remittance details", "wire details", "wire instructions",
    "payment details", "payment instructions", "account number", "our bank", "iban", "iban*",
    "bankverbindung*", "kontoverbindung*", "bankdaten", "kontodaten", "bankkonto", "kontonummer*",
    "hausbank", "geschäftskonto", "konto", "rib", "coordonnées bancaires", "compte bancaire",
    "références bancaires", "domiciliation", "bankgegevens", "bankrekening*", "rekeningnummer*",
    "betaalgegevens", "datos bancarios", "cuenta bancaria", "número de cuenta",
    "coordinate bancarie",
    "conto bancario", "conto corrente", "dati bancari", "dados bancários", "conta bancária", "nib",
    "coordenadas bancárias",
  ]

  private static let yours: Set<String> = [
    "your", "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres", "euer", "eure", "eurem", "votre",
    "vos", "uw", "jullie", "vuestra", "vuestro", "vostro", "vostra", "vosso", "vossa",
  ]

  /// That somebody has another bank.
  private static let otherBanks: [Phrase] = [
    "changed bank*", "changed our bank*", "switched bank*", "moved bank*", "new bank",
    "changing bank*",
    "bank gewechselt", "neue bank", "neuen bank", "andere bank", "changé de banque",
    "nouvelle banque", "andere bank", "nieuwe bank", "van bank veranderd", "cambiado de banco",
    "nuevo banco", "cambiato banca", "nuova banca", "mudámos de banco", "mudamos de banco",
    "novo banco",
  ]

  /// Words for an account, which may be one of customers too.
  private static let accounts: [Phrase] = [
    "account", "bank", "konto", "compte", "rekening", "cuenta", "conto", "conta",
  ]

  /// What says that one of several is meant.
  private static let others: [Phrase] = [
    "other", "another", "different", "following", "below", "alternative", "ander*", "folgend*",
    "nachstehend*", "untenstehend*", "autre", "suivant*", "ci-dessous", "andere", "volgend*",
    "onderstaand*", "otra", "otro", "siguiente", "altro", "altra", "seguente", "outra", "outro",
    "seguinte", "abaixo",
  ]

  private static let payVerbs: [Phrase] = [
    "pay", "payment*", "remit*", "transfer*", "wire", "send the", "überweis*", "zahl*", "bezahl*",
    "vir*", "payer", "paiement*", "règle*", "régler", "verser", "betaal*", "betal*", "overmaken",
    "stort*", "pagar", "pago*", "transfer*", "ingresar", "abonar", "pagare", "pagament*",
    "bonific*",
    "versare", "versat*", "pague*", "depositar",
  ]
}
