/// A message identifier in canonical form, without angle brackets (RFC 5322 §3.6.4).
public struct MessageID: Sendable, Hashable {
  /// The identifier, for example `x@example.com`.
  public var value: String

  /// Takes an identifier without angle brackets.
  public init(_ value: String) {
    self.value = value
  }
}
