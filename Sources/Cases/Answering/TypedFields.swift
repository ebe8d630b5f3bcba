/// What people type into the fields of a page, read as they mean it; nil for what can be read in two ways.
public enum TypedFields {
  /// An amount above zero, in the minor units of a currency: `1240`, `1.240,00`, `1,240.00`, `1 240,50 €`.
  ///
  /// With one kind of mark and three digits after it, such as `1.240`, the decimal mark of the reader's
  /// language decides; nil when that does not.
  public static func units(_ text: String, currency: String, decimalMark: Character) -> Int? {
    let signs: Set<Character> = ["€", "$", "£", " ", "\u{A0}", "\u{202F}", "'", "’"]
    var bare = text.uppercased().replacing(currency, with: "").filter { !signs.contains($0) }
    guard !bare.isEmpty, bare.utf8.count <= 20,
      bare.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C })
    else { return nil }
    let marks = bare.filter { $0 == "." || $0 == "," }
    if let last = marks.last {
      let decimals = bare.split(separator: last, omittingEmptySubsequences: false).last?.count ?? 0
      let isOnlyKind = Set(marks).count == 1
      // Groups have three digits, and a mark that comes twice is none of decimals.
      let groups = isOnlyKind && (marks.count > 1 || decimals == 3)
      if groups, marks.count == 1, last == decimalMark { return nil }
      bare = ungrouped(bare, groups ? nil : last)
      guard !bare.isEmpty else { return nil }
    }
    guard let money = Money(decimal: bare, currency: currency), money.minorUnits > 0 else {
      return nil
    }
    return money.minorUnits
  }

  /// The digits with a point for the decimal mark; empty when groups have not three digits.
  private static func ungrouped(_ text: String, _ mark: Character?) -> String {
    let parts =
      mark.map { text.split(separator: $0, omittingEmptySubsequences: false) } ?? [text[...]]
    let whole = parts[0].split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count <= 2, whole.dropFirst().allSatisfy({ $0.count == 3 }),
      whole[0].count <= 3 || whole.count == 1
    else { return "" }
    return whole.joined() + (parts.count == 2 ? "." + parts[1] : "")
  }

  /// A day: `2026-12-11` as browsers send it, else day, month and year: `11.12.2026`, `11/12/2026`.
  ///
  /// Where months come first, as in the United States, a day that could be a month is nil.
  public static func day(_ text: String, monthsFirst: Bool) -> Day? {
    if let day = Day(text) { return day }
    let parts = text.split(omittingEmptySubsequences: false) { ".-/ ".contains($0) }.map { Int($0) }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let year = parts[2],
      year > 1000
    else { return nil }
    if monthsFirst {
      return first > 12 ? nil : Day(year, first, second).flatMap { second > 12 ? $0 : nil }
    }
    return Day(year, second, first)
  }
}
