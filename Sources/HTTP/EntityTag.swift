/// A strong validator of what is answered, in its quotation marks (RFC 9110 section 8.8.3).
public struct EntityTag: Sendable, Equatable {
  /// The tag as it stands in a field: `"5f3a"`.
  public let text: String

  /// A tag of hexadecimal digits, as of a digest.
  public init(_ digits: String) {
    text = "\"\(digits.utf8.allSatisfy { ByteText.hex($0) != nil } ? digits : "")\""
  }
}
