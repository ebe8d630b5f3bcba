/// An amount as it is written: sign, digits and marks, before it is known which mark is which.
struct AmountText: Equatable {
  /// Which side words or signs put it on.
  enum Side: Sendable, Equatable {
    /// Nothing says it.
    case plain
    /// A minus, brackets: below zero.
    case minus
    /// DR, S behind it.
    case debit
    /// CR, H behind it.
    case credit
  }

  /// Digits with `.` and `,`; other marks of grouping are taken out.
  var digits: [UInt8] = []
  var side = Side.plain
  /// The currency that stands beside it; empty for none.
  var currency = ""
  /// Whether blanks or apostrophes group its digits.
  var isGrouped = false

  /// Reads a cell; nil when it is no amount.
  init?(_ cell: String) {
    if Self.isPlain(cell.utf8) {
      digits = Array(cell.utf8)
      return
    }
    var rest = Array(cell.unicodeScalars)[...]
    guard rest.count <= 40, Self.strip(&rest, into: &self) else { return nil }
    var hadDigit = false
    var sinceBlank = -1
    for scalar in rest {
      switch scalar.value {
      case 0x30...0x39:
        digits.append(UInt8(scalar.value))
        hadDigit = true
        if sinceBlank >= 0 { sinceBlank += 1 }
      case 0x2E, 0x2C:
        guard sinceBlank < 0 || sinceBlank == 3 else { return nil }
        digits.append(UInt8(scalar.value))
        sinceBlank = -1
      case 0x27, 0x2019, 0xB4, 0x60, 0x20, 0xA0, 0x2009, 0x202F:
        guard hadDigit, sinceBlank < 0 || sinceBlank == 3 else { return nil }
        isGrouped = true
        sinceBlank = 0
      default: return nil
      }
    }
    guard hadDigit, sinceBlank < 0 || sinceBlank == 3 else { return nil }
    guard digits.last != 0x2E, digits.last != 0x2C else { return nil }
  }

  /// Whether a cell is of digits, points and commas alone, and begins and ends with a digit.
  static func isPlain(_ cell: String.UTF8View) -> Bool {
    guard cell.count <= 40, let first = cell.first, (0x30...0x39).contains(first) else {
      return false
    }
    var last = first
    for byte in cell {
      guard (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2C else { return false }
      last = byte
    }
    return (0x30...0x39).contains(last)
  }

  /// Takes signs and currencies off both ends; false when letters are left.
  private static func strip(_ rest: inout ArraySlice<Unicode.Scalar>, into text: inout Self) -> Bool
  {
    var isOpen = false
    while let first = rest.first, !(0x30...0x39).contains(first.value) {
      switch first {
      case "-", "−", "–":
        guard text.side == .plain else { return false }
        text.side = .minus
      case "+": break
      case "(", "<":
        guard text.side == .plain else { return false }
        (isOpen, text.side) = (true, .minus)
      case ".", ",": return rest.count > 1 && stripEnd(&rest, isOpen: isOpen, into: &text)
      case _ where Cell.isBlank(first): break
      default:
        guard let word = word(atStartOf: &rest), text.take(word) else { return false }
        continue
      }
      rest.removeFirst()
    }
    return stripEnd(&rest, isOpen: isOpen, into: &text)
  }

  private static func stripEnd(
    _ rest: inout ArraySlice<Unicode.Scalar>,
    isOpen: Bool,
    into text: inout Self
  ) -> Bool {
    var isOpen = isOpen
    while let last = rest.last, !(0x30...0x39).contains(last.value) {
      switch last {
      case "-", "−", "–":
        // Two dashes stand for no cents in Switzerland and the Netherlands.
        if let before = rest.dropLast().last, before == "." || before == "," || before == "-" {
          while let mark = rest.last, !(0x30...0x39).contains(mark.value) { rest.removeLast() }
          continue
        }
        guard text.side == .plain else { return false }
        text.side = .minus
      case ")", ">":
        guard isOpen else { return false }
        isOpen = false
      case _ where Cell.isBlank(last): break
      default:
        guard let word = word(atEndOf: &rest), text.take(word) else { return false }
        continue
      }
      rest.removeLast()
    }
    return !isOpen && !rest.isEmpty
  }

  /// Takes a word beside the digits: a side or a currency.
  private mutating func take(_ word: String) -> Bool {
    switch word.uppercased() {
    case "DR", "S", "D", "DB", "DT", "DR.":
      guard side == .plain else { return false }
      side = .debit
    case "CR", "H", "C", "K", "CT", "KT", "CR.":
      guard side == .plain else { return false }
      side = .credit
    case "$", "KR", "KR.", "FR", "FR.": break
    default:
      guard currency.isEmpty, let code = PlaceWords.currency(word) else { return false }
      currency = code
    }
    return true
  }

  private static func word(atStartOf rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    let word = rest.prefix { isWordly($0) }
    guard !word.isEmpty, word.count <= 4 else { return nil }
    rest.removeFirst(word.count)
    return text(word)
  }

  private static func word(atEndOf rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    let length = rest.reversed().prefix { isWordly($0) }.count
    guard length > 0, length <= 4 else { return nil }
    let word = rest.suffix(length)
    rest.removeLast(length)
    return text(word)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func isWordly(_ scalar: Unicode.Scalar) -> Bool {
    if (0x30...0x39).contains(scalar.value) { return false }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .currencySymbol
      || scalar == "."
  }
}
