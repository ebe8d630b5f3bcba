/// What the letters in front of a number say.
enum NumberPrefix {
  private static let credits: Set<String> = [
    "RFAC", "RINV", "CN", "CRN", "GS", "GU", "CM", "SCR", "RVG", "RSAL", "GUT", "AVOIR", "CRM",
  ]

  /// Whether a number is one of a credit note by the letters that programs put in front.
  static func isCredit(_ number: String) -> Bool {
    let letters = number.unicodeScalars.prefix { ("A"..."Z").contains($0) }
    guard letters.count < number.unicodeScalars.count else { return false }
    return credits.contains(String(String.UnicodeScalarView(letters)))
  }
}

/// Accounts that are no clients'.
enum Strangers {
  /// The beginnings of accounts of suppliers, where those of clients stand beside them.
  static func found(_ prefixes: [ExportField: Set<Int>]) -> Set<String> {
    var found: Set<String> = []
    for (column, seen) in prefixes {
      let field = column.rawValue
      if seen.contains(411) { found.formUnion(["401", "404", "408"].map { "\(field) \($0)" }) }
      if seen.contains(430) { found.formUnion(["400", "410"].map { "\(field) \($0)" }) }
      if seen.contains(400), !seen.contains(430) { found.insert("\(field) 440") }
    }
    return found
  }

  private static let words: Set<String> = [
    "vendor", "supplier", "kreditor", "fournisseur", "leverancier", "crediteur", "proveedor",
    "fornitore", "fornecedor", "lieferant", "leverantor", "leverandor", "toimittaja", "acreedor",
    "fournisseurs", "creditor", "vendors", "suppliers", "dostawca",
  ]

  /// Whether a cell says that its row is about a supplier.
  static func isSupplier(_ cell: String) -> Bool {
    let bytes = cell.utf8
    guard bytes.count < 16, bytes.count > 5 else { return false }
    return bytes.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }
      && words.contains(Folded.key(cell))
  }
}
