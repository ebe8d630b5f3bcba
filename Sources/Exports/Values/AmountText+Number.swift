extension AmountText {
  /// The number without its sign when the mark is this one; nil when the digits do not fit it.
  func number(_ mark: DecimalMark) -> ExportNumber? {
    Self.number(of: digits, isGrouped: isGrouped, mark)
  }

  /// The number of digits, points and commas when the mark is this one; nil when they do not fit it.
  static func number(
    of digits: some Sequence<UInt8>,
    isGrouped: Bool = false,
    _ mark: DecimalMark
  ) -> ExportNumber? {
    var parts = 0
    var behind: Int?
    var group = 0
    var groups = isGrouped ? 1 : 0
    var first: UInt8?
    for byte in digits {
      if first == nil { first = byte }
      if byte == mark.byte {
        guard behind == nil, groups == 0 || group == 3 || isGrouped else { return nil }
        behind = 0
      } else if byte == mark.other {
        guard behind == nil, !isGrouped, groups == 0 ? (1...3).contains(group) : isFull(group)
        else { return nil }
        groups += 1
        group = 0
      } else {
        group += 1
        if let written = behind {
          guard written < 4 || byte == 0x30 else { return nil }
          behind = written + 1
          if written >= 4 { continue }
        }
        guard parts < 10_000_000_000_000 else { return nil }
        parts = parts * 10 + Int(byte - 0x30)
      }
    }
    if behind == nil, groups > 0, !isGrouped, group != 3 { return nil }
    // "0,123" is no thousands.
    if groups > 0, !isGrouped, first == 0x30 { return nil }
    for _ in min(behind ?? 0, 4)..<4 { parts *= 10 }
    return ExportNumber(parts: parts)
  }

  /// Whether a group has three digits, or two as India has them.
  private static func isFull(_ group: Int) -> Bool { group == 3 || group == 2 }

  /// The number with the sign that stands at it.
  func signed(_ mark: DecimalMark) -> ExportNumber? {
    guard let number = number(mark) else { return nil }
    return side == .minus || side == .credit ? -number : number
  }

  /// Whether a cell says that there is nothing.
  static func isNothing(_ cell: String) -> Bool {
    if let first = cell.utf8.first, (0x30...0x39).contains(first) { return false }
    return switch cell {
    case "", "-", "–", "--", "—", "-   ", "n/a", "N/A", "NULL", "null", "-.--": true
    default: false
    }
  }

  /// Whether a cell is a number that a spreadsheet wrote with a power of ten: its digits are lost.
  static func isSpoilt(_ cell: String) -> Bool {
    // A comma, a point and digits alone are none of it.
    guard cell.utf8.contains(where: { $0 > 0x39 || $0 == 0x23 }) else { return false }
    guard let mark = cell.utf8.lastIndex(where: { $0 == 0x45 || $0 == 0x65 }),
      mark > cell.startIndex
    else { return cell.hasPrefix("####") || cell.hasPrefix("#REF") || cell.hasPrefix("#N/A") }
    let head = cell[..<mark].utf8
    var tail = cell[cell.index(after: mark)...].utf8[...]
    guard tail.first == 0x2B || (tail.first == 0x2D && head.contains(0x2C) || head.contains(0x2E))
    else { return false }
    if tail.first == 0x2B || tail.first == 0x2D { tail = tail.dropFirst() }
    let isNumber = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    return !tail.isEmpty && tail.count <= 3 && tail.allSatisfy(isNumber)
      && head.allSatisfy { isNumber($0) || $0 == 0x2C || $0 == 0x2E || $0 == 0x2D }
  }
}
