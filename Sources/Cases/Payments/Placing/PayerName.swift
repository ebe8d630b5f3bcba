/// Names of who pays, as banks carry them: in any case, without marks, cut at the end.
enum PayerName {
  /// Words that say what kind of firm it is.
  private static let kinds: Set<String> = [
    "gmbh", "ag", "kg", "co", "ohg", "ug", "se", "ev", "gbr", "mbh", "sa", "sas", "sarl", "sasu",
    "eurl",
    "srl", "spa", "bv", "nv", "bvba", "ltd", "limited", "llc", "llp", "inc", "plc", "corp", "sl",
    "sp",
    "zoo", "oy", "ab", "as", "aps", "und", "and", "et", "haftungsbeschraenkt",
  ]
  /// Banks cut names no shorter.
  private static let shortestCut = 27

  /// The words of a name that tell it from others.
  private static func words(_ name: String) -> String {
    let folded = name.lowercased().replacing("ä", with: "ae").replacing("ö", with: "oe")
      .replacing("ü", with: "ue").replacing("ß", with: "ss")
    return RemittanceText(folded).tokens.map(\.text).filter { !kinds.contains($0) }.joined()
  }

  /// Whether a bank's name is that of a client, whole, or as far as the bank carried it.
  static func isSame(_ payer: String, _ client: String) -> Bool {
    let (payer, client, isLong) = (words(payer), words(client), payer.utf8.count >= shortestCut)
    guard payer.utf8.count >= 4 else { return false }
    return payer == client || isLong && payer.utf8.count >= 20 && client.hasPrefix(payer)
  }
}

extension PlacingFacts {
  /// The clients whose name a payer has, of some with their names by account number.
  public static func clients(named payer: String, of names: [String: String]) -> Set<String> {
    Set(names.filter { PayerName.isSame(payer, $0.value) }.keys)
  }

  /// The keys by which items are found that a text may name; nil for a text with too many numbers.
  public static func keys(of text: String) -> [String]? { NumberSpans.keys(of: text) }

  /// Whether a text names an item by its whole number.
  public static func names(_ number: String, in text: String) -> Bool {
    let item = PayableItem(number: number, open: Money(minorUnits: 0, currency: ""), client: "")
    return !NumberMentions(RemittanceText(text), NumberIndex([item])) { _ in true }.mentions.isEmpty
  }
}
