/// The names and values of a query or of a form, in their order
/// (application/x-www-form-urlencoded, URL Standard section 5).
public struct FormFields: Sendable, Equatable {
  /// A name with its value.
  public struct Pair: Sendable, Equatable {
    /// The name, decoded.
    public var name: String
    /// The value, decoded.
    public var value: String
  }

  /// More than these are no form of ours.
  public static let limit = 1000

  /// All of them.
  public private(set) var pairs: [Pair] = []

  /// No field.
  public init() {}

  /// The fields of coded bytes.
  ///
  /// - Throws: `RequestRefusal.malformed(.form)` for escapes that are none, text that is no UTF-8, a
  ///   byte 0, and more than `limit` fields.
  public init(coded bytes: ArraySlice<UInt8>) throws(RequestRefusal) {
    for part in bytes.split(separator: UInt8(ascii: "&")) {
      guard pairs.count < Self.limit else { throw .malformed(.form) }
      let sign = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
      let name = try Self.text(part[..<sign])
      let value = try Self.text(part[sign...].dropFirst())
      pairs.append(Pair(name: name, value: value))
    }
  }

  /// Adds a field.
  public mutating func add(_ name: String, _ value: String) {
    pairs.append(Pair(name: name, value: value))
  }

  /// The first value of a name.
  public subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// All values of a name, in their order.
  public func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

  /// The fields as a query: "a=b&c=d".
  public var coded: String {
    pairs.map { PercentCoding.encoded($0.name) + "=" + PercentCoding.encoded($0.value) }
      .joined(separator: "&")
  }

  private static func text(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) -> String {
    guard let decoded = PercentCoding.decoded(bytes, plusIsBlank: true), !decoded.contains(0),
      let text = ByteText.text(decoded)
    else { throw .malformed(.form) }
    return text
  }
}
