import FoundationEssentials

/// Filters on arrays.
enum ArrayFilters {
  static let all: [Filter] = [
    Filter("compact", 0...1, compact),
    Filter("concat", 1, concat),
    Filter("first") { input, _, _ throws(Failure) in input.first },
    Filter("join", 0...1, join),
    Filter("last") { input, _, _ throws(Failure) in input.last },
    Filter("map", 1, map),
    Filter("reverse") { input, _, scope throws(Failure) in
      .array(try scope.items(of: input).reversed())
    },
    Filter("sort", 0...1, sort),
    Filter("sort_natural", 0...1, sortNatural),
    Filter("sum", 0...1, sum),
    Filter("uniq", 0...1, uniq),
  ]

  /// The items of arrays in arrays, in order.
  static func flattened(_ items: [Value]) -> [Value] {
    var flat: [Value] = []
    // A stack instead of recursion: how deep arrays nest is the data's choice.
    var waiting: [ArraySlice<Value>] = [items[...]]
    while let slice = waiting.popLast() {
      guard let first = slice.first else { continue }
      waiting.append(slice.dropFirst())
      if case .array(let inner) = first {
        waiting.append(inner[...])
      } else {
        flat.append(first)
      }
    }
    return flat
  }

  private static func join(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    let separator = arguments[0] ?? .string(" ")
    let items = try scope.items(of: input)
    let isMarkup = scope.escapesHTML && !items.isEmpty && items.allSatisfy(\.isMarkup)
    let glue = isMarkup ? HTMLEscaping.markup(separator) : separator.filterText
    let texts = items.map(\.filterText)
    let glued = glue.utf8.count.multipliedReportingOverflow(by: texts.count)
    try scope.check(bytes: glued.overflow ? -1 : glued.partialValue)
    let text = texts.joined(separator: glue)
    return isMarkup ? .markup(text) : .string(text)
  }

  private static func concat(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    guard case .array(let added)? = arguments[0] else {
      throw Failure(.argument, "needs an array")
    }
    return .array(try scope.items(of: input) + added)
  }

  private static func map(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    let property = arguments[0] ?? .null
    var values: [Value] = []
    for item in try scope.items(of: input) {
      values.append(try item.property(property) ?? .null)
    }
    return .array(values)
  }

  private static func compact(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    var kept: [Value] = []
    for item in try scope.items(of: input) {
      let value = try arguments[0].map { (name) throws(Failure) in try item.property(name) } ?? item
      if let value, value != .null { kept.append(item) }
    }
    return .array(kept)
  }

  private static func uniq(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    var seen: Set<Value> = []
    var kept: [Value] = []
    for item in try scope.items(of: input) {
      var key = item
      if let property = arguments[0], property != .null {
        guard let value = try item.property(property) else { return .null }
        key = value
      }
      if seen.insert(key).inserted { kept.append(item) }
    }
    return .array(kept)
  }

  private static func sum(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    var total = Number.int(0)
    for item in try scope.items(of: input) {
      var value = item
      if let property = arguments[0], property != .null {
        guard let found = try item.property(property) else {
          throw Failure.noProperty(property)
        }
        value = found
      }
      total = sum(total, value.number)
    }
    return total.value
  }

  private static func sum(_ left: Number, _ right: Number) -> Number {
    if case .int(let one) = left, case .int(let two) = right {
      let (sum, isOver) = one.addingReportingOverflow(two)
      if !isOver { return .int(sum) }
    }
    return .decimal(left.decimal + right.decimal)
  }

  // MARK: Sorting

  private static func sort(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    try sorted(input, by: arguments[0], scope) { (left, right) throws(Failure) in
      if let order = left.compared(to: right) { return order }
      if left == .null { return 1 }
      if right == .null { return -1 }
      throw Failure(.argument, "\(left.brief) and \(right.brief) have no order")
    }
  }

  private static func sortNatural(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    try sorted(input, by: arguments[0], scope) { (left, right) throws(Failure) in
      switch (left, right) {
      case (.null, .null): return 0
      case (.null, _): return 1
      case (_, .null): return -1
      default:
        let (one, two) = (folded(left), folded(right))
        return one == two ? 0 : one.lexicographicallyPrecedes(two) ? -1 : 1
      }
    }
  }

  /// The text with ASCII capitals made small.
  private static func folded(_ value: Value) -> [UInt8] {
    value.filterText.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// The items in order, equal ones as they came; nothing when a property is asked of an item that
  /// cannot have one.
  private static func sorted(
    _ input: Value,
    by property: Value?,
    _ scope: FilterScope,
    _ order: (Value, Value) throws(Failure) -> Int
  ) throws(Failure) -> Value {
    let items = try scope.items(of: input)
    var keys = items
    if let property, property != .null {
      for (place, item) in items.enumerated() {
        guard let key = try item.property(property) else { return .null }
        keys[place] = key
      }
    }
    do {
      let places = try items.indices.sorted { (left, right) throws in
        let result = try order(keys[left], keys[right])
        return result < 0 || result == 0 && left < right
      }
      return .array(places.map { items[$0] })
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.argument, "\(error)")
    }
  }
}
