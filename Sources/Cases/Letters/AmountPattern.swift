import Foundation

/// How a locale writes the amounts of one currency, learned from Foundation.
///
/// Formatting through ICU takes two microseconds for each amount, and a letter has dozens. What
/// ICU writes for a few amounts shows all there is to know: the signs around the digits, the
/// separators and the sizes of the groups. A locale that does more than that (other digits, other
/// signs in the middle) has no pattern, and Foundation writes its amounts one by one.
struct AmountPattern: Sendable {
  private typealias Signs = (before: String, after: String)

  private let positive: Signs
  private let negative: Signs
  private let decimalSeparator: String
  private let fractionDigits: Int
  private let groupSeparator: String
  /// The sizes of the groups from the right: the first, and all others.
  private let groups: (first: Int, others: Int)
  /// The fewest digits that are grouped.
  private let groupedFrom: Int

  /// Learns from what `write` makes of some amounts; nil when it writes by other rules.
  init?(_ write: (Decimal) -> String) {
    guard let zero = Pieces(write(0)), let large = Pieces(write(123_456_789)),
      let minus = Pieces(write(-1))
    else { return nil }
    positive = (zero.before, zero.after)
    negative = (minus.before, minus.after)
    decimalSeparator = zero.separators.last ?? ""
    fractionDigits = zero.separators.isEmpty ? 0 : zero.runs.last?.count ?? 0
    let wholes = fractionDigits > 0 ? large.runs.dropLast() : large.runs[...]
    groupSeparator = wholes.count > 1 ? large.separators.first ?? "" : ""
    let sizes = wholes.dropFirst().map(\.count)
    groups = (sizes.last ?? .max, sizes.first ?? .max)
    let grouped = (4...8).first { digits in
      let whole = String(repeating: "1", count: digits)
      return Decimal(string: whole).map { !write($0).contains(whole) } ?? false
    }
    groupedFrom = grouped ?? .max
    for amount in AmountPattern.examples {
      guard let known = Decimal(string: amount), text(known) == nil || text(known) == write(known)
      else { return nil }
    }
  }

  private static let examples = [
    "0.01", "-0.5", "1", "12.3", "-123.45", "1234", "-9999.99", "10000", "123456.78", "1234567.01",
    "-12345678.9", "123456789012.34",
  ]

  /// The runs of digits and what stands between and around them.
  private struct Pieces {
    var before = ""
    var after = ""
    var runs: [String] = []
    var separators: [String] = []

    init?(_ text: String) {
      var between = ""
      for character in text {
        if character.isASCII, character.isNumber {
          if runs.isEmpty {
            before = between
            runs.append("")
          } else if !between.isEmpty {
            separators.append(between)
            runs.append("")
          }
          between = ""
          runs[runs.count - 1].append(character)
        } else {
          between.append(character)
        }
      }
      after = between
      if runs.isEmpty { return nil }
    }
  }

  /// The amount as text; nil when it has more digits than a number of the machine holds, or more
  /// behind the separator than the currency.
  func text(_ amount: Decimal) -> String? {
    let exponent = amount.exponent
    guard exponent >= -fractionDigits, exponent <= 2, amount.isFinite else { return nil }
    let significand = NSDecimalNumber(decimal: amount.significand.magnitude)
    guard significand.doubleValue < 1e15 else { return nil }
    var units = significand.intValue
    for _ in 0..<exponent + fractionDigits { units *= 10 }
    let isNegative = amount.isSignMinus
    var digits = Array(String(units).utf8)
    while digits.count <= fractionDigits { digits.insert(0x30, at: 0) }
    let signs = isNegative ? negative : positive
    var text: [UInt8] = []
    text.reserveCapacity(32)
    text.append(contentsOf: signs.before.utf8)
    let whole = digits.count - fractionDigits
    for place in 0..<whole {
      let remaining = whole - place
      if place > 0, whole >= groupedFrom, isBoundary(remaining) {
        text.append(contentsOf: groupSeparator.utf8)
      }
      text.append(digits[place])
    }
    if fractionDigits > 0 {
      text.append(contentsOf: decimalSeparator.utf8)
      text.append(contentsOf: digits[whole...])
    }
    text.append(contentsOf: signs.after.utf8)
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a group ends where so many digits of the whole number follow.
  private func isBoundary(_ remaining: Int) -> Bool {
    guard remaining >= groups.first else { return false }
    return (remaining - groups.first).isMultiple(of: groups.others)
  }
}
