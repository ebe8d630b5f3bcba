import FoundationEssentials

/// A number as the arithmetic filters see it.
enum Number {
  case int(Int)
  case decimal(Decimal)

  var decimal: Decimal {
    switch self {
    case .int(let number): Decimal(number)
    case .decimal(let number): number
    }
  }

  var value: Value {
    switch self {
    case .int(let number): .int(number)
    case .decimal(let number): .decimal(number)
    }
  }

  var isZero: Bool {
    switch self {
    case .int(let number): number == 0
    case .decimal(let number): number == 0
    }
  }
}

extension Value {
  /// The number that arithmetic takes the value for; zero for what is none.
  var number: Number {
    switch self {
    case .int(let number): .int(number)
    case .decimal(let number): .decimal(number)
    case .string(let text), .markup(let text): Value.number(in: text)
    default: .int(0)
    }
  }

  /// `-1.5` whole; otherwise the whole number at the start; zero without one.
  private static func number(in text: String) -> Number {
    let bytes = Array(text.utf8).trimmed
    if let decimal = exactDecimal(bytes) { return .decimal(decimal) }
    return leadingInteger(bytes)
  }

  private static func exactDecimal(_ bytes: ArraySlice<UInt8>) -> Decimal? {
    let unsigned = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
    let parts = unsigned.split(
      separator: UInt8(ascii: "."),
      omittingEmptySubsequences: false
    )
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }) else {
      return nil
    }
    return Decimal(string: String(decoding: bytes, as: UTF8.self))
  }

  private static func leadingInteger(_ bytes: ArraySlice<UInt8>) -> Number {
    var digits: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      if byte.isDigit {
        digits.append(byte)
      } else if place == 0, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
        digits.append(byte)
      } else if byte != UInt8(ascii: "_") || digits.last?.isDigit != true {
        break
      }
    }
    let text = String(decoding: digits, as: UTF8.self)
    if let number = Int(text) { return .int(number) }
    return digits.contains(where: \.isDigit) ? .decimal(Decimal(string: text) ?? 0) : .int(0)
  }

  /// The whole number that a length, an index or a limit takes the value for.
  /// - Throws: when the value is not a whole number or its text.
  func wholeNumber() throws(Failure) -> Int {
    switch self {
    case .int(let number): return number
    case .decimal(let number):
      guard let clamped = Value.clampedWhole(number) else { break }
      return clamped
    case .string(let text), .markup(let text):
      let bytes = Array(text.utf8).trimmed
      let digits =
        bytes.first.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") } == true
        ? bytes.dropFirst() : bytes
      guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { break }
      if let number = Int(String(decoding: bytes, as: UTF8.self)) { return number }
      return bytes.first == UInt8(ascii: "-") ? Int.min : Int.max
    default: break
    }
    throw Failure(.argument, "invalid integer \(brief)")
  }

  /// A whole decimal that is out of 64 bits, as the nearest number in them.
  private static func clampedWhole(_ number: Decimal) -> Int? {
    let digits = DecimalDigits(number)
    guard digits.digits.count <= digits.pointPlace, digits.pointPlace > 18 else { return nil }
    return Int(digits.text) ?? (digits.isNegative ? Int.min : Int.max)
  }

  /// The bound of a range or the columns of a table: text counts for the number at its start.
  /// - Throws: when the value is neither a number nor text.
  func looseWholeNumber() throws(Failure) -> Int {
    switch self {
    case .null: return 0
    case .int(let number): return number
    case .decimal(let number):
      var digits = DecimalDigits(number)
      digits.dropFraction(isAwayFromZero: false)
      return Int(digits.text) ?? (digits.isNegative ? Int.min : Int.max)
    case .string(let text), .markup(let text):
      let bytes = Array(text.utf8).trimmed
      switch Value.leadingInteger(bytes) {
      case .int(let number): return number
      case .decimal(let number): return number < 0 ? Int.min : Int.max
      }
    default: throw Failure(.argument, "invalid integer \(brief)")
    }
  }

  /// The value as messages name it, cut short.
  var brief: String {
    let text = inspected
    return text.unicodeScalars.count <= 40 ? text : String(text.prefix(40)) + "…"
  }
}

extension [UInt8] {
  /// The bytes without white space at both ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = self[...]
    while let first = slice.first, first.isLiquidSpace { slice.removeFirst() }
    while let last = slice.last, last.isLiquidSpace { slice.removeLast() }
    return slice
  }
}
