public import FoundationEssentials

/// A value that templates work on.
public enum Value: Sendable, Hashable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number with a fraction, exact.
  indirect case decimal(Decimal)
  /// Text.
  case string(String)
  /// Text that is HTML already, and is not escaped again.
  case markup(String)
  /// An instant.
  indirect case date(Date)
  /// Values in order.
  case array([Value])
  /// Whole numbers from a bound through another, empty when they are the wrong way round.
  indirect case range(from: Int, through: Int)
  /// Values by name, in order.
  case object(Fields)

  /// An object whose fields stand in the order of their names.
  @_disfavoredOverload
  public static func object(_ fields: [String: Value]) -> Value { .object(Fields(fields)) }
}

extension Value {
  /// Whether a condition takes the value for true: everything but nothing and false.
  public var isTruthy: Bool {
    switch self {
    case .null, .bool(false): false
    default: true
    }
  }

  /// The text of a string or of markup; nil for everything else.
  public var text: String? {
    switch self {
    case .string(let text), .markup(let text): text
    default: nil
    }
  }

  /// Whether `value == empty` holds.
  var isEmpty: Bool {
    switch self {
    case .string(let text), .markup(let text): text.isEmpty
    case .array(let items): items.isEmpty
    case .object(let fields): fields.isEmpty
    default: false
    }
  }

  /// Whether `value == blank` holds: nothing, false, empty, or only white space.
  var isBlank: Bool {
    switch self {
    case .null, .bool(false): true
    case .string(let text), .markup(let text): text.utf8.allSatisfy(\.isLiquidSpace)
    default: isEmpty
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Values in order.
  public init(arrayLiteral elements: Value...) { self = .array(elements) }
  /// Values by name, in the order written.
  public init(dictionaryLiteral elements: (String, Value)...) { self = .object(Fields(elements)) }
}
