/// References of digits whose last digits check the others, as countries have them.
enum ReferenceCheck {
  /// What stands before the check digits of each kind that has them right; empty when no kind does.
  static func bodies(of digits: String) -> [Substring] {
    guard (4...27).contains(digits.utf8.count), digits.utf8.allSatisfy(CheckedText.isDigit) else {
      return []
    }
    let values = digits.utf8.map { Int($0 - 0x30) }
    let before = values.dropLast()
    var bodies: [Substring] = []
    if values.count == 12, isBelgian(values) { bodies.append(digits.dropLast(2)) }
    let check = values[values.count - 1]
    let isOfOneDigit =
      values.count == 27
      ? swiss(before) == check
      : finnish(before) == check || luhn(before) == check || modulo11(before) == check
    if isOfOneDigit { bodies.append(digits.dropLast()) }
    return bodies
  }

  /// Whether the check digits of any kind fit the others.
  static func isRight(_ digits: String) -> Bool {
    !bodies(of: digits).isEmpty || isDutch(digits)
  }

  /// Whether the last two of twelve digits check the others as in Belgium.
  static func isBelgian(_ digits: String) -> Bool {
    digits.utf8.count == 12 && isBelgian(digits.utf8.map { Int($0) - 0x30 })
  }

  /// Sixteen digits of which the first checks the others, with weights from the right.
  private static func isDutch(_ digits: String) -> Bool {
    guard digits.utf8.count == 16, digits.utf8.allSatisfy(CheckedText.isDigit) else { return false }
    let weights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1]
    let values = digits.utf8.map { Int($0) - 0x30 }
    let sum = values.dropFirst().reversed().enumerated().reduce(0) {
      $0 + $1.element * weights[$1.offset % weights.count]
    }
    let check = 11 - sum % 11
    return values[0] == (check == 10 ? 1 : check == 11 ? 0 : check)
  }

  /// Ten digits and what is left of them divided by 97; 97 for nothing.
  private static func isBelgian(_ values: [Int]) -> Bool {
    let rest = values[..<10].reduce(0) { $0 * 10 + $1 } % 97
    return (rest == 0 ? 97 : rest) == values[10] * 10 + values[11]
  }

  /// Modulo 10, recursively, of the Swiss QR reference.
  private static func swiss(_ values: ArraySlice<Int>) -> Int {
    let table = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5]
    return (10 - values.reduce(0) { table[($0 + $1) % 10] }) % 10
  }

  /// Weights 7, 3, 1 from the right.
  private static func finnish(_ values: ArraySlice<Int>) -> Int {
    let sum = values.reversed().enumerated().reduce(0) {
      $0 + $1.element * [7, 3, 1][$1.offset % 3]
    }
    return (10 - sum % 10) % 10
  }

  /// Every second digit doubled, of Swedish and Norwegian references.
  private static func luhn(_ values: ArraySlice<Int>) -> Int {
    let sum = values.reversed().enumerated().reduce(0) { sum, digit in
      let value = digit.element * (digit.offset.isMultiple(of: 2) ? 2 : 1)
      return sum + (value > 9 ? value - 9 : value)
    }
    return (10 - sum % 10) % 10
  }

  /// Weights 2 to 7 from the right, of Norwegian references; -1 where no digit checks them.
  private static func modulo11(_ values: ArraySlice<Int>) -> Int {
    let sum = values.reversed().enumerated().reduce(0) { $0 + $1.element * (2 + $1.offset % 6) }
    let rest = 11 - sum % 11
    return rest == 11 ? 0 : rest == 10 ? -1 : rest
  }
}
