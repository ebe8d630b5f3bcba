import FoundationEssentials

/// A decimal number as its digits, for printing and rounding without a binary fraction.
struct DecimalDigits {
  var isNegative: Bool
  /// The digits, most significant first, without leading zeros; empty for zero.
  var digits: [UInt8]
  /// How many of the digits stand before the point; negative when zeros follow the point.
  var pointPlace: Int

  init(_ number: Decimal) {
    isNegative = false
    digits = []
    pointPlace = 0
    var hasPoint = false
    for byte in number.description.utf8 {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): hasPoint = true
      default:
        let isLeadingZero = digits.isEmpty && byte == 0x30
        if !isLeadingZero { digits.append(byte &- 0x30) }
        if !hasPoint, !isLeadingZero { pointPlace += 1 }
        if hasPoint, isLeadingZero { pointPlace -= 1 }
      }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      isNegative = false
      pointPlace = 0
    }
  }

  /// Rounds half away from zero, keeping `places` digits after the point.
  mutating func round(places: Int) {
    let kept = pointPlace.addingReportingOverflow(places).partialValue
    guard kept < digits.count else { return }
    guard kept >= 0 else {
      self = DecimalDigits(0)
      return
    }
    let isUp = digits[kept] >= 5
    digits.removeSubrange(kept...)
    if isUp { increment() }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { self = DecimalDigits(0) }
  }

  /// Cuts the fraction off, away from zero when `isAwayFromZero` and there is one.
  mutating func dropFraction(isAwayFromZero: Bool) {
    let hasFraction = digits.count > max(pointPlace, 0)
    guard hasFraction else { return }
    digits.removeSubrange(max(pointPlace, 0)...)
    pointPlace = max(pointPlace, 0)
    if isAwayFromZero { increment() }
    if digits.isEmpty { self = DecimalDigits(0) }
  }

  /// Adds one in the last kept place.
  private mutating func increment() {
    var place = digits.count - 1
    while place >= 0, digits[place] == 9 {
      digits[place] = 0
      place -= 1
    }
    if place >= 0 {
      digits[place] += 1
    } else {
      digits.insert(1, at: 0)
      pointPlace += 1
    }
  }

  /// The digits with the point, without an exponent.
  var text: String {
    var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    if pointPlace <= 0 {
      bytes.append(0x30)
    } else {
      for place in 0..<pointPlace {
        bytes.append(place < digits.count ? digits[place] + 0x30 : 0x30)
      }
    }
    if digits.count > max(pointPlace, 0) {
      bytes.append(UInt8(ascii: "."))
      for _ in 0..<max(0, -pointPlace) { bytes.append(0x30) }
      for digit in digits[max(pointPlace, 0)...] { bytes.append(digit + 0x30) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  var decimal: Decimal { Decimal(string: text) ?? 0 }
}

extension Decimal {
  /// The number as Liquid prints a number with a fraction: at least one digit after the point, and
  /// an exponent where it is very small.
  var liquidText: String {
    if isNaN { return "NaN" }
    let number = DecimalDigits(self)
    let isWhole = number.digits.count <= number.pointPlace || number.digits.isEmpty
    if isWhole {
      // Beyond 64 bits we keep whole numbers here; they are printed as whole numbers.
      return number.pointPlace > 18 && Int(number.text) == nil ? number.text : number.text + ".0"
    }
    guard number.pointPlace < -3 else { return number.text }
    let head = String(number.digits[0])
    let tail = number.digits.dropFirst().map { String($0) }.joined()
    let exponent = String(1 - number.pointPlace)
    let sign = number.isNegative ? "-" : ""
    let padded = exponent.utf8.count < 2 ? "0" + exponent : exponent
    return "\(sign)\(head).\(tail.isEmpty ? "0" : tail)e-\(padded)"
  }
}
