/// A value of JSON (RFC 8259) from somebody who may mean harm.
///
/// What other readers take in different ways is none: a name that stands twice in an object, a number that no
/// `Double` holds, text that is no UTF-8, anything after the value, and more than a few levels.
public enum StrictJSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case array([StrictJSON])
  case object([String: StrictJSON])

  /// The bytes that are read at most.
  public static let mostBytes = 64 << 10
  /// How deep values may stand in others.
  static let mostLevels = 16

  /// Reads bytes; nil when they are anything else than one value.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.mostBytes else { return nil }
    var reader = StrictJSONReader(bytes)
    guard let value = try? reader.whole() else { return nil }
    self = value
  }

  /// The text; nil for anything else.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The value of a name; nil when it is none, or this is no object.
  public subscript(name: String) -> StrictJSON? {
    if case .object(let members) = self { members[name] } else { nil }
  }
}
