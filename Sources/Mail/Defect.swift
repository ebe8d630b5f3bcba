/// Something wrong with a message: a value, not an error.
public struct Defect: Sendable, Equatable {
  /// A stable name in kebab case, for example `missing-close-boundary`.
  public var kind: String
  /// The byte offset where it was seen, when known.
  public var offset: Int?

  /// Joins the parts.
  public init(_ kind: String, at offset: Int? = nil) {
    self.kind = kind
    self.offset = offset
  }
}
