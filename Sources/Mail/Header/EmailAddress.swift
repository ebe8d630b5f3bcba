/// A mailbox: display name and address (RFC 8621 §4.1.2.3).
public struct EmailAddress: Sendable, Hashable {
  /// The display name, decoded; nil when there is none.
  public var name: String?
  /// The addr-spec, without angle brackets.
  public var email: String

  /// Joins the parts.
  public init(name: String? = nil, email: String) {
    self.name = name
    self.email = email
  }
}
