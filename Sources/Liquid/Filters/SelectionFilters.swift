/// Filters that choose items by a property: it is truthy, or equal to a value.
enum SelectionFilters {
  static let all: [Filter] = [
    Filter("find", 1...2) { input, arguments, scope throws(Failure) in
      try select(input, arguments, scope, or: .null) { items, flags in
        flags.firstIndex(of: true).map { items[$0] } ?? .null
      }
    },
    Filter("find_index", 1...2) { input, arguments, scope throws(Failure) in
      try select(input, arguments, scope, or: .null) { _, flags in
        flags.firstIndex(of: true).map { .int($0) } ?? .null
      }
    },
    Filter("has", 1...2) { input, arguments, scope throws(Failure) in
      try select(input, arguments, scope, or: .bool(false)) { _, flags in
        .bool(flags.contains(true))
      }
    },
    Filter("reject", 1...2) { input, arguments, scope throws(Failure) in
      try select(input, arguments, scope, or: .array([])) { items, flags in
        .array(zip(items, flags).filter { !$1 }.map(\.0))
      }
    },
    Filter("where", 1...2) { input, arguments, scope throws(Failure) in
      try select(input, arguments, scope, or: .array([])) { items, flags in
        .array(zip(items, flags).filter { $1 }.map(\.0))
      }
    },
  ]

  /// Tests the items in order; the result is nothing as soon as one cannot have properties.
  private static func select(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope,
    or none: Value,
    _ result: ([Value], [Bool]) -> Value
  ) throws(Failure) -> Value {
    let items = try scope.items(of: input)
    guard !items.isEmpty else { return none }
    let property = arguments[0] ?? .null
    let target = arguments[1] ?? .null
    var flags: [Bool] = []
    for item in items {
      guard let value = try item.property(property) else { return .null }
      flags.append(target == .null ? value.isTruthy : value.equals(target))
    }
    return result(items, flags)
  }
}

extension Failure {
  static func noProperty(_ property: Value) -> Failure {
    Failure(.argument, "cannot select the property \(property.brief)")
  }
}

extension Value {
  /// What the value gives for `item[property]`: a field; of text the part itself when it is in it.
  /// - Returns: Nil when the value cannot have properties at all.
  /// - Throws: when a number or a text is asked for what it cannot have.
  func property(_ property: Value) throws(Failure) -> Value? {
    switch self {
    case .object(let fields):
      guard let name = property.text else { return .some(.null) }
      return .some(fields[name] ?? .null)
    case .string(let text), .markup(let text):
      switch property {
      case .string(let part), .markup(let part):
        return .some(ByteSearch(part).isFound(in: text) ? .string(part) : .null)
      case .int(let place):
        let scalars = Array(text.unicodeScalars)
        let index = place < 0 ? scalars.count + place : place
        return .some(
          scalars.indices.contains(index) ? .string(String(scalars[index])) : .null
        )
      default: throw Failure.noProperty(property)
      }
    case .int: throw Failure.noProperty(property)
    default: return nil
    }
  }
}
