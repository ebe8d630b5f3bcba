import FoundationEssentials

/// Arithmetic: exact, whole numbers with whole numbers giving whole numbers.
enum NumberFilters {
  static let all: [Filter] = [
    Filter("abs") { input, _, _ throws(Failure) in
      switch input.number {
      case .int(let number): number == .min ? .decimal(-Decimal(number)) : .int(Swift.abs(number))
      case .decimal(let number): .decimal(number < 0 ? -number : number)
      }
    },
    Filter("at_least", 1) { input, arguments, _ throws(Failure) in
      let (number, bound) = operands(input, arguments)
      return (bound.decimal > number.decimal ? bound : number).value
    },
    Filter("at_most", 1) { input, arguments, _ throws(Failure) in
      let (number, bound) = operands(input, arguments)
      return (bound.decimal < number.decimal ? bound : number).value
    },
    Filter("ceil") { input, _, _ throws(Failure) in whole(input) { !$0.isNegative } },
    Filter("divided_by", 1, dividedBy),
    Filter("floor") { input, _, _ throws(Failure) in whole(input) { $0.isNegative } },
    Filter("minus", 1) { input, arguments, _ throws(Failure) in
      try calculate(input, arguments, { $0.subtractingReportingOverflow($1) }, -)
    },
    Filter("modulo", 1, modulo),
    Filter("plus", 1) { input, arguments, _ throws(Failure) in
      try calculate(input, arguments, { $0.addingReportingOverflow($1) }, +)
    },
    Filter("round", 0...1, round),
    Filter("times", 1) { input, arguments, _ throws(Failure) in
      try calculate(input, arguments, { $0.multipliedReportingOverflow(by: $1) }, *)
    },
  ]

  private static func operands(
    _ input: Value,
    _ arguments: FilterArguments
  ) -> (Number, Number) {
    (input.number, (arguments[0] ?? .null).number)
  }

  private static func calculate(
    _ input: Value,
    _ arguments: FilterArguments,
    _ whole: (Int, Int) -> (partialValue: Int, overflow: Bool),
    _ exact: (Decimal, Decimal) -> Decimal
  ) throws(Failure) -> Value {
    let (left, right) = operands(input, arguments)
    if case .int(let one) = left, case .int(let two) = right {
      let result = whole(one, two)
      if !result.overflow { return .int(result.partialValue) }
    }
    return try checked(exact(left.decimal, right.decimal))
  }

  private static func checked(_ number: Decimal) throws(Failure) -> Value {
    guard !number.isNaN else { throw Failure(.argument, "the number is too large") }
    return .decimal(number)
  }

  private static func dividedBy(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    let (left, right) = operands(input, arguments)
    guard !right.isZero else { throw Failure(.argument, "divided by 0") }
    if case .int(let dividend) = left, case .int(let divisor) = right {
      return divided(dividend, by: divisor)
    }
    return try checked(quotient(left.decimal, right.decimal))
  }

  /// Whole numbers divide to the whole number below.
  private static func divided(_ dividend: Int, by divisor: Int) -> Value {
    let (quotient, isOver) = dividend.dividedReportingOverflow(by: divisor)
    guard !isOver else { return .decimal(-Decimal(dividend)) }
    let isBelow = dividend % divisor != 0 && (dividend < 0) != (divisor < 0)
    return .int(isBelow ? quotient - 1 : quotient)
  }

  /// A quotient that never ends has as many digits as a binary fraction can tell apart.
  private static func quotient(_ left: Decimal, _ right: Decimal) -> Decimal {
    let exact = left / right
    let digits = DecimalDigits(exact)
    guard digits.digits.count > 17, let double = Double(digits.text) else { return exact }
    return Decimal(string: "\(double)") ?? exact
  }

  private static func modulo(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    let (left, right) = operands(input, arguments)
    guard !right.isZero else { throw Failure(.argument, "divided by 0") }
    if case .int(let dividend) = left, case .int(let divisor) = right {
      let rest = dividend.remainderReportingOverflow(dividingBy: divisor).partialValue
      return .int(rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest)
    }
    var times = DecimalDigits(left.decimal / right.decimal)
    times.dropFraction(isAwayFromZero: times.isNegative)
    return try checked(left.decimal - times.decimal * right.decimal)
  }

  /// The number without its fraction, away from zero where the sign asks for it.
  private static func whole(
    _ input: Value,
    awayFromZero: (DecimalDigits) -> Bool
  ) -> Value {
    guard case .decimal(let number) = input.number else { return input.number.value }
    var digits = DecimalDigits(number)
    digits.dropFraction(isAwayFromZero: awayFromZero(digits))
    return Int(digits.text).map { .int($0) } ?? .decimal(digits.decimal)
  }

  private static func round(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    let number = input.number
    var places = 0
    if let argument = arguments[0] {
      switch argument.number {
      case .int(let count): places = count
      case .decimal(let count):
        var digits = DecimalDigits(count)
        digits.dropFraction(isAwayFromZero: false)
        places = Int(digits.text) ?? 0
      }
    }
    if case .int = number, places >= 0 { return number.value }
    var digits = DecimalDigits(number.decimal)
    digits.round(places: max(min(places, 1_000), -1_000))
    if places > 0 { return .decimal(digits.decimal) }
    return Int(digits.text).map { .int($0) } ?? .decimal(digits.decimal)
  }
}
