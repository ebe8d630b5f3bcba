/// A header block: fields in order, with their raw bytes.
public struct Header: Sendable {
  /// The fields in the order they stand.
  public var fields: [HeaderField]

  /// Makes a header.
  public init(fields: [HeaderField]) {
    self.fields = fields
  }

  /// The fields of a name, ignoring case, in order.
  public func all(_ name: String) -> [HeaderField] {
    fields.filter { $0.name.lowercased() == name.lowercased() }
  }

  /// The unfolded, RFC 2047-decoded value of the first field of a name.
  public subscript(_ name: String) -> String? {
    all(name).first?.value
  }
}

/// One header field (RFC 5322 §2.2).
public struct HeaderField: Sendable {
  /// The name as written.
  public var name: String
  /// The field as it stood, from its name to its line end, folding included.
  public var rawBytes: [UInt8]
  /// The unfolded and decoded value, without surrounding white space.
  public var value: String

  /// Joins the parts.
  public init(name: String, rawBytes: [UInt8], value: String) {
    self.name = name
    self.rawBytes = rawBytes
    self.value = value
  }
}
