/// The fields of a head in their order; names are compared without case.
public struct Fields: Sendable, Equatable {
  /// A field with the name as it was written, and its value without blanks around it.
  public struct Field: Sendable, Equatable {
    /// The name, as it was written.
    public var name: String
    /// The value.
    public var value: String
  }

  /// All of them, as they stand.
  public private(set) var all: [Field] = []

  /// No field.
  public init() {}

  /// The values of a name, in their order.
  public subscript(_ name: String) -> [String] {
    all.filter { ByteText.isEqual($0.name, name) }.map(\.value)
  }

  /// The value of a name that stands once; nil when it is missing or stands twice.
  public func only(_ name: String) -> String? {
    let values = self[name]
    return values.count == 1 ? values[0] : nil
  }

  mutating func add(_ name: String, _ value: String) {
    all.append(Field(name: name, value: value))
  }
}
