/// A variable and the way into it: `case.items[0].amount`.
final class VariableLookup: Sendable {
  enum Root: Sendable {
    case name(String)
    indirect case dynamic(Expression)
  }

  enum Segment: Sendable {
    /// A name after a dot, or in brackets as a string.
    case name(String, isDotted: Bool)
    case position(Int)
    indirect case dynamic(Expression)

    init(index: Expression) {
      switch index {
      case .literal(.string(let name)): self = .name(name, isDotted: false)
      case .literal(.int(let number)): self = .position(number)
      default: self = .dynamic(index)
      }
    }
  }

  let root: Root
  let segments: [Segment]
  let offset: Int

  init(root: Root, segments: [Segment], offset: Int) {
    self.root = root
    self.segments = segments
    self.offset = offset
  }

  /// The value; nil when any step of the way is not defined.
  func value(_ context: borrowing Context) throws(TemplateError) -> Value? {
    let name: String
    switch root {
    case .name(let text): name = text
    case .dynamic(let expression): name = try expression.value(context).filterText
    }
    switch context.binding(name) {
    case nil: return nil
    case .loop(let loop): return try value(in: loop, context)
    case .value(var value):
      for segment in segments {
        guard let next = try step(segment, into: value, context) else { return nil }
        value = next
      }
      return value
    }
  }

  private func value(
    in loop: Loop,
    _ context: borrowing Context
  ) throws(TemplateError) -> Value? {
    if segments.count == 1, case .name(let name, _) = segments[0] { return loop.field(name) }
    var loop = loop
    var remaining = segments[...]
    while let first = remaining.popFirst() {
      guard case .name(let name, _) = first else { return nil }
      if name == "parentloop", let parent = loop.parent {
        loop = parent
        continue
      }
      guard var value = loop.field(name) else { return nil }
      for segment in remaining {
        guard let next = try step(segment, into: value, context) else { return nil }
        value = next
      }
      return value
    }
    return loop.snapshot
  }

  private func step(
    _ segment: Segment,
    into value: Value,
    _ context: borrowing Context
  ) throws(TemplateError) -> Value? {
    switch segment {
    case .name(let name, let isDotted): return value.field(name, isDotted: isDotted)
    case .position(let number): return value.item(number)
    case .dynamic(let expression):
      switch try expression.value(context) {
      case .int(let number): return value.item(number)
      case .string(let name), .markup(let name): return value.field(name, isDotted: false)
      default: return nil
      }
    }
  }

  /// The path as the author wrote it, as far as it is fixed: `case.items[0].amount`, `a[…]`.
  var text: String {
    var text: String
    switch root {
    case .name(let name): text = name
    case .dynamic: text = "[…]"
    }
    for segment in segments {
      switch segment {
      case .name(let name, true): text += "." + name
      case .name(let name, false): text += "['\(name)']"
      case .position(let number): text += "[\(number)]"
      case .dynamic: text += "[…]"
      }
    }
    return text
  }
}

extension Value {
  /// The value of a field; after a dot also `size`, `first` and `last` of what has them.
  func field(_ name: String, isDotted: Bool) -> Value? {
    if case .object(let fields) = self {
      if let value = fields[name] { return value }
      guard isDotted else { return nil }
      switch name {
      case "size": return .int(fields.count)
      case "first": return first
      default: return nil
      }
    }
    guard isDotted else { return nil }
    switch (name, self) {
    case ("size", .array), ("size", .string), ("size", .markup), ("size", .range):
      return .int(size)
    case ("first", .array), ("first", .string), ("first", .markup), ("first", .range): return first
    case ("last", .array), ("last", .string), ("last", .markup), ("last", .range): return last
    default: return nil
    }
  }

  /// The item at a place, counted from the end when negative.
  ///
  /// Beyond the ends is nothing, which is not the same as not defined.
  func item(_ number: Int) -> Value? {
    guard case .array(let items) = self else { return nil }
    let place = number < 0 ? items.count + number : number
    return items.indices.contains(place) ? items[place] : .null
  }

  /// How many items, characters or fields there are; zero for what has no size.
  var size: Int {
    switch self {
    case .string(let text), .markup(let text): return text.unicodeScalars.count
    case .array(let items): return items.count
    case .object(let fields): return fields.count
    case .range(let from, let through):
      guard from <= through else { return 0 }
      let (width, isOver) = through.subtractingReportingOverflow(from)
      return isOver || width == .max ? .max : width + 1
    default: return 0
    }
  }

  var first: Value {
    switch self {
    case .array(let items): items.first ?? .null
    case .range(let from, let through): from <= through ? .int(from) : .null
    case .object(let fields): fields.pairs.first ?? .null
    case .string(let text), .markup(let text):
      .string(text.unicodeScalars.first.map { String($0) } ?? "")
    default: .null
    }
  }

  var last: Value {
    switch self {
    case .array(let items): items.last ?? .null
    case .range(let from, let through): from <= through ? .int(through) : .null
    case .string(let text), .markup(let text):
      .string(text.unicodeScalars.last.map { String($0) } ?? "")
    default: .null
    }
  }
}
