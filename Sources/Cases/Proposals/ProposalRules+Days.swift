/// Words that stand around days.
extension ProposalRules {
  /// Words beside a day and an amount that say nothing else.
  static let fillers: Set<String> = DayReader.before.union([
    "payment", "zahlung", "paiement", "betaling", "pago", "pagamento", "remaining", "rest",
    "balance", "latest", "at", "um", "und", "zahlbar", "überweisung", "virement", "bonifico", "yes",
    "ja", "oui", "sí", "sì", "sim", "en", "we", "wir", "nous", "the", "spätestens", "tard", "plus",
    "and", "et", "y",
  ]).subtracting(["vom", "from", "du", "del", "dal", "ab"])

  /// Words before a day that only tells which letter or invoice is meant.
  static let references: Set<String> = [
    "dated", "of", "vom", "seit", "since", "depuis", "sinds", "due", "fällig", "van", "du", "del",
    "d.d", "dd", "datée", "dal", "do",
  ]
}
