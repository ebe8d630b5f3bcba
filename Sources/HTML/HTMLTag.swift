/// One attribute of a tag, its value with character references resolved.
public struct HTMLAttribute: Sendable, Equatable {
  /// The name in lower case.
  public var name: String
  /// The value; empty when the tag gave none.
  public var value: String

  /// Joins the parts.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// A start tag.
public struct HTMLTag: Sendable, Equatable {
  /// The name in lower case.
  public var name: String
  /// The attributes in order, the first of each name.
  public var attributes: [HTMLAttribute]
  /// Whether the tag ended in `/>`, which matters in SVG and MathML only.
  public var isSelfClosing: Bool

  /// Joins the parts.
  public init(name: String, attributes: [HTMLAttribute] = [], isSelfClosing: Bool = false) {
    self.name = name
    self.attributes = attributes
    self.isSelfClosing = isSelfClosing
  }

  /// The value of an attribute, by its lower-case name.
  public subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }
}
