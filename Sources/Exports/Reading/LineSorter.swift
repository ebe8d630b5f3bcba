/// Tells rows from titles, headings, groups and totals.
struct LineSorter: Sendable {
  /// What a line is.
  enum Sort: Equatable {
    case row
    /// Nothing stands on it.
    case blank
    /// It is no row: what it is.
    case skipped(String)
    /// It names the client of the rows below.
    case group([String])
    /// It adds up rows above.
    case total
  }

  let kind: ExportKind
  let map: ColumnMap
  private let heading: [String]

  init(kind: ExportKind, map: ColumnMap) {
    self.kind = kind
    self.map = map
    heading = map.headings
  }

  /// The fields without which a line is no row.
  private var keyField: ExportField {
    switch kind {
    case .items: .number
    case .payments: map[.key] == nil ? .number : .key
    case .clients: map[.account] == nil ? .name : .account
    case .contacts: .email
    }
  }

  private var dayField: ExportField { kind == .payments ? .day : .issued }

  /// What a line is.
  func sort(_ cells: [String]) -> Sort {
    if isPlainRow(cells) { return .row }
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    guard let first = filled.first else { return .blank }
    if filled.allSatisfy({ Self.isRule(cells[$0]) }) { return .skipped("rule") }
    if cells[first].utf8.allSatisfy({ $0 == 0x2A }) { return .total }
    if isHeading(cells, filled) { return .skipped("heading") }
    let key = map.value(keyField, cells)
    let hasKey = !key.isEmpty && !TotalWords.isTotal(key)
    if !hasKey || map.value(dayField, cells).isEmpty,
      filled.contains(where: { isTotal(cells[$0], at: $0, hasKey: hasKey) })
    {
      return .total
    }
    guard kind == .items || kind == .payments else {
      return filled.count == 1 && map.headings.count > 2 ? .skipped("note") : .row
    }
    return money(cells, filled, hasKey: hasKey)
  }

  /// Whether a line of a list of amounts has a number and a day, which nothing but a row has: what most lines are.
  private func isPlainRow(_ cells: [String]) -> Bool {
    guard kind == .items || kind == .payments else { return false }
    let key = map.value(keyField, cells)
    guard !key.isEmpty, DayText(map.value(dayField, cells)) != .none, !TotalWords.isTotal(key)
    else {
      return false
    }
    return cells.first { !$0.isEmpty }?.utf8.first != 0x2A
  }

  /// What a line of a list of amounts is that is neither heading nor total by its words.
  private func money(_ cells: [String], _ filled: [Int], hasKey: Bool) -> Sort {
    let hasDay = DayText(map.value(dayField, cells)) != .none
    if hasKey, hasDay { return .row }
    let hasAmount = cells.indices.contains { place in
      place < map.fields.count && map.fields[place]?.isMoney == true && map.fields[place] != .age
        && !AmountText.isNothing(cells[place]) && AmountText(cells[place]) != nil
    }
    if hasKey, hasAmount { return .row }
    let texts = filled.map { cells[$0] }.filter { AmountText($0) == nil || $0.utf8.count < 3 }
    if !hasAmount {
      if texts.contains(where: { AgeWords.isAge($0) }) || texts.isEmpty && filled.count == 1 {
        return .group([])
      }
      return hasDay && filled.count > 2 ? .row : .group(filled.map { cells[$0] })
    }
    if hasDay { return .row }
    if let name = filled.first.map({ cells[$0] }), Self.counted(name) != nil {
      return .group([name])
    }
    // An amount without number and day is a sum, when it adds up.
    return .total
  }

  private func isTotal(_ cell: String, at place: Int, hasKey: Bool) -> Bool {
    guard TotalWords.isTotal(cell) else { return false }
    // A client may be called so.
    let isName = place < map.fields.count && map.fields[place] == .name
    return !isName || !hasKey
  }

  private func isHeading(_ cells: [String], _ filled: [Int]) -> Bool {
    guard filled.count > 1, filled.contains(where: { $0 < heading.count }) else { return false }
    return filled.allSatisfy { $0 < heading.count && cells[$0] == heading[$0] }
  }

  private static func isRule(_ cell: String) -> Bool {
    cell.utf8.count > 1 && cell.utf8.allSatisfy { "-=_+|. ".utf8.contains($0) }
      && !AmountText.isNothing(cell)
  }

  /// The name and the count of a group such as `Acme Ltd (12)`; nil when it is none.
  static func counted(_ text: String) -> (name: String, count: Int)? {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
    let inside = text[text.index(after: open)...].dropLast()
    guard let count = Int(inside), count > 0 else { return nil }
    return (Cell.trimmed(text[..<open]), count)
  }
}

/// What lines of totals are called.
enum TotalWords {
  private static let whole: Set<String> = [
    "total", "totals", "summe", "gesamt", "gesamtsumme", "gesamtbetrag", "zwischensumme", "totaal",
    "subtotal", "subtotals", "subtotaal", "suma", "totale", "somma", "summa", "sum", "ialt",
    "razem",
    "yhteensa", "grandtotal", "totalgeneral", "soustotal", "totaux", "totalgeral", "totalegenerale",
    "saldo", "endsumme", "reporttotal", "totalgenerale", "totalegeneral", "ubertrag", "uebertrag",
    "report", "areporter", "areportar", "sumtotal", "ogolem", "slutsumma", "totalt", "balance",
    "solde", "nettotal", "listentotal", "eindtotaal", "algemeentotaal", "transport",
    "carriedforward",
    "broughtforward", "balanceforward", "sumaysigue", "saldototal", "totalsum", "loppusumma",
  ]
  private static let starts = [
    "total ", "totals ", "summe ", "gesamtsumme ", "totaal ", "subtotal ", "sub total ", "totale ",
    "sous total ", "suma ", "summa ", "sum ", "i alt ", "razem ", "yhteensa ", "grand total",
    "zwischensumme ", "totaux ", "percentage of total", "subtotaal ", "gesamt ", "saldo kunde",
    "summe:", "saldo konto", "solde client", "solde compte", "total general", "saldo debitor",
    "gesamtsaldo", "sum for", "tot ",
  ]
  private static let ends = [" total", " totals", " summe", " totaal", " gesamt", " totale"]

  /// What single words of totals end with: `Gesamttotal`, `Endsumme`.
  private static let compounds = ["total", "totaal", "totale", "summe", "saldi"]

  /// Whether there are as many letters as the shortest of the words has.
  private static func hasLetters(_ bytes: String.UTF8View) -> Bool {
    var letters = 0
    for byte in bytes where byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) {
      letters += 1
      if letters == 3 { return true }
    }
    return false
  }

  /// Whether a cell says that its line is a total.
  static func isTotal(_ cell: String) -> Bool {
    guard cell.utf8.count < 120, cell.utf8.count > 2, hasLetters(cell.utf8) else { return false }
    let words = Folded.words(cell)
    let key = Folded.key(words)
    if whole.contains(key) { return true }
    if !words.contains(" "), compounds.contains(where: { key.hasSuffix($0) }) { return true }
    return starts.contains { words.hasPrefix($0) } || ends.contains { words.hasSuffix($0) }
  }
}
