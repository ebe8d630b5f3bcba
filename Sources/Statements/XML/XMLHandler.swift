/// A start tag.
package struct XMLTag {
  /// The name without its prefix.
  package var name: String
  /// The attributes, in order, their names without a prefix.
  package var attributes: [(name: String, value: String)]

  /// The value of an attribute; nil when it is not there.
  package func value(of name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}

/// What is told of elements as they begin and end.
package protocol XMLHandler {
  /// An element begins on a line.
  mutating func start(_ tag: XMLTag, line: Int) throws
  /// An element ends; `text` is what stands in it behind its last child, in UTF-8.
  mutating func end(_ name: String, text: [UInt8], line: Int) throws
}
