import FoundationEssentials

extension Value {
  /// Whether `==` holds in a template: numbers by value, text as text.
  func equals(_ other: Value) -> Bool {
    switch (self, other) {
    case (.int(let left), .int(let right)): left == right
    case (.int(let left), .decimal(let right)): Decimal(left) == right
    case (.decimal(let left), .int(let right)): left == Decimal(right)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.equals($1) }
    case (.object(let left), .object(let right)):
      left.count == right.count
        && zip(left.names, left.values).allSatisfy { name, value in
          right[name].map { value.equals($0) } ?? false
        }
    case (.string, .markup), (.markup, .string): text == other.text
    default: self == other
    }
  }

  /// Whether `contains` holds: text in text, a value in an array, a name in an object.
  func contains(_ other: Value) -> Bool {
    guard self.isTruthy, other.isTruthy else { return false }
    switch self {
    case .string(let text), .markup(let text):
      return ByteSearch(other.filterText).isFound(in: text)
    case .array(let items): return items.contains { $0.equals(other) }
    case .object(let fields): return other.text.map { fields[$0] != nil } ?? false
    case .range(let from, let through):
      guard case .int(let number) = other else { return false }
      return from <= number && number <= through
    default: return false
    }
  }

  /// The order of two values of a kind; nil when they have none.
  func compared(to other: Value) -> Int? {
    switch (self, other) {
    case (.int(let left), .int(let right)): return left < right ? -1 : left == right ? 0 : 1
    case (.int, .decimal), (.decimal, .int), (.decimal, .decimal):
      let (left, right) = (number.decimal, other.number.decimal)
      return left < right ? -1 : left == right ? 0 : 1
    case (.string, .string), (.string, .markup), (.markup, .string), (.markup, .markup):
      return Value.bytewiseOrder(filterText, other.filterText)
    case (.date(let left), .date(let right)): return left < right ? -1 : left == right ? 0 : 1
    case (.array(let left), .array(let right)):
      for (one, two) in zip(left, right) {
        guard let order = one.compared(to: two) else { return nil }
        if order != 0 { return order }
      }
      return left.count < right.count ? -1 : left.count == right.count ? 0 : 1
    default: return equals(other) ? 0 : nil
    }
  }

  private static func bytewiseOrder(_ left: String, _ right: String) -> Int {
    if left == right { return 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }
}
