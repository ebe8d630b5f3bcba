/// The operators between two values.
enum Comparison: String, Sendable {
  case equal = "=="
  case unequal = "!="
  case unequalToo = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contains

  func holds(_ left: Value, _ right: Value) throws(Failure) -> Bool {
    switch self {
    case .equal: return left.equals(right)
    case .unequal, .unequalToo: return !left.equals(right)
    case .contains: return left.contains(right)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return try isOrdered(left, right)
    }
  }

  private func isOrdered(_ left: Value, _ right: Value) throws(Failure) -> Bool {
    // What has no order is neither less nor greater; two of different kinds are a mistake.
    guard left.isOrderable, right.isOrderable else { return false }
    guard let order = left.compared(to: right) else {
      throw Failure(.argument, "\(left.brief) cannot be compared with \(right.brief)")
    }
    switch self {
    case .less: return order < 0
    case .lessOrEqual: return order <= 0
    case .greater: return order > 0
    default: return order >= 0
    }
  }
}

extension Value {
  fileprivate var isOrderable: Bool {
    switch self {
    case .int, .decimal, .string, .markup, .date: true
    default: false
    }
  }
}
