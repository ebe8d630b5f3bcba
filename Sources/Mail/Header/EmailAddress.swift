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

extension EmailAddress {
  /// An addr-spec with its domain in ASCII labels (RFC 5890 §2.3.2.1), as relays write it.
  ///
  /// One mailbox is written `a@bücher.example` and `a@xn--bcher-kva.example`. An addr-spec whose
  /// domain has no such form stays as it is.
  public static func withASCIIDomain(_ email: String) -> String {
    guard !email.utf8.allSatisfy({ $0 < 0x80 }), let at = email.lastIndex(of: "@"),
      let domain = InternationalDomain.ascii(String(email[email.index(after: at)...]))
    else { return email }
    return email[...at] + domain
  }
}
