public import Mail

extension EmailAddress {
  /// The address in the form that addresses are compared in: lower case, without surrounding space,
  /// the domain in ASCII labels.
  ///
  /// RFC 5321 §2.4 lets a local part be case-sensitive; no mail system in use is.
  public var comparable: String { EmailAddress.comparable(email) }

  /// The form that addresses are compared in.
  public static func comparable(_ email: String) -> String {
    let bare = email.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    return withASCIIDomain(String(bare)).lowercased()
  }

  /// The part after the last `@`, in lower case; empty when there is none.
  public var domain: String {
    guard let at = email.lastIndex(of: "@") else { return "" }
    return email[email.index(after: at)...].lowercased()
  }
}
