import FoundationEssentials

/// A standard filter.
final class Filter: Sendable {
  typealias Body = @Sendable (Value, FilterArguments, FilterScope) throws(Failure) -> Value

  let name: String
  /// How many arguments it takes.
  let arity: ClosedRange<Int>
  /// The named arguments that it takes.
  let keywords: [String]
  let body: Body

  init(_ name: String, _ arity: ClosedRange<Int>, keywords: [String] = [], _ body: @escaping Body) {
    self.name = name
    self.arity = arity
    self.keywords = keywords
    self.body = body
  }

  convenience init(_ name: String, _ count: Int, _ body: @escaping Body) {
    self.init(name, count...count, body)
  }

  convenience init(_ name: String, _ body: @escaping Body) { self.init(name, 0...0, body) }

  func check(_ arguments: FilterArguments) throws(Failure) {
    guard arity.contains(arguments.count) else {
      let wanted =
        arity.lowerBound == arity.upperBound
        ? "\(arity.lowerBound)" : "\(arity.lowerBound) to \(arity.upperBound)"
      throw Failure(.argument, "takes \(wanted) arguments, not \(arguments.count)")
    }
    guard !arguments.named.isEmpty else { return }
    if let unknown = arguments.named.keys.sorted().first(where: { !keywords.contains($0) }) {
      throw Failure(.argument, "has no argument '\(unknown)'")
    }
  }

  /// The filters that every template has, by name.
  static let standard: [String: Filter] = {
    let families = [
      StringFilters.all, ReplaceFilters.all, NumberFilters.all, ArrayFilters.all,
      SelectionFilters.all, HTMLFilters.all, EncodingFilters.all, DateFilters.all,
    ]
    return Dictionary(uniqueKeysWithValues: families.joined().map { ($0.name, $0) })
  }()
}

/// The arguments of a filter.
struct FilterArguments: Sendable {
  let values: [Value]
  let named: [String: Value]

  init(_ values: [Value], _ named: [String: Value]) {
    self.values = values
    self.named = named
  }

  var count: Int { values.count }

  /// The argument at a place; nil when it is not given.
  subscript(place: Int) -> Value? { place < values.count ? values[place] : nil }

  /// The text of an argument; empty when it is not given.
  func text(_ place: Int) -> String { self[place]?.filterText ?? "" }
}

/// What filters know beside their input.
final class FilterScope: Sendable {
  let now: Date
  let timeZone: TimeZone
  let escapesHTML: Bool
  /// How many bytes one filter may make.
  let maximumBytes: Int
  /// How many items one filter may make.
  let maximumItems: Int

  init(_ options: RenderOptions) {
    now = options.now
    timeZone = options.timeZone
    escapesHTML = options.escaping == .html
    maximumBytes = options.limits.workBytes
    maximumItems = options.limits.steps
  }

  /// Refuses what is too big before it is made.
  func check(bytes: Int) throws(Failure) {
    guard bytes >= 0, bytes <= maximumBytes else {
      throw Failure(.resourceLimit, "more than \(maximumBytes) bytes")
    }
  }

  /// The items that an array filter works on: arrays in arrays are laid flat, an object is one
  /// item, nothing is none.
  func items(of value: Value) throws(Failure) -> [Value] {
    switch value {
    case .null: return []
    case .array(let items):
      guard items.contains(where: \.isArray) else { return items }
      return ArrayFilters.flattened(items)
    case .range(let from, _):
      guard value.size <= maximumItems else {
        throw Failure(.resourceLimit, "a range of \(value.size) numbers")
      }
      return (0..<value.size).map { .int(from + $0) }
    default: return [value]
    }
  }
}
